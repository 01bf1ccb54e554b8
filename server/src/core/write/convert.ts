/**
 * A table of one edition written anew in the form of the other. Every figure that both forms have keeps its writing; a
 * figure that the new form splits stays blank, unless it is 0: counts are not negative, so each part is 0 too.
 */
import type { Site } from './site'
import type { Address, TableForm } from '../../form/types'
import type { BoundTable, Edit, Fact, Span } from '../model'
import { countOf } from '../identities'
import { extentOf, rowsBetween } from './extent'
import { handsLike, notationOf } from './hand'
import { headsPlace } from './header'
import { soundly } from './sound'
import { tableElement, wholeTable } from './table'

/** What becomes of the figures of a table that the other form has no cell for. */
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
  const own = new Set(addressesOf(due))
  const without = [...facts.values()].filter((f) => f.address.startsWith(`${form.key}.`) && !own.has(f.address))
  const says = ({ value }: Fact) => value.kind === 'text' || (value.kind === 'number' && Number(value.decimal) !== 0)
  const sum = ({ row, column }: Fact) => `${row.form.key.slice(0, row.form.key.lastIndexOf('.'))}.all.${column.key}`
  // A part without a count leaves the sum unknown, and the others nowhere to go.
  const isCounted = ({ row, column }: Fact) =>
    rowsOf(form, row.form.key.slice(0, row.form.key.lastIndexOf('.') + 1)).every(
      (key) => countOf(facts.get(`${key}.${column.key}`)?.value) !== undefined,
    )
  const isAdded = (fact: Fact) => own.has(sum(fact)) && isCounted(fact)
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
  const addresses = addressesOf(due)
  const written = new Map(addresses.map((a) => [a, writingOf(reading, table, due, a)]))
  const values = new Map([...written].filter(([a]) => !reading.facts.has(a)))
  const own = new Set(addresses)
  const dropped = (address: Address) => address.startsWith(`${due.key}.`) && !own.has(address)
  for (const hand of handsLike(reading, table)) {
    const newText = wholeTable(reading, hand, table, due, (a) => written.get(a) ?? '')
    const edits = [{ span, newText }]
    const after = soundly(reading, edits, { values, dropped, moved: true })
    if (after?.tables.find((t) => t.form.key === due.key)?.form === due) return edits
  }
  return undefined
}

function addressesOf({ blocks }: TableForm): Address[] {
  return blocks.flatMap((b) => b.rows.flatMap((r) => b.columns.map((c) => `${r.key}.${c.key}`)))
}

function writingOf({ facts }: Site, table: BoundTable, due: TableForm, address: Address): string {
  const fact = facts.get(address)
  if (fact) return fact.cell.text
  const [row, column] = [address.slice(0, address.lastIndexOf('.')), address.slice(address.lastIndexOf('.') + 1)]
  const group = row.slice(0, row.lastIndexOf('.') + 1)
  const count = (key: string) => countOf(facts.get(`${key}.${column}`)?.value)
  // One row for all of a group here, a row for each part there.
  if (row === `${group}all`) {
    const parts = rowsOf(table.form, group).map(count)
    return parts.length > 0 && parts.every((p) => p !== undefined) ? String(parts.reduce((a, b) => a + b)) : ''
  }
  return rowsOf(due, group).length > 1 && count(`${group}all`) === 0n ? '0' : ''
}

function rowsOf({ blocks }: TableForm, group: string): string[] {
  return blocks.flatMap((b) => b.rows.map((r) => r.key)).filter((key) => key.startsWith(group))
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
