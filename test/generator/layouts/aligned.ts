/** Columns kept apart by blanks, as `pdftotext -layout` writes a page; labels may be broken inside their columns. */
import { widthOf } from '../marks'
import type { PrintedCell, PrintedTable } from '../printed'
import { chunks, plain, type Layout } from './layout'

const GAP = 2

export const aligned: Layout = plain('aligned', (table, context) => {
  const limit = context.damages.wrappedCells ? limits[table.key] : () => Infinity
  const lines = table.rows.map((row) => row.map((cell) => ({ cell, text: linesOf(cell, limit(cell)) })))
  const heights = lines.map((row) => Math.max(1, ...row.filter((c) => c.cell.rowspan === 1).map((c) => c.text.length)))
  // A group with more lines than its rows makes the last of them higher.
  lines.forEach((row, r) => {
    for (const { cell, text } of row) {
      const last = Math.min(r + cell.rowspan, heights.length) - 1
      const height = heights.slice(r, last + 1).reduce((a, b) => a + b, 0)
      if (text.length > height) heights[last] = (heights[last] ?? 1) + text.length - height
    }
  })
  const starts = columnStarts(table, lines)
  const centred = context.random.chance(0.5)
  const top = heights.map((_, i) => heights.slice(0, i).reduce((a, b) => a + b, 0))

  const canvas: { at: number; text: string }[][] = heights.flatMap((h) => Array.from({ length: h }, () => []))
  lines.forEach((row, r) => {
    for (const { cell, text } of row) {
      const height = heights.slice(r, r + cell.rowspan).reduce((a, b) => a + b, 0)
      // Groups and wrapped cells stand in the middle of their rows; unwrapped groups beside their first row.
      const offset = context.damages.wrappedCells ? Math.max(0, (height - text.length) >> 1) : 0
      const start = starts[cell.column] ?? 0
      const width = (starts[cell.column + cell.colspan] ?? start) - start - GAP
      const indent = (t: string) => (centred && cell.kind !== 'label' ? Math.max(0, (width - widthOf(t)) >> 1) : 0)
      text.forEach((t, i) => canvas[(top[r] ?? 0) + offset + i]?.push({ at: start + indent(t), text: t }))
    }
  })
  return canvas.map((pieces) => lineOf(pieces))
})

/** Width of the narrow columns of a printed page. */
const limits: Readonly<Record<PrintedTable['key'], (cell: PrintedCell) => number>> = {
  disclosure: () => Infinity,
  requests: (cell) =>
    cell.kind === 'group' ? 8 : cell.kind === 'label' ? 14 + cell.colspan * 4 : cell.kind === 'note' ? 24 : 8,
  review: () => 4,
}

function linesOf(cell: PrintedCell, limit: number): string[] {
  if (cell.kind === 'value' || widthOf(cell.text) <= limit) return [cell.text]
  return chunks(cell.text, Math.max(2, Math.floor((limit * Math.max(1, cell.kind === 'head' ? cell.colspan : 1)) / 2)))
}

type Lines = readonly { readonly cell: PrintedCell; readonly text: readonly string[] }[]

/** Where each column begins on the screen. */
function columnStarts(table: PrintedTable, rows: readonly Lines[]): number[] {
  const starts = Array.from({ length: table.width + 1 }, (_, i) => i * (GAP + 1))
  const byEnd = rows.flat().toSorted((a, b) => a.cell.column + a.cell.colspan - (b.cell.column + b.cell.colspan))
  for (const { cell, text } of byEnd) {
    const end = cell.column + cell.colspan
    const needed = (starts[cell.column] ?? 0) + Math.max(...text.map(widthOf)) + GAP
    const shift = needed - (starts[end] ?? 0)
    if (shift > 0) for (let i = end; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + shift
  }
  return starts
}

function lineOf(pieces: { at: number; text: string }[]): string {
  let line = ''
  let width = 0
  for (const { at, text } of pieces.toSorted((a, b) => a.at - b.at)) {
    const blanks = line === '' ? at : Math.max(GAP, at - width)
    line += ' '.repeat(blanks) + text
    width += blanks + widthOf(text)
  }
  return line
}
