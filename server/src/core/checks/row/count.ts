/**
 * A row has fewer or more values than the form has columns. Values that could be given a column are read all the same;
 * the rest stay unread, and what they take part in is unchecked.
 *
 * Missing values are appended where they are the row's last ones and the identities determine them, written as the row
 * writes its other values.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import type { BoundRow, BoundTable, Edit, Span } from '../../model'
import type { ColumnForm } from '../../../form/types'
import { defineCheck, replace } from '../check'
import { isUnfilled } from '../cell/gaps'
import { addressOf } from '../../../form'
import { columnName, quoted, rowName } from '../../names'
import { together } from '../../places'

interface Args {
  readonly name: string
  readonly expected: number
  readonly found: number
  /** Columns without a value; empty where nobody can say which. */
  readonly missing: readonly string[]
  /** Of these columns one has lost its value, by the sums. */
  readonly lost: readonly string[]
  /** Values beyond those the form has. */
  readonly surplus: readonly string[]
  /** What is left of a row whose other values the sums place. */
  readonly left: readonly string[]
}

export const rowCount = defineCheck<Args>({
  code: 'row/count',
  severity: 'warning',
  *find(reading) {
    for (const table of reading.tables) {
      if (table.rows.length > 1 && isUnfilled(reading, table)) continue // cell/blank says so, once
      for (const row of table.rows) {
        const missing = row.block.columns.filter((_, i) => !row.facts[i])
        if (missing.length === 0 && row.unread.length === 0) continue
        const read = row.facts.length > 0 ? row.block.columns.length - missing.length : 0
        const known = read > 0 && row.unread.length === 0
        const first = missing[0]
        yield {
          span: placeOf(row, reading.text),
          ...(known && first && { address: addressOf(row.form, first) }),
          args: {
            name: rowName(row.block, row.form) ?? table.form.name.zh,
            expected: row.block.columns.length,
            found: missing.length > 0 && read > 0 ? read : read + row.unread.length,
            missing: known ? missing.map((c) => columnName(row.block, c)) : [],
            lost: known ? [] : (row.lost ?? []).map((c) => columnName(row.block, c)),
            surplus: missing.length === 0 ? row.unread.map((c) => c.text) : [],
            left: missing.length > 0 && read > 0 ? row.unread.map((c) => c.text) : [],
          },
          fixes: () => (known ? completion(reading, table, row, missing) : []),
        }
      }
    }
  },
  message: {
    zh: ({ name, expected, found, missing, lost, surplus, left }) => {
      if (surplus.length > 0) return `“${name}”应有 ${expected} 个数，读到 ${found} 个，多出“${surplus.join('”“')}”。`
      if (left.length > 0)
        return `“${name}”应有 ${expected} 个数，读出 ${found} 个；“${left.join('”“')}”分不清属于哪几列，含这几格的合计未核对。`
      const few = found > 0 ? `${found < expected ? '只' : ''}读到 ${found} 个` : '一个也没有读到'
      const head = `“${name}”应有 ${expected} 个数，${few}`
      if (missing.length > 0)
        return `${head}，缺“${missing.join('”“')}”；含${missing.length > 1 ? '这些' : '该'}格的合计未核对。`
      if (lost.length > 0)
        return `${head}；按勾稽关系，缺的是“${lost.join('”“')}”${lost.length > 1 ? '中的一格' : ''}。这一行未核对。`
      return `${head}${found > 0 ? '，分不清哪个属于哪一列' : ''}；这一行未核对。`
    },
    en: ({ name, expected, found, missing, lost, surplus, left }) => {
      if (surplus.length > 0)
        return `“${name}” should have ${counted(expected)}, ${found} found; beyond the form: “${surplus.join('”, “')}”.`
      if (left.length > 0)
        return `“${name}” should have ${counted(expected)}, ${found} read; to which columns “${left.join('”, “')}” belongs cannot be told. Sums with these cells were not checked.`
      const head = `“${name}” should have ${counted(expected)}, ${found > 0 ? `${found < expected ? 'only ' : ''}${found} found` : 'none found'}`
      if (missing.length > 0)
        return `${head}; “${missing.join('”, “')}” missing. Sums with ${missing.length > 1 ? 'these cells' : 'this cell'} were not checked.`
      if (lost.length > 0)
        return `${head}. By the sums ${lost.length > 1 ? 'one of these is missing: ' : ''}“${lost.join('”, “')}”${lost.length > 1 ? '' : ' is missing'}. The row was not checked.`
      return `${head}${found > 0 ? '; which belongs to which column cannot be told' : ''}. The row was not checked.`
    },
  },
  why: {
    zh: '每行的格数由年度报告格式规定；缺一个数，后面的数属于哪一列就说不准。',
    en: 'The statutory form fixes the number of values in a row; with one missing, the others may belong to other columns.',
  },
})

const counted = (n: number) => `${n} ${n === 1 ? 'value' : 'values'}`

/** The row's values, where they stand on one line; else its label. */
function placeOf(row: BoundRow, text: string): Span {
  const values = [...row.facts.flatMap((f) => (f ? [f.cell.span] : [])), ...row.unread.map((c) => c.span)]
  const place = together(text, values)
  const [label] = row.label.spans
  const onOneLine = values.length > 1 && place !== values[0]
  return (onOneLine ? place : label) ?? label ?? place ?? row.span
}

/**
 * The row by itself; where it would then reach further than the next ones, which lack the same columns and are read only
 * because all end alike, these together.
 */
function completion(reading: Analysis, table: BoundTable, row: BoundRow, missing: readonly ColumnForm[]): Proposal[] {
  const alone = append(reading, row, missing)
  if (!alone) return []
  const alike = table.rows.filter(
    (r) =>
      r !== row &&
      r.block === row.block &&
      r.unread.length === 0 &&
      r.facts.length === row.facts.length &&
      r.facts.every((f, i) => !f === !row.facts[i]),
  )
  const others = alike.map((r) => append(reading, r, missing))
  const all = [alone, ...others].filter((a) => a !== undefined)
  if (all.length === 1 || others.includes(undefined)) return [written(table, all.slice(0, 1), missing)]
  return [written(table, [alone], missing), written(table, all, missing)]
}

interface Appended {
  readonly row: BoundRow
  readonly values: readonly bigint[]
  readonly edit: Edit
}

function written({ form }: BoundTable, appended: readonly Appended[], missing: readonly ColumnForm[]): Proposal {
  const inOrder = appended.toSorted((a, b) => a.edit.span.start - b.edit.span.start)
  const named = inOrder.map(({ row, values }) => {
    const own = rowName(row.block, row.form)
    const name = own === undefined ? form.name : quoted(own)
    const cells = missing.map((c, i) => ({ column: columnName(row.block, c), value: values[i]! }))
    return {
      zh: `${name.zh}补上${cells.map((c) => `“${c.column}”${c.value}`).join('、')}`,
      en: `${name.en}: ${cells.map((c) => `“${c.column}” ${c.value}`).join(', ')}`,
    }
  })
  const title = { zh: named.map(({ zh }) => zh).join('；'), en: `Append to ${named.map(({ en }) => en).join('; ')}` }
  return { title, change: replacing(inOrder.map(({ edit }) => edit)), safe: false, preferred: true }
}

/** The missing values after the last one, set apart as the last two are: by a tab, a bar, a line break or the tags between. */
function append(reading: Analysis, row: BoundRow, missing: readonly ColumnForm[]): Appended | undefined {
  const last = row.block.columns.length - missing.length - 1
  const [before, after] = [row.facts[last - 1]?.cell.span, row.facts[last]?.cell.span]
  if (!before || !after || row.block.columns.indexOf(missing[0]!) !== last + 1) return undefined
  const { sums } = reading
  const values = missing.flatMap((c) => sums.deduced.get(addressOf(row.form, c)) ?? [])
  const between = reading.text.slice(before.end, after.start)
  if (values.length < missing.length || /[\p{L}\p{N}]/u.test(between.replace(/<[^<>]*>/g, ''))) return undefined
  return { row, values, edit: replace({ start: after.end, end: after.end }, values.map((v) => between + v).join('')) }
}
