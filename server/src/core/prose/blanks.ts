/**
 * Blanks that were left to fill in: `____件`, `XX局`, `□□`, `（数字待填）`, `〔〕`, `年  月  日`. They stand in templates and in the
 * sentences that our own fixes insert, and in published reports.
 */
import type { Span } from '../model'
import { spanOf, type Passage } from './flow'

/** Offsets are those of the passage. */
export interface Blank extends Span {
  /** What is to be filled in, in order: the blank itself, or the places inside it, which may be empty. */
  readonly slots: readonly Span[]
}

export interface BlankSentence {
  readonly passage: Passage
  readonly sentence: Span
  /** In order, none inside another. */
  readonly blanks: readonly Blank[]
}

/** What is counted or measured. */
export const measure = '件元份条次个项篇人期家名批%'

interface Pattern {
  readonly pattern: RegExp
  /** Only where blanks stand in the text, which a passage does not have. */
  readonly spaced?: true
  /** The blank itself where this is absent. */
  readonly slots?: (sentence: string, start: number, end: number) => readonly Span[]
}

/** `年  月  日` is 年月日 in a passage. */
const patterns: readonly Pattern[] = [
  // ____; two of them only before what is counted, for they are marks of emphasis elsewhere.
  { pattern: new RegExp(String.raw`_{3,}|(?<![\d%_])__(?=[${measure}万亿])`, 'g') },
  // XX局, 20××年, xx件; not in an address, a word or a measure (3×××米).
  { pattern: /(?<![A-Z\d./@-])[X×]{2,}(?![A-Z./@-])|(?<=\d)[X×]{2,}(?=年)/gi },
  // ○ is how many write the 〇 of a year: 二○○八年.
  { pattern: /□{2,}|(?<![一二三四五六七八九十○◯])[○◯]{2,}(?![一二三四五六七八九十○◯年])/g },
  // 数字待填, （待补充）, 内容待补; 短板待补 and 内容有待补充 are sentences of their own.
  { pattern: /(?<![有亟急尚仍还])待填[写入报]?(?=$|[)\]】,:、件元条份])/g, slots: withBrackets },
  { pattern: /(?<=[([【]|数字|数据|内容|此处)待补[充写录]?(?=$|[)\]】,:、件元条份])/g, slots: withBrackets },
  { pattern: /〔〕|\[\](?=\d*号)/g, slots: (_, start) => [{ start: start + 1, end: start + 1 }] },
  { pattern: /(?<=公开办[函涵]|[发办函文字令])〔20\d\d〕(?=号)/g, slots: (_, __, end) => [{ start: end, end }] },
  { pattern: new RegExp(String.raw`\(\)(?=[${measure}万亿年月日])`, 'g') },
  // 2023年  月  日, and 年  月  日 where blanks stand between them: 年月日 may be a word.
  { pattern: /(?<=\d)年月日|(?<=\d年\d{1,2})月日|(?<=\d)年月(?=$|[,:)、至到-]|\d{1,2}日)/g, slots: withoutNumbers },
  { pattern: /(?<!\d)年\d{0,2}月日|(?<=[自从至到于])年(?=\d{1,2}月\d)/g, spaced: true, slots: withoutNumbers },
]

/** （数字待填） whole: the words say what is to stand there, and the brackets go with them. */
function withBrackets(sentence: string, start: number, end: number): readonly Span[] {
  const before = /(?:[([【][^()[\]【】]{0,8}|数字|数据|内容|此处)$/.exec(sentence.slice(0, start))?.[0] ?? ''
  const isIn = /^[([【]/.test(before)
  if (isIn && !/^[)\]】]/.test(sentence.slice(end))) return [{ start, end }]
  return [{ start: start - before.length, end: isIn ? end + 1 : end }]
}

/** Before each 年, 月 and 日 that has no number. */
function withoutNumbers(sentence: string, start: number, end: number): readonly Span[] {
  return [...sentence.slice(start, end).matchAll(/(?<!\d)[年月日]/g)]
    .map(({ index }) => start + index)
    .filter((at) => at > start || !/\d$/.test(sentence.slice(0, at)))
    .map((at) => ({ start: at, end: at }))
}

/** Something of each pattern: most passages have nothing of any. */
const mayBeBlank = /[_×□○◯〔]|x{2}|待[填补]|\[\]|\(\)|年月|月日|年\d{1,2}月/i
/** A name or a slogan in quotes may be a pattern: “XX+政务公开”, 《关于××的通知》. */
const quoted = /《[^《》]{0,100}》|“[^“”]{0,60}”|‘[^‘’]{0,60}’/g

/** @param text the source of the passages */
export function* blankSentences(text: string, passages: readonly Passage[]): Generator<BlankSentence> {
  for (const passage of passages) {
    if (!mayBeBlank.test(passage.text)) continue
    for (const sentence of sentencesOf(passage)) {
      const blanks = blanksIn(text, passage, sentence)
      if (blanks.length > 0) yield { passage, sentence, blanks }
    }
  }
}

export function sentencesOf({ text }: Passage): Span[] {
  return [...text.matchAll(/[^。;!?]+/g)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
}

function blanksIn(text: string, passage: Passage, { start: from, end: to }: Span): Blank[] {
  const sentence = passage.text.slice(from, to)
  // A line of nothing else parts paragraphs.
  if (/^[_□○◯]*$/.test(sentence)) return []
  const found = patterns.flatMap(({ pattern, spaced, slots }) =>
    [...sentence.matchAll(pattern)].flatMap(({ 0: written, index }): Blank[] => {
      const [start, end] = [index, index + written.length]
      const own = slots?.(sentence, start, end) ?? [{ start, end }]
      const blank = { ...moved({ start, end }, from), slots: own.map((slot) => moved(slot, from)) }
      if (!spaced) return [blank]
      const place = spanOf(passage, blank.start - (blank.start > 0 ? 1 : 0), blank.end)
      return /[^\S\n\r]/.test(text.slice(place.start, place.end)) ? [blank] : []
    }),
  )
  if (found.length === 0) return []
  found.sort((a, b) => a.start - b.start)
  return outsideQuotes(found, sentence, from).filter((blank, i, all) => i === 0 || all[i - 1]!.end <= blank.start)
}

/** Both stand in the order of the sentence, so that one pass meets them all. */
function outsideQuotes(blanks: readonly Blank[], sentence: string, from: number): Blank[] {
  const quotes = sentence.matchAll(quoted)
  let quote = quotes.next().value
  return blanks.filter(({ start, end }) => {
    while (quote && from + quote.index + quote[0].length <= start) quote = quotes.next().value
    return !quote || start <= from + quote.index || from + quote.index + quote[0].length <= end
  })
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
