/** The sentences of sections one and five, in which an agency speaks of its own year, and which of them are its own words. */
import { comparable, spanOf, type Report, type Span } from '../core'
import { lawfulSentences } from './formulas'

export type OwnSection = 'overview' | 'problems'

interface Sentence {
  readonly section: OwnSection
  readonly span: Span
  /** As it is read. */
  readonly text: string
  /** Neither laid down by law or custom, nor about a figure that the form asks for. */
  readonly isOwn: boolean
}

/** By passages, in the order of the text. */
export function sentencesOf({ prose }: Report, section: OwnSection): Sentence[][] {
  const stated = prose.matched.map(({ mention }) => mention.span).sort((a, b) => a.start - b.start)
  return prose.passages
    .filter((passage) => passage.section === section)
    .map((passage) =>
      Array.from(passage.text.matchAll(/[^。!?;]+[。!?;]*/g), ({ index, 0: text }) => {
        const span = spanOf(passage, index, index + text.length)
        const isLawful = lawfulSentences.some(({ pattern }) => pattern.test(text))
        return { section, span, text, isOwn: !isLawful && !meets(stated, span) }
      }),
    )
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

/** How its own sentences begin, by where they begin: for quoting them where the text is not at hand any more. */
export type Beginnings = Readonly<Partial<Record<number, string>>>

const longest = 60

export function beginningsOf(report: Report): Beginnings {
  const all = (['overview', 'problems'] as const).flatMap((section) => sentencesOf(report, section).flat())
  return Object.fromEntries(
    all
      .filter(({ isOwn }) => isOwn)
      .map((sentence) => {
        const words = inItsMarks(report, sentence)
        return [sentence.span.start, words.length > longest ? `${words.slice(0, longest)}…` : words]
      }),
  )
}

/** As it stands in the source, with its full-width marks, where nothing but blanks stands between its words. */
function inItsMarks({ text: source }: Report, { span, text }: Sentence): string {
  const words = source.slice(span.start, span.end).replace(/\s/g, '')
  return comparable(words) === text ? words : text
}
