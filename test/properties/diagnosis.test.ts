/**
 * What the diagnosis promises, measured over generated tables of both sizes. `RUNS` is the number of tables for each
 * promise (see `runs.ts`); the measured rates are printed.
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { CellChange, Explanation } from '../../server/src/core'
import { diagnose, type Diagnosis, type Values } from '../../server/src/core/diagnosis'
import {
  columns,
  consistent,
  edition2019,
  edition2021,
  mistaken,
  random,
  range,
  totalColumn,
  withChanges,
  type Random,
  type Table,
} from '../unit/diagnosis/table'
import { runs } from './runs'

vi.setConfig({ testTimeout: 30_000 + 50 * runs })
const rates: string[] = []
afterAll(() => console.log(rates.join('\n')))

interface Case {
  readonly form: Table
  readonly true: readonly bigint[]
  readonly random: Random
}

/** Runs `check` over generated tables; it may return true or false to be counted, or nothing where it does not apply. */
function rate(name: string, check: (given: Case) => boolean | undefined): number {
  let met = 0
  let counted = 0
  fc.assert(
    fc.property(fc.constantFrom(edition2021, edition2019), fc.nat(), (form, seed) => {
      const numbers = random(seed)
      const outcome = check({ form, true: consistent(form, numbers), random: numbers })
      if (outcome !== undefined) counted++
      if (outcome) met++
    }),
    { numRuns: runs },
  )
  rates.push(`${name}: ${met} of ${counted} (${((100 * met) / counted).toFixed(2)} %)`)
  expect(counted).toBeGreaterThan(runs / 20)
  return met / counted
}

const inTable = (form: Table): number => form.rows * columns
const changes = ({ causes }: Diagnosis): CellChange[] =>
  causes.flatMap((cause) => [...cause.changes, ...cause.followers])
const written = (list: readonly CellChange[]): string =>
  list
    .map(({ cell, to }) => `${cell}:${to}`)
    .sort()
    .join(' ')
const restores = (truth: Values, cells: readonly number[]): string =>
  cells
    .map((cell) => `${cell}:${truth[cell]}`)
    .sort()
    .join(' ')
const offers = (explanations: readonly Explanation[], wanted: string): boolean =>
  explanations.some((one) => written(one.changes) === wanted)
const blank = (values: Values, form: Table): boolean =>
  form.equations.some(({ terms }) => terms.some(({ cell }) => values[cell] === undefined))

/** Two cells of the table in different rows and columns. */
function twoCells(form: Table, random: Random): [number, number] {
  const [row, column] = [random(form.rows), random(columns)]
  const otherRow = (row + 1 + random(form.rows - 1)) % form.rows
  const otherColumn = (column + 1 + random(columns - 1)) % columns
  return [form.at(row, column), form.at(otherRow, otherColumn)]
}

/** No explanation may break what held, leave broken what it claims, or go below 0; all causes together mend all. */
function sound(form: Table, values: Values, diagnosis: Diagnosis): void {
  const sum = (e: number, at: Values): bigint =>
    form.equations[e]!.terms.reduce((sum, { cell, sign }) => sum + BigInt(sign) * at[cell]!, 0n)
  const causes = diagnosis.causes.map((cause) => ({ ...cause, changes: [...cause.changes, ...cause.followers] }))
  const offered = [...causes, ...diagnosis.doubts].flatMap((one) =>
    'explanations' in one ? one.explanations : one.alternatives,
  )
  for (const one of [...causes, ...offered]) {
    for (const { cell, from, to } of one.changes) {
      expect(from).toBe(values[cell])
      expect(to >= 0n && to !== from).toBe(true)
    }
    const after = withChanges(
      values,
      one.changes.map(({ cell, to }) => [cell, to] as const),
    )
    // Another cause may share an equation with this one; all of them are tried together below.
    if (offered.includes(one)) for (const e of one.equations) expect(sum(e, after)).toBe(0n)
    if (blank(values, form)) continue
    form.equations.forEach((_, e) => {
      if (!diagnosis.broken.includes(e)) expect(sum(e, after)).toBe(0n)
    })
  }
  const mended = withChanges(
    values,
    changes(diagnosis).map(({ cell, to }) => [cell, to] as const),
  )
  const doubted = new Set(diagnosis.doubts.flatMap((doubt) => doubt.equations))
  for (const e of diagnosis.broken) expect(sum(e, mended) === 0n).toBe(!doubted.has(e))
}

describe('diagnosis', () => {
  test('a consistent table: nothing', () => {
    const met = rate('consistent, nothing said', ({ form, true: truth }) => {
      const { broken, causes, doubts, deduced, bounded } = diagnose(form, truth)
      return broken.length + causes.length + doubts.length + deduced.size === 0 && !bounded
    })
    expect(met).toBe(1)
  })

  test('one changed cell: the sole cause, restored', () => {
    let detected = 0
    let tried = 0
    const met = rate('one wrong cell, sole cause and right value', ({ form, true: truth, random }) => {
      const cell = random(inTable(form))
      const values = withChanges(truth, [[cell, mistaken(truth[cell]!, random)]])
      const found = diagnose(form, values)
      sound(form, values, found)
      tried++
      if (found.broken.length > 0) detected++
      const wanted = restores(truth, [cell])
      const sole = written(changes(found)) === wanted && found.doubts.length === 0
      expect(sole || found.doubts.some((doubt) => offers(doubt.explanations, wanted))).toBe(true)
      return sole
    })
    expect(detected).toBe(tried)
    expect(met).toBeGreaterThanOrEqual(0.995)
  })

  test('two cells in different rows and columns, by different amounts: both, and nothing else', () => {
    const met = rate('two wrong cells, different amounts, both named', ({ form, true: truth, random }) => {
      const cells = twoCells(form, random)
      const values = withChanges(
        truth,
        cells.map((cell) => [cell, mistaken(truth[cell]!, random)] as const),
      )
      const [a, b] = cells.map((cell) => values[cell]! - truth[cell]!)
      if (a === b) return undefined
      const found = diagnose(form, values)
      sound(form, values, found)
      return written(changes(found)) === restores(truth, cells) && found.doubts.length === 0
    })
    expect(met).toBeGreaterThanOrEqual(0.97)
  })

  test('two cells by equal amounts: every admissible pair is shown', () => {
    const met = rate('two wrong cells, equal amounts, every pair shown', ({ form, true: truth, random }) => {
      const [row, other] = [random(form.rows), random(form.rows)]
      const [column, next] = [random(columns), random(columns)]
      const kind = (row: number): number => (row < 2 ? 0 : row < form.totalRow ? 1 : row - form.totalRow + 2)
      if (row === other || column === next || kind(row) !== kind(other)) return undefined
      if ((column === totalColumn) !== (next === totalColumn)) return undefined
      const amount = BigInt(1 + random(40)) * (random(2) === 0 ? 1n : -1n)
      const pairs = [
        [form.at(row, column), form.at(other, next)],
        [form.at(row, next), form.at(other, column)],
      ] as const
      if (pairs[0].some((cell) => truth[cell]! + amount < 0n)) return undefined
      const values = withChanges(
        truth,
        pairs[0].map((cell) => [cell, truth[cell]! + amount] as const),
      )
      const found = diagnose(form, values)
      sound(form, values, found)
      const shown = [
        { changes: changes(found), equations: [] },
        ...found.doubts.flatMap((doubt) => doubt.explanations),
        ...found.causes.flatMap((cause) => cause.alternatives),
      ]
      return pairs
        .filter((pair) => pair.every((cell) => values[cell]! >= amount))
        .every((pair) =>
          offers(
            shown,
            pair
              .map((cell) => `${cell}:${values[cell]! - amount}`)
              .sort()
              .join(' '),
          ),
        )
    })
    expect(met).toBe(1)
  })

  test('two cells of one row or of one column: both, where nothing as small explains it', () => {
    const met = rate('two wrong cells in one line, named or offered', ({ form, true: truth, random }) => {
      const across = random(2) === 0
      const [a, b] = [random(across ? columns : form.rows), random(across ? columns : form.rows)]
      if (a === b) return undefined
      const line = random(across ? form.rows : columns)
      const cells = [a, b].map((i) => (across ? form.at(line, i) : form.at(i, line)))
      const values = withChanges(
        truth,
        cells.map((cell) => [cell, mistaken(truth[cell]!, random)] as const),
      )
      const found = diagnose(form, values)
      sound(form, values, found)
      const wanted = restores(truth, cells)
      const named = written(changes(found)) === wanted
      return named || found.doubts.some((doubt) => offers(doubt.explanations, wanted))
    })
    expect(met).toBeGreaterThanOrEqual(0.95)
  })

  test('a line slipped by one place is called so', () => {
    const met = rate('slipped line, named and restored', ({ form, true: truth, random }) => {
      const row = random(form.rows)
      const cells = range(columns).map((column) => form.at(row, column))
      const line = cells.map((cell) => truth[cell]!)
      const fill = random(3) === 0 ? undefined : 0n
      const slipped = random(2) === 0 ? [fill, ...line.slice(0, -1)] : [...line.slice(1), fill]
      const values = withChanges(
        truth,
        cells.map((cell, i) => [cell, slipped[i]] as const),
      )
      const wrong = cells.filter((cell) => values[cell] !== truth[cell])
      // An empty line cannot slip; one figure lost or two exchanged are told as that.
      if (line.every((value) => value === 0n) || wrong.length < 3) return undefined
      const found = diagnose(form, values)
      sound(form, values, found)
      const [cause, ...others] = found.causes
      return (
        others.length + found.doubts.length === 0 &&
        cause?.pattern === 'shifted' &&
        written(cause.changes) === restores(truth, wrong)
      )
    })
    expect(met).toBeGreaterThanOrEqual(0.95)
  })

  test('two figures exchanged in a row or a column: named as such, or offered', () => {
    let offered = 0
    let tried = 0
    const met = rate('exchanged figures, named and restored', ({ form, true: truth, random }) => {
      const across = random(2) === 0
      const [a, b] = [random(across ? columns : form.rows), random(across ? columns : form.rows)]
      const line = random(across ? form.rows : columns)
      const [one, other] = [a, b].map((i) => (across ? form.at(line, i) : form.at(i, line))) as [number, number]
      if (truth[one] === truth[other]) return undefined
      const values = withChanges(truth, [
        [one, truth[other]],
        [other, truth[one]],
      ])
      const found = diagnose(form, values)
      sound(form, values, found)
      tried++
      const wanted = restores(truth, [one, other])
      const restored = written(changes(found)) === wanted
      if (restored || found.doubts.some((doubt) => offers(doubt.explanations, wanted))) offered++
      // Unnamed only where other explanations stand beside it.
      if (found.doubts.some((doubt) => offers(doubt.explanations, wanted)))
        expect(found.doubts.every((doubt) => doubt.explanations.length > 1)).toBe(true)
      return restored && found.causes[0]!.pattern === 'swapped'
    })
    rates.push(`exchanged figures, restored or offered: ${offered} of ${tried}`)
    expect(offered / tried).toBeGreaterThanOrEqual(0.97)
    expect(met).toBeGreaterThanOrEqual(0.35)
  })

  test('one blank cell is deduced, alone and beside a wrong cell', () => {
    const alone = rate('one blank, deduced', ({ form, true: truth, random }) => {
      const cell = random(form.cells)
      const { broken, causes, doubts, deduced } = diagnose(form, withChanges(truth, [[cell, undefined]]))
      expect(broken.length + causes.length + doubts.length).toBe(0)
      return deduced.size === 1 && deduced.get(cell) === truth[cell]
    })
    expect(alone).toBe(1)
    const beside = rate('one blank and one wrong cell, both restored', ({ form, true: truth, random }) => {
      const cells = [random(inTable(form)), random(inTable(form))] as const
      if (cells[0] === cells[1]) return undefined
      const values = withChanges(truth, [
        [cells[0], undefined],
        [cells[1], mistaken(truth[cells[1]]!, random)],
      ])
      const found = diagnose(form, values)
      sound(form, values, found)
      const deduced = found.deduced.get(cells[0])
      expect(deduced === undefined || found.causes.length === 0 || deduced === truth[cells[0]]).toBe(true)
      return written(changes(found)) === restores(truth, [cells[1]]) && deduced === truth[cells[0]]
    })
    expect(beside).toBeGreaterThanOrEqual(0.9)
  })

  test('several blanks: what is deduced is true', () => {
    const met = rate('several blanks, each deduced value true', ({ form, true: truth, random }) => {
      const values = withChanges(
        truth,
        range(2 + random(12)).map(() => [random(form.cells), undefined] as const),
      )
      const { broken, causes, deduced } = diagnose(form, values)
      expect(broken.length + causes.length).toBe(0)
      return [...deduced].every(([cell, value]) => values[cell] === undefined && value === truth[cell])
    })
    expect(met).toBe(1)
  })

  test('an error of one column carried into the total column is never pinned on a cell of intake', () => {
    const met = rate('carried intake, offered and not asserted', ({ form, true: truth, random }) => {
      const row = [0, 1, form.totalRow + 1][random(3)]!
      const cells = [form.at(row, random(6)), form.at(row, totalColumn)]
      const wrong = mistaken(truth[cells[0]!]!, random)
      const amount = wrong - truth[cells[0]!]!
      if (truth[cells[1]!]! + amount < 0n) return undefined
      const values = withChanges(
        truth,
        cells.map((cell) => [cell, truth[cell]! + amount] as const),
      )
      const found = diagnose(form, values)
      sound(form, values, found)
      return (
        found.causes.length === 0 &&
        found.doubts.some(({ explanations }) => offers(explanations, restores(truth, cells)))
      )
    })
    expect(met).toBe(1)
  })

  test('a lone sum: offered, its total first, never asserted', () => {
    const met = rate('lone sum, total first among the alternatives', ({ form, true: truth, random }) => {
      const [sum, part] = [random(3), random(5)]
      const cell = form.review(sum, part)
      const values = withChanges(truth, [[cell, mistaken(truth[cell]!, random)]])
      const { broken, causes, doubts } = diagnose(form, values)
      const [doubt, ...others] = doubts
      return (
        broken.length === 1 &&
        causes.length + others.length === 0 &&
        doubt!.explanations[0]!.changes[0]!.cell === form.review(sum, 4) &&
        offers(doubt!.explanations, restores(truth, [cell]))
      )
    })
    expect(met).toBe(1)
  })

  test('any number of wrong and blank cells: what is said is sound', () => {
    const met = rate('up to 24 wrong and blank cells, sound', ({ form, true: truth, random }) => {
      const values = withChanges(
        truth,
        range(random(25)).map(() => {
          const cell = random(form.cells)
          return [cell, random(6) === 0 ? undefined : mistaken(truth[cell]!, random)] as const
        }),
      )
      const found = diagnose(form, values)
      sound(form, values, found)
      const told = new Set([...found.causes, ...found.doubts].flatMap((one) => [...one.equations]))
      expect([...told].sort((a, b) => a - b)).toEqual(found.broken)
      for (const cell of found.deduced.keys()) expect(values[cell]).toBeUndefined()
      return true
    })
    expect(met).toBe(1)
  })
})
