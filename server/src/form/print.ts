/**
 * How a statutory table is printed: its rows of cells with the columns and rows that each covers, as the form draws them.
 * Derived from the form's data; knows no notation and no report.
 */
import { addressOf } from './address'
import type { Address, BlockForm, ColumnForm, RowForm, TableForm } from './types'

export interface PrintedCell {
  /** Empty for a value: the form is printed without figures. */
  readonly text: string
  readonly kind: 'head' | 'group' | 'label' | 'value'
  /** Where it begins among the table's own columns, from 0. */
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  /** Of a value. */
  readonly address?: Address
  /** Of a group's label. */
  readonly group?: string
}

/** The cells that begin in one row, from left to right. */
export interface PrintedRow {
  readonly block: BlockForm
  /** Undefined for a row of heads. */
  readonly row?: RowForm
  readonly cells: readonly PrintedCell[]
}

export interface PrintedTable {
  readonly form: TableForm
  readonly width: number
  readonly rows: readonly PrintedRow[]
}

const known = new WeakMap<TableForm, PrintedTable>()

export function printed(form: TableForm): PrintedTable {
  let table = known.get(form)
  if (!table) known.set(form, (table = print(form)))
  return table
}

function print(form: TableForm): PrintedTable {
  const rows = form.blocks.flatMap((b) => b.rows)
  const stub = rows.some((r) => r.label) ? 1 + Math.max(...rows.map((r) => r.groups.length)) : 0
  const width = stub + Math.max(...form.blocks.map((b) => b.columns.length))
  return { form, width, rows: form.blocks.flatMap((b) => [...headRows(b, stub, width), ...valueRows(b, stub, width)]) }
}

/** A block's last column takes what the block leaves of the table's width. */
function spanOf(block: BlockForm, column: number, stub: number, width: number): number {
  return column === block.columns.length - 1 ? width - stub - column : 1
}

function headRows(block: BlockForm, stub: number, width: number): PrintedRow[] {
  const uppers = block.columns.map((_, i) => uppersOf(block.columns, i))
  const depth = 1 + Math.max(...uppers.map((u) => u.length))
  const rows: PrintedCell[][] = Array.from({ length: depth }, () => [])
  if (block.stub && stub > 0) rows[0]!.push(cell('head', block.stub.text, 0, stub, depth))
  block.columns.forEach((column, i) => {
    const upper = uppers[i]!
    upper.forEach((text, level) => {
      if (i > 0 && uppers[i - 1]![level] === text) return
      let end = i + 1
      while (uppers[end]?.[level] === text) end++
      rows[level]!.push(cell('head', text, stub + i, end - i))
    })
    const span = spanOf(block, i, stub, width)
    rows[upper.length]!.push(cell('head', column.label.text, stub + i, span, depth - upper.length))
  })
  const head = block.head ? [[cell('head', block.head.text, 0, width)]] : []
  return [...head, ...rows].map((cells) => ({ block, cells: cells.toSorted((a, b) => a.column - b.column) }))
}

/** The form draws the outermost head of table three over its total as well. */
function uppersOf(columns: readonly ColumnForm[], index: number): readonly string[] {
  return columns[index]!.under ?? columns[index - 1]?.under?.slice(0, 1) ?? []
}

function valueRows(block: BlockForm, stub: number, width: number): PrintedRow[] {
  const opened = new Set<string>()
  return block.rows.map((row) => {
    const cells: PrintedCell[] = []
    row.groups.forEach((key, depth) => {
      const group = block.groups.find((g) => g.key === key)
      if (!group || opened.has(key)) return
      opened.add(key)
      const rowspan = block.rows.filter((r) => r.groups.includes(key)).length
      cells.push({ ...cell('group', group.ordinal + group.label.text, depth, 1, rowspan), group: key })
    })
    const depth = row.groups.length
    if (row.label) cells.push(cell('label', row.ordinal + row.label.text, depth, stub - depth))
    block.columns.forEach((column, i) => {
      const value = cell('value', '', stub + i, spanOf(block, i, stub, width))
      cells.push({ ...value, address: addressOf(row, column) })
    })
    return { block, row, cells }
  })
}

function cell(kind: PrintedCell['kind'], text: string, column: number, colspan = 1, rowspan = 1): PrintedCell {
  return { kind, text, column, colspan, rowspan }
}
