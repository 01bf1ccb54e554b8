/**
 * Lines with tabs: rows of cells, and the notation in which every cell stands on a line of its own behind one tab,
 * a blank line between rows.
 */
import type { Cell, Row, Span } from '../model'
import { cellAt, rowOf, split } from './cell'

const rule = /^[-—─=_+]{3,}$/
/** As spreadsheets copy a cell that holds more than a number, or every cell. */
const quoted = /^"(?:[^"]|"")*"$/
/** The rest of a cell that is broken over lines: a few characters of a label, never a number or a sentence. */
const continuation = /^[\u4e00-\u9fff]{1,6}$/

/** A row of tab-separated cells; undefined for a rule (`-----⇥-----`). */
export function tabRow(text: string, line: Span): Row | undefined {
  const cells = split(text, line, '\t').map((span) => unquoted(text, cellAt(text, span)))
  const first = cells.find((cell) => cell.text !== '')
  if (first && cells.every((cell) => cell.text === '' || rule.test(cell.text))) return undefined
  return rowOf('tab', cells, line)
}

function unquoted(text: string, cell: Cell): Cell {
  if (!quoted.test(cell.text)) return cell
  return cellAt(text, { start: cell.span.start + 1, end: cell.span.end - 1 })
}

/** True when the line is one tab and then a single cell, perhaps an empty one. */
export function isIndented(text: string, line: Span): boolean {
  if (text[line.start] !== '\t') return false
  const next = text.indexOf('\t', line.start + 1)
  return next < 0 || next >= line.end
}

export function indentedCell(text: string, line: Span): Cell {
  return cellAt(text, { start: line.start + 1, end: line.end })
}

/** Adds the line to an indented row: one more cell, or the rest of its last cell. False when the line is neither. */
export function goesOn(text: string, cells: Cell[], line: Span): boolean {
  if (isIndented(text, line)) {
    cells.push(indentedCell(text, line))
    return true
  }
  const last = cells.at(-1)
  if (!last || line.end - line.start > 12 || !continuation.test(text.slice(line.start, line.end).trim())) return false
  cells[cells.length - 1] = cellAt(text, { start: last.span.start, end: line.end })
  return true
}
