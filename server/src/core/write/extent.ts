/**
 * Where a row of the form stands in the text, whole: from the beginning of its first line to the end of its last, or its
 * `<tr>`. Group labels in lines of their own above the row are not part of it.
 */
import type { Site } from './site'
import { lineEnd, lineStart } from '../places'
import type { BoundRow, Row, Span } from '../model'
import { elementAround } from './elements'

/** Undefined for a row that was not read whole, or whose characters stand among another's. */
export function extentOf(reading: Site, row: BoundRow): Span | undefined {
  const { text } = reading
  if (row.facts.length < row.block.columns.length || row.facts.some((f) => !f) || row.unread.length > 0)
    return undefined
  const { source } = row
  if (source.notation === 'html') return elementAround(reading, source.cells[0]!.span, ['tr'])?.span
  const first = row.label.spans[0] ?? row.facts[0]!.cell.span
  const last = row.facts.at(-1)!.cell.span
  const own =
    source.cells.length > 1
      ? { start: Math.min(first.start, source.span.start), end: Math.max(last.end, source.span.end) }
      : { start: first.start, end: last.end }
  return { start: lineStart(text, own.start), end: withBars(reading, lineEnd(text, own.end)) }
}

/** The end of a line, or of the lines of bars that belong to it. */
export function withBars({ text }: Site, end: number): number {
  return end + barsAlone.exec(text.slice(end, end + 40))![0].length
}

/** Lines of bars behind the last cell: they fill what its row's merged cells cover, or close that cell. */
const barsAlone = /^(?:(?:\r\n|\r|\n)[ \t]*\|[| \t]*(?=[\r\n]|$))*/

/** The rows as read that stand between two places and say something. */
export function rowsBetween({ rows }: Site, start: number, end: number): readonly Row[] {
  return rows.filter((r) => start <= r.span.start && r.span.end <= end && r.cells.some((c) => c.text !== ''))
}
