/** How large a text is, in bytes of UTF-8, whatever its file is written in and however it reaches us; and of how many pieces. */

/** Whether it takes more bytes than these. A lone surrogate counts as what UTF-8 has for it, U+FFFD. */
export function isLarger(text: string, bytes: number): boolean {
  if (text.length > bytes) return true
  if (3 * text.length <= bytes) return false
  let size = 0
  for (let i = 0; i < text.length && size <= bytes; i++) {
    const code = text.codePointAt(i)!
    if (code > 0xffff) i++
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return size > bytes
}

/**
 * What becomes an object of its own when it is read: lines, cells, tags, figures, clauses. What stands in a tag is none; a
 * `<` that nothing closes nearby is no tag. What goes on for longer counts anew: the engine keeps a place to come back to
 * for each character that it has taken, and megabytes of one kind are more than it has room for.
 */
const piece =
  /[\r\n\t|,.!?;:，。、！？；：]|\d{1,1000}|[零〇一二两三四五六七八九十百千]{1,1000}|<\/?[a-z][^<>]{0,5000}>|\s{2,1000}/giu

/**
 * Whether a text has more pieces than these. Their number, not the length of the text, decides how much memory a reading
 * takes: 20 MB of prose are nothing, 20 MB of digits between blanks are ten million cells.
 */
export function hasMorePieces(text: string, than: number): boolean {
  if (text.length <= than) return false
  piece.lastIndex = 0
  for (let count = 0; piece.test(text);) if (++count > than) return true
  return false
}
