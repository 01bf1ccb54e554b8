/**
 * The blocks of a preview in the order of the text: paragraphs with their broken lines joined, headings, the statutory
 * tables and the agency's own. Every row is shown once; nothing is left out but the navigation above a web page's title.
 */
import { append, hull, spanOf, type BoundTable, type Cell, type Report, type Row, type Span } from '../../core'
import { meets } from '../spans'
import { spanIndex } from '../spanIndex'
import type { Block, Paragraph, Words } from './model'
import type { Notes } from './notes'
import type { Subject } from './subject'
import { statutoryTable } from './table'
import { wordsOf } from './text'

/** What rows that belong together give. */
type Item =
  | { readonly kind: 'statutory'; readonly table: BoundTable; readonly within: Paragraph[] }
  | { readonly kind: 'own'; readonly rows: Row[] }
  | { readonly kind: 'lines'; readonly blocks: Paragraph[]; readonly passage: number }

export function blocksOf(subject: Subject): Block[] {
  const items: Item[] = []
  for (const item of itemsOf(subject)) if (!takesIn(items.at(-1), item)) items.push(item)
  return items.flatMap((item): Block[] => {
    if (item.kind === 'lines') return [joined(subject.notes, item.blocks)]
    if (item.kind === 'own') return [ownTable(subject, item.rows)]
    return [statutoryTable(subject, item.table), ...item.within]
  })
}

function* itemsOf(subject: Subject): Generator<Item> {
  const { report, notes } = subject
  const title = titleOf(report)
  const passage = passageOf(report)
  const cuts = cutsIn(report, title)
  for (const row of report.rows) {
    if (title && row.notation === 'html' && row.span.end <= title.start) continue
    const [cell, ...others] = row.cells
    const table = report.tables.find((t) => meets(row.span, t.span))
    if (table) yield { kind: 'statutory', table, within: sentenceIn(subject, table, row, cuts) }
    else if (others.length > 0) yield { kind: 'own', rows: [row] }
    else
      for (const block of paragraphsOf(subject, cell, cuts))
        yield { kind: 'lines', blocks: [block], passage: passage(notes.places[block.at]!.start) }
  }
}

/** Takes the second into the first where it goes on with it. */
function takesIn(first: Item | undefined, second: Item): boolean {
  if (first?.kind === 'statutory' && second.kind === 'statutory' && first.table === second.table)
    append(first.within, second.within)
  else if (first?.kind === 'own' && second.kind === 'own') append(first.rows, second.rows)
  else if (first?.kind === 'lines' && second.kind === 'lines' && goesOn(first, second))
    append(first.blocks, second.blocks)
  else return false
  return true
}

type Lines = Extract<Item, { readonly kind: 'lines' }>

function goesOn(first: Lines, second: Lines): boolean {
  const { kind } = first.blocks[0]!
  if (kind !== second.blocks[0]!.kind) return false
  return kind === 'title' || (kind === 'paragraph' && first.passage >= 0 && first.passage === second.passage)
}

/** Several lines as one: without a blank where Chinese goes on. */
function joined(notes: Notes, lines: readonly Paragraph[]): Paragraph {
  const [first] = lines
  if (!first || lines.length === 1) return first!
  const pieces: Words[] = []
  for (const line of lines) {
    const [before, behind] = [pieces.at(-1)?.text ?? '', line.pieces[0]?.text ?? '']
    if (/[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(behind)) pieces.push({ text: ' ' })
    append(pieces, line.pieces)
  }
  const span = hull(lines.map(({ at }) => notes.places[at]!))
  return { ...first, at: notes.at(span), pieces }
}

/** The title where it stands last above the first section: a page names itself in its head too. */
function titleOf({ title, rows, preface }: Report): Span | undefined {
  const again = rows.findLast((r) => r.span.end <= preface.end && r.cells[0]?.text === title?.text)
  return again?.notation === 'html' ? again.cells[0]!.span : title?.span
}

/** A sentence among a table's rows; it is shown behind the table. */
function sentenceIn(subject: Subject, table: BoundTable, { cells }: Row, cuts: Cuts): Paragraph[] {
  const [cell, ...others] = cells
  if (!cell || others.length > 0 || !/[。！？]/.test(cell.text)) return []
  const isLabel = table.rows.some((r) => r.label.spans.some((s) => meets(s, cell.span)))
  return isLabel ? [] : paragraphsOf(subject, cell, cuts)
}

const rule = /^(?:-{3,}|\*{3,}|={3,})$/
const headingMark = /^#{1,6}(?:\s+|$)/

/** Where lines of prose are cut: the title and the headings that stand in them; and what is another document's. */
interface Cuts {
  readonly named: (span: Span) => readonly { readonly span: Span; readonly kind: 'title' | 'heading' }[]
  readonly embedded: (span: Span) => readonly Span[]
}

function cutsIn({ sections, repeatedHeadings, embedded }: Report, title: Span | undefined): Cuts {
  const titles = title ? [{ span: title, kind: 'title' as const }] : []
  const headings = [...sections, ...repeatedHeadings].map((s) => ({ span: s.heading.span, kind: 'heading' as const }))
  return {
    named: spanIndex([...titles, ...headings], (cut) => cut.span),
    embedded: spanIndex(embedded, (span) => span),
  }
}

/** A cell of prose cut at the title and the headings that stand in it. */
function paragraphsOf({ report, notes, blanksIn }: Subject, cell: Cell | undefined, cuts: Cuts): Paragraph[] {
  if (!cell || cell.text === '' || rule.test(cell.text)) return []
  const { text } = report
  const named = cuts.named(cell.span)
  const rest = cuts.embedded(cell.span).length > 0 ? 'quotation' : 'paragraph'
  const out: Paragraph[] = []
  let at = cell.span.start
  const upTo = (end: number, kind: Paragraph['kind']) => {
    if (end <= at) return
    const mark = headingMark.exec(text.slice(at, end))?.[0].length ?? 0
    const span = { start: at + mark, end }
    at = end
    const pieces = wordsOf(text, cell, span, notes, blanksIn(span))
    if (pieces.length === 0) return
    out.push({ kind: mark > 0 && kind === 'paragraph' ? 'subheading' : kind, at: notes.at(span), pieces })
  }
  for (const { span, kind } of named.toSorted((a, b) => a.span.start - b.span.start)) {
    upTo(span.start, rest)
    upTo(Math.min(span.end, cell.span.end), kind)
  }
  upTo(cell.span.end, rest)
  return out
}

/** The number of the passage that a place stands in; −1 outside all of them. Places are asked for in order. */
function passageOf(report: Report): (place: number) => number {
  const spans = report.prose.passages.map((passage) => spanOf(passage, 0, passage.text.length))
  let i = 0
  return (place) => {
    while (i < spans.length && spans[i]!.end <= place) i++
    return i < spans.length && spans[i]!.start <= place ? i : -1
  }
}

/** A table of the agency's own, as it stands there. */
function ownTable({ notes }: Subject, rows: readonly Row[]): Block {
  const cells = rows.map((row) => ({
    cells: row.cells.map(({ text, span, colspan, rowspan }) => {
      return { kind: 'text' as const, text, colspan, rowspan, at: notes.at(span), ...notes.on(span) }
    }),
  }))
  const span = hull(rows.map((r) => r.span))
  return { kind: 'table', at: notes.at(span), name: '', rows: cells }
}
