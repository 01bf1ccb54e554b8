/** Group labels of an HTML table made to reach over the rows that are put back into their groups. */
import type { Site } from './site'
import { append } from '../append'
import type { GroupForm } from '../../form/types'
import type { BoundTable, Cell, Edit, Row } from '../model'
import { elementAround, openingTag } from './elements'
import type { MissingRow } from '../unfound'

/** Undefined where a row would have to take the group's label from the row below it. */
export function widened(reading: Site, table: BoundTable, missing: readonly MissingRow[]): Edit[] | undefined {
  const edits: Edit[] = []
  const rows = reading.rows.filter(
    (r) =>
      r.notation === 'html' && r.cells.length > 1 && table.span.start <= r.span.end && r.span.start <= table.span.end,
  )
  const block = missing[0]?.block
  for (const group of block?.groups ?? []) {
    const cell = groupCell(table, group)
    const added = missing.filter(({ row }) => row.groups.includes(group.key))
    if (!cell || added.length === 0) continue
    const first = block?.rows.find((r) => r.groups.includes(group.key))
    if (added.some(({ row }) => row === first)) return undefined
    const covered = coveredRows(rows, table, cell, group.key)
    if (cell.rowspan === covered) append(edits, spanEdit(reading, cell, covered + added.length))
  }
  return edits
}

function groupCell({ groups }: BoundTable, { key }: GroupForm): Cell | undefined {
  return groups
    .filter(({ form }) => form.key === key)
    .flatMap(({ cells }) => cells.find((cell) => cell.rowspan > 1) ?? [])[0]
}

/** How many rows stand from the label's to the last of its group. */
function coveredRows(rows: readonly Row[], { rows: bound }: BoundTable, { span }: Cell, group: string): number {
  const last = bound
    .filter((b) => b.form.groups.includes(group))
    .reduce((latest, { source }) => Math.max(latest, source.span.start), -1)
  return rows.filter((r) => span.start <= r.span.end && r.span.start <= last).length
}

const attribute = /(?<![-\w])rowspan\s*=\s*["']?/i

function spanEdit(reading: Site, { span, rowspan }: Cell, to: number): Edit[] {
  const cell = elementAround(reading, span, ['td', 'th'])
  const match = cell && attribute.exec(openingTag(reading, cell))
  if (!match) return []
  const start = cell.span.start + match.index + match[0].length
  return [{ span: { start, end: start + String(rowspan).length }, newText: String(to) }]
}
