/**
 * What rows, columns and cells are called in messages: the statutory Chinese, in both languages, as short as it can be
 * without being mistaken for another. Knows the forms' data and no report.
 */
import { forms } from '../form'
import type { Address, BlockForm, ColumnForm, RowForm, TableForm, Text } from '../form/types'

/** Where an address stands in a form; `index` is the column's place in its block. */
export interface Place {
  readonly table: TableForm
  readonly block: BlockForm
  readonly row: RowForm
  readonly column: ColumnForm
  readonly index: number
}

const index: ReadonlyMap<Address, Place> = new Map(
  Object.values(forms).flatMap((form) =>
    form.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.map((column, i): [Address, Place] => [
            addressOf(row, column),
            { table, block, row, column, index: i },
          ]),
        ),
      ),
    ),
  ),
)

/** An address of either edition; those that both have stand in alike places. */
export function placeOf(address: Address): Place {
  const place = index.get(address)
  if (!place) throw new Error(`no form has the address ${address}`)
  return place
}

export function addressOf(row: RowForm, column: ColumnForm): Address {
  return `${row.key}.${column.key}`
}

/** `（二）部分公开`; an item with the mark of its group: `（三）1.属于国家秘密`. Undefined for the one row of table four. */
export function rowName(block: BlockForm, row: RowForm): string | undefined {
  if (!row.label) return undefined
  const group = block.groups.find((g) => g.key === row.groups.at(-1))
  const inside = group && /\d/.test(row.ordinal) ? group.ordinal : ''
  return inside + row.ordinal + short(row.label.text)
}

/** The column's head; in table four after the kind of case, which alone tells the columns apart: `行政复议·总计`. */
export function columnName(block: BlockForm, column: ColumnForm): string {
  const alike = block.columns.filter((c) => c.label.text === column.label.text).length > 1
  const over = column.under?.at(-1)
  return alike && over ? `${over}·${column.label.text}` : short(column.label.text)
}

/** “（七）总计”的“自然人” / “（七）总计”, column “自然人”. */
export function cellName(block: BlockForm, row: RowForm, column: ColumnForm): Text {
  const name = rowName(block, row)
  const over = column.under?.at(-1)
  if (name === undefined) return over ? ofColumn(over, column) : quoted(column.label.text)
  return block.columns.length === 1 ? quoted(name) : ofColumn(name, column)
}

export function nameOf(address: Address): Text {
  const { block, row, column } = placeOf(address)
  return cellName(block, row, column)
}

function ofColumn(name: string, column: ColumnForm): Text {
  const head = short(column.label.text)
  const en = column.key.split('.').at(-1) === 'total' ? 'total column' : `column “${head}”`
  return { zh: `“${name}”的“${head}”`, en: `“${name}”, ${en}` }
}

/** Without a remark in brackets at its end; quotes inside are single ones, for the name is quoted itself. */
function short(label: string): string {
  return label
    .replace(/^([^（]*)（.*）$/, '$1')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
}

export function quoted(text: string): Text {
  return { zh: `“${text}”`, en: `“${text}”` }
}

/** A name at the beginning of an English sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** “甲”“乙” / “甲”, “乙”; of more than `most`, the first ones and how many there are. */
export function listed(names: readonly string[], most = 4): Text {
  const some = names.slice(0, most).map((n) => `“${n}”`)
  const more = names.length > most
  return {
    zh: some.join('') + (more ? `等 ${names.length} 个` : ''),
    en: some.join(', ') + (more ? ` and ${names.length - most} more` : ''),
  }
}
