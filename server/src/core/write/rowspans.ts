/** Group labels of an HTML table made to reach over the rows that are put back into their groups. */
import type { Site } from './site'
import { append } from '../append'
import type { BoundTable, Cell, Edit, Row } from '../model'
import { normalise } from '../text/normalise'
import { elementAround, openingTag } from './elements'
import type { MissingRow } from './row'

interface GroupCell {
  readonly cell: Cell
  readonly row: Row
}

/** Undefined where a row would have to take the group's label from the row below it. */
export function widened(reading: Site, table: BoundTable, missing: readonly MissingRow[]): Edit[] | undefined {
  const edits: Edit[] = []
  const rows = reading.rows.filter(
    (r) =>
      r.notation === 'html' && r.cells.length > 1 && table.span.start <= r.span.end && r.span.start <= table.span.end,
  )
  const block = missing[0]?.block
  for (const group of block?.groups ?? []) {
    const found = groupCell(rows, group.label.text)
    const added = missing.filter(({ row }) => row.groups.includes(group.key))
    if (!found || added.length === 0) continue
    const first = block?.rows.find((r) => r.groups.includes(group.key))
    if (added.some(({ row }) => row === first)) return undefined
    const covered = coveredRows(rows, table, found, group.key)
    if (found.cell.rowspan === covered) append(edits, spanEdit(reading, found.cell, covered + added.length))
  }
  return edits
}

function groupCell(rows: readonly Row[], label: string): GroupCell | undefined {
  for (const row of rows)
    for (const cell of row.cells)
      if (cell.rowspan > 1 && normalise(cell.text) === normalise(label)) return { cell, row }
  return undefined
}

/** How many rows stand from the label's to the last of its group. */
function coveredRows(rows: readonly Row[], { rows: bound }: BoundTable, { row }: GroupCell, group: string): number {
  const last = bound
    .filter((b) => b.form.groups.includes(group))
    .reduce((latest, { source }) => Math.max(latest, source.span.start), -1)
  return rows.filter((r) => row.span.start <= r.span.start && r.span.start <= last).length
}

const attribute = /(?<![-\w])rowspan\s*=\s*["']?/i

function spanEdit(reading: Site, { span, rowspan }: Cell, to: number): Edit[] {
  const cell = elementAround(reading, span, ['td', 'th'])
  const match = cell && attribute.exec(openingTag(reading, cell))
  if (!match) return []
  const start = cell.span.start + match.index + match[0].length
  return [{ span: { start, end: start + String(rowspan).length }, newText: String(to) }]
}
