/**
 * Every figure in a table is accounted for: what is no value, no part of a label or head and no number of a page is named
 * as unread. This is the account's remainder; it knows no reason.
 */
import type { BoundTable, Cell, Span } from '../model'
import { startsWithNumber } from './records'
import { hasHan, isSet, type Line, type Token } from './tokens'

const digits = /\p{Nd}/u
/** The number of a row in a cell of its own, before its label. */
const rowNumber = /^[（(]?[\d０-９]{1,2}[）).．、]?$/

export function looseCells(table: Omit<BoundTable, 'loose'>, lines: readonly Line[]): Cell[] {
  const known = knownPlaces(table)
  const inside = ({ row: { span } }: Line) => table.span.start <= span.start && span.end <= table.span.end
  return lines.flatMap((line) => {
    const across = line.tokens.filter(isSet).length > 1
    if (!across && !inside(line)) return []
    return line.tokens.filter((token) => isLoose(token, line) && !known(token.cell.span)).map(({ cell }) => cell)
  })
}

function isLoose({ cell: { text }, column }: Token, { tokens }: Line): boolean {
  if (!digits.test(text) || (hasHan(text) && !startsWithNumber.test(text))) return false
  const label = tokens.find((t) => t.norm !== '' && hasHan(t.cell.text))
  return !(label && column < label.column && rowNumber.test(text))
}

/** Whether a place belongs to a row that was read, named or told to be unreadable. */
function knownPlaces({ rows, duplicates, fused, unknown }: Omit<BoundTable, 'loose'>): (span: Span) => boolean {
  const bound = [...rows, ...duplicates]
  const facts = bound.flatMap((row) => row.facts.flatMap((f) => (f ? [f.cell, ...(f.copies ?? [])] : [])))
  const unread = [...bound, ...fused].flatMap((row) => row.unread)
  const starts = new Set([...facts, ...unread].map(({ span }) => span.start))
  for (const row of bound) for (const { start } of row.label.spans) starts.add(start)
  const whole = unknown.map(({ span }) => span)
  return ({ start }) => starts.has(start) || whole.some((span) => span.start <= start && start < span.end)
}
