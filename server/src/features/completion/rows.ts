/**
 * Rows that the table at the cursor still lacks, in its own notation and wording. What the identities determine is filled
 * in, everything else is a blank. In front of values that stand there already only the label is offered.
 */
import {
  blankIn,
  bringsRow,
  labelFor,
  notationOf,
  parseValue,
  rowFor,
  type BoundRow,
  type BoundTable,
  type MissingRow,
  type Notation,
} from '../../core'
import { rowName } from '../names'
import { found, plainText, rank, type CompletionItem, type Cursor, type Piece } from './item'

export function rows(cursor: Cursor): CompletionItem[] {
  const table = tableAt(cursor)
  const due = table ? dueAt(cursor, table) : []
  const [next] = due
  if (!table || !next) return []
  // One row that would be read as meant speaks for the others.
  const whole = standsAlone(cursor, table) && isSound(cursor, next, wholeRow(cursor, table, next, ''))
  return due.flatMap((missing, i) => (whole ? wholeRow : onlyLabel)(cursor, table, missing, rank(1, i)))
}

/** The rows that belong between those above the line and those below it. */
function dueAt({ line }: Cursor, { form, rows, duplicates }: BoundTable): MissingRow[] {
  const all = form.blocks.flatMap((block) => block.rows.map((row) => ({ block, row })))
  const there = new Set([...rows, ...duplicates].map((r) => r.form.key))
  const place = (bound: BoundRow) => all.findIndex(({ row }) => row.key === bound.form.key)
  const above = rows.filter((r) => r.span.end <= line.start).map(place)
  const from = above.reduce((last, i) => Math.max(last, i), -1)
  const below = rows.filter((r) => r.span.start >= line.end).map(place)
  const to = below.reduce((first, i) => (i > from ? Math.min(first, i) : first), all.length)
  return all.slice(from + 1, to).filter(({ row }) => row.label && !there.has(row.key))
}

function isSound({ report }: Cursor, missing: MissingRow, [item]: readonly CompletionItem[]): boolean {
  return item !== undefined && bringsRow(report, missing, { span: item.span, newText: plainText(item) })
}

/** The table around the line, or right above it. */
function tableAt({ report, line }: Cursor): BoundTable | undefined {
  return report.tables.find(({ rows, span }) => {
    if (rows.length === 0 || line.end < span.start) return false
    return line.start <= span.end || report.text.slice(span.end, line.start).trim() === ''
  })
}

/** The line holds nothing but the beginning of a label, and no value follows that would be the row's. */
function standsAlone({ report, line, before, after }: Cursor, table: BoundTable): boolean {
  if (/[^\s|]/.test(after) || cellStart(before) !== marks.exec(before)![0].length) return false
  const next = /\S[^\n\r]*/.exec(report.text.slice(line.end))?.[0].trim() ?? ''
  return !onLines.includes(notationOf(table)) || parseValue(next).kind !== 'number'
}

const marks = /^[\s|]*/
const onLines: readonly Notation[] = ['line', 'indented', 'barred']

/** Where the cell that is being written begins. */
function cellStart(before: string): number {
  return before.length - /(?<![^\t|>])[^\t|>]*$/.exec(before)![0].trimStart().length
}

/** Stands for a blank while the row is written. */
const mark = '\uE000'

function wholeRow(cursor: Cursor, table: BoundTable, missing: MissingRow, order: string): CompletionItem[] {
  const { report, line, end } = cursor
  const blank = blankIn(table)
  const pieces = rowFor(report, table, missing, line.start, mark)
    .split(mark)
    .flatMap((part, i): Piece[] => (i > 0 ? [{ blank }, part] : [part]))
  return [item(cursor, table, missing, order, pieces, { start: line.start, end })]
}

function onlyLabel(cursor: Cursor, table: BoundTable, missing: MissingRow, order: string): CompletionItem[] {
  const { before, line, end } = cursor
  const start = line.start + cellStart(before)
  if (parseValue(before.slice(start - line.start)).kind === 'number') return []
  return [item(cursor, table, missing, order, [labelFor(table, missing.row)], { start, end })]
}

function item(
  cursor: Cursor,
  table: BoundTable,
  { row }: MissingRow,
  order: string,
  pieces: readonly Piece[],
  span: CompletionItem['span'],
): CompletionItem {
  const { text, customary = [] } = row.label!
  const words = [row.ordinal + text, text, ...customary, row.ordinal.replaceAll('（', '(').replaceAll('）', ')')]
  return {
    label: rowName(row) ?? row.key,
    detail: table.form.name.zh,
    pieces,
    span,
    filter: span.start === cursor.line.start ? found(cursor, words) : words.join(' '),
    rank: order,
    subject: { kind: 'row', edition: table.edition, row: row.key },
  }
}
