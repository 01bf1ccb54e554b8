/** Where a finding on a whole table stands. */
import type { BoundTable, Span } from '../../model'

/** Its heads, else the label of its first row, else its first value. */
export function tablePlace(table: BoundTable): Span {
  const first = table.rows[0]
  return table.header.span ?? first?.label.spans[0] ?? first?.span ?? table.span
}
