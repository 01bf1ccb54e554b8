/** How wide a text is where letters have one width and Chinese characters two of it: in a terminal, in columns of plain text. */
import { eastAsianWidth } from 'get-east-asian-width'

/** In columns. Characters of ambiguous width (“ ” →) count as narrow. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) columns += widthOf(character)
  return columns
}

/** @param wide as far as they go with blanks of the width of a Chinese character */
export function blanks(columns: number, wide: boolean): string {
  if (columns <= 0) return ''
  return wide ? '\u3000'.repeat(columns >> 1) + ' '.repeat(columns % 2) : ' '.repeat(columns)
}

function widthOf(character: string): number {
  if (/[\p{Mn}\p{Me}]/u.test(character)) return 0
  return eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: false })
}
