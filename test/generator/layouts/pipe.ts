/** Cells between bars, a row a line; merged cells may or may not leave bars of their own. */
import { widthOf } from '../marks'
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

/** Bars one below the other: every cell filled with blanks to the width of its column, bars behind merged cells. */
export const pipePadded: Layout = plain('pipe, padded', (table, context) => {
  const wide = context.random.chance(0.5)
  const right = context.random.chance(0.5)
  const all = dense(table)
  const widths = Array.from({ length: table.width }, (_, i) =>
    Math.max(4, ...all.map((row) => (isCell(row[i]!) && row[i + 1] !== 'across' ? widthOf(row[i].text) : 0))),
  )
  return all.flatMap((row, r) => {
    const cells = row.map((slot, i) => {
      if (slot === 'across') return '|'
      const text = isCell(slot) ? slot.text : ''
      const rest = blanks((widths[i] ?? 0) - widthOf(text), wide)
      return ` ${isCell(slot) && slot.kind === 'value' && right ? rest + text : text + rest} |`
    })
    const written = withSeparator(`|${cells.join('')}`, table.rows[r] ?? [], context)
    return r === 0 ? [written[0] ?? '', delimiter(table)] : written
  })
})

function blanks(columns: number, wide: boolean): string {
  if (columns <= 0) return ''
  return wide ? '\u3000'.repeat(columns >> 1) + ' '.repeat(columns % 2) : ' '.repeat(columns)
}

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
