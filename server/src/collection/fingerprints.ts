/**
 * What the checks on repetition compare: fingerprints of what a section says in its own words, far shorter than the section,
 * alike as far as two sections are alike. Every stretch of `length` characters has a number; of each `window` of such numbers
 * the smallest is kept (winnowing), so that the same stretch in two texts leaves the same number wherever it stands. What
 * every report says, because the form, the law or custom has it so, leaves none.
 */
import { comparable, spanOf, type Report, type Span } from '../core'
import { editions, sections } from '../form'
import { printed } from '../form/print'
import { formulas, lawfulSentences } from './formulas'

/** The sections in which an agency speaks of its own year. */
export type OwnSection = 'overview' | 'problems'

export interface Fingerprints {
  readonly section: OwnSection
  /** Where its heading stands. */
  readonly heading: Span
  /** Each once, the least first. Whole numbers of 32 bits. */
  readonly prints: readonly number[]
  /** How many characters were compared: those of its own words. */
  readonly characters: number
}

/** Characters of a stretch: longer than the set phrases of officialese, so that only what was copied is the same. */
const length = 12
const window = 8

/** Of a longer section only the beginning is compared: nobody writes one, and a flood must not fill the memory. */
const most = 20_000

/** In the order of the form; a section without a word of its own is not among them. */
export function fingerprintsOf(report: Report): Fingerprints[] {
  const stated = report.prose.matched.map(({ mention }) => mention.span).sort((a, b) => a.start - b.start)
  return (['overview', 'problems'] as const).flatMap((section): Fingerprints[] => {
    const heading = report.sections.find(({ form }) => form.key === section)?.heading.span
    if (!heading) return []
    const prints = new Set<number>()
    let characters = 0
    for (const passage of report.prose.passages) {
      if (passage.section !== section || characters >= most) continue
      const own = Array.from(passage.text.matchAll(/[^。!?;]+[。!?;]*/g), ({ index, 0: sentence }) => {
        const isLawful = lawfulSentences.some(({ pattern }) => pattern.test(sentence))
        return isLawful || meets(stated, spanOf(passage, index, index + sentence.length)) ? gap : sentence
      })
      for (const words of ownWords(own.join(''))) {
        characters += words.length
        for (const print of winnowed(words)) if (!ofTheForm.has(print)) prints.add(print)
      }
    }
    return prints.size === 0 ? [] : [{ section, heading, characters, prints: [...prints].sort((a, b) => a - b) }]
  })
}

/** Whether a span holds one of `spans`, which stand in order. */
function meets(spans: readonly Span[], { start, end }: Span): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low]!.start < end
}

/** Stands for words that are not compared. */
const gap = '\n'

/** The stretches between gaps and formulas, without marks; the number of a year is that of any. */
function ownWords(text: string): string[] {
  return text
    .split(gap)
    .flatMap((stretch) => {
      return formulas
        .reduce((rest, { pattern }) => rest.replace(pattern, gap), comparable(stretch))
        .replace(/(?:19|20)\d\d(?=年)/g, '')
        .split(gap)
    })
    .map((words) => words.replace(/[\s\p{P}\p{S}]/gu, ''))
    .filter((words) => words.length >= length)
}

/** The numbers that are kept of a stretch of words. */
function winnowed(words: string): number[] {
  const all = numbersOf(words)
  const kept: number[] = []
  let last = -1
  for (let from = 0; from === 0 || from + window <= all.length; from++) {
    // The last of the smallest, so that runs of the same number leave few.
    let least = from
    for (let i = from; i < Math.min(from + window, all.length); i++) if (all[i]! <= all[least]!) least = i
    if (least === last) continue
    last = least
    kept.push(all[least]!)
  }
  return kept
}

/** A number for each stretch of `length` characters, from left to right, each from the one before. */
function numbersOf(words: string): number[] {
  let highest = 1
  for (let i = 1; i < length; i++) highest = Math.imul(highest, base)
  const numbers: number[] = []
  let sum = 0
  for (let i = 0; i < words.length; i++) {
    if (i >= length) sum = (sum - Math.imul(words.charCodeAt(i - length), highest)) | 0
    sum = (Math.imul(sum, base) + words.charCodeAt(i)) | 0
    if (i >= length - 1) numbers.push(mixed(sum))
  }
  return numbers
}

const base = 0x01000193

/** Spreads the numbers out, so that which one is the smallest has nothing to do with the characters. */
function mixed(number: number): number {
  let n = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35)
  return (n ^ (n >>> 16)) | 0
}

/** What the forms print, in their tables and over their sections. */
const ofTheForm: ReadonlySet<number> = new Set(
  [
    ...editions.flatMap(({ tables }) => tables.flatMap((table) => printed(table).rows.flatMap(({ cells }) => cells))),
    ...sections.map(({ title }) => title),
  ].flatMap(({ text }) => ownWords(text).flatMap(numbersOf)),
)
