/**
 * Every figure in a table is accounted for: what is no value, no part of a label or head and no number of a page is named
 * as unread. This is the account's remainder; it knows no reason.
 */
import type { BoundTable, Cell } from '../model'
import { startsWithNumber } from './records'
import { hasHan, isSet, type Line, type Token } from './tokens'

const digits = /\p{Nd}/u
/** The number of a row in a cell of its own, before its label. */
const rowNumber = /^[（(]?[\d０-９]{1,2}[）).．、]?$/

export function looseCells(table: Omit<BoundTable, 'loose'>, lines: readonly Line[]): Cell[] {
  const known = knownPlaces(table)
  const named = table.unknown.map(({ span }) => span).sort((a, b) => a.start - b.start)
  let next = 0 // of the rows that are named as unknown; lines and rows are both in the order of the text
  const inside = ({ row: { span } }: Line) => table.span.start <= span.start && span.end <= table.span.end
  return lines.flatMap((line) => {
    const across = line.tokens.filter(isSet).length > 1
    if (!across && !inside(line)) return []
    while (next < named.length && named[next]!.end <= line.row.span.start) next++
    if (next < named.length && named[next]!.start < line.row.span.end) return []
    const label = line.tokens.find((t) => t.norm !== '' && hasHan(t.cell.text))?.column ?? -1
    return line.tokens
      .filter((token) => isLoose(token, label) && !known.has(token.cell.span.start))
      .map(({ cell }) => cell)
  })
}

/** @param label the column of the line's first words; −1: none */
function isLoose({ cell: { text }, column }: Token, label: number): boolean {
  if (!digits.test(text) || (hasHan(text) && !startsWithNumber.test(text))) return false
  return !(column < label && rowNumber.test(text))
}

/** Where cells begin that belong to a row that was read or told to be unreadable. */
function knownPlaces({ rows, duplicates, fused }: Omit<BoundTable, 'loose'>): ReadonlySet<number> {
  const starts = new Set<number>()
  const add = ({ span }: Cell) => starts.add(span.start)
  for (const row of [...rows, ...duplicates]) {
    for (const { start } of row.label.spans) starts.add(start)
    for (const fact of row.facts) {
      if (fact) add(fact.cell)
      fact?.copies?.forEach(add)
    }
    row.unread.forEach(add)
  }
  for (const row of fused) row.unread.forEach(add)
  return starts
}
