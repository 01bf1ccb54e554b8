/**
 * What rows, columns and cells are called in messages: the statutory Chinese, in both languages, as short as it can be
 * without being mistaken for another. Knows the forms' data and no report.
 */
import { placeOf } from '../form'
import type { Address, BlockForm, ColumnForm, RowForm, Text } from '../form/types'

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
  const en = column.role === 'total' ? 'total column' : `column “${head}”`
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
