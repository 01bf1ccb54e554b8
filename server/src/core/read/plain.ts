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
  const isEmptyCell = emptyCells(text, all)
  for (const [i, line] of all.entries()) {
    const raw = text.slice(line.start, line.end)
    const isIndentedCell =
      raw === '\t' &&
      ((adjacent && rows.at(-1)?.notation === 'indented') ||
        (all[i + 1] !== undefined && isIndented(text, all[i + 1]!)))
    if (raw === '' || emptyQuote.test(raw) || (isBlank(raw) && !isIndentedCell && !isEmptyCell(i))) {
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
/** A line of so few characters may be a label by itself, and a text with so many of them one below the other is cut into cells. */
const shortLabel = 24
const mostLabels = 8

/**
 * Says of each line of blanks whether it is an empty cell, as it is where cells stand on lines of their own: below a short
 * line without tabs or bars and above another, or at the end of the text. There must be more to say so than one blank line
 * between two others: several of them, a line right on the far side, or a text that is cut into short lines throughout.
 * Where empty lines part all cells, they stand on both sides of it too.
 */
function emptyCells(text: string, all: readonly Span[]): (line: number) => boolean {
  const raw = (at: number) => (all[at] ? text.slice(all[at].start, all[at].end) : undefined)
  const isSaid = (line: string | undefined) => line !== undefined && /\S/.test(line)
  const isCell = (line: string | undefined, longest = longestCell) =>
    line !== undefined && line.length <= longest && isSaid(line) && !/[\t|]/.test(line)
  let cut: boolean | undefined
  const isCut = () => {
    let pairs = 0
    for (let i = 1; i < all.length && pairs < mostLabels; i++)
      if (isCell(raw(i - 1), shortLabel) && isCell(raw(i), shortLabel)) pairs++
    return pairs >= mostLabels
  }
  // The lines of blanks one below the other, and whether they are cells: asked for in order, each run is looked at once.
  let run = { end: -1, areCells: false }
  const runFrom = (start: number): typeof run => {
    let end = start
    while (raw(end) !== undefined && raw(end) !== '' && !isSaid(raw(end)) && end - start <= mostEmpty) end++
    const [above, below] = [raw(start - 1), raw(end)]
    const beside = isCell(above) && (below === undefined || isCell(below)) && end - start <= mostEmpty
    const isShort = (line: string | undefined) => line === undefined || isCell(line, shortLabel)
    const areCells =
      beside &&
      (end - start > 1 ||
        isSaid(raw(start - 2)) ||
        isSaid(raw(end + 1)) ||
        (isShort(above) && isShort(below) && (cut ??= isCut())))
    return { end, areCells }
  }
  return (line) => {
    if (raw(line)!.includes('\t')) return false
    if (raw(line - 1) === '' && raw(line + 1) === '') return true
    if (line >= run.end) run = runFrom(line)
    return run.areCells
  }
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
