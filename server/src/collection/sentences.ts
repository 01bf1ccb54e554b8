/** The sentences of sections one and five, in which an agency speaks of its own year, and which of them are its own words. */
import { comparable, spanOf, type Report, type Span } from '../core'
import { lawfulSentences } from './formulas'

export type OwnSection = 'overview' | 'problems'

export interface Sentence {
  readonly span: Span
  /** As it is read. */
  readonly text: string
  /** Neither laid down by law or custom, nor about a figure that the form asks for. */
  readonly isOwn: boolean
}

/** What a digest keeps of a section. */
interface OwnWords {
  readonly section: OwnSection
  readonly sentences: readonly Span[]
}

/** Passage by passage, in the order of the text. */
export function* sentencesOf({ prose }: Report, section: OwnSection): Generator<readonly Sentence[]> {
  const stated = prose.matched.map(({ mention }) => mention.span).sort((a, b) => a.start - b.start)
  for (const passage of prose.passages)
    if (passage.section === section)
      yield Array.from(passage.text.matchAll(/[^。!?;]+[。!?;]*/g), ({ index, 0: text }) => {
        const span = spanOf(passage, index, index + text.length)
        const isLawful = lawfulSentences.some(({ pattern }) => pattern.test(text))
        return { span, text, isOwn: !isLawful && !meets(stated, span) }
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

/** How sentences begin, by where they begin: for quoting them where the text is not at hand any more. */
export type Beginnings = Readonly<Partial<Record<number, string>>>

const longest = 60

/** Of the sentences that may be found in another report. */
export function beginningsOf(report: Report, all: readonly OwnWords[]): Beginnings {
  const beginnings: Partial<Record<number, string>> = {}
  for (const { section, sentences } of all) {
    const wanted = new Set(sentences.map(({ start }) => start))
    for (const passage of sentencesOf(report, section))
      for (const sentence of passage) {
        if (!wanted.delete(sentence.span.start)) continue
        const words = inItsMarks(report, sentence)
        beginnings[sentence.span.start] = words.length > longest ? `${words.slice(0, longest)}…` : words
      }
  }
  return beginnings
}

/** As it stands in the source, with its full-width marks, where nothing but blanks stands between its words. */
function inItsMarks({ text: source }: Report, { span, text }: Sentence): string {
  const words = source.slice(span.start, span.end).replace(/\s/g, '')
  return comparable(words) === text ? words : text
}
