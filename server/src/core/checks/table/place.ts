/** Where a table stands as a whole, and whether its rows still do. */
import type { Analysis } from '../../analysis'
import type { BoundTable, Span } from '../../model'
import { contentRows, together } from '../../places'

/** The first line of its heads, else the label of its first row, else its first values. */
export function tablePlace(reading: Analysis, { header, rows, span }: BoundTable): Span {
  const heads = header.span && contentRows(reading, header.span)[0]
  const written = heads?.cells.filter((c) => c.text !== '').map((c) => c.span) ?? []
  const line = together(reading.text, written)
  if (line) return line
  const first = rows[0]
  const values = first?.facts.flatMap((f) => (f ? [f.cell.span] : [])) ?? []
  return first?.label.spans[0] ?? values[0] ?? span
}

/** Rows in one line with what should stand above them have lost their places: what is missing cannot be told. */
export function hasLostItsLines({ text, sections }: Analysis, { form, header, rows }: BoundTable): boolean {
  const above = header.span ?? sections.find((section) => section.form.table === form.key)?.heading.span
  const last = rows.at(-1)?.source
  if (!above || !last || last.notation === 'html') return false
  return !/[\n\r]/.test(text.slice(above.start, last.span.end))
}
