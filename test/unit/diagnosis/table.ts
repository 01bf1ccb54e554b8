/**
 * Systems of the size and shape the diagnosis is made for, and consistent figures for them.
 *
 * A table of intake, results and outcome by kind of applicant: rows of six parts and a total, columns of results that
 * add up to a total row, and a balance (received + brought forward = total + carried forward) in each column. Beside
 * it three lone sums of four parts. Figures are mostly 0, some small, few large, as in published tables.
 */
import type { Equation, System, Values } from '../../../server/src/core/diagnosis'

export const columns = 7
export const totalColumn = 6

export interface Table extends System {
  /** Rows: 0 received, 1 brought forward, then the results, then their total, then carried forward. */
  readonly rows: number
  readonly totalRow: number
  /** Number of the cell. */
  readonly at: (row: number, column: number) => number
  readonly rowSum: (row: number) => number
  readonly columnSum: (column: number) => number
  readonly balance: (column: number) => number
  /** The cell of a lone sum: parts 0 to 3, total 4. */
  readonly review: (sum: number, part: number) => number
  readonly reviewSum: (sum: number) => number
}

export function table(results: number): Table {
  const rows = results + 4
  const totalRow = results + 2
  const at = (row: number, column: number): number => row * columns + column
  const review = (sum: number, part: number): number => rows * columns + sum * 5 + part
  const sum = (parts: readonly number[], total: number): Equation => ({
    terms: [...parts.map((cell) => ({ cell, sign: 1 as const })), { cell: total, sign: -1 }],
    total,
  })
  const equations: Equation[] = []
  for (let row = 0; row < rows; row++) {
    equations.push(
      sum(
        range(6).map((column) => at(row, column)),
        at(row, totalColumn),
      ),
    )
  }
  for (const column of range(columns)) {
    equations.push(
      sum(
        range(results).map((i) => at(i + 2, column)),
        at(totalRow, column),
      ),
    )
  }
  for (const column of range(columns)) {
    equations.push({
      terms: [
        { cell: at(0, column), sign: 1 },
        { cell: at(1, column), sign: 1 },
        { cell: at(totalRow, column), sign: -1 },
        { cell: at(totalRow + 1, column), sign: -1 },
      ],
    })
  }
  for (const i of range(3)) {
    equations.push(
      sum(
        range(4).map((part) => review(i, part)),
        review(i, 4),
      ),
    )
  }
  return {
    cells: rows * columns + 15,
    equations,
    lines: range(rows).map((row) => range(columns).map((column) => at(row, column))),
    rows,
    totalRow,
    at,
    rowSum: (row) => row,
    columnSum: (column) => rows + column,
    balance: (column) => rows + columns + column,
    review,
    reviewSum: (i) => rows + 2 * columns + i,
  }
}

export const edition2021 = table(21)
export const edition2019 = table(19)

export function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i)
}

/** A source of numbers from 0 up to, not including, `n`. */
export type Random = (n: number) => number

/** mulberry32: the same numbers for the same seed. */
export function random(seed: number): Random {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n)
  }
}

/** Figures for which every equation holds. */
export function consistent(form: Table, random: Random): bigint[] {
  const values = Array.from({ length: form.cells }, () => 0n)
  const busy = 1 + random(8)
  const count = (likely: number): bigint => {
    if (random(10) >= likely) return 0n
    const kind = random(10)
    return BigInt(kind < 6 ? 1 + random(9) : kind < 9 ? 1 + random(99) : 1 + random(2000))
  }
  for (const column of range(6)) {
    const likely = column === 0 ? busy + 1 : column === 1 || column === 5 ? Math.ceil(busy / 2) : Math.floor(busy / 3)
    let total = 0n
    for (let row = 2; row < form.totalRow; row++) total += values[form.at(row, column)] = count(likely)
    const carried = count(likely)
    const brought = random(2) === 0 ? 0n : BigInt(random(Number(total + carried > 20n ? 20n : total + carried) + 1))
    values[form.at(form.totalRow, column)] = total
    values[form.at(form.totalRow + 1, column)] = carried
    values[form.at(1, column)] = brought
    values[form.at(0, column)] = total + carried - brought
  }
  for (let row = 0; row < form.rows; row++) {
    values[form.at(row, totalColumn)] = range(6).reduce((sum, column) => sum + values[form.at(row, column)]!, 0n)
  }
  for (const i of range(3)) {
    for (const part of range(4)) values[form.review(i, 4)]! += values[form.review(i, part)] = count(3)
  }
  return values
}

/** Another figure than `value`: a slip of the hand or any other count. */
export function mistaken(value: bigint, random: Random): bigint {
  const digits = String(value)
  const i = random(digits.length)
  const candidates = [
    () => BigInt(digits.slice(0, i) + String(random(10)) + digits.slice(i + 1)),
    () => BigInt(digits.slice(0, i) + digits[i]! + digits.slice(i)),
    () => BigInt(digits.slice(0, i) + digits.slice(i + 1) || '0'),
    () => BigInt([...digits].reverse().join('')),
    () => 0n,
    () => value + BigInt(1 + random(9)),
    () => BigInt(random(300)),
  ]
  for (;;) {
    const wrong = candidates[random(candidates.length)]!()
    if (wrong !== value) return wrong
  }
}

export function withChanges(values: Values, changes: readonly (readonly [cell: number, value: bigint | undefined])[]) {
  const changed = [...values]
  for (const [cell, value] of changes) changed[cell] = value
  return changed
}
