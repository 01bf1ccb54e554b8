/** Where a finding on a whole table stands. */
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
