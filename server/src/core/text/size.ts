/** How large a text is: in bytes of UTF-8, whatever its file is written in and however it reaches us. */

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
