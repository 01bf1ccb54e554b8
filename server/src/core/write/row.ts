/**
 * Missing rows put back into their table, each as its neighbours are written. What the identities determine is filled in,
 * the rest is left blank: nobody knows here whether it is 0.
 */
import type { Address, BlockForm, GroupForm, RowForm } from '../../form/types'
import { lineEnd } from '../checks/places'
import { addressOf } from '../checks/names'
import { sumsOf } from '../checks/sums'
import type { BoundRow, BoundTable, Edit, Reading, Span } from '../model'
import { normalise } from '../text/normalise'
import { copied, modelsFor, type Model, type Target } from './copy'
import { extentOf, rowsBetween } from './extent'
import { soundly } from './sound'

export interface Slot {
  readonly block: BlockForm
  readonly row: RowForm
}

/** Undefined where the table's notation does not let them be written so that they are read as meant. */
export function insertRows(reading: Reading, table: BoundTable, slots: readonly Slot[]): readonly Edit[] | undefined {
  const values = valuesOf(reading, slots)
  const blocks = [...new Set(slots.map((s) => s.block))]
  const choices = blocks.map((block) =>
    insertions(
      reading,
      table,
      slots.filter((s) => s.block === block),
      values,
    ),
  )
  const most = Math.max(0, ...choices.map((c) => c.length))
  for (let i = 0; i < Math.min(most, attempts); i++) {
    const edits = choices.flatMap((c) => c[Math.min(i, c.length - 1)] ?? [])
    if (edits.length === blocks.length && soundly(reading, edits, { values })) return edits
  }
  return undefined
}

/** How many models are tried: neighbours first, so that the first one nearly always serves. */
const attempts = 3

/** What is written in each new cell: the value that the identities determine, else nothing. */
export function valuesOf(reading: Reading, slots: readonly Slot[]): Map<Address, string> {
  const sums = sumsOf(reading)
  return new Map(
    slots.flatMap(({ block, row }) =>
      block.columns.map((column): [Address, string] => {
        const address = addressOf(row, column)
        return [address, sums.deduced(address)?.toString() ?? '']
      }),
    ),
  )
}

/** The rows of one block as one insertion, for each model in turn. */
function insertions(
  reading: Reading,
  table: BoundTable,
  slots: readonly Slot[],
  values: ReadonlyMap<Address, string>,
): Edit[] {
  const [first] = slots
  if (!first) return []
  const { block } = first
  const order = block.rows.map((r) => r.key)
  const bound = table.rows.filter((r) => r.block.key === block.key)
  const before = bound.findLast((r) => order.indexOf(r.form.key) < order.indexOf(first.row.key))
  const after = bound.find((r) => order.indexOf(r.form.key) > order.indexOf(slots.at(-1)!.row.key))
  const targets = slots.map(({ row }) => targetOf(reading, table, block, row))
  const models = targets.map((target) => nearest(modelsFor(reading, table, target), before ?? after))
  if (models.some((m) => m.length === 0)) return []
  return Array.from({ length: Math.max(...models.map((m) => m.length)) }, (_, i) => {
    const rows = targets.map((target, t) => {
      const model = models[t]![Math.min(i, models[t]!.length - 1)]!
      return copied(reading, table, model, target, (address) => values.get(address) ?? '')
    })
    return place(reading, table, before, after, rows)
  }).filter((e) => e !== undefined)
}

function nearest(models: readonly Model[], to: BoundRow | undefined): Model[] {
  const distance = ({ extent }: Model) => Math.abs(extent.start - (to?.span.start ?? 0))
  return models.toSorted((a, b) => distance(a) - distance(b))
}

/** A row that is its group's first brings the group's label with it where that was lost too. */
function targetOf(reading: Reading, { span }: BoundTable, block: BlockForm, row: RowForm): Target {
  const shown = new Set(
    rowsBetween(reading, span.start, span.end).flatMap((r) => r.cells.map((c) => normalise(c.text))),
  )
  const isShown = (g: GroupForm) => [g.label.text, ...(g.label.customary ?? [])].some((t) => shown.has(normalise(t)))
  const lost = block.groups.some(isShown) ? block.groups.filter((g) => !isShown(g)) : []
  const groups = lost.filter((g) => block.rows.find((r) => r.groups.includes(g.key)) === row)
  return { row, width: block.columns.length, groups }
}

/** Behind the row before, else in front of the row after, set apart as the table's rows are. */
function place(
  reading: Reading,
  table: BoundTable,
  before: BoundRow | undefined,
  after: BoundRow | undefined,
  rows: readonly string[],
): Edit | undefined {
  const between = betweenRows(reading, table)
  if (between === undefined) return undefined
  const [above, below] = [before, after].map((r) => r && (extentOf(reading, r) ?? lineOf(reading, r)))
  if (above) return { span: { start: above.end, end: above.end }, newText: rows.map((r) => between + r).join('') }
  if (below) return { span: { start: below.start, end: below.start }, newText: rows.map((r) => r + between).join('') }
  return undefined
}

function lineOf({ text }: Reading, row: BoundRow): Span | undefined {
  return row.source.notation === 'html' || row.source.cells.length < 2
    ? undefined
    : { start: row.source.span.start, end: lineEnd(text, row.source.span.end) }
}

/** What stands between the end of a row and the beginning of the next: the shortest that is found, mostly a line break. */
export function betweenRows(reading: Reading, table: BoundTable): string | undefined {
  const extents = table.rows.flatMap((r) => extentOf(reading, r) ?? []).toSorted((a, b) => a.start - b.start)
  const gaps = extents.slice(1).flatMap((e, i) => {
    const end = extents[i]!.end
    return end <= e.start && rowsBetween(reading, end, e.start).length === 0 ? [reading.text.slice(end, e.start)] : []
  })
  return gaps.reduce<string | undefined>(
    (best, g) => (best !== undefined && best.length <= g.length ? best : g),
    undefined,
  )
}
