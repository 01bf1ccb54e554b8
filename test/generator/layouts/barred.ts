/** One cell a line with bars: after each cell, on a line of its own, or alone where a row begins. */
import type { PrintedRow } from '../printed'
import { merged, plain, wrapped, type Context, type Layout } from './layout'
import { rowOf, spans } from './pipe'

/** The cell's lines, the last with a bar. */
function barred(row: PrintedRow, context: Context): string[] {
  return row.flatMap((cell) => {
    const lines = wrapped(cell, context)
    return lines.map((text, i) => (i === lines.length - 1 ? `${text} |` : text))
  })
}

function marks(row: PrintedRow): string[] {
  return merged(row) > 0 ? ['|'.repeat(merged(row))] : []
}

/** `cell |`, and the bars of merged cells on a line of their own. */
export const barredSpans: Layout = plain('bar after each cell, span marks', (table, context) =>
  table.rows.flatMap((row) => [...barred(row, context), ...marks(row)]),
)

/** `cell |` and nothing else: rows are not told apart. */
export const barredPlain: Layout = plain('bar after each cell', (table, context) =>
  table.rows.flatMap((row) => barred(row, context)),
)

/** A bar alone opens the row. */
export const barOpens: Layout = plain('bar alone opens a row', (table, context) =>
  table.rows.flatMap((row) => {
    const cells = barred(row, context)
    return ['|', ...cells.slice(0, -1), `${cells.at(-1) ?? ''}${'|'.repeat(merged(row))}`]
  }),
)

/** The cell, then a bar on the next line. */
export const barOwnLine: Layout = plain('bar on its own line', (table, context) =>
  table.rows.flatMap((row) => [...row.flatMap((cell) => [...wrapped(cell, context), '|']), ...marks(row)]),
)

/** Cells on lines of their own here, whole rows on a line there. */
export const barMixed: Layout = plain('rows and cells a line mixed', (table, context) =>
  table.rows.flatMap((row) =>
    context.random.chance(0.5) ? [`${rowOf(row)}${spans(row)}`] : [...barred(row, context), ...marks(row)],
  ),
)

/** Every cell but a row's first is indented. */
export const barIndented: Layout = plain('indented cells with bars', (table, context) =>
  table.rows.flatMap((row) => {
    const cells = barred(row, context).map(
      (text, i) => `${i === 0 ? '' : '         '}${text.replace(/ \|$/u, '  |  ')}`,
    )
    return [...cells, ...marks(row).map((bars) => `        ${bars}`)]
  }),
)
