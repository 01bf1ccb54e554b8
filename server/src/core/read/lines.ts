/** The physical lines of a text: LF, CRLF and CR end a line; the offsets are the text's own. */
import type { Span } from '../model'

/** Lines without their ends, the last one included even when empty. */
export function lines(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = []
  let start = within.start
  for (let i = within.start; i < within.end; i++) {
    const c = text.charCodeAt(i)
    if (c !== 10 && c !== 13) continue
    found.push({ start, end: i })
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++
    start = i + 1
  }
  found.push({ start, end: within.end })
  return found
}

const blank = /[\s\u200b\u2060]/

/** The span without surrounding blanks; of zero width at its start when nothing else is there. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && blank.test(text[start]!)) start++
  while (end > start && blank.test(text[end - 1]!)) end--
  return start === end ? { start: span.start, end: span.start } : { start, end }
}
