/** What several checks ask about places in a text. Knows the reading and no form. */
import type { BoundRow, BoundTable, Fact, Reading, Row, Section, Span } from './model'
import { isPageMark } from './text/pageMark'

/** The smallest span around all of the given ones, of which there must be one. */
export function hull(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }))
}

/** What the spans cover together where they stand on one line without a tag between them, else the first of them. */
export function together(text: string, spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  const all = hull(spans)
  return all.start < all.end && !/[\n\r<]/.test(text.slice(all.start, all.end)) ? all : spans[0]
}

/** `- 3 -`, `第 3 页`, `3 / 12` on a line of its own; where the line is one of a table, in the one cell that says something. */
export function isPageNumber({ cells }: Row): boolean {
  const [cell, ...others] = cells.length === 1 ? cells : cells.filter(({ text }) => text !== '')
  return cell !== undefined && others.length === 0 && isPageMark(cell.text)
}

/** Rows that begin inside a span and say something: no blank lines, no page numbers, not even bare ones. */
export function contentRows(reading: Reading, span: Span): readonly Row[] {
  return reading.rows.filter(
    (row) =>
      span.start <= row.span.start &&
      row.span.start < span.end &&
      row.cells.some((c) => c.text !== '') &&
      !isPageNumber(row) &&
      !(row.cells.length === 1 && /^\d{1,3}$/.test(row.cells[0]!.text)),
  )
}

/** The text of a row, cells apart by a blank. */
function rowText(row: Row): string {
  return row.cells
    .map((c) => c.text)
    .filter((t) => t !== '')
    .join(' ')
}

/** What a section says under its heading, without blanks; a rest of the heading's own line included. */
export function bodyText(reading: Reading, section: Section): string {
  const rest = restOfLine(reading.text, section.heading.span.end).slice(0, section.body.end - section.body.start)
  const glued = rest.trim() !== '' && !rest.includes('<') ? rest : ''
  const rows = contentRows(reading, section.body).map(rowText)
  return [glued, ...rows].join('\n').replace(/[^\S\n]+/g, '')
}

export function lineEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isBreak(text, end)) end++
  return end
}

export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(text, start - 1)) start--
  return start
}

/** LF and CR, and what word processors and Unicode end lines with besides. */
const breaks = '\n\r\v\u0085\u2028\u2029'

function isBreak(text: string, at: number): boolean {
  return breaks.includes(text[at]!)
}

function restOfLine(text: string, offset: number): string {
  return text.slice(offset, lineEnd(text, offset))
}

/** The row of one of the tables that holds a fact. */
export function rowOf(tables: readonly BoundTable[], fact: Fact): BoundRow | undefined {
  return tables.flatMap(({ rows, duplicates }) => [...rows, ...duplicates]).find((row) => row.facts.includes(fact))
}

/** The line ending that the text uses. */
export function eol(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

/** Whether the place is written in HTML, where a line break means nothing. */
export function inHtml(reading: Reading, offset: number): boolean {
  const row = reading.rows.find((r) => r.span.start <= offset && offset <= r.span.end)
  return row?.notation === 'html'
}
