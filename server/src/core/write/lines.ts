/**
 * A text that has lost its line ends: each heading and each row of a table gets a line of its own, with tabs where nothing
 * parts the cells. No character but blanks goes. A table with bars is left alone: which of them ends a row is not known.
 */
import type { BoundRow, BoundTable, Edit, Section } from '../model'
import { eol } from '../places'
import { withoutEnd } from '../text/end'
import type { Site } from './site'
import { soundly } from './sound'

export function breakLines(
  site: Site,
  sections: readonly Section[],
  tables: readonly BoundTable[],
): readonly Edit[] | undefined {
  const { text } = site
  const rows = tables.flatMap((table) => table.rows)
  if (rows.some(({ source: { notation } }) => notation === 'html' || notation === 'pipe')) return undefined
  const headings = sections.flatMap(({ heading: { span } }) => [span.start, span.end])
  const ends = rows.flatMap((row) => [row.source.span.start, endOf(row)])
  const breaks = [...endOfTitle(site), ...headings, ...ends].map((at) => parted(text, at, eol(text)))
  const cells = rows.flatMap((row) => cellStarts(row).map((at) => parted(text, at, '\t')))
  const edits = withoutDoubles([...breaks, ...cells].filter((edit) => edit !== undefined))
  return soundly(site, edits, {}) ? edits : undefined
}

/** Where the title ends that has run into what follows it: with the first words that end a title, not far from its beginning. */
function endOfTitle({ text, title }: Site): readonly number[] {
  const words = title ? undefined : /^\s*\S.{0,60}?政府信息公开(?:工作)?(?:年度)?报告/u.exec(text)
  return words ? [words[0].length] : []
}

/** Behind its last figure, where it has them all: heads of the next rows may follow in the same piece. */
function endOf({ source, facts }: BoundRow): number {
  return facts.at(-1)?.cell.span.end ?? source.span.end
}

/** Where the cells begin that follow another; none of a row that was not read whole. */
function cellStarts({ label, facts }: BoundRow): number[] {
  const starts = facts.flatMap((fact) => (fact ? [fact.cell.span.start] : []))
  return starts.length < facts.length ? [] : label.spans.length > 0 ? starts : starts.slice(1)
}

const blank = /[^\S\n\r]/
/** More do not stand between two cells. */
const mostBlanks = 400

/** What parts stands in the place of the blanks around; undefined where the text is parted so already. */
function parted(text: string, at: number, by: string): Edit | undefined {
  const ahead = text.slice(Math.max(0, at - mostBlanks), at)
  const start = at - ahead.length + withoutEnd(ahead, blank).length
  const end = at + /^[^\S\n\r]*/.exec(text.slice(at, at + mostBlanks))![0].length
  const [before, blanks] = [text[start - 1], text.slice(start, end)]
  const isParted = by === '\t' ? blanks.includes('\t') : end === text.length || /[\n\r]/.test(text[end]!)
  if (start === 0 || isParted || before === '\n' || before === '\r') return undefined
  return { span: { start, end }, newText: by }
}

/** At a place where a line ends, no tab is needed. */
function withoutDoubles(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Edit>()
  for (const edit of edits) if (!byPlace.has(edit.span.start)) byPlace.set(edit.span.start, edit)
  return [...byPlace.values()].toSorted((a, b) => a.span.start - b.span.start)
}
