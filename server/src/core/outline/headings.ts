/**
 * Lines that may be the heading of one of the six sections. Which of them are is decided where all of them are seen
 * (sections.ts); here one line is looked at, or two where a heading is broken.
 */
import { sections } from '../../form'
import type { SectionForm } from '../../form/types'
import type { Cell, FoundLabel, Heading, Row } from '../model'
import { nearest } from '../text/distance'
import { fold, normalise } from '../text/normalise'
import { parseValue } from '../value'
import { isDamaged, numberingOf, numberOf, shapeOf, type Shape } from './shape'

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
  readonly match: FoundLabel['match']
}

const titles = new Map<string, Known>()
for (const match of ['statutory', 'customary', 'tolerated'] as const)
  for (const form of sections)
    for (const wording of match === 'statutory' ? [form.title.text] : (form.title[match] ?? []))
      if (!titles.has(normalise(wording))) titles.set(normalise(wording), { form, match })

const all = [...titles]
const longest = Math.max(...all.map(([title]) => title.length))
/** Blanks may stand between the characters of a title, and an ordinal and marks around it. */
const longestLine = 2 * longest + 12
const endings = new Set(all.map(([title]) => title.at(-1)))

/** A text and where its characters stand. */
export interface Line {
  readonly text: string
  readonly at: (offset: number) => number
  /** Each character stands where `at` says; not so where entities or elements are between them. */
  readonly exact: boolean
}

/** The row as a heading; undefined when it names no section. */
export function candidate(rows: readonly Row[], index: number): Candidate | undefined {
  const row = rows[index]!
  const cell = onlyCell(row)
  if (!cell) {
    const last = row.cells.findLast(isSaid)
    return last && gluedHeading(lineOf(last), index, true)
  }
  if (cell.text.length < 2) return undefined
  const line = lineOf(cell)
  if (cell.text.length > longestLine) return gluedHeading(line, index, false)
  const shape = shapeOf(line.text)
  return (
    brokenHeading(line, shape, rows, index) ?? heading(line, shape, index, false) ?? gluedHeading(line, index, false)
  )
}

function isSaid({ text }: Cell): boolean {
  return text !== ''
}

export function onlyCell({ cells }: Row): Cell | undefined {
  if (cells.length === 1) return cells[0]
  const [cell, ...others] = cells.filter(isSaid)
  return others.length === 0 ? cell : undefined
}

export function lineOf({ text, span }: Cell): Line {
  const exact = span.end - span.start === text.length
  return { text, exact, at: (offset) => (exact ? span.start + offset : offset === 0 ? span.start : span.end) }
}

/** The title goes on in the line directly below, as pages break it: only a wording that is complete with it counts. */
function brokenHeading(
  line: Line,
  { ordinal, title }: Shape,
  rows: readonly Row[],
  index: number,
): Candidate | undefined {
  if (ordinal === '') return undefined
  const [first, second] = [rows[index]!, rows[index + 1]]
  const rest = second && onlyCell(second)
  if (!rest || !line.exact || first.notation !== 'line' || second.notation !== 'line') return undefined
  if (second.span.start - first.span.end > 2 || rest.text.length > longest) return undefined
  if (shapeOf(rest.text).ordinal !== '') return undefined
  const words = titles.get(normalise(line.text.slice(title.start) + rest.text))
  if (!words || titles.get(normalise(line.text.slice(title.start)))?.match === 'statutory') return undefined
  const { length } = line.text
  const at = (offset: number) => (offset <= length ? line.at(offset) : rest.span.start + offset - length)
  const text = line.text + rest.text
  return heading({ text, at, exact: true }, shapeOf(text), index, false)
}

export function heading(line: Line, shape: Shape, row: number, glued: boolean): Candidate | undefined {
  const { ordinal, title } = shape
  const known = recognise(line.text.slice(title.start, title.end), ordinal !== '')
  return known && candidateFor(line, shape, row, { ...known, glued })
}

/** A line as the heading of a section that has been decided on. */
export function candidateFor(
  { text, at, exact }: Line,
  { start, caption, ordinal, title, end }: Shape,
  row: number,
  { form, match, glued }: Known & { readonly glued: boolean },
): Candidate {
  const number = numberOf(ordinal)
  const written = exact ? { start: at(start), end: at(start + ordinal.length) } : { start: at(0), end: at(0) }
  return {
    form,
    caption,
    row,
    heading: {
      span: { start: at(exact ? start : 0), end: at(exact ? end : text.length) },
      numbering: numberingOf(ordinal),
      ordinal: {
        span: written,
        text: ordinal,
        ...(number !== undefined && { number }),
        damaged: isDamaged(ordinal, text.slice(title.end, end)),
      },
      title: {
        span: exact ? { start: at(title.start), end: at(title.end) } : { start: at(0), end: at(text.length) },
        text: text.slice(title.start, title.end),
        match,
      },
      glued,
    },
  }
}

/** The section that a title names, however it is worded. */
export function wordingOf(title: string): Known | undefined {
  return recognise(title, true)
}

/** A title that ends in a figure is a line of a table of contents. */
function recognise(title: string, numbered: boolean): Known | undefined {
  if (title.length < 2 || /\d$/.test(title)) return undefined
  const key = normalise(title)
  if (key.length < 2 || key.length > longest + 2) return undefined
  const known = titles.get(key)
  if (known || !numbered || key.length < 6) return known
  const similar = nearest(key, all)
  return similar && { form: similar.form, match: 'similar' }
}

const sentenceEnd = /[。；！？）)\]】]\s*$/
const ordinalInside = /[一二三四五六][、.．]|第[一二三四五六](?:部分|章)/g

/**
 * A heading at the end of a paragraph or of a table's row: `…请与我局联系。一、总体情况`, `规章⇥0⇥0⇥5三、收到和…`. Only full
 * statutory or customary wordings count. `beside`: other cells stand before this one.
 */
function gluedHeading({ text, at, exact }: Line, index: number, beside: boolean): Candidate | undefined {
  if (!exact || !endings.has(fold(text.slice(-1)))) return undefined
  const from = Math.max(1, text.length - longest - 6)
  for (const { index: place } of text.slice(from).matchAll(ordinalInside)) {
    const offset = from + place
    const before = text.slice(0, offset)
    if (!sentenceEnd.test(before.slice(-4)) && !endsInValue(before, beside)) continue
    const rest = text.slice(offset)
    const found = heading({ text: rest, at: (o) => at(offset + o), exact }, shapeOf(rest), index, true)
    if (found?.heading.title.match === 'statutory' || found?.heading.title.match === 'customary') return found
  }
  return undefined
}

const lastWord = /(?:^|\s)(\S{1,24})\s*$/

/** The last word is a number; or a mark for one, unless it stands alone: `- 五、…` is an item of a list. */
function endsInValue(before: string, beside: boolean): boolean {
  const word = lastWord.exec(before.slice(-40))?.[1]
  if (word === undefined) return false
  const { kind } = parseValue(word)
  return kind === 'number' || (kind === 'mark' && (beside || word !== before.trim()))
}
