/**
 * A row after the model of one that stands in the table: everything between its label and its values is kept as it is
 * written there, bars, tabs, blanks, tags and all, so that the row is read as its neighbours are.
 */
import { addressOf } from '../../form'
import { cellEdit } from '../cellEdit'
import type { Site } from './site'
import { normalise } from '../text/normalise'
import type { Address, GroupForm, RowForm } from '../../form/types'
import type { BoundRow, BoundTable, Cell, Edit, Span } from '../model'
import { applyEdits } from '../edits'
import { extentOf } from './extent'
import { blankLine } from './hands/line'
import { wordingOf, type Wording } from './wording'

/** A row that can be copied, and what sets it apart from the row before it. */
export interface Model {
  readonly row: BoundRow
  readonly extent: Span
}

/** What a row is to look like. */
export interface Target {
  readonly row: RowForm
  readonly width: number
  /** Labels of the groups that begin with this row and stand nowhere yet, outermost first. */
  readonly groups: readonly GroupForm[]
}

/** Rows of the same shape: as deep in the groups, as wide, opening as many. */
export function modelsFor(reading: Site, table: BoundTable, { row: target, width, groups }: Target): Model[] {
  return table.rows
    .filter((r) => r.form.groups.length === target.groups.length && r.block.columns.length === width)
    .flatMap((row) => {
      const extent = extentOf(reading, row)
      return extent && isPlain(reading, table, { row, extent }, groups.length) ? [{ row, extent }] : []
    })
}

/** Nothing stands in the row, each in a place of its own, but its label in one piece, perhaps with its ordinal apart, its groups and its values. */
function isPlain(reading: Site, table: BoundTable, { row, extent }: Model, groups: number): boolean {
  if (row.label.spans.length !== 1 && row.form.label) return false
  if (row.facts.some((f) => !f) || !areApart([...row.label.spans, ...row.facts.map((f) => f!.cell.span)], extent))
    return false
  const rest = others(reading, row, extent).filter((c) => normalise(c.text) !== '')
  return rest.length === groups && rest.every((c) => isGroup(table, c))
}

function areApart(spans: readonly Span[], { start, end }: Span): boolean {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return inOrder.every((s, i) => s.start >= (inOrder[i - 1]?.end ?? start) && s.end <= end)
}

function isGroup({ groups }: BoundTable, { span }: Cell): boolean {
  return groups.some(({ cells }) => cells.some((cell) => cell.span.start === span.start))
}

/** Cells with something in them that are neither the label nor a value. */
function others({ rows }: Site, row: BoundRow, extent: Span): Cell[] {
  const own = new Set([...row.label.spans, ...row.facts.map((f) => f!.cell.span)].map((s) => s.start))
  const across = row.source.cells.filter((c) => extent.start <= c.span.start && c.span.end <= extent.end)
  const lines = rows
    .filter((r) => extent.start <= r.span.start && r.span.end <= extent.end)
    .flatMap((r) => (r.span.start === row.source.span.start ? [] : r.cells))
  return [...across, ...lines].filter((c) => c.text !== '' && !own.has(c.span.start))
}

/** The model's characters with another label and other values. */
export function copied(
  reading: Site,
  table: BoundTable,
  { row, extent }: Model,
  { row: target, groups }: Target,
  value: (address: Address) => string,
): string {
  const { ordinal, label } = wordingOf(table, target.ordinal, target.label?.text ?? '')
  const rest = others(reading, row, extent)
  const upper = rest.filter((c) => isGroup(table, c))
  const apart = rest.filter((c) => !isGroup(table, c))
  const blank = row.source.notation === 'line' ? blankLine : ''
  const inCell = (span: Span, newText: string) => cellEdit(reading.text, span, newText)
  const edits: Edit[] = [
    ...upper.map((c, i) => inCell(c.span, together(wordingOf(table, groups[i]!.ordinal, groups[i]!.label.text)))),
    ...apart.map((c) => ({ span: c.span, newText: ordinal.trim() })),
    ...row.label.spans.map((span) => inCell(span, apart.length > 0 ? label : ordinal + label)),
    ...row.facts.map((f, i) => inCell(f!.cell.span, value(addressOf(target, row.block.columns[i]!)) || blank)),
  ]
  const inside = edits.map((e) => ({
    ...e,
    span: { start: e.span.start - extent.start, end: e.span.end - extent.start },
  }))
  return applyEdits(reading.text.slice(extent.start, extent.end), inside)
}

function together({ ordinal, label }: Wording): string {
  return ordinal + label
}
