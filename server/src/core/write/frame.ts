/**
 * How sections are set in a text: where each begins and ends as a whole, what stands between them, and how a heading is
 * written. Lines in plain text, elements in HTML.
 */
import type { Site } from './site'
import { eol, lineEnd, lineStart } from '../places'
import { ordinalWriter } from './ordinal'
import type { SectionForm } from '../../form/types'
import type { Row, Section, Span } from '../model'
import { see } from '../source/seen'
import { elementsAround } from './elements'

/** The heading's whole line, or the outermost element that holds nothing else. Undefined where it shares its place. */
export function headingBlock(reading: Site, { heading }: Section): Span | undefined {
  const { text } = reading
  const row = reading.rows.find((r) => r.span.start <= heading.span.start && heading.span.end <= r.span.end)
  if (!row || heading.glued) return undefined
  if (row.notation === 'html') return blockOf(reading, row)
  return { start: lineStart(text, row.span.start), end: lineEnd(text, row.span.end) }
}

/** The outermost element around a row that holds no other row; where there is none, the row. */
function blockOf(reading: Site, row: Row): Span {
  const holdsOthers = (e: Span) => reading.rows.some((r) => r !== row && e.start <= r.span.start && r.span.end <= e.end)
  return elementsAround(reading, row.span).findLast((e) => !holdsOthers(e.inner))?.span ?? row.span
}

/** Another section's heading after the model of one that stands there: marks, tags and the way of numbering kept. */
export function headingText(reading: Site, form: SectionForm): string | undefined {
  const title = ordinalWriter(reading.sections).ordinal(form.number) + form.title.text
  const models = reading.sections.toSorted((a, b) => distance(a, form) - distance(b, form))
  for (const model of models) {
    const block = headingBlock(reading, model)
    const { start, end } = model.heading.span
    const written = reading.text.slice(start, end)
    if (!block || /[<\n\r\t|]/.test(see(written).text)) continue
    const [before, behind] = [reading.text.slice(block.start, start), reading.text.slice(end, block.end)]
    const around = see(before + behind).text
    if (/[\p{L}\p{N}]/u.test(around.replace(/<[^<>]*>|&\w+;/g, ''))) continue
    return before + separated(title, see(written).text) + behind
  }
  return undefined
}

/** `第三部分 标题` keeps the blank between ordinal and title. */
function separated(title: string, model: string): string {
  const blank = /^第[^部章节]{1,3}(?:部分|章|节)(\s+)/.exec(model)?.[1]
  return blank ? title.replace(/^(第[^部章节]{1,3}(?:部分|章|节))/, `$1${blank}`) : title
}

function distance(section: Section, { number }: SectionForm): number {
  return Math.abs(section.form.number - number)
}

/** Where the section's last words end: what a report closes with, its organ and date, is no part of it. */
export function sectionEnd(reading: Site, section: Section): number {
  const { text, rows } = reading
  const own = rows.filter((r) => isSaid(r) && section.body.start <= r.span.start && r.span.end <= section.body.end)
  const last = own.slice(0, own.length - closingLines(own)).at(-1)
  const block = headingBlock(reading, section)
  if (!last) return block?.end ?? lineEnd(text, section.heading.span.end)
  if (last.notation !== 'html') return lineEnd(text, last.span.end)
  const outer = elementsAround(reading, last.span).findLast((e) => !block || e.span.start >= block.end)
  return outer?.span.end ?? last.span.end
}

function isSaid({ cells }: Row): boolean {
  return cells.some((c) => c.text !== '')
}

const date = /^(?:20\d\d|二[〇○零]{1,2}.{1,2})\s*年.{1,4}月.{1,4}日$/

/** How many lines at the end are the date and the organ above it. */
function closingLines(rows: readonly Row[]): number {
  const said = (row: Row | undefined) => (row?.cells.length === 1 ? row.cells[0]!.text : '')
  if (!date.test(said(rows.at(-1)))) return 0
  const above = said(rows.at(-2))
  return above !== '' && above.length <= 30 && !/[。；：，、]/.test(above) ? 2 : 1
}

/** What stands between the end of a paragraph and the next: one line end, or two. */
export function paragraphGap(reading: Site): string {
  const { text, sections } = reading
  const gaps = sections.flatMap((section) => {
    const block = headingBlock(reading, section)
    const above = block ? text.slice(Math.max(0, block.start - 40), block.start) : ''
    const gap = above.slice(above.trimEnd().length)
    return /[\r\n]/.test(gap) ? [gap] : []
  })
  const [shortest] = gaps.toSorted((a, b) => a.length - b.length)
  return shortest ?? (sections.some((s) => headingBlock(reading, s)?.start) && /<p|<div/i.test(text) ? '' : eol(text))
}
