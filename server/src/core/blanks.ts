/**
 * What is to be filled in where sentences have blanks: each blank by a name that outlives the filling of the others, and
 * the edits that put words there. Asks nobody whether the words are right.
 */
import { processingFeeSentence } from '../form/sentences'
import { analyse } from './analyse'
import type { Analysis, Report } from './analysis'
import { applyEdits } from './edits'
import type { Edit, Span } from './model'
import { blankSentences, measure, sentencesOf, type Blank } from './prose/blanks'
import { spanOf, type Passage } from './prose/flow'
import { soundly } from './write/sound'

export interface BlankPlace {
  /** Which sentence it stands in, by its words without figures and blanks, and which of these it is. */
  readonly key: string
  /** In the source; empty where nothing stands there. */
  readonly span: Span
  /** What stands there: empty while it is blank. */
  readonly text: string
  /** The words on either side, with `____` for the blank. */
  readonly name: string
  /** What it is for: figures go before what is counted. */
  readonly kind: 'count' | 'amount' | 'words'
}

/** With where it stands in its passage. */
interface Found extends BlankPlace {
  readonly passage: Passage
  readonly at: Span
}

/** In the order of the text. */
export function blankPlaces({ text, prose }: Pick<Analysis, 'text' | 'prose'>): readonly BlankPlace[] {
  return found(text, prose.passages).map(({ key, span, text, name, kind }) => ({ key, span, text, name, kind }))
}

/**
 * Edits of the source that put `words` there and change nothing else; an empty text makes it a blank again.
 * Undefined where there is no such blank, or the words would not be read there as they are written.
 */
export function fillBlank(report: Report, key: string, words: string): readonly Edit[] | undefined {
  const place = found(report.text, report.prose.passages).find((each) => each.key === key)
  if (!place) return undefined
  if (words === place.text) return []
  const edits = editsAt(report.text, place, words === '' ? emptied : words)
  const after = soundly(report, edits, {}) && analyse(applyEdits(report.text, edits))
  if (!after || after.unchecked) return undefined
  const { passage, at } = place
  const expected = seenAs(
    passage.text.slice(0, at.start) + (words === '' ? emptied : words) + passage.text.slice(at.end),
  )
  return after.prose.passages.some(({ text }) => seenAs(text) === expected) ? edits : undefined
}

const emptied = '____'

/** As two wordings are compared: passages have no blanks and no full-width forms. */
function seenAs(words: string): string {
  return words.normalize('NFKC').replace(/[\s*]/g, '')
}

function found(text: string, passages: readonly Passage[]): Found[] {
  const blank = new Map([...blankSentences(text, passages)].map((each) => [keyOf(each.passage, each.sentence), each]))
  if (blank.size === 0 && !passages.some((passage) => mayBeOwn.test(passage.text))) return []
  const counts = new Map<string, number>()
  return passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence): Found[] => {
      const blanks = blank.get(keyOf(passage, sentence))?.blanks ?? []
      const parts = partsOf(passage.text, sentence, blanks)
      const pattern = patternOf(passage.text, sentence, parts)
      const nth = counts.get(pattern) ?? 0
      counts.set(pattern, nth + 1)
      const isOwn = pattern === ownPattern
      return parts.flatMap(({ start, end, slot }, i): Found[] => {
        if (!slot && !isOwn) return []
        const at = slot ?? { start, end }
        return [
          {
            key: `${nth}.${i} ${pattern}`,
            span: sourceOf(text, passage, at),
            text: slot ? '' : passage.text.slice(start, end),
            name: nameOf(passage.text, sentence, at),
            kind: kindOf(passage.text, at),
            passage,
            at,
          },
        ]
      })
    }),
  )
}

function keyOf(passage: Passage, { start }: Span): string {
  return String(spanOf(passage, start, start + 1).start)
}

/** A blank, a figure, or both in one: `20____年`. */
interface Part extends Span {
  readonly slot?: Span
}

const figure = /\d+(?:,\d{3})*(?:\.\d+)?/g

function partsOf(text: string, { start: from, end: to }: Span, blanks: readonly Blank[]): Part[] {
  const slots = blanks.flatMap((blank) => blank.slots.map((slot): Part => ({ ...slot, slot })))
  const figures = [...text.slice(from, to).matchAll(figure)].map(({ 0: { length }, index }): Part => ({
    start: from + index,
    end: from + index + length,
  }))
  const parts: Part[] = []
  for (const part of [...slots, ...figures].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = parts.at(-1)
    if (!last || last.end < part.start) parts.push(part)
    else parts[parts.length - 1] = { ...last, ...part, start: last.start, end: Math.max(last.end, part.end) }
  }
  return parts
}

/** The sentence with `_` for each part: the same before and after figures are filled in. */
function patternOf(text: string, { start, end }: Span, parts: readonly Part[]): string {
  const ends = [start, ...parts.map((part) => part.end)]
  return ends.map((at, i) => text.slice(at, parts[i]?.start ?? end)).join('_')
}

/** Of the sentence that our own fixes insert: its figures may be changed where they were filled in. */
const ownPattern = processingFeeSentence.normalize('NFKC').replace(/_+/g, '_').replace(/。$/, '')
const mayBeOwn = new RegExp(ownPattern.slice(0, 12))

function nameOf(text: string, sentence: Span, { start, end }: Span): string {
  const before = /[^,;:、。_]{0,12}$/.exec(text.slice(sentence.start, start))![0]
  const behind = /^[^,;:、。_]{0,4}/.exec(text.slice(end, sentence.end))![0]
  return `${before}____${behind}`
}

const counted = new RegExp(`^[${measure}年月日号]`)

function kindOf(text: string, { end }: Span): BlankPlace['kind'] {
  const next = text.slice(end, end + 1)
  if (/[元万亿%]/.test(next)) return 'amount'
  return counted.test(next) ? 'count' : 'words'
}

function sourceOf(text: string, passage: Passage, { start, end }: Span): Span {
  if (start < end) return spanOf(passage, start, end)
  // What is not seen between two characters: blanks that may go, or tags and line ends that stay.
  const from = start > 0 ? spanOf(passage, start - 1, start).end : spanOf(passage, 0, 1).start
  const to = start < passage.text.length ? spanOf(passage, start, start + 1).start : from
  return { start: from, end: /^[^\S\n\r]*$/.test(text.slice(from, to)) ? to : from }
}

/** Over the characters of the blank and what is blank between them: tags stay. */
function editsAt(text: string, { passage, at, span }: Found, newText: string): Edit[] {
  if (at.start === at.end) return [{ span, newText }]
  const stretches: Span[] = []
  for (let i = at.start; i < at.end; i++) {
    const own = spanOf(passage, i, i + 1)
    const last = stretches.at(-1)
    if (last && /^[^\S\n\r]*$/.test(text.slice(last.end, own.start)))
      stretches[stretches.length - 1] = { start: last.start, end: own.end }
    else stretches.push(own)
  }
  return stretches.map((span, i) => ({ span, newText: i === 0 ? newText : '' }))
}
