/**
 * Lines of a report → passages of running text, in which a sentence can be read.
 *
 * A passage is logical text: blanks and tags left out, full-width forms and traditional characters folded, lines that
 * were broken inside a sentence joined. Each character knows where it stands in the source, so spans stay exact.
 * It knows nothing of words.
 */
import type { Span } from '../model'
import { simplified } from './characters'

export interface Passage {
  readonly text: string
  /** Source offset of each character of `text`. */
  readonly at: readonly number[]
}

/** The source range of the characters [start, end) of a passage. */
export function spanOf(passage: Passage, start: number, end: number): Span {
  const from = passage.at[start] ?? 0
  return { start: from, end: end > start ? (passage.at[end - 1] ?? from) + 1 : from }
}

/** A line of fewer characters was not broken for want of room. */
const fullLine = 16
const ends = /[。!?;|]$/
const runsOn = /[,、(]$/
/** Marks that begin a paragraph of their own: 一、 （一） 1. - ## */
const begins = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六]部分|[-#·●])/
const blockTag = /^<\/?(?:p|br|div|li|ul|ol|t[rdh]|table|h\d|section|article)\b/i

const digit = (c: string | undefined) => c !== undefined && c >= '0' && c <= '9'

/** The passages of a text within `spans` (lines or paragraphs, in order). Linear in their length. */
export function passages(text: string, spans: readonly Span[]): Passage[] {
  const found: Passage[] = []
  let chars: string[] = []
  let at: number[] = []
  let lineStart = 0
  let previous: Span | undefined

  const close = () => {
    if (chars.length > 0) found.push({ text: chars.join(''), at })
    chars = []
    at = []
    lineStart = 0
  }
  /** Ends the line; the passage goes on where the sentence visibly does. */
  const endLine = (breaks: number, next: number, limit: number) => {
    if (chars.length === 0) return
    const line = chars.slice(lineStart).join('')
    const wrapped = !ends.test(line) && (runsOn.test(line) || line.length >= fullLine)
    if (breaks > 1 || !wrapped || begins.test(fold(text.slice(next, Math.min(limit, next + 12)).trimStart()))) close()
    else {
      if (digit(chars.at(-1))) put(' ', next)
      lineStart = chars.length
    }
  }
  const put = (char: string, offset: number) => {
    chars.push(char)
    at.push(offset)
  }

  for (const span of spans) {
    if (previous) {
      const gap = text.slice(previous.end, span.start)
      if (gap.trim() === '') endLine(gap.split('\n').length - 1, span.start, span.end)
      else close()
    }
    previous = span
    for (let i = span.start; i < span.end; i++) {
      const char = text[i]!
      if (char === '\n') {
        let next = i + 1
        let breaks = 1
        for (; next < span.end && isBlank(text[next]!); next++) if (text[next] === '\n') breaks++
        endLine(breaks, next, span.end)
        i = next - 1
      } else if (isBlank(char)) {
        if (digit(chars.at(-1)) && digit(fold(text[i + 1] ?? ''))) put(' ', i)
      } else if (char === '<' && /[a-z/!]/i.test(text[i + 1] ?? '')) {
        const end = text.indexOf('>', i)
        if (end < 0 || end >= span.end) continue
        if (blockTag.test(text.slice(i, i + 10))) close()
        i = end
      } else if (char === '&') {
        const entity = /^&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i.exec(text.slice(i, i + 11))
        if (entity) i += entity[0].length - 1
        else put(char, i)
      } else if (char !== '*') {
        const folded = fold(char)
        // A blank kept between digits does not outlive what turns out to be no digit.
        put(folded, i)
      }
    }
  }
  close()
  return found
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\n' || char === '\u00a0' || char === '\u3000' || char === '\u200b' || char === '\ufeff'
}

/** Character for character, so that offsets stay: full-width → ASCII, traditional → simplified. */
export function fold(text: string): string {
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) folded += text[i]
    else if (code >= 0xff01 && code <= 0xff5e) folded += String.fromCharCode(code - 0xfee0)
    else folded += simplified.get(text[i]!) ?? text[i]
  }
  return folded
}
