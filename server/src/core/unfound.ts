/**
 * Rows of the form that were not bound, adjacent ones together: absent, or standing in the text and unread. A row whose
 * label stands between its neighbours was not read, which is not absence; a row of numbers with an unknown label there may
 * be it.
 */
import type { BlockForm, RowForm, TableKey } from '../form/types'
import type { BoundRow, BoundTable, Reading } from './model'
import { normalise } from './text/normalise'

/** A row of the form that is not among those of its table. */
export interface MissingRow {
  readonly block: BlockForm
  readonly row: RowForm
}

export interface Unfound {
  readonly slots: readonly MissingRow[]
  readonly before: BoundRow | undefined
  readonly after: BoundRow | undefined
  /**
   * What speaks against absence: the rows are known to be `fused`, an `unknown` row stands there, or the rows of
   * `labelled` have their labels there.
   */
  readonly standing?:
    { readonly as: 'fused' | 'unknown' } | { readonly as: 'labelled'; readonly slots: readonly MissingRow[] }
}

/** By the keys of the tables. */
export function unfoundRows(reading: Reading): ReadonlyMap<TableKey, readonly Unfound[]> {
  return new Map(reading.tables.map((table) => [table.form.key, unfoundIn(reading, table)]))
}

function unfoundIn(reading: Reading, table: BoundTable): Unfound[] {
  const found = new Map([...table.rows, ...table.duplicates].map((r) => [r.form.key, r]))
  const all = table.form.blocks.flatMap((block) => block.rows.map((row) => ({ block, row, bound: found.get(row.key) })))
  const unfound: Unfound[] = []
  for (let i = 0; i < all.length; i++) {
    if (all[i]!.bound) continue
    const first = i
    while (i + 1 < all.length && !all[i + 1]!.bound) i++
    const slots = all.slice(first, i + 1)
    const rows = { slots, before: all[first - 1]?.bound, after: all[i + 1]?.bound }
    const standing = standingOf(reading, table, rows)
    unfound.push({ ...rows, ...(standing && { standing }) })
  }
  return unfound
}

function standingOf(reading: Reading, table: BoundTable, { slots, before, after }: Unfound): Unfound['standing'] {
  const section = reading.sections.find((s) => s.form.key === table.form.section)
  const top = table.header.span ? table.span.start : (section?.body.start ?? table.span.start)
  const start = before?.span.end ?? top
  const end = after?.span.start ?? table.span.end
  const fused = new Set(table.fused.map((f) => f.form.key))
  if (slots.every(({ row }) => fused.has(row.key))) return { as: 'fused' }
  // Behind the last row that was read the table's span says nothing of unknown ones.
  const last = after ? end : Infinity
  if (table.unknown.some((u) => start <= u.span.start && u.span.end <= last)) return { as: 'unknown' }
  if (end <= start) return undefined
  const between = normalise(wordsBetween(reading, start, end))
  const labelled = slots.filter(
    ({ row }) =>
      !fused.has(row.key) && row.label && row.label.text.length > 2 && between.includes(normalise(row.label.text)),
  )
  return labelled.length > 0 ? { as: 'labelled', slots: labelled } : undefined
}

/** What the cells between two places say; a sentence that names a row is no row of the table. */
function wordsBetween({ rows }: Reading, start: number, end: number): string {
  return rows
    .filter(({ span }) => start <= span.start && span.start < end)
    .flatMap(({ cells }) => cells.filter(({ text }) => !/[。；！？]/.test(text)).map(({ text }) => text))
    .join('')
}
