/**
 * Linear equations with whole coefficients, and the elimination of unknown cells from them.
 *
 * Exact arithmetic throughout. Knows nothing of causes.
 */
import type { Equation, Values } from './types'

/** Σ coefficient·x = 0; no coefficient is 0. */
export interface Linear {
  readonly cells: readonly number[]
  readonly coefficients: readonly bigint[]
  /** The number of the equation as given; undefined for one that elimination has made from several. */
  readonly source: number | undefined
  /** The cell that the others add up to. */
  readonly total?: number | undefined
}

export interface Elimination {
  /** What the equations say about known cells alone. */
  readonly known: readonly Linear[]
  /** For each unknown cell that is a function of known ones: an equation with it and known cells only. */
  readonly determined: ReadonlyMap<number, Linear>
}

const units = { '1': 1n, '-1': -1n } as const

export function linear(equation: Equation, source: number): Linear {
  return {
    cells: equation.terms.map((term) => term.cell),
    coefficients: equation.terms.map((term) => units[term.sign]),
    source,
    total: equation.total,
  }
}

/** Σ sign·x; undefined where a cell is. */
export function deviation(equation: Equation, values: Values): bigint | undefined {
  let sum = 0n
  for (const { cell, sign } of equation.terms) {
    const value = values[cell]
    if (value === undefined) return undefined
    sum = sign === 1 ? sum + value : sum - value
  }
  return sum
}

/** Σ coefficient·x over all cells but `except`, which must be known. */
export function residue({ cells, coefficients }: Linear, values: Values, except?: number): bigint {
  let sum = 0n
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!
    if (cell !== except) sum += coefficients[i]! * values[cell]!
  }
  return sum
}

/** The count that the equation demands of `cell`, all others being known; undefined where it demands no count. */
export function demand(equation: Linear, cell: number, values: Values): bigint | undefined {
  const coefficient = equation.coefficients[equation.cells.indexOf(cell)]!
  const sum = -residue(equation, values, cell)
  const value = sum / coefficient
  return value >= 0n && value * coefficient === sum ? value : undefined
}

/** The count that an equation as given demands of `cell`; undefined where another cell is, or where it demands no count. */
export function required(equation: Equation, cell: number, values: Values): bigint | undefined {
  const known = equation.terms.every((term) => term.cell === cell || values[term.cell] !== undefined)
  return known ? demand(linear(equation, 0), cell, values) : undefined
}

/** Gauss–Jordan over the unknown cells. Equations without any pass unchanged. */
export function eliminate(equations: readonly Linear[], unknown: ReadonlySet<number>): Elimination {
  const known: Linear[] = []
  let open: Map<number, bigint>[] = []
  for (const equation of equations) {
    if (!equation.cells.some((cell) => unknown.has(cell))) known.push(equation)
    else open.push(new Map(equation.cells.map((cell, i) => [cell, equation.coefficients[i]!])))
  }
  const solved = new Map<number, Map<number, bigint>>()
  for (const cell of unknown) {
    const pivot = shortest(open.filter((row) => row.has(cell)))
    if (!pivot) continue
    open = open.filter((row) => row !== pivot)
    for (const row of [...open, ...solved.values()]) if (row.has(cell)) cancel(row, pivot, cell)
    solved.set(cell, pivot)
  }
  for (const row of open) if (row.size > 0) known.push(derived(row))
  const determined = new Map<number, Linear>()
  for (const [cell, row] of solved) {
    if ([...row.keys()].every((other) => other === cell || !unknown.has(other))) determined.set(cell, derived(row))
  }
  return { known, determined }
}

function shortest(rows: readonly Map<number, bigint>[]): Map<number, bigint> | undefined {
  return rows.reduce<Map<number, bigint> | undefined>(
    (best, row) => (best && best.size <= row.size ? best : row),
    undefined,
  )
}

/** Adds a multiple of `pivot` to a multiple of `row` such that `cell` vanishes from `row`. */
function cancel(row: Map<number, bigint>, pivot: ReadonlyMap<number, bigint>, cell: number): void {
  const scale = pivot.get(cell)!
  const factor = row.get(cell)!
  if (scale !== 1n) for (const [other, coefficient] of row) row.set(other, coefficient * scale)
  for (const [other, coefficient] of pivot) {
    const sum = (row.get(other) ?? 0n) - factor * coefficient
    if (sum === 0n) row.delete(other)
    else row.set(other, sum)
  }
}

function derived(row: ReadonlyMap<number, bigint>): Linear {
  return { cells: [...row.keys()], coefficients: [...row.values()], source: undefined }
}
