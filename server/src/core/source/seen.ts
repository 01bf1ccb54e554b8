/**
 * A text as a reader sees it, and where in the source each of its characters stands.
 *
 * References are decoded, marks that nobody sees and tags within a line left out, characters that only stand for others
 * replaced, traditional characters simplified. Everything behind this file reads what is seen; a place in the source is
 * asked of `placeOf` and nowhere else. Notations stay: tabs, bars, block tags and line ends are for the readers.
 */
import type { Span } from '../model'
import { simplified } from '../text/simplified'
import { barsIn } from './bars'
import { breaks, compatible, controls, inline, invisible, named, plainly, radicals } from './dress'
import { hiddenSpans } from './hidden'
import { hasTags, isHtml } from './page'

/** A stretch of what is seen. `verbatim`: it stands in the source as it does here, character for character. */
interface Run {
  /** Offset in what is seen. */
  readonly start: number
  /** Offsets in the source. */
  readonly from: number
  readonly to: number
  readonly verbatim: boolean
}

export interface Seen {
  readonly source: string
  readonly text: string
  /** `text` before its characters were simplified: the same characters in the same places. */
  readonly written: string
  /** In order; undefined where every character stands where it is seen. */
  readonly runs?: readonly Run[]
}

/** A stretch of the source that is seen as something else, or not at all. */
interface Change extends Span {
  readonly as: string
}

/** 二〇二三年十二月三十一日: dates in Chinese numerals, each numeral for itself. */
const numerals = '〇○零一二三四五六七八九'

/** What stands for something else, or for nothing, in every text. */
const characters = [
  `[${invisible}]+`,
  `[${controls}]+`,
  `[${compatible}${radicals}]`,
  '\\ud87e[\\udc00-\\ude1d]', // compatibility ideographs of the supplement
  '\\udb40[\\udc00-\\uddef]', // tags and variation selectors
  `[${breaks}]`,
  '&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[a-z]{2,6});',
  // A year or date; other figures in full-width digits are values, which the form wants in plain ones.
  '[０-９]{1,4}(?=\\s?[年月日])',
  `[${numerals}]{4}(?=年)`,
  `(?<=[${numerals}]{4}年)[${numerals}十]{1,2}(?=月)`,
  `[${numerals}十]{1,2}(?=月[${numerals}十]{1,3}日)`,
  `(?<=[${numerals}十]月)[${numerals}十]{1,3}(?=日)`,
]
const dressed = new RegExp(characters.join('|'), 'y')
const tag = `<\\/?(?:${inline})(?=[\\s/>])[^<>]*>`
const dressedInTags = new RegExp([...characters, tag].join('|'), 'iy')
const dressedInHtml = new RegExp([...characters, tag, '<!--'].join('|'), 'iy')

/** Characters that any of these begins with: where none stands, there is nothing to look for. */
const begins = `[${invisible}${controls}${compatible}${radicals}${breaks}\\ud87e\\udb40&０-９]|[${numerals}十](?=[${numerals}十]{0,3}[年月日])`
const begin = new RegExp(begins, 'g')
const beginInHtml = new RegExp(`${begins}|<`, 'g')

/** Whether every character stands where and as it is seen. */
export function isPlain({ source, text }: Seen): boolean {
  return text === source
}

/** The text as it is seen. Linear in its length. */
export function see(source: string): Seen {
  const changes = changesOf(source)
  if (changes.length === 0) return seen(source, source)
  let text = ''
  const runs: Run[] = []
  let done = 0
  const put = (start: number, end: number, said: string, verbatim: boolean) => {
    if (said !== '') runs.push({ start: text.length, from: start, to: end, verbatim })
    text += said
  }
  for (const { start, end, as } of changes) {
    put(done, start, source.slice(done, start), true)
    put(start, end, as, as.length === end - start)
    done = end
  }
  put(done, source.length, source.slice(done), true)
  return { ...seen(source, text), runs }
}

function seen(source: string, written: string): Seen {
  return { source, text: simplified(written), written }
}

function changesOf(source: string): Change[] {
  const found: Change[] = []
  const [page, tags] = [isHtml(source), hasTags(source)]
  const hidden = tags ? hiddenSpans(source, page).filter((span) => page || isInLine(source, span)) : []
  const pattern = page ? dressedInHtml : tags ? dressedInTags : dressed
  const first = tags ? beginInHtml : begin
  let next = 0
  let commentEnd: number | undefined
  for (first.lastIndex = 0; first.test(source);) {
    const start = first.lastIndex - 1
    let resume: number | undefined
    while (hidden[next] && hidden[next]!.start <= start) {
      const { start: from, end } = hidden[next++]!
      found.push({ start: from, end, as: '' })
      resume = Math.max(resume ?? start, end)
    }
    if (resume !== undefined && resume > start) {
      first.lastIndex = resume
      continue
    }
    pattern.lastIndex = start
    const dress = pattern.exec(source)?.[0]
    if (dress === undefined) continue
    let end = start + dress.length
    if (dress === '<!--') {
      commentEnd = commentEnd !== undefined && commentEnd >= end ? commentEnd : source.indexOf('-->', end)
      if (commentEnd < 0) break
      end = commentEnd + 3
    }
    first.lastIndex = end
    const as = readAs(source, start, dress)
    if (as !== undefined) found.push({ start, end, as })
  }
  for (const { start, end } of hidden.slice(next)) found.push({ start, end, as: '' })
  const bars = page ? [] : barsIn(source)
  if (bars.length === 0) return found
  return [...found, ...bars.map((bar) => ({ ...bar, as: '|' }))].sort((a, b) => a.start - b.start)
}

/** In a text that is no page nothing is hidden beyond a line: an element without an end would hide the rest of a report. */
function isInLine(source: string, { start, end }: Span): boolean {
  return !/[\r\n]/.test(source.slice(start, end))
}

/** What is seen of a stretch; undefined where it is seen as it stands. */
function readAs(source: string, at: number, dress: string): string | undefined {
  const first = dress.charCodeAt(0)
  if (first === 38) return decoded(dress)
  if (first === 60) return ''
  if (first >= 0xff10 && first <= 0xff19) return dress.normalize('NFKC')
  if (numerals.includes(dress[0]!) || dress.startsWith('十')) return inDigits(dress)
  if (isBreak.test(dress)) return lineBreak(source, at)
  if (isInvisible.test(dress)) return ''
  if (isControl.test(dress)) return partsDigits(source, at, at + dress.length) ? undefined : ''
  const plain = plainly(dress)
  return plain === dress ? undefined : plain
}

/** What stands between two digits may have parted two numbers. */
function partsDigits(source: string, start: number, end: number): boolean {
  return /\d/.test(source[start - 1] ?? '') && /\d/.test(source[end] ?? '')
}

/** 二〇二三 → 2023, 十二 → 12, 三十一 → 31, 二十 → 20. */
function inDigits(written: string): string {
  const digit = (char: string) => Math.max(0, numerals.indexOf(char) - 2)
  if (!written.includes('十')) return Array.from(written, digit).join('')
  const [tens = '', ones = ''] = written.split('十')
  return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)))
}

const isBreak = new RegExp(`^[${breaks}]$`)
const isInvisible = new RegExp(`^(?:[${invisible}]|\\udb40)`)
const isControl = new RegExp(`^[${controls}]`)

/** A word processor's break within a row of cells parts the words of one cell; a form feed beside a line end is no line of its own. */
function lineBreak(source: string, at: number): string {
  if (source[at] === '\f') return /[\r\n]/.test(source[at - 1] ?? '\n') ? ' ' : '\n'
  return '\n'
}

/** The character that a reference stands for; what would be read as a notation stays a reference. */
function decoded(reference: string): string | undefined {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) return named[name.toLowerCase()]
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (code === 0xa0) return '\u00a0'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
    return undefined
  const char = String.fromCodePoint(code)
  if (/[<>&"'|`*_#\\]/.test(char)) return undefined
  return new RegExp(`[${invisible}]`).test(char) ? '' : plainly(char)
}

/** Where a span of what is seen stands in the source, with everything that stands between its characters. */
export function placeOf(seen: Seen, { start, end }: Span): Span {
  const { runs } = seen
  if (!runs) return { start, end }
  if (start === end) {
    const at = pointOf(seen, runs, start)
    return { start: at, end: at }
  }
  return { start: beginOf(runs, start), end: finishOf(runs, end) }
}

/** The stretches that a span of what is seen is made of, each with its own part of the source. */
export function stretchesOf({ runs }: Seen, { start, end }: Span): readonly Run[] {
  if (!runs) return [{ start, from: start, to: end, verbatim: true }]
  const found: Run[] = []
  for (let i = runAt(runs, start); i < runs.length && runs[i]!.start < end; i++) {
    const run = runs[i]!
    if (!run.verbatim) {
      found.push({ ...run, start: Math.max(run.start, start) })
      continue
    }
    const [from, to] = [Math.max(run.start, start), Math.min(run.start + run.to - run.from, end)]
    if (from < to)
      found.push({ start: from, from: run.from + from - run.start, to: run.from + to - run.start, verbatim: true })
  }
  return found
}

/** Where the character at an offset begins; behind everything at the end of the text. */
function beginOf(runs: readonly Run[], offset: number): number {
  const run = runs[runAt(runs, offset)]
  if (!run) return 0
  return run.verbatim ? Math.min(run.from + offset - run.start, run.to) : run.from
}

/** Where the character before an offset ends. */
function finishOf(runs: readonly Run[], offset: number): number {
  if (offset === 0) return runs[0]?.from ?? 0
  const run = runs[runAt(runs, offset - 1)]!
  return run.verbatim ? run.from + offset - run.start : run.to
}

/** Elements that hold nothing: what is written there is written into them. */
const hollow = /^(?:<[^/<>][^<>]*>\s*)+(?=<\/)/

/**
 * Between two characters: within an empty element that stands there; else behind the one before, so that what is written
 * looks like it; where a tag, a tab, a bar or a line ends there, before the one behind.
 */
function pointOf({ source, text }: Seen, runs: readonly Run[], offset: number): number {
  const [behind, before] = [finishOf(runs, offset), offset < text.length ? beginOf(runs, offset) : source.length]
  const opened = hollow.exec(source.slice(behind, before))
  if (opened) return behind + opened[0].length
  const begins = offset === 0 || /[>\t\r\n|]/.test(text[offset - 1]!)
  return begins ? before : behind
}

/** The run that holds an offset. */
function runAt(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Words of what is seen in the script in which they stand within a span; as they are where they do not stand there. */
export function asWritten({ text, written }: Seen, words: string, { start, end }: Span): string {
  if (text === written) return words
  const [said, own] = [text, written].map((t) => t.slice(start, end).replace(/\s+/g, ''))
  const at = said!.indexOf(words)
  return at < 0 ? words : own!.slice(at, at + words.length)
}
