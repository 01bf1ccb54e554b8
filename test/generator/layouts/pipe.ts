/** Cells between bars, a row a line; merged cells may or may not leave bars of their own. */
import type { PrintedRow, PrintedTable } from '../printed'
import { dense, isCell, merged, plain, type Context, type Layout } from './layout'

/** `a | b |`, with a bar more at the end for each column that the row's cells cover. */
export const pipeSpans: Layout = plain('pipe, span marks', (table, context) =>
  table.rows.flatMap((row) => withSeparator(`${rowOf(row)}${spans(row)}`, row, context)),
)

/** `a | b |` */
export const pipeTrailing: Layout = plain('pipe, trailing bar', (table, context) =>
  table.rows.flatMap((row) => withSeparator(rowOf(row), row, context)),
)

/** `| a | b | ||` */
export const pipeLeading: Layout = plain('pipe, leading bar', (table, context) =>
  table.rows.flatMap((row) => withSeparator(`| ${rowOf(row)} ${spans(row).trim()}`, row, context)),
)

/** `a | b`: no bar at either end. */
export const pipeBare: Layout = plain('pipe, bars between cells only', (table) =>
  table.rows.map((row) => row.map((cell) => cell.text).join(' | ')),
)

/** `| a | b ||`: bars behind the merged cell itself. */
export const pipeMerged: Layout = plain('pipe, bars behind merged cells', (table, context) =>
  dense(table).map((row, i) => {
    const cells = row.map((slot) => (slot === 'across' ? '|' : ` ${isCell(slot) ? slot.text : ''} |`)).join('')
    return withSeparator(`|${cells}`, table.rows[i] ?? [], context)[0] ?? ''
  }),
)

/** A GFM table: delimiter row under the first, every row in full width. */
export const gfm: Layout = plain('gfm', (table, context) =>
  dense(table).flatMap((row, i) => {
    const text = row.map((slot) => (isCell(slot) ? slot.text : '')).join(' | ')
    const written = withSeparator(`| ${text} |`, table.rows[i] ?? [], context)
    return i === 0 ? [written[0] ?? '', delimiter(table)] : written
  }),
)

export function rowOf(row: PrintedRow): string {
  return `${row.map((cell) => cell.text).join(' | ')} |`
}

export function spans(row: PrintedRow): string {
  const extra = merged(row)
  return extra > 0 ? ` ${'|'.repeat(extra)}` : ''
}

function delimiter(table: PrintedTable): string {
  return `|${'---|'.repeat(table.width)}`
}

function withSeparator(line: string, row: PrintedRow, { random, damages }: Context): string[] {
  const added = damages.ends === 'added' && random.chance(0.3) ? `${line} |` : line
  const isData = row.some((cell) => cell.kind === 'value')
  return damages.separators && isData && random.chance(0.15) ? [added, `|${'---|'.repeat(row.length)}`] : [added]
}
