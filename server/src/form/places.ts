/** Addresses, rows and cells looked up in all editions. Tables built once from the list of editions; knows no text. */
import { addressesOfTable, addressOf, keyOf, placesIn, type Place } from './address'
import { editions } from './editions'
import type { Address, BlockForm, ColumnRole, Form, RowForm, RowRole, TableKey } from './types'

const places = placesIn(editions)
const own = new Map<string, ReadonlyMap<Address, Place>>(editions.map((form) => [form.edition, placesIn([form])]))

/** Every address of every edition. */
export const allAddresses: readonly Address[] = [...places.keys()]

/** An address taken apart: its table, row and column, in the latest edition that has it. Undefined where none has it. */
export function parseAddress(text: string): Place | undefined {
  return places.get(text)
}

/** As `parseAddress`, for what is known to be an address. */
export function placeOf(address: Address): Place {
  const place = places.get(address)
  if (!place) throw new Error(`no form has the address ${address}`)
  return place
}

export function tableOf(address: Address): TableKey {
  return placeOf(address).table.key
}

/** Where an address stands in one form. */
export function placeIn({ edition }: Form, address: Address): Place | undefined {
  return own.get(edition)?.get(address)
}

const listed: ReadonlyMap<Form, readonly Address[]> = new Map(
  editions.map((form) => [form, form.tables.flatMap(addressesOfTable)]),
)

/** Every address of a form, in the order of its tables. */
export function addressesOf(form: Form): readonly Address[] {
  return listed.get(form)!
}

const blocks = editions.flatMap(({ tables }) => tables.flatMap((t) => t.blocks))

/** For each block the addresses of its rows, and of the rows that other editions have in its place. */
const inRow: ReadonlyMap<BlockForm, ReadonlyMap<string, readonly Address[]>> = new Map(
  blocks.map((block) => {
    const rows = blocks.filter((b) => b.key === block.key).flatMap((b) => b.rows)
    return [block, new Map(rows.map((row) => [row.key, block.columns.map((c) => addressOf(row, c))]))] as const
  }),
)

/** The addresses of a row's values, one for each column of a block of its table. */
export function addressesOfRow(row: RowForm, block: BlockForm): readonly Address[] {
  return inRow.get(block)!.get(row.key)!
}

/** The cell of a form by what its row and its column are. */
export function cellBy({ tables }: Form, row: RowRole, column: ColumnRole): Address | undefined {
  for (const block of tables.flatMap((t) => t.blocks)) {
    const [r, c] = [block.rows.find(({ role }) => role === row), block.columns.find(({ role }) => role === column)]
    if (r && c) return addressOf(r, c)
  }
  return undefined
}

/** By edition and full name: a row, the rows of a group, the row that stands for a group. */
const called: ReadonlyMap<string, ReadonlyMap<string, readonly RowForm[]>> = new Map(
  editions.map(({ edition, tables }) => {
    const names = new Map<string, RowForm[]>()
    for (const { key, blocks } of tables)
      for (const row of blocks.flatMap((b) => b.rows)) {
        const groups = row.sumOf === undefined ? row.groups : [...row.groups, row.sumOf]
        for (const name of new Set([row.key, ...groups.map((group) => keyOf(key, group))]))
          names.set(name, [...(names.get(name) ?? []), row])
      }
    return [edition, names] as const
  }),
)

/** The row of that name in the table, or the rows of the group of that name; where one row stands for the group, that row. */
export function rowsCalled({ edition }: Form, table: TableKey, name: string): readonly RowForm[] {
  return called.get(edition)?.get(keyOf(table, name)) ?? []
}
