/** One statutory table: its region's rows in, its bound rows out. */
import { addressesOfRow, type Edition } from '../../form'
import type { BlockForm } from '../../form/types'
import type { BoundRow, BoundTable, Cell, Fact, Row, RowPlace } from '../model'
import { hull } from '../places'
import { alignmentOf, fullRow } from './alignment'
import { assign, endsInFigure, type Assigned, type Layout } from './columns'
import { withFused } from './fused'
import { fullHeads, gridHeads, headedColumns, readHeader, spreadOf, type GridHeads } from './header'
import { looseCells } from './loose'
import { readLabelled, type ReadRow, type ReadTable } from './labelled'
import { openOf } from './open'
import { isSet, spanOf, type Line } from './tokens'
import type { Region } from './regions'
import { coveredColumns, rightEdges } from './stretches'
import { readUnlabelled } from './unlabelled'
import { foreignHeads } from './foreign'
import { vocabularyOf } from './vocabulary'
import { isUnread } from './why'

export function bindTable(text: string, { key, lines }: Region, edition: Edition): BoundTable {
  const vocabulary = vocabularyOf(key, edition)
  const whole = withFused(lines, vocabulary)
  const read = key === 'review' ? readUnlabelled(whole, vocabulary) : readLabelled(whole, vocabulary)
  const { fused, unknown } = read
  let layout: Layout | undefined
  const { bound, duplicates } = withColumns(read, () => (layout ??= layoutOf(text, lines, read)))
  const head = readHeader(read.heads)
  const parts = [...bound, ...duplicates, ...fused].map((b) => b.span)
  if (head.span) parts.push(head.span)
  const span = parts.length > 0 ? hull(parts) : lines[0]!.row.span
  const place = { form: vocabulary.form, edition, span }
  const header = { ...head, found: read.foundHeads, foreign: foreignHeads(text, { ...place, header: head }) }
  const known = { ...place, rows: bound, header, groups: read.groups, unknown, duplicates, fused }
  const loose = looseCells(known, whole)
  return { ...known, rows: bound.map((row) => withoutDoubt(row, loose)), loose }
}

/**
 * A row whose label and values stand apart is read by their places alone. A figure between them, or at the label's end, may
 * be the row's own, broken off by a line end (`…1` above `0 0 0 10`): then none of the others is sure.
 */
function withoutDoubt(row: BoundRow, loose: readonly Cell[]): BoundRow {
  const facts = row.facts.filter((fact) => fact !== undefined)
  const [first, end] = [facts[0]?.cell.span.start, row.label.spans.at(-1)?.end]
  if (row.label.match !== 'position' || first === undefined || end === undefined || end > first) return row
  const isBetween = ({ span }: Cell) => end <= span.start && span.end <= first
  if (!endsInFigure(row.label.text) && !loose.some(isBetween)) return row
  const unread = [...facts.map(({ cell }) => cell), ...row.unread].filter(({ text }) => text !== '')
  return { ...row, facts: row.facts.map(() => undefined), unread, why: 'figureBetween' }
}

function layoutOf(text: string, lines: readonly Line[], read: ReadTable): Layout {
  const edges = rightEdges(text, lines)
  const covered = coveredColumns(text, lines)
  const blocks = new Set(read.rows.map((r) => r.block))
  return {
    alignment: alignmentOf(
      read.rows.flatMap((r) => fullRow(r.record, r.block.columns.length) ?? []),
      read.heads.flatMap(fullHeads),
    ),
    rightEdge: (row) => edges.get(row) ?? row.cells.length,
    isNarrow: (row) => (covered.get(row) ?? Infinity) < usual(read, covered),
    spread: new Map([...blocks].map((block) => [block, spreadOf(block, read.heads)])),
    headed: new Map([...blocks].map((block) => [block, headedColumns(block, read.heads)])),
    grid: new Map([...blocks].flatMap((block) => gridOf(block, read) ?? [])),
  }
}

/** How many columns most full rows cover; where none is full, the widest row. */
function usual({ rows }: ReadTable, covered: ReadonlyMap<Row, number>): number {
  const counts = new Map<number, number>()
  for (const { record, block } of rows) {
    const full = fullRow(record, block.columns.length)
    const width = full && covered.get(full.row)
    if (width !== undefined) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most?.[0] ?? Math.max(0, ...covered.values())
}

/** What the heads say of a block's places, where every row full of values says the same. */
function gridOf(block: BlockForm, { rows, heads }: ReadTable): [[BlockForm, GridHeads]] | undefined {
  const own = heads.find((h) => h.block === block)
  const grid = own && gridHeads(own)
  if (!grid) return undefined
  const full = rows.flatMap((r) => (r.block === block ? (fullRow(r.record, block.columns.length) ?? []) : []))
  const agrees = full.every(({ columns }) => columns.every((column, i) => column === grid.columns[i]))
  return agrees ? [[block, grid]] : undefined
}

/** Each row with its values in their columns; a row found again is a duplicate. */
function withColumns(read: ReadTable, layout: () => Layout): { bound: BoundRow[]; duplicates: BoundRow[] } {
  const bound = new Map<string, BoundRow>()
  const duplicates: BoundRow[] = []
  for (const found of read.rows) {
    const row = boundRow(found, assign(found.record, found.block, layout))
    if (bound.has(row.form.key)) duplicates.push(row)
    else bound.set(row.form.key, row)
  }
  return { bound: [...bound.values()], duplicates }
}

function boundRow({ target, block, record, label }: ReadRow, { items, copies, unread, why }: Assigned): BoundRow {
  const own = [
    ...record.labels.filter((l) => label.spans.includes(l.cell.span)),
    ...record.items.filter((i) => isSet(i) || items.includes(i)),
  ]
  const facts: (Fact | undefined)[] = []
  // A figure in the label may be the row's first.
  const isWhole = !record.labels.some(({ cell }) => endsInFigure(cell.text))
  const open = isWhole && isUnread(why) ? openOf(why, record.items, block.columns.length) : undefined
  const span = spanOf(own.length > 0 ? own : [...record.labels, ...record.items])
  const row: RowPlace = { form: target.row, block, span }
  const source = record.items[0]?.row ?? record.labels[0]!.row
  const bound: BoundRow = {
    form: target.row,
    block,
    span,
    label,
    facts,
    unread: unread.map((i) => i.cell),
    why,
    source,
  }
  const addresses = addressesOfRow(target.row, block)
  block.columns.forEach((column, i) => {
    const item = items[i]
    const more = copies?.[i]?.map((copy) => copy.cell) ?? []
    const fact = item && { address: addresses[i]!, cell: item.cell, value: item.value, row, column }
    facts.push(fact && more.length > 0 ? { ...fact, copies: more } : fact)
  })
  return open ? { ...bound, open } : bound
}
