/** Puts pieces and lines together to text. Digits that do not stand together never become one number. */
import type { Line, Piece } from './lines'

/**
 * Between figures that stand apart without a line between them. Nobody can say from the place alone which of them belong to
 * which column, so they are not written as cells.
 */
export const apartMark = '¦'
/** Where a cell's lines must not run together: a break inside the cell. */
export const breakMark = '↵'

const figure = /^[增减減加+＋－-]?\s?[\d０-９]+(?:[\s.,，][\d０-９]+)*\s?(?:[万亿]?元|[%％件])?$|^[-—–－/／\\*]+$/

/** A number alone, with its sign and unit, or the mark that stands in its place. */
export function isFigureAlone(text: string): boolean {
  return figure.test(text)
}

export function textOfLine({ pieces }: Line): string {
  const mark = pieces.length > 1 && pieces.some(({ text }) => isFigureAlone(text)) ? apartMark : ' '
  return pieces.map(({ text }: Piece) => text).join(mark)
}

/** The lines of a cell as one text: a line's end joins words, never digits. */
export function textOfCell(lines: readonly Line[]): string {
  return lines.map(textOfLine).reduce((before, after) => before + (joint(before, after) ?? breakMark) + after, '')
}

/** What stands where two lines of one text are joined; undefined where digits would become one number. */
export function joint(before: string, after: string): string | undefined {
  if (/[\d０-９]$/.test(before) && /^[\d０-９]/.test(after)) return undefined
  return /[\w,;:.]$/.test(before) && /^[a-z]/i.test(after) ? ' ' : ''
}

const ordinal = /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/

/** Begins as items of a list and headings do. */
export function opensItem(text: string): boolean {
  return ordinal.test(text)
}
