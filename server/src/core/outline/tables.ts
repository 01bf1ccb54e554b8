/** Whether a section's table begins below a line: its head tells a heading from a row or a sub-heading of the same words. */
import { editions } from '../../form'
import { tableKeys, type SectionForm, type TableKey } from '../../form/types'
import type { Row } from '../model'
import { normalise } from '../text/normalise'

/** In how many rows below the heading the table's head must begin. */
const reach = 3

/** What a table begins with, in whatever edition: block heads, corners, upper heads, column heads. */
const heads: ReadonlyMap<TableKey, ReadonlySet<string>> = new Map(tableKeys.map((key) => [key, headsOf(key)]))

function headsOf(table: TableKey): ReadonlySet<string> {
  const blocks = editions.flatMap(({ tables }) => tables.filter((t) => t.key === table).flatMap((t) => t.blocks))
  return new Set(
    blocks
      .flatMap((b) => [b.head?.text, b.stub?.text, ...b.columns.flatMap((c) => [...(c.under ?? []), c.label.text])])
      .filter((text) => text !== undefined)
      .map(normalise),
  )
}

export function tableFollows(rows: readonly Row[], row: number, form: SectionForm): boolean {
  const words = form.table && heads.get(form.table)
  if (!words) return false
  return rows
    .slice(row + 1, row + 1 + reach)
    .flatMap((r) => r.cells)
    .some((c) => words.has(normalise(c.text)))
}
