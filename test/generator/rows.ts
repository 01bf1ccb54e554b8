/**
 * What happens to one row of a table on its way into a text: label and figures run together, figures joined by whatever
 * a converter puts between cells, a symbol where a number belongs. Knows printed tables, no notation.
 */
import type { TableKey } from '../../server/src/form/types'
import type { PrintedCell, PrintedRow, PrintedTable } from './printed'

export interface RowDamage {
  readonly table: TableKey
  /** Which of the table's rows of values; counted round. */
  readonly row: number
  /**
   * `fused`: label and all figures in one cell. `half`: label and first figure in one cell. `joined`: all figures in one
   * cell. `pair`: two figures in one cell. `symbol`: one figure replaced.
   */
  readonly how: 'fused' | 'half' | 'joined' | 'pair' | 'symbol'
  /** What stands between the figures, and between label and figure; of `symbol` what stands in the cell. */
  readonly between: string
  /** Which of the row's values, of `pair` and `symbol`; counted round. */
  readonly column: number
  /** The group's label stands in the same cell, before the row's. */
  readonly group: boolean
}

/** What converters, keyboards and scanners leave between two cells. */
export const separators = [
  ...['', '｜', '│', '¦', ';', '；', ',', '，', '、', '/', '-', '_', '·', ':', '：', '~', '…', '\u0007'],
  ...[' ', '\u3000', '\u00a0', ' / ', ' ｜ ', '·0·', '\\', '+', '*', '。', '．'],
] as const

/** What stands in cells in place of a number. */
export const symbols = [
  ...['####', '#', '○', '●', '⑳', '④④', '𝟒𝟒', '.', '、', "'44", '〇', '½', 'Ⅳ', '*', '？', '…', '□', '■', '★', '√'],
  ...['²', '🈚', '=1', '@', '%', '~', 'O', 'l', 'N/A', '--', '“”', '（）', '#REF!', '#N/A'],
] as const

/** The table with the row damaged, and how many of its values nobody can be sure of any more. */
export function damageRow(
  table: PrintedTable,
  damage: RowDamage,
): { table: PrintedTable; hit: readonly PrintedCell[] } {
  const valued = table.rows.flatMap((row, i) => (row.some((c) => c.kind === 'value') ? [i] : []))
  const at = valued[damage.row % valued.length]!
  const { row, hit } = damaged(table.rows[at]!, damage)
  return { table: { ...table, rows: table.rows.map((r, i) => (i === at ? row : r)) }, hit }
}

function damaged(row: PrintedRow, { how, between, column, group }: RowDamage): { row: PrintedRow; hit: PrintedCell[] } {
  const values = row.filter((c) => c.kind === 'value')
  const label = row.find((c) => c.kind === 'label')
  const own = column % values.length
  if (how === 'symbol') {
    const hit = values[own]!
    return { row: row.map((c) => (c === hit ? { ...c, text: between } : c)), hit: [hit] }
  }
  if (how === 'pair' || how === 'joined') {
    const from = how === 'joined' ? 0 : Math.min(own, Math.max(0, values.length - 2))
    const hit = how === 'joined' ? values : values.slice(from, from + 2)
    const one = { ...hit[0]!, text: hit.map((c) => c.text).join(between) }
    return { row: row.flatMap((c) => (c === hit[0] ? [one] : hit.includes(c) ? [] : [c])), hit: values }
  }
  if (!label) return damaged(row, { how: 'joined', between, column, group, table: 'review', row: 0 })
  const hit = how === 'half' ? values.slice(0, 1) : values
  const before = group ? row.filter((c) => c.kind === 'group') : []
  const text = [...before, label, ...hit].map((c) => c.text)
  const words = text.slice(0, before.length + 1).join('')
  const one = { ...label, text: [words, ...text.slice(before.length + 1)].join(between) }
  return {
    row: row.flatMap((c) => (c === label ? [one] : hit.includes(c) || before.includes(c) ? [] : [c])),
    hit: values,
  }
}
