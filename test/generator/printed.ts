/** The three statutory tables as they are printed: cells with places and spans, before any notation. Knows the form and the values, no layout. */
import { forms } from '../../server/src/form'
import type { Address, BlockForm, ColumnForm, TableForm, TableKey } from '../../server/src/form/types'
import { markValue } from './marks'
import { writingOf, type ReportValues } from './values'

export interface PrintedCell {
  readonly text: string
  readonly kind: 'note' | 'head' | 'group' | 'label' | 'value'
  /** Where it begins in the table's own columns, from 0. */
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  /** 一、 （一） 1. before a label; part of `text`. */
  readonly ordinal?: string
}

/** The cells that begin in one row, from left to right. */
export type PrintedRow = readonly PrintedCell[]

export interface PrintedTable {
  readonly key: TableKey
  readonly width: number
  readonly rows: readonly PrintedRow[]
  /** How many of the rows are heads. In table two every block has heads of its own, so 0. */
  readonly heads: number
}

function cell(kind: PrintedCell['kind'], text: string, column: number, colspan = 1, rowspan = 1): PrintedCell {
  return { kind, text, column, colspan, rowspan }
}

export type NumberStyle = (written: string) => string

export function printedTables(values: ReportValues, style: NumberStyle): readonly PrintedTable[] {
  const order = [...values.decimals.keys()]
  const value = (address: Address, column: number, colspan = 1) =>
    cell('value', markValue(order.indexOf(address), style(writingOf(values, address))), column, colspan)
  return forms[values.edition].tables.map((table) => printers[table.key](table, value))
}

type Value = (address: Address, column: number, colspan?: number) => PrintedCell

const printers: Readonly<Record<TableKey, (table: TableForm, value: Value) => PrintedTable>> = {
  disclosure: (table, value) => {
    const rows = table.blocks.flatMap((block) => {
      const last = block.columns.length - 1
      // The last column takes what the block leaves of the table's four.
      const span = (i: number) => (i === last ? 3 - last : 1)
      return [
        [cell('head', block.head?.text ?? '', 0, 4)],
        [cell('head', '信息内容', 0), ...block.columns.map((c, i) => cell('head', c.label.text, i + 1, span(i)))],
        ...block.rows.map((row) => [
          cell('label', row.label?.text ?? '', 0),
          ...block.columns.map((c, i) => value(`${row.key}.${c.key}`, i + 1, span(i))),
        ]),
      ]
    })
    return { key: table.key, width: 4, heads: 0, rows }
  },

  requests: (table, value) => {
    const block = only(table)
    const rows: PrintedRow[] = [
      [
        cell('note', '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 0, 3, 3),
        cell('head', '申请人情况', 3, 7),
      ],
      [cell('head', '自然人', 3, 1, 2), cell('head', '法人或其他组织', 4, 5), cell('head', '总计', 9, 1, 2)],
      heads(block.columns.slice(1, -1), 4),
    ]
    const opened = new Set<string>()
    for (const row of block.rows) {
      const cells: PrintedCell[] = []
      for (const key of row.groups) {
        if (opened.has(key)) continue
        opened.add(key)
        const group = block.groups.find((g) => g.key === key)
        const rowspan = block.rows.filter((r) => r.groups.includes(key)).length
        if (!group) continue
        const text = group.ordinal + group.label.text
        cells.push({ ...cell('group', text, row.groups.indexOf(key), 1, rowspan), ordinal: group.ordinal })
      }
      const depth = row.groups.length
      const text = row.ordinal + (row.label?.text ?? '')
      cells.push({ ...cell('label', text, depth, 3 - depth), ordinal: row.ordinal })
      rows.push([...cells, ...block.columns.map((c, i) => value(`${row.key}.${c.key}`, 3 + i))])
    }
    return { key: table.key, width: 10, heads: 3, rows }
  },

  review: (table, value) => {
    const { columns, rows } = only(table)
    return {
      key: table.key,
      width: 15,
      heads: 3,
      rows: [
        [cell('head', '行政复议', 0, 5), cell('head', '行政诉讼', 5, 10)],
        [
          ...heads(columns.slice(0, 5), 0, 2),
          cell('head', '未经复议直接起诉', 5, 5),
          cell('head', '复议后起诉', 10, 5),
        ],
        heads(columns.slice(5), 5),
        ...rows.map((row) => columns.map((c, i) => value(`${row.key}.${c.key}`, i))),
      ],
    }
  },
}

function only(table: TableForm): BlockForm {
  const [block] = table.blocks
  if (!block) throw new Error(`table ${table.key} has no rows`)
  return block
}

function heads(columns: readonly ColumnForm[], from: number, rowspan = 1): PrintedCell[] {
  return columns.map((c, i) => cell('head', c.label.text, from + i, 1, rowspan))
}
