/**
 * Addresses: `requests.granted.natural` is the column `natural` of the row `requests.granted`. They are put together and
 * taken apart here and nowhere else. Knows how a form is built, and no edition.
 */
import type { Address, BlockForm, ColumnForm, Form, RowForm, TableForm } from './types'

type Keyed = string | { readonly key: string }

/** The address of a row's value; rows and columns may be given by their keys. */
export function addressOf(row: Keyed, column: Keyed): Address {
  return keyOf(typeof row === 'string' ? row : row.key, typeof column === 'string' ? column : column.key)
}

/** A key of several parts, outermost first: `requests` and `granted` → `requests.granted`. */
export function keyOf(...parts: readonly string[]): string {
  return parts.join('.')
}

/** Whether an address is `outer`, or lies in the table, row or group that it names. */
export function isWithin(address: Address, outer: string): boolean {
  return address === outer || address.startsWith(`${outer}.`)
}

/** The innermost part of a key: `litigation.direct.upheld` → `upheld`. */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1)
}

/** Where an address stands in a form; `index` is the column's place in its block. */
export interface Place {
  readonly table: TableForm
  readonly block: BlockForm
  readonly row: RowForm
  readonly column: ColumnForm
  readonly index: number
}

/** Every address of the forms with its place, in the order of their tables; one that several have stands in the last of them. */
export function placesIn(forms: readonly Form[]): ReadonlyMap<Address, Place> {
  return new Map(forms.flatMap(({ tables }) => tables.flatMap(placesOf)))
}

/** Every address of a table with its place, in its order. */
export function placesOf(table: TableForm): (readonly [Address, Place])[] {
  return table.blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column, index) => [addressOf(row, column), { table, block, row, column, index }] as const),
    ),
  )
}

/** Every address of a table, in its order. */
export function addressesOfTable(table: TableForm): Address[] {
  return placesOf(table).map(([address]) => address)
}
