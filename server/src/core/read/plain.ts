/** Text that is no HTML: one pass over its lines, each handed to the reader of its notation. Notations may change from line to line. */
import { parseValue } from '../value'
import type { Cell, Row, Span } from '../model'
import { cellAt, rowOf } from './cell'
import { lines, trim } from './lines'
import { readBarred } from './pipes'
import { goesOn, indentedCell, isIndented, isTabbed, joinedLines, tabRow } from './tabs'

const emptyQuote = /^\s{0,3}>[>\s]*$/

/** Rows in the order of the text. Empty lines give none; a line of blanks alone is a row with an empty cell. */
export function plainRows(text: string, within: Span): Row[] {
  const rows: Row[] = []
  let indented: Cell[] = [] // the cells of the last indented row
  let adjacent = false // the line directly above gave the last row
  let opened = false // bars alone open the rows of this run of bars
  let barBefore = false // the line directly above was a bar alone
  for (const line of joinedLines(text, lines(text, within))) {
    const raw = text.slice(line.start, line.end)
    if (raw === '' || emptyQuote.test(raw)) {
      adjacent = barBefore = false
      continue
    }
    const last = rows.at(-1)
    let row: Row | undefined
    if (raw.includes('|') && !isTabbed(raw)) {
      const read = readBarred(text, line)
      if (read.kind === 'row') row = read.row
      else if (read.kind === 'bar') {
        if (adjacent && last?.notation === 'line' && !barBefore) rows[rows.length - 1] = { ...last, notation: 'barred' }
        else {
          if (!isBar(last)) opened = true
          row = rowOf('barred', [{ span: { start: read.at, end: read.at }, text: '', rowspan: 1, colspan: 1 }], line)
        }
        barBefore = true
        if (row) rows.push(row)
        adjacent = true
        continue
      }
      if (row && opened && isOpener(rows, row)) rows.pop()
    } else {
      if (adjacent && last?.notation === 'indented') {
        if (goesOn(text, indented, line)) {
          rows[rows.length - 1] = rowOf('indented', indented, { start: last.span.start, end: line.end })
          continue
        }
      }
      if (isIndented(text, line)) row = rowOf('indented', (indented = [indentedCell(text, line)]), line)
      else if (raw.includes('\t')) row = tabRow(text, line)
      else row = rowOf('line', [cellAt(text, line)], trim(text, line))
      opened = false
    }
    barBefore = false
    if (row) rows.push(row)
    adjacent = row !== undefined
  }
  return rows
}

function isBar(row: Row | undefined): boolean {
  return row?.notation === 'barred' || row?.notation === 'pipe'
}

/** A bar alone above a label opened the label's row; above a number it is an empty cell. */
function isOpener(rows: readonly Row[], row: Row): boolean {
  const above = rows.at(-1)
  const label = row.cells[0]
  return (
    above?.notation === 'barred' &&
    above.cells[0]?.text === '' &&
    label !== undefined &&
    parseValue(label.text).kind === 'text'
  )
}
