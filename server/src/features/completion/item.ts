/** What completion offers, and where the cursor stands. Knows no kind of item. */
import { lineEnd, lineStart, type BoundRow, type Report, type Section, type Span } from '../../core'
import type { Edition } from '../../form'
import type { SectionKey, TableKey } from '../../form/types'

/** A piece of what is inserted: text, or a blank to fill with what stands there until it is filled. */
export type Piece = string | { readonly blank: string }

export interface CompletionItem {
  readonly label: string
  readonly detail: string
  readonly pieces: readonly Piece[]
  /** What is replaced: on one line, around the cursor. */
  readonly span: Span
  /** What is typed to find the item: the beginning of the line, then words apart by blanks. */
  readonly filter: string
  /** Items are shown in the order of these. */
  readonly rank: string
  readonly subject: Subject
}

/** What an item is about; enough to explain it later. */
export type Subject =
  | { readonly kind: 'heading'; readonly edition: Edition; readonly section: SectionKey }
  | { readonly kind: 'table'; readonly edition: Edition; readonly table: TableKey }
  | { readonly kind: 'row'; readonly edition: Edition; readonly row: string }
  | { readonly kind: 'sentence'; readonly sentence: 'processing-fee' | 'period' }

export interface Cursor {
  readonly report: Report
  readonly line: Span
  /** The line in front of the cursor, and behind `end`. */
  readonly before: string
  readonly after: string
  /** Where what is replaced ends: at the cursor, or behind a bracket that the editor has closed there. */
  readonly end: number
  /** The last section that begins in front of the line. */
  readonly section: Section | undefined
  /** Nothing stands in the line but the beginning of what may be completed. */
  readonly fresh: boolean
}

export function cursorAt(report: Report, offset: number): Cursor {
  const { text } = report
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) }
  const before = text.slice(line.start, offset)
  const closed = /[（(][^（(）)]*$/.test(before) && /[）)]/.test(text[offset] ?? '')
  const end = closed ? offset + 1 : offset
  const after = text.slice(end, line.end)
  const section = report.sections.findLast((s) => s.heading.span.end <= line.start)
  const fresh =
    after.trim() === '' &&
    before.trim().length <= longestBeginning &&
    !sentence.test(before) &&
    !report.tables.some(({ rows }) => isBetween(rows, line))
  return { report, line, before, after, end, section, fresh }
}

/** A line between two rows of a table can only be one of its rows. */
function isBetween(rows: readonly BoundRow[], line: Span): boolean {
  return rows.some((r) => r.span.end <= line.start) && rows.some((r) => r.span.start >= line.end)
}

/** More than this has been written with something else in mind. */
const longestBeginning = 16
const sentence = /[。；，：\t|]/

/** `filter` for an item that takes the place of the whole line in front of the cursor. */
export function found(cursor: Pick<Cursor, 'before'>, words: readonly string[]): string {
  return marks.exec(cursor.before)![0] + words.join(' ')
}

/** Blanks, bars and the marks of Markdown in front of the first word. */
const marks = /^[\s|#*]*/

/** `01`: as many digits as it takes to keep the order of texts that of numbers. */
export function rank(group: number, place: number): string {
  return `${group}${String(place).padStart(3, '0')}`
}

/** What is written where blanks cannot be places to jump to. */
export function plainText({ pieces }: CompletionItem): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.blank)).join('')
}
