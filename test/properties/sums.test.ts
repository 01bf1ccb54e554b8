/**
 * What the sums prove: rows whose cells have run together, or have lost one of them, are read right or not at all, whether or
 * not a figure of the table is wrong.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { forms, placesOf, type Edition } from '../../server/src/form'
import type { Address, TableKey } from '../../server/src/form/types'
import { line } from '../generator/layouts/line'
import { tab } from '../generator/layouts/tab'
import { renderReport } from '../generator/report'
import { reportValues, type ReportValues } from '../generator/values'
import { runs, whole } from './runs'

/** `table`: every row of the table has run together; `row`: one of them has. A cell is lost between tabs or on its line. */
type Damage = 'table' | 'row' | 'lost in tabs' | 'lost on lines'

/** What is drawn besides the values of the report. */
interface Draw {
  readonly edition: Edition
  readonly values: ReportValues
  readonly table: TableKey
  readonly row: number
  readonly column: number
  readonly seed: number
  /** The cell that is made wrong, and how. */
  readonly cell: number
  readonly by: number
}

const draws = fc.constantFrom<Edition>('2019', '2021').chain((edition) =>
  fc.record<Draw>({
    edition: fc.constant(edition),
    values: reportValues(edition),
    table: fc.constantFrom<TableKey>('requests', 'review'),
    row: fc.nat(1000),
    column: fc.nat(1000),
    seed: fc.nat(1000),
    cell: fc.nat(1000),
    by: fc.nat(10_000),
  }),
)

/** Slips, and any other figure. */
function wrong(old: number, by: number): number {
  const digit = by % 9
  const all = [old + 1 + digit, Math.max(0, old - 1 - digit), old * 10 + digit, Math.floor(old / 10), by % 1000]
  const figure = all[by % all.length]!
  return figure === old ? old + 1 : figure
}

function rowsOf({ edition, table }: Draw): Address[][] {
  const rows = new Map<string, Address[]>()
  for (const [address, { row }] of placesOf(forms[edition].tables.find((t) => t.key === table)!))
    rows.set(row.key, [...(rows.get(row.key) ?? []), address])
  return [...rows.values()]
}

interface Damaged {
  readonly text: string
  /** The cells of the damaged rows with what is printed there; none for the lost one. */
  readonly printed: ReadonlyMap<Address, string | undefined>
}

function damaged(draw: Draw, damage: Damage, isWrong: boolean): Damaged {
  const { values, table } = draw
  const rows = rowsOf(draw)
  const decimals = new Map(values.decimals)
  const cell = rows.flat()[draw.cell % rows.flat().length]!
  if (isWrong) decimals.set(cell, String(wrong(Number(decimals.get(cell)), draw.by)))
  const layout = damage === 'lost on lines' ? line : tab
  const { text, places } = renderReport({ ...values, decimals }, layout, {}, draw.seed)
  const chosen = damage === 'table' ? rows : [rows[draw.row % rows.length]!]
  const lost = damage.startsWith('lost') ? chosen[0]![draw.column % chosen[0]!.length]! : undefined
  const cut = (from: number, to: number, by = '') => ({ from, to, by })
  const cuts = chosen.map((row) => {
    const [first, last] = [places.get(row[0]!)!, places.get(row.at(-1)!)!]
    const place = lost && places.get(lost)!
    if (!place) {
      const from = table === 'review' ? first.start : text.lastIndexOf('\t', first.start)
      return cut(from, last.end, row.map((address) => decimals.get(address)).join(''))
    }
    if (damage === 'lost in tabs') return cut(text.lastIndexOf('\t', place.start), place.end)
    return cut(text.lastIndexOf('\n\n', place.start), Math.max(place.end, text.indexOf('\n\n', place.end)))
  })
  return {
    text: cuts.toReversed().reduce((t, { from, to, by }) => t.slice(0, from) + by + t.slice(to), text),
    printed: new Map(chosen.flat().map((address) => [address, address === lost ? undefined : decimals.get(address)])),
  }
}

/** How often a damage is drawn here, and how often everything was read that is printed. */
describe.each<Damage>(['table', 'row', 'lost in tabs', 'lost on lines'])('%s', (damage) => {
  test.each([
    ['right', false],
    ['with a wrong figure', true],
  ])('%s', (_, isWrong) => {
    fc.assert(
      fc.property(draws, (draw) => {
        const { text, printed } = damaged(draw, damage, isWrong)
        const { facts } = analyse(text)
        for (const [address, figure] of printed) {
          const { value, cell } = facts.get(address) ?? {}
          if (value?.kind !== 'number') continue
          expect(value.decimal, address).toBe(figure)
          expect(text.slice(cell!.span.start, cell!.span.end), address).toBe(figure)
        }
      }),
      { numRuns: whole ? runs : 25 },
    )
  })
})

test('table three in one piece is read whole nearly always', () => {
  let read = 0
  const of = whole ? runs : 25
  fc.assert(
    fc.property(draws, (draw) => {
      const { text, printed } = damaged({ ...draw, table: 'requests' }, 'table', false)
      const { facts } = analyse(text)
      if ([...printed.keys()].every((address) => facts.has(address))) read++
    }),
    { numRuns: of },
  )
  expect(read / of).toBeGreaterThan(0.75)
})
