/** Lines outside tables to paragraphs. */
import type { Line } from './lines'
import { isFigureAlone, joint, opensItem, textOfLine, apartMark } from './words'

/** A line with the page on which it stands, from 1. */
export interface PagedLine {
  readonly page: number
  readonly line: Line
}

export interface Paragraph {
  readonly page: number
  readonly text: string
}

/** Between which edges the lines of the whole text run: where most of them begin and end. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** In heights of a character: how far before the right edge a full line may end, and how far in its first line begins. */
const ragged = 1.6
const indent = 0.8
/** How much further than usual the next line of a paragraph may lie, and how far its characters may differ in height. */
const pitch = 1.45
/** In heights of a character: how far the next line may lie at all, and how far in a paragraph's line may begin. */
const farthest = 3
const deepest = 3.2
const sameSize = 0.2

/**
 * The right edge is where most of the long lines end. The left one is where most of those begin that follow a full line:
 * first lines are set in, and so are the labels of a table without lines.
 */
export function columnOf(lines: readonly PagedLine[]): Column {
  const prose = lines.filter(({ line }) => line.pieces.length === 1)
  const widest = prose.reduce((width, { line }) => Math.max(width, line.right - line.left), 0)
  const right = mostly(prose.flatMap(({ line }) => (line.right - line.left > widest / 2 ? [line.right] : [])))
  const after = lines.flatMap(({ page, line }, i) => {
    const last = lines[i - 1]
    return last?.page === page && last.line.pieces.length === 1 && isFull(last.line, right) ? [line.left] : []
  })
  return { left: mostly(after), right }
}

/** The middle of the four points in which most of the values lie; of several the least. NaN of none. */
function mostly(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value / 4), (counts.get(Math.round(value / 4)) ?? 0) + 1)
  const [best] = [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)
  return best ? best[0] * 4 : NaN
}

function isFull({ right, size }: Line, edge: number): boolean {
  return right >= edge - ragged * size
}

/** `lines`: those between two tables, in their order, over pages. */
export function paragraphs(lines: readonly PagedLine[], column: Column): Paragraph[] {
  const usual = usualPitch(lines)
  const found: { page: number; text: string; lines: number }[] = []
  lines.forEach(({ page, line }, i) => {
    const text = textOfLine(line)
    const last = lines[i - 1]
    const paragraph = found.at(-1)
    if (paragraph && last && follows(last, { page, line }, column, usual) && !isNew(paragraph.text, text)) {
      paragraph.text += (joint(paragraph.text, text) ?? '') + text
      paragraph.lines++
    } else found.push({ page, text, lines: 1 })
  })
  // A figure on a line of its own, outside lines and pages, belongs to a table that has no lines.
  return found.map(({ page, text }) => ({ page, text: isFigureAlone(text) ? apartMark + text : text }))
}

/** The line is full, and the next begins at the left edge, at the usual distance, in the same type. */
function follows(last: PagedLine, next: PagedLine, column: Column, usual: number): boolean {
  const [a, b] = [last.line, next.line]
  if (a.pieces.length > 1 || b.pieces.length > 1) return false
  if (!isFull(a, column.right) || !(b.left <= column.left + indent * b.size)) return false
  // What begins further in is centred.
  if (a.left > column.left + deepest * a.size || Math.abs(a.size - b.size) > sameSize * a.size) return false
  return last.page !== next.page || b.y - a.y <= Math.min(pitch * usual, farthest * a.size)
}

/** A list's item behind a sentence that has ended; a figure alone, which may be one of a table without lines. */
function isNew(before: string, after: string): boolean {
  return (opensItem(after) && /[。：；:;！？]$/.test(before)) || isFigureAlone(before) || isFigureAlone(after)
}

/** The median distance of neighbouring lines of a page. */
function usualPitch(lines: readonly PagedLine[]): number {
  const gaps = lines
    .flatMap(({ page, line }, i) => {
      const next = lines[i + 1]
      return next?.page === page ? [next.line.y - line.y] : []
    })
    .toSorted((a, b) => a - b)
  return gaps[gaps.length >> 1] ?? Infinity
}
