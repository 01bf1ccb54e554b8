/** What pages leave inside a table: their numbers. They are no data, wherever a page ends. */
import type { Row } from '../model'
import { isNumber, type Line } from './tokens'

const pageNumber = /^(?:[-—–―·•]\s*\d{1,4}\s*[-—–―·•]|第?\s*\d{1,4}\s*页.*|\d{1,4}\s*\/\s*\d{1,4}\s*页?|Page\s*\d.*)$/i

/** `- 3 -`, `— 3 —`, `第 3 页`, `3 / 12` on a line of its own. */
export function isPageNumber({ cells }: Row): boolean {
  const [cell] = cells
  return cells.length === 1 && cell !== undefined && cell.text.length <= 30 && pageNumber.test(cell.text)
}

/** The lines without the bare numbers that stray between rows of several cells. */
export function withoutStrays(lines: readonly Line[]): readonly Line[] {
  const isStray = ({ row, tokens }: Line) => row.notation === 'line' && tokens.length === 1 && isNumber(tokens[0]!)
  const across = lines.filter(({ tokens }) => tokens.length > 2 && isNumber(tokens.at(-1)!)).length
  const alone = lines.filter(isStray).length
  return alone > 0 && across * 2 > alone ? lines.filter((line) => !isStray(line)) : lines
}
