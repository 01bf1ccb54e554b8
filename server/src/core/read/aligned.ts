/** Columns aligned with blanks, as `pdftotext -layout` prints them: a label, then values that end the line. */
import { parseValue } from '../value'
import type { Cell, Row, Span } from '../model'
import { cellAt, rowOf } from './cell'

/** A word, or `减 22` as one. */
const words = /(?:[增减減]\s+(?=[\d０-９]))?\S+/g
const wide = /\s{2,}|\t/g
/** What a line of a table holds: a gap of blanks, or a value behind a blank at its end. */
const tabular = /\s\s|\t|\s(?:[增减減][少加]?|\+)?[\d０-９/\\—–―−-][^\s\u4e00-\u9fff]*(?:[万萬]?元)?$/

/**
 * A line of a table as a row of cells: the values that end it each a cell, the text before them a cell for each part
 * between two blanks or more. The row itself when it is one cell.
 */
export function splitAligned(text: string, row: Row): Row {
  if (row.notation !== 'line') return row
  const cell = row.cells[0]
  if (!cell || !tabular.test(cell.text)) return row
  const { start, end } = cell.span
  const spans: Span[] = [...text.slice(start, end).matchAll(words)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))
  let first = spans.length
  while (first > 0 && isValue(text, spans[first - 1]!)) first--
  const values = spans.slice(first)
  const head = values.length === 0 ? { start, end } : { start, end: spans[first - 1]?.end ?? start }
  const labels = parts(text, head)
  if (values.length + labels.length < 2) return row
  return rowOf('aligned', [...labels, ...values.map((s) => cellAt(text, s))], row.span)
}

function isValue(text: string, span: Span): boolean {
  const { kind } = parseValue(text.slice(span.start, span.end))
  return kind === 'number' || kind === 'mark'
}

function parts(text: string, span: Span): Cell[] {
  const cells: Cell[] = []
  let from = span.start
  for (const gap of text.slice(span.start, span.end).matchAll(wide)) {
    cells.push(cellAt(text, { start: from, end: span.start + gap.index }))
    from = span.start + gap.index + gap[0].length
  }
  if (from < span.end) cells.push(cellAt(text, { start: from, end: span.end }))
  return cells
}
