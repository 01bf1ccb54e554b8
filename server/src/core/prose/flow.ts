/**
 * Lines of a report → passages of running text, in which a sentence can be read.
 *
 * The text is read as it is seen: what is only dress is gone from it. A passage is logical text: blanks and what is left
 * of tags left out, full-width forms folded, lines that were broken inside a sentence joined. Each character knows where
 * it stands, so spans stay exact. It knows nothing of words.
 */
import type { Span } from '../model'
import type { SectionKey } from '../../form/types'
import type { ProseSpan } from './types'
import { nextMatch } from '../text/next'
import { isPageMark } from '../text/pageMark'

export interface Passage {
  readonly text: string
  /** The stretches of `text` that stand in the source as they do here, in order; the first begins at 0. */
  readonly runs: readonly Run[]
  /** The section it stands in; undefined above the first one and where that is not known. */
  readonly section?: SectionKey
}

interface Run {
  /** Offset into the passage, and the source offset of the same character. */
  readonly start: number
  readonly at: number
  /** Where the stretch ends in the source, if it does not stand there as it is read. */
  readonly to?: number
}

/** The source range of the characters [start, end) of a passage. */
export function spanOf(passage: Passage, start: number, end: number): Span {
  const from = placeOf(passage, start).start
  return { start: from, end: end > start ? placeOf(passage, end - 1).end : from }
}

/** The source range of a character. */
function placeOf({ runs }: Passage, offset: number): Span {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  const { start, at, to } = runs[low]!
  return to === undefined ? { start: at + offset - start, end: at + offset - start + 1 } : { start: at, end: to }
}

/** The first character that stands at a source offset or behind it. */
function offsetOf({ text, runs }: Passage, place: number): number {
  const i = runs.findLastIndex((run) => run.at <= place)
  if (i < 0) return 0
  const { start, at } = runs[i]!
  return Math.min(start + place - at, runs[i + 1]?.start ?? text.length)
}

/** A line of fewer characters was not broken for want of room. */
const fullLine = 16
const ends = /[。!?;|]$/
const runsOn = /[,、(]$/
/** A measure word cannot begin a paragraph. */
const counting = /^[件份起宗项条个部次元]$/
/** Marks that begin a paragraph of their own: 一、 （一） 1. - ## */
const begins =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|第[一二三四五六]部分|[-#·●])/
const blockTag = /^<\/?(?:p|br|div|li|ul|ol|t[rdh]|table|h\d|section|article)\b/i

/** The part of a passage that comes from within a span of the source; undefined where nothing does. */
export function within(passage: Passage, { start, end }: Span): Passage | undefined {
  const { text, runs } = passage
  const whole = spanOf(passage, 0, text.length)
  if (whole.start >= end || whole.end <= start) return undefined
  if (whole.start >= start && whole.end <= end) return passage
  const [from, to] = [offsetOf(passage, start), offsetOf(passage, end)]
  if (from >= to) return undefined
  const part = runs.filter((run, i) => run.start < to && (runs[i + 1]?.start ?? text.length) > from)
  return {
    ...passage,
    text: text.slice(from, to),
    runs: part.map(({ start, at }) => ({ start: Math.max(0, start - from), at: at + Math.max(0, from - start) })),
  }
}

/** The passages of a text within `spans` (lines or paragraphs, in order). Linear in their length. */
export function passages(source: string, spans: readonly ProseSpan[]): Passage[] {
  const base = spans[0]?.start ?? 0
  const text = source.slice(base, spans.at(-1)?.end ?? base).replace(/\r(?!\n)/g, '\n')
  const found: Passage[] = []
  // A string that grows is joined whenever a character of it is looked at: only the open line and its last one are.
  let logical = ''
  let line = ''
  let last = ''
  let length = 0
  let runs: Run[] = []
  /** The source offset behind the last run. */
  let next = -1
  let section: SectionKey | undefined

  const put = (chars: string, place: number) => {
    const at = base + place
    if (length === 0 || at !== next) runs.push({ start: length, at })
    line += chars
    last = chars.at(-1) ?? last
    length += chars.length
    next = at + chars.length
  }
  const close = () => {
    if (length > 0) found.push({ text: logical + line, runs, ...(section && { section }) })
    logical = line = last = ''
    length = 0
    runs = []
  }
  /** Two numbers on either side of what is left out stay two. */
  const apart = (place: number, next: number) => {
    if (digit.test(last) && digit.test(fold(text[next] ?? ''))) put(' ', place)
  }
  /** Ends the line; the passage goes on where the sentence visibly does. */
  const endLine = (breaks: number, next: number) => {
    if (length === 0) return
    const heading = begins.test(line) && !/[,。;:]/.test(line)
    const wrapped =
      breaks === 1 &&
      !heading &&
      !ends.test(line) &&
      (runsOn.test(line) ||
        line.length >= fullLine ||
        (digit.test(line.at(-1) ?? '') && counting.test(text[next] ?? '')))
    if (!wrapped || begins.test([...text.slice(next, next + 12)].map(fold).join('').trimStart())) {
      close()
      return
    }
    apart(next, next)
    logical += line
    line = ''
  }

  const closing = nextMatch(text, />/)
  let previous: number | undefined
  for (const span of spans) {
    const end = span.end - base
    let i = span.start - base
    if (previous !== undefined) {
      const gap = text.slice(previous, i)
      if (gap.trim() !== '' || span.section !== section) close()
      else endLine(gap.split('\n').length - 1, i)
    }
    previous = end
    section = span.section
    while (i < end) {
      plain.lastIndex = i
      if (plain.test(text)) {
        const to = Math.min(plain.lastIndex, end)
        put(text.slice(i, to), i)
        i = to
        continue
      }
      const char = text[i]!
      if (char === '\n') {
        const gap = gapFrom(text, i, end)
        i = gap.end
        endLine(gap.breaks, i)
        continue
      }
      const skipped =
        char === '<'
          ? tagAt(text, i, closing(i))
          : char === '&'
            ? entityAt(text, i)
            : blank.test(char) || char === '*'
              ? 1
              : 0
      if (skipped === 0) put(fold(char), i)
      else if (skipped > 1 && blockTag.test(text.slice(i, i + 10))) close()
      else apart(i, i + skipped)
      i += Math.max(1, skipped)
    }
  }
  close()
  return found
}

/** Blanks and ends of lines from one on. Over the number of a page a sentence goes on as over the end of a line. */
function gapFrom(text: string, start: number, end: number): { readonly end: number; readonly breaks: number } {
  let breaks = 0
  let isPageEnd = false
  let i = start
  for (;;) {
    while (i < end && blank.test(text[i]!)) if (text[i++] === '\n') breaks++
    const line = /^[^\n]{1,40}(?=\n|$)/.exec(text.slice(i, Math.min(i + 41, end)))?.[0].trimEnd() ?? ''
    if (!isPageMark(line)) return { end: i, breaks: isPageEnd ? 1 : breaks }
    isPageEnd = true
    i += line.length
  }
}

/** Characters that stand for themselves. */
const plain = /[^\s<&*\uff01-\uff5e]+/y
const digit = /^\d$/
const blank = /^\s$/

/** How many characters the tag takes that begins at a place and is closed at the next `>`; 0 where none does. */
function tagAt(text: string, i: number, closing: number | undefined): number {
  return closing !== undefined && /[a-z/!]/i.test(text[i + 1] ?? '') ? closing + 1 - i : 0
}

/** A reference that is left as it is written (&amp;) is a blank to a reader of sentences. */
function entityAt(text: string, i: number): number {
  return /^&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i.exec(text.slice(i, i + 11))?.[0].length ?? 0
}

const ascii = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i))

/** Full-width → ASCII. */
function fold(char: string): string {
  return ascii[char.charCodeAt(0) - 0xff01] ?? char
}
