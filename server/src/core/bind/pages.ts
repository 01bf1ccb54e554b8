/** What pages leave inside a table: their numbers. They are no data, wherever a page ends. */
import type { Row } from '../model'
import { parseValue } from '../value'

const pageNumber = /^(?:[-—–―·•]\s*\d{1,4}\s*[-—–―·•]|第?\s*\d{1,4}\s*页.*|\d{1,4}\s*\/\s*\d{1,4}\s*页?|Page\s*\d.*)$/i

/** `- 3 -`, `— 3 —`, `第 3 页`, `3 / 12` on a line of its own. */
export function isPageNumber({ cells }: Row): boolean {
  const [cell] = cells
  return cells.length === 1 && cell !== undefined && cell.text.length <= 30 && pageNumber.test(cell.text)
}

/** The rows without the bare numbers that stray between rows of several cells. */
export function withoutStrays(rows: readonly Row[]): readonly Row[] {
  const isStray = (row: Row) =>
    row.notation === 'line' && row.cells.length === 1 && parseValue(row.cells[0]!.text).kind === 'number'
  const across = rows.filter((r) => r.cells.length > 2 && parseValue(r.cells.at(-1)!.text).kind === 'number').length
  const alone = rows.filter(isStray).length
  return alone > 0 && across * 2 > alone ? rows.filter((r) => !isStray(r)) : rows
}
