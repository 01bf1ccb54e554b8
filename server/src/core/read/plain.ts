/** Text that is no HTML: one pass over its lines, each handed to the reader of its notation. Notations may change from line to line. */
import { parseValue } from '../value'
import type { Cell, Row, Span } from '../model'
import { cellAt, rowOf } from './cell'
import { lines, trim } from './lines'
import { readBarred } from './pipes'
import { goesOn, indentedCell, isIndented, isTabbed, joinedLines, tabRow } from './tabs'

const emptyQuote = /^\s{0,3}>[>\s]*$/

/** Rows in the order of the text. Empty lines give none, nor do lines of blanks but where cells stand on lines of their own. */
export function plainRows(text: string, within: Span): Row[] {
  const rows: Row[] = []
  let indented: Cell[] = [] // the cells of the last indented row
  let adjacent = false // the line directly above gave the last row
  let opened = false // bars alone open the rows of this run of bars
  let barBefore = false // the line directly above was a bar alone
  const all = joinedLines(text, lines(text, within))
  for (const [i, line] of all.entries()) {
    const raw = text.slice(line.start, line.end)
    const isIndentedCell = raw === '\t' && rows.at(-1)?.notation === 'indented' && adjacent
    if (raw === '' || emptyQuote.test(raw) || (isBlank(raw) && !isIndentedCell && !isEmptyCell(text, all, i))) {
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

/** It holds nothing that is seen, and at most one tab: several part the empty cells of a row. */
function isBlank(raw: string): boolean {
  return !/\S/.test(raw) && raw.indexOf('\t') === raw.lastIndexOf('\t')
}

/** How many lines of blanks in a row may be empty cells: more than the widest row has. */
const mostEmpty = 30
/** A longer line is a sentence. */
const longestCell = 60

/**
 * A line of blanks is an empty cell where cells stand on lines of their own: below a short line without tabs or bars and
 * above another, or at the end of the text, if one of them has a line right on its far side. Where empty lines part all
 * cells, they stand on both sides of it too.
 */
function isEmptyCell(text: string, all: readonly Span[], i: number): boolean {
  const raw = (at: number) => (all[at] ? text.slice(all[at].start, all[at].end) : undefined)
  if (raw(i)!.includes('\t')) return false
  const isCell = (line: string | undefined) =>
    line !== undefined && /\S/.test(line) && line.length <= longestCell && !/[\t|]/.test(line)
  const isSaid = (line: string | undefined) => line !== undefined && /\S/.test(line)
  if (raw(i - 1) === '' && raw(i + 1) === '') return true
  const next = (step: 1 | -1) => {
    let at = i + step
    while (Math.abs(at - i) < mostEmpty && raw(at) !== undefined && raw(at) !== '' && !/\S/.test(raw(at)!)) at += step
    return at
  }
  const [above, below] = [next(-1), next(1)]
  const isLast = raw(below) === undefined
  if (!isCell(raw(above)) || !(isLast || isCell(raw(below)))) return false
  return isSaid(raw(above - 1)) || isSaid(raw(below + 1))
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
