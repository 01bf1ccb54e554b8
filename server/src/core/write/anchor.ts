/** Where rows of a block belong: behind the row before them, in front of the row after, or under their block's heads. */
import type { Site } from './site'
import type { BlockForm } from '../../form/types'
import { lineEnd, lineStart } from '../places'
import type { BoundRow, BoundTable, Row, Span } from '../model'
import { elementAround } from './elements'
import { extentOf, rowsBetween } from './extent'

export interface Anchor {
  readonly at: number
  readonly side: 'behind' | 'before'
  /** The block's heads are lost too and must be written with its rows. */
  readonly heads: boolean
}

export function anchorOf(
  reading: Site,
  table: BoundTable,
  block: BlockForm,
  before: BoundRow | undefined,
  after: BoundRow | undefined,
): Anchor | undefined {
  const [above, below] = [before, after].map((r) => r && (extentOf(reading, r) ?? lineOf(reading, r.source)))
  if (above) return { at: above.end, side: 'behind', heads: false }
  if (below) return { at: below.start, side: 'before', heads: false }
  return before || after ? undefined : underHeads(reading, table, block)
}

/** A block without rows stands between the last row of the blocks before it and the first of those after. */
function underHeads(reading: Site, table: BoundTable, block: BlockForm): Anchor | undefined {
  const order = table.form.blocks.map((b) => b.key)
  const place = (r: BoundRow) => order.indexOf(r.block.key) - order.indexOf(block.key)
  const above = table.rows.findLast((r) => place(r) < 0)
  const below = table.rows.find((r) => place(r) > 0)
  // Heads without a row under them are no part of the table as read.
  const section = reading.sections.find((s) => s.span.start <= table.span.start && table.span.end <= s.span.end)
  const start = above?.span.end ?? section?.body.start ?? table.span.start
  const end = below?.span.start ?? section?.span.end ?? table.span.end
  const rows = rowsBetween(reading, start, end)
  const heads = headsOfBlocks(table)
  const firstHead = (isOne: (key: string) => boolean) =>
    rows.findIndex(({ span }) => heads.some((h) => isOne(h.key) && span.start <= h.start && h.start < span.end))
  const next = firstHead((key) => order.indexOf(key) > order.indexOf(block.key))
  const own = firstHead((key) => key === block.key)
  const last = own < 0 ? undefined : rows.slice(own, next < 0 ? undefined : next).at(-1)
  if (last) return behind(lineOf(reading, last), false)
  const following = rows[next]
  if (following) {
    const line = lineOf(reading, following)
    return line && { at: line.start, side: 'before', heads: true }
  }
  return above && behind(extentOf(reading, above), true)
}

function behind(span: Span | undefined, heads: boolean): Anchor | undefined {
  return span && { at: span.end, side: 'behind', heads }
}

/** 第二十条第（五）项 tells its block from the others; a block that prints none is known by its columns. */
function headsOfBlocks({ header }: BoundTable): readonly { readonly key: string; readonly start: number }[] {
  return header.found
    .filter(({ block, column }) => column === undefined || block.head === undefined)
    .map(({ block, cells }) => ({ key: block.key, start: cells[0]!.span.start }))
}

/** The whole of a row as read: its line, its lines, or its `<tr>`. */
export function lineOf(reading: Site, row: Row): Span | undefined {
  const { text } = reading
  if (row.notation === 'html') return elementAround(reading, row.cells[0]!.span, ['tr'])?.span
  return { start: lineStart(text, row.span.start), end: lineEnd(text, row.span.end) }
}
