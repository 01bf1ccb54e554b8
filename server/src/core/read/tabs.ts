/**
 * Lines with tabs: rows of cells, and the notation in which every cell stands on a line of its own behind one tab,
 * a blank line between rows.
 */
import type { Cell, Row, Span } from '../model'
import { isPageMark } from '../text/pageMark'
import { cellAt, rowOf, split } from './cell'

const rule = /^[-—─=_+]{3,}$/
/** As spreadsheets copy a cell that holds more than a number, or every cell. */
const quoted = /^"(?:[^"]|"")*"$/
/** The rest of a cell that is broken over lines: a few characters of a label, never a number or a sentence. */
const continuation = /^[\u4e00-\u9fff]{1,6}$/

/** Whether tabs part the cells of a line in which bars stand as well: a bar or two have strayed into it. */
export function isTabbed(line: string): boolean {
  const count = (char: string) => line.split(char).length - 1
  return count('\t') > 2 * count('|')
}

/** A row of tab-separated cells; undefined for a rule (`-----⇥-----`). A stray bar is a cell of its own. */
export function tabRow(text: string, line: Span): Row | undefined {
  const cells = split(text, line, '\t')
    .flatMap((span) => withoutBars(text, span))
    .map((span) => unquoted(text, cellAt(text, span)))
  const first = cells.find((cell) => cell.text !== '')
  if (first && cells.every((cell) => cell.text === '' || rule.test(cell.text))) return undefined
  return rowOf('tab', cells, line)
}

/** The parts of a span between bars, and the bars; empty parts left out. */
function withoutBars(text: string, span: Span): Span[] {
  const parts = split(text, span, '|')
  if (parts.length === 1) return parts
  return parts
    .flatMap((part, i) => (i === 0 ? [part] : [{ start: part.start - 1, end: part.start }, part]))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
}

/** Inside a quoted cell a quotation mark is written twice. */
const opensQuote = /(?:^|\t)"(?:[^"\t]|"")*$/
const staysQuoted = /^(?:[^"\t]|"")*$/
const closesQuote = /^(?:[^"\t]|"")*"(?:\t|$)/
/** Over how many lines a spreadsheet's cell is followed: no label has more characters, and a narrow column may leave one a line. */
const highest = 40

/** The lines of a text, where those over which a quoted cell runs are one. */
export function joinedLines(text: string, all: readonly Span[]): readonly Span[] {
  if (!text.includes('"')) return all
  const { lastOf, tabFrom } = quotedRuns(text, all)
  const joined: Span[] = []
  for (let i = 0; i < all.length; i++) {
    const last = lastOf[i]!
    const isRow = last > i && tabFrom[i]! <= last
    joined.push(isRow ? { start: all[i]!.start, end: all[last]!.end } : all[i]!)
    if (isRow) i = last
  }
  return joined
}

/**
 * For each line the one where the quoted cells that begin in it and run on end (itself where none does), and the first
 * line from it on that holds a tab. Worked out from behind: a cell that ends where the next one begins is followed once.
 */
function quotedRuns(
  text: string,
  all: readonly Span[],
): { readonly lastOf: Uint32Array; readonly tabFrom: Uint32Array } {
  const lastOf = new Uint32Array(all.length)
  const tabFrom = new Uint32Array(all.length + 1).fill(all.length)
  const closing = (from: number): number => {
    for (let at = from; at < Math.min(all.length, from + highest); at++) {
      const said = text.slice(all[at]!.start, all[at]!.end)
      if (!staysQuoted.test(said)) return closesQuote.test(said) ? at : -1
    }
    return -1
  }
  for (let i = all.length - 1; i >= 0; i--) {
    const said = text.slice(all[i]!.start, all[i]!.end)
    const end = opensQuote.test(said) ? closing(i + 1) : -1
    lastOf[i] = end < 0 ? i : lastOf[end]!
    tabFrom[i] = said.includes('\t') ? i : tabFrom[i + 1]!
  }
  return { lastOf, tabFrom }
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
  if (!last || line.end - line.start > 12) return false
  const rest = text.slice(line.start, line.end).trim()
  if (!continuation.test(rest) || isPageMark(rest)) return false
  cells[cells.length - 1] = cellAt(text, { start: last.span.start, end: line.end })
  return true
}
