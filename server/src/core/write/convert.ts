/**
 * A table of one edition written anew in the form of another. Every figure that both forms have keeps its writing; a
 * figure that the new form splits stays blank, unless it is 0: counts are not negative, so each part is 0 too.
 */
import type { Site } from './site'
import { addressesOfTable, addressOf, placesOf, tableOf, type Place } from '../../form'
import type { Address, RowForm, TableForm } from '../../form/types'
import type { BoundTable, Edit, Fact, Span } from '../model'
import { countOf } from '../identities'
import { extentOf, rowsBetween } from './extent'
import { handsLike, notationOf } from './hand'
import { headsPlace } from './header'
import { soundly } from './sound'
import { tableElement, wholeTable } from './table'

/** What becomes of the figures of a table that the due form has no cell for. */
export interface Uprooted {
  /** Cells of 0: nothing is lost with them. */
  readonly zeros: number
  /** Cells of `/` and the like. */
  readonly marks: number
  /** They are added up in one cell there. */
  readonly added: readonly Fact[]
  /** They have no place there, and so the table cannot be converted. */
  readonly homeless: readonly Fact[]
}

export function uprooted({ facts }: Pick<Site, 'facts'>, { form }: BoundTable, due: TableForm): Uprooted {
  const own = new Set(addressesOfTable(due))
  const without = [...facts.values()].filter((f) => tableOf(f.address) === form.key && !own.has(f.address))
  const says = ({ value }: Fact) => value.kind === 'text' || (value.kind === 'number' && Number(value.decimal) !== 0)
  // A part without a count leaves the sum unknown, and the others nowhere to go.
  const isAdded = ({ row, column }: Fact) => {
    const sum = sumRow(due, row.form)
    const parts = sum && partsOf(form, sum).map((part) => countOf(facts.get(addressOf(part, column))?.value))
    return sum !== undefined && own.has(addressOf(sum, column)) && parts!.every((count) => count !== undefined)
  }
  return {
    zeros: without.filter((f) => !says(f) && f.value.kind === 'number').length,
    marks: without.filter((f) => f.value.kind === 'mark').length,
    added: without.filter((f) => says(f) && isAdded(f)),
    homeless: without.filter((f) => says(f) && !isAdded(f)),
  }
}

export function convertTable(reading: Site, table: BoundTable, due: TableForm): readonly Edit[] | undefined {
  const span = wholeSpan(reading, table)
  if (
    !span ||
    table.unknown.length + table.duplicates.length + table.fused.length > 0 ||
    table.rows.some((r) => r.unread.length > 0)
  )
    return undefined
  const written = new Map(placesOf(due).map(([address, place]) => [address, writingOf(reading, table, address, place)]))
  const values = new Map([...written].filter(([a]) => !reading.facts.has(a)))
  const dropped = (address: Address) => tableOf(address) === due.key && !written.has(address)
  for (const hand of handsLike(reading, table)) {
    const newText = wholeTable(reading, hand, table, due, (a) => written.get(a) ?? '')
    const edits = [{ span, newText }]
    const after = soundly(reading, edits, { values, dropped, moved: true })
    if (after?.tables.find((t) => t.form.key === due.key)?.form === due) return edits
  }
  return undefined
}

function writingOf({ facts }: Site, { form }: BoundTable, address: Address, { row, column }: Place): string {
  const fact = facts.get(address)
  if (fact) return fact.cell.text
  const count = (r: RowForm) => countOf(facts.get(addressOf(r, column))?.value)
  // One row for all of a group there, a row for each part here.
  const parts = partsOf(form, row).map(count)
  if (parts.length > 0) return parts.every((p) => p !== undefined) ? String(parts.reduce((a, b) => a + b)) : ''
  const sum = sumRow(form, row)
  return sum && count(sum) === 0n ? '0' : ''
}

/** The row that stands in a table for the group of another edition's row. */
function sumRow({ blocks }: TableForm, { groups }: RowForm): RowForm | undefined {
  return blocks.flatMap((b) => b.rows).find((r) => r.sumOf !== undefined && groups.includes(r.sumOf))
}

/** The rows of a table that another edition's row takes together. */
function partsOf({ blocks }: TableForm, { sumOf }: RowForm): readonly RowForm[] {
  return sumOf === undefined ? [] : blocks.flatMap((b) => b.rows).filter((r) => r.groups.includes(sumOf))
}

/** From its first head to its last row, where nothing but the table stands between. */
function wholeSpan(reading: Site, table: BoundTable): Span | undefined {
  const rows = table.rows.toSorted((a, b) => a.span.start - b.span.start)
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return undefined
  if (notationOf(table) === 'html') {
    const element = tableElement(reading, table)
    const holds = element && rows.every((r) => element.span.start <= r.span.start && r.span.end <= element.span.end)
    return holds ? element.span : undefined
  }
  const top = headsPlace(reading, table, first.block)
  const bottom = extentOf(reading, last)
  if (!top || !bottom) return undefined
  const prose = rowsBetween(reading, top.start, bottom.end).some((r) => r.cells.some((c) => /[。；！？]/.test(c.text)))
  return prose ? undefined : { start: top.start, end: bottom.end }
}
