/**
 * Lines that may be the heading of one of the six sections. Which of them are is decided where all of them are seen
 * (sections.ts); here one line is looked at.
 */
import { forms } from '../../form'
import type { Label, SectionForm } from '../../form/types'
import type { FoundLabel, Heading, Numbering, Row, Span } from '../model'
import { nearest } from '../text/distance'
import { fold, normalise } from '../text/normalise'

export interface Candidate {
  readonly form: SectionForm
  readonly heading: Heading
  /** It names a table (`表二：…`) rather than a section. */
  readonly caption: boolean
  /** Place in the list of rows. */
  readonly row: number
}

interface Known {
  readonly form: SectionForm
  readonly match: 'statutory' | 'customary' | 'tolerated'
}

const titles = new Map<string, Known>()
const add = (wording: string, known: Known) => {
  const key = normalise(wording)
  if (!titles.has(key)) titles.set(key, known)
}
const bySection = (use: (form: SectionForm, title: Label) => void) =>
  forms['2021'].sections.forEach((f) => use(f, f.title))
bySection((form, title) => add(title.text, { form, match: 'statutory' }))
bySection((form, title) => title.customary?.forEach((w) => add(w, { form, match: 'customary' })))
bySection((form, title) => title.tolerated?.forEach((w) => add(w, { form, match: 'tolerated' })))

const longest = Math.max(...[...titles.keys()].map((t) => t.length))
const numerals = '一二三四五六七八九十'

/** Markdown marks, a table's caption mark, the ordinal, the title, and marks that close it. */
const shape =
  /^(?<marks>(?:#{1,6}\s*|\*\*|__|>\s*)*)(?<caption>表\s*[一二三四\d]\s*[：:.、]?\s*)?(?<ordinal>第\s*[一二三四五六七八九十]{1,2}\s*(?:部分|章|节)\s*[、.．,，:：]?|[（(]?\s*(?:[一二三四五六七八九十]{1,2}|[1-9]|[１-９])\s*[)）]\s*[、.．]?|[（(]?\s*(?:[一二三四五六七八九十]{1,2}|[—–―－\-－]{1,2}|[1-9]|[１-９])\s*[、.．,，。]|[)）]|、)?\s*(?<title>.*?)(?<tail>[、：:；;。.\s]*)(?:\*\*|__)?$/su

/** The line as a heading; undefined when it names no section. */
export function candidate(row: Row, index: number): Candidate | undefined {
  const cells = row.cells.filter((c) => c.text !== '')
  const cell = cells[0]
  if (cells.length !== 1 || !cell || cell.text.length > 2 * longest + 12) return undefined
  return read(cell.text, cell.span, index, false)
}

function read(text: string, span: Span, index: number, glued: boolean): Candidate | undefined {
  const match = shape.exec(text)
  const groups = match?.groups
  if (!groups) return undefined
  const { marks = '', caption = '', ordinal = '', title = '', tail = '' } = groups
  const known = recognise(title, ordinal !== '')
  if (!known) return undefined
  const exact = span.end - span.start === text.length
  const at = (offset: number) => (exact ? span.start + offset : offset === 0 ? span.start : span.end)
  const from = marks.length + caption.length
  const titleFrom =
    from +
    ordinal.length +
    (text.slice(from + ordinal.length).length - text.slice(from + ordinal.length).trimStart().length)
  const numbering = numberingOf(ordinal)
  const number = numberOf(ordinal)
  return {
    form: known.form,
    caption: caption !== '',
    row: index,
    heading: {
      span: { start: at(from), end: exact ? span.start + titleFrom + title.length + tail.trimEnd().length : span.end },
      numbering,
      ordinal: {
        span: exact
          ? { start: at(from), end: at(from + ordinal.trimEnd().length) }
          : { start: span.start, end: span.start },
        text: ordinal.trim(),
        ...(number !== undefined && { number }),
        damaged: /[—–―－-]/.test(ordinal) || ordinal === '、' || /^[)）]$/.test(ordinal) || /[、]/.test(tail),
      },
      title: {
        span: exact ? { start: span.start + titleFrom, end: span.start + titleFrom + title.length } : span,
        text: title,
        match: known.match,
      },
      glued,
    },
  }
}

function recognise(title: string, numbered: boolean): { form: SectionForm; match: FoundLabel['match'] } | undefined {
  const key = normalise(title)
  if (key.length < 2 || key.length > longest + 2) return undefined
  const known = titles.get(key)
  if (known) return known
  if (!numbered || key.length < 6) return undefined
  const similar = nearest(key, titles)
  return similar && { form: similar.form, match: 'similar' }
}

function numberingOf(ordinal: string): Numbering {
  const text = fold(ordinal)
  if (text === '') return 'none'
  if (text.startsWith('第')) return 'chapter'
  if (/[()]/.test(text)) return 'bracketed'
  return /\d/.test(text) ? 'arabic' : 'han'
}

/** `第三部分`, `（三）`, `3.` → 3; a dash stands for 一 by its looks. */
function numberOf(ordinal: string): number | undefined {
  const text = fold(ordinal)
  const han = /[一二三四五六七八九十]/.exec(text)
  if (han) return numerals.indexOf(han[0]) + 1
  const digits = /\d/.exec(text)
  if (digits) return Number(digits[0])
  return /[—–―-]/.test(text) ? 1 : undefined
}

const sentenceEnd = /[。；！？）)\]】]\s*$/

/** A heading that stands at the end of a paragraph: `…请与我局联系。一、总体情况`. Only full statutory or customary wordings count. */
export function gluedCandidate(row: Row, index: number): Candidate | undefined {
  const cell = row.cells[0]
  if (row.cells.length !== 1 || !cell || cell.span.end - cell.span.start !== cell.text.length) return undefined
  const tail = cell.text.slice(-(longest + 6))
  const at = tail.search(/[一二三四五六][、.．][^、.．。；，,]*(?:、[^。；，,、]*)?$/)
  if (at < 0) return undefined
  const offset = cell.text.length - tail.length + at
  if (offset === 0 || !sentenceEnd.test(cell.text.slice(0, offset))) return undefined
  const found = read(cell.text.slice(offset), { start: cell.span.start + offset, end: cell.span.end }, index, true)
  return found && (found.heading.title.match === 'statutory' || found.heading.title.match === 'customary')
    ? found
    : undefined
}
