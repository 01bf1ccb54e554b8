/**
 * Missing rows put back into their table, each as its neighbours are written. What the identities determine is filled in,
 * the rest is left blank: nobody knows here whether it is 0.
 */
import { addressOf } from '../../form'
import type { Site } from './site'
import { printed } from '../../form/print'
import type { Address, BlockForm, GroupForm, RowForm } from '../../form/types'
import { eol } from '../places'
import type { BoundRow, BoundTable, Edit } from '../model'
import type { MissingRow } from '../unfound'
import { anchorOf } from './anchor'
import { copied, modelsFor, type Model, type Target } from './copy'
import { extentOf, rowsBetween } from './extent'
import { dense, handsLike, joined, notationOf } from './hand'
import { isCell, type Slot } from './hands/hand'
import { widened } from './rowspans'
import { soundly } from './sound'
import { textOf } from './table'

/** How many models are tried before a row is written after the form: the nearest nearly always serves. */
const mostModels = 3

/** Undefined where the table's notation does not let them be written so that they are read as meant. */
export function insertRows(
  reading: Site,
  table: BoundTable,
  missing: readonly MissingRow[],
): readonly Edit[] | undefined {
  const values = valuesOf(reading, missing)
  const spans = widened(reading, table, missing)
  if (!spans) return undefined
  const blocks = [...new Set(missing.map((m) => m.block))]
  const choices = blocks.map((block) =>
    insertions(
      reading,
      table,
      missing.filter((m) => m.block === block),
      values,
    ),
  )
  for (let i = 0; choices.some((c) => i < c.length); i++) {
    const edits = choices.flatMap((c) => c[Math.min(i, c.length - 1)] ?? [])
    if (edits.length === blocks.length && soundly(reading, [...edits, ...spans], { values }))
      return [...edits, ...spans]
  }
  return undefined
}

/** What is written in each new cell: the value that the identities determine, else nothing. */
export function valuesOf(reading: Pick<Site, 'sums'>, missing: readonly MissingRow[]): Map<Address, string> {
  return new Map(
    missing.flatMap(({ block, row }) =>
      block.columns.map((column): [Address, string] => {
        const address = addressOf(row, column)
        return [address, reading.sums.deduced.get(address)?.toString() ?? '']
      }),
    ),
  )
}

/** One row by itself, after the nearest model in the table, else after the form. `value` says what each cell holds. */
export function rowText(
  reading: Site,
  table: BoundTable,
  { block, row }: MissingRow,
  near: BoundRow | undefined,
  value: (address: Address) => string,
): string {
  const target = targetOf(table, block, row)
  const [model] = nearest(modelsFor(reading, table, target), near)
  if (model) return copied(reading, table, model, target, value)
  return joined(reading, handsLike(reading, table)[0]!, [slotsOf(table, target, value)])
}

/** The rows of one block as one insertion: after models in the table, then after the form in the table's hand. */
function insertions(
  reading: Site,
  table: BoundTable,
  missing: readonly MissingRow[],
  values: ReadonlyMap<Address, string>,
): Edit[] {
  const { block } = missing[0]!
  const order = block.rows.map((r) => r.key)
  const bound = table.rows.filter((r) => r.block.key === block.key)
  const before = bound.findLast((r) => order.indexOf(r.form.key) < order.indexOf(missing[0]!.row.key))
  const after = bound.find((r) => order.indexOf(r.form.key) > order.indexOf(missing.at(-1)!.row.key))
  const anchor = anchorOf(reading, table, block, before, after)
  if (!anchor) return []
  const value = (address: Address) => values.get(address) ?? ''
  const targets = missing.map(({ row }) => targetOf(table, block, row))
  // A group's label in HTML says how many rows it covers: only the form knows that of another group.
  const isHtml = notationOf(table) === 'html'
  const models = targets.map((t) =>
    isHtml && t.groups.length > 0 ? [] : nearest(modelsFor(reading, table, t), before ?? after).slice(0, mostModels),
  )
  const between = betweenRows(reading, table) ?? eol(reading.text)
  const edit = (rows: readonly string[]): Edit => ({
    span: { start: anchor.at, end: anchor.at },
    newText: rows.map((r) => (anchor.side === 'behind' ? between + r : r + between)).join(''),
  })
  const hands = handsLike(reading, table)
  const heads = anchor.heads ? printed(table.form).rows.filter((r) => r.block === block && !r.row) : []
  const head = hands.map((hand) =>
    heads.map((h) => joined(reading, hand, dense({ width: printed(table.form).width, rows: [h] }))),
  )
  const written = hands.map((hand) => targets.map((t) => joined(reading, hand, [slotsOf(table, t, value)])))
  const copies = Array.from({ length: Math.max(0, ...models.map((m) => m.length)) }, (_, i) =>
    targets.map((target, t) => {
      const model = models[t]![Math.min(i, models[t]!.length - 1)]
      return model ? copied(reading, table, model, target, value) : written[0]![t]!
    }),
  )
  return [
    ...copies.map((rows) => edit([...head[0]!, ...rows])),
    ...written.map((rows, h) => edit([...head[h]!, ...rows])),
  ]
}

function nearest(models: readonly Model[], to: BoundRow | undefined): Model[] {
  const distance = ({ extent }: Model) => Math.abs(extent.start - (to?.span.start ?? 0))
  return models.toSorted((a, b) => distance(a) - distance(b))
}

/** A row that is its group's first brings the group's label with it where that was lost too. */
function targetOf(table: BoundTable, block: BlockForm, row: RowForm): Target {
  const shown = new Set(table.groups.map(({ form }) => form.key))
  const isShown = (g: GroupForm) => shown.has(g.key)
  const lost = block.groups.some(isShown) ? block.groups.filter((g) => !isShown(g)) : []
  const groups = lost.filter((g) => block.rows.find((r) => r.groups.includes(g.key)) === row)
  return { row, width: block.columns.length, groups }
}

/** The row as the form prints it, in the table's wording. */
function slotsOf(table: BoundTable, { row, groups }: Target, value: (address: Address) => string): Slot[] {
  const form = printed(table.form)
  const index = form.rows.findIndex((r) => r.row?.key === row.key)
  return dense(form)[index]!.map((slot) => {
    if (!isCell(slot)) return slot
    if (slot.kind === 'group' && !groups.some((g) => g.key === slot.group)) return 'down'
    return { ...slot, text: textOf(slot, form.rows[index]!, table, value) }
  })
}

/** What stands between the end of a row and the beginning of the next: the shortest that is found, mostly a line break. */
function betweenRows(reading: Site, table: BoundTable): string | undefined {
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
