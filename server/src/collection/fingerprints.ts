/**
 * What the checks on repetition compare: fingerprints of what a section says in its own words, far shorter than the section,
 * alike as far as two sections are alike. Every stretch of `length` characters has a number; of each `window` of such numbers
 * the smallest is kept (winnowing), so that the same stretch in two texts leaves the same number wherever it stands. What
 * every report says, because the form, the law or custom has it so, leaves none.
 */
import { comparable, type Report, type Span } from '../core'
import { editions, sections } from '../form'
import { printed } from '../form/print'
import { formulas } from './formulas'
import { sentencesOf, type OwnSection, type Sentence } from './sentences'

export interface Fingerprints {
  readonly section: OwnSection
  /** Where its heading stands. */
  readonly heading: Span
  /** Each once, the least first. Whole numbers of 32 bits. */
  readonly prints: readonly number[]
  /** The sentences that left them, in the order of the text, and for each fingerprint which of them it begins in. */
  readonly sentences: readonly Span[]
  readonly places: readonly number[]
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
  return (['overview', 'problems'] as const).flatMap((section): Fingerprints[] => {
    const heading = report.sections.find(({ form }) => form.key === section)?.heading.span
    if (!heading) return []
    const found = new Map<number, Span>()
    let characters = 0
    for (const passage of sentencesOf(report, section)) {
      if (characters >= most) break
      for (const { words, begins } of stretchesOf(passage)) {
        if (words.length < length) continue
        characters += words.length
        let nth = 0
        for (const [print, at] of winnowed(words)) {
          while (nth + 1 < begins.length && begins[nth + 1]!.at <= at) nth++
          if (!ofTheForm.has(print) && !found.has(print)) found.set(print, begins[nth]!.span)
        }
      }
    }
    if (found.size === 0) return []
    const sorted = [...found].sort(([a], [b]) => a - b)
    const sentences = [...new Set(found.values())].sort((a, b) => a.start - b.start)
    const order = new Map(sentences.map((sentence, i) => [sentence, i]))
    const prints = sorted.map(([print]) => print)
    return [{ section, heading, prints, sentences, places: sorted.map(([, each]) => order.get(each)!), characters }]
  })
}

/** Words that are compared as one, and where in them each sentence begins. */
interface Stretch {
  readonly words: string
  readonly begins: readonly { readonly at: number; readonly span: Span }[]
}

/** Cut where words are left out; what stands on both sides of the end of a sentence is one. */
function stretchesOf(passage: readonly Sentence[]): Stretch[] {
  const stretches: Stretch[] = []
  let words = ''
  let begins: Stretch['begins'][number][] = []
  for (const { span, text, isOwn } of passage)
    for (const [i, piece] of (isOwn ? ownWords(text) : ['', '']).entries()) {
      if (i > 0) {
        stretches.push({ words, begins })
        ;[words, begins] = ['', []]
      }
      if (piece !== '') begins.push({ at: words.length, span })
      words += piece
    }
  return [...stretches, { words, begins }]
}

/** Stands for words that are not compared. */
const gap = '\n'

/** What stands before, between and behind the formulas, without marks; the number of a year is that of any. */
function ownWords(text: string): string[] {
  return formulas
    .reduce((rest, { pattern }) => rest.replace(pattern, gap), comparable(text))
    .replace(/(?:19|20)\d\d(?=年)/g, '')
    .split(gap)
    .map((words) => words.replace(/[\s\p{P}\p{S}]/gu, ''))
}

/** The numbers that are kept of a stretch of words, each with where it begins. */
function winnowed(words: string): (readonly [print: number, at: number])[] {
  const all = numbersOf(words)
  const kept: (readonly [number, number])[] = []
  let last = -1
  for (let from = 0; from === 0 || from + window <= all.length; from++) {
    // The last of the smallest, so that runs of the same number leave few.
    let least = from
    for (let i = from; i < Math.min(from + window, all.length); i++) if (all[i]! <= all[least]!) least = i
    if (least === last) continue
    last = least
    kept.push([all[least]!, least])
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
