/** The figures that sum a row, a group or a table up: what the outline and the hover on a heading show. */
import { countOf, type BoundRow, type BoundTable, type Language, type Report } from '../core'
import { addressOf } from '../form'
import type { Address, BlockForm, ColumnForm, Form, RowForm } from '../form/types'
import { rowName, valueText } from './names'

export interface Total {
  readonly name: string
  readonly value: string
}

/** The row's total, or all its values where the form has no total: `[{ 总计, 8 }]`, `[{ 本年制发件数, 3 }, …]`. */
export function totalsOfRow(report: Report, row: BoundRow, language: Language): Total[] {
  return totalColumns(report.form, row.block, row.form).map(({ column, index, name }) => ({
    name: name ?? column.label.text,
    value: valueText(row.facts[index]?.value, language),
  }))
}

/** The totals of a table's chief rows: those that stand in no group, and those that a whole column adds up to. */
export function totalsOfTable(report: Report, table: BoundTable, language: Language): Total[] {
  const sums = columnTotals(report.form)
  return table.rows
    .filter((row) => row.form.groups.length === 0 || row.block.columns.some((c) => sums.has(addressOf(row.form, c))))
    .flatMap((row) => {
      const totals = totalsOfRow(report, row, language)
      const name = rowName(row.form)
      if (!name) return totals
      const [only] = totals
      return totals.length === 1 && only ? [{ name, value: only.value }] : [{ name, value: joined(totals) }]
    })
}

/** What the rows of a group add up to in the total column; undefined unless every row of the group was read. */
export function totalOfGroup(report: Report, block: BlockForm, groupKey: string): bigint | undefined {
  const parts = new Set(report.form.identities.filter((i) => i.kind === 'column').flatMap((i) => i.left))
  let sum = 0n
  for (const row of block.rows.filter((r) => r.groups.includes(groupKey))) {
    const [total, ...more] = totalColumns(report.form, block, row)
    if (!total || more.length > 0) return undefined
    const at = addressOf(row, total.column)
    if (!parts.has(at)) continue
    const count = countOf(report.facts.get(at)?.value)
    if (count === undefined) return undefined
    sum += count
  }
  return sum
}

/** `本年制发件数 3 · 本年废止件数 0`; a lone total goes without its name. */
export function joined(totals: readonly Total[]): string {
  const [only] = totals
  return totals.length === 1 && only ? only.value : totals.map((t) => `${t.name} ${t.value}`).join(' · ')
}

interface TotalColumn {
  readonly column: ColumnForm
  readonly index: number
  /** The head above, where the columns' own labels are alike: the totals of table four. */
  readonly name?: string | undefined
}

/** The columns that the others of the same row add up to; all columns where there is none such. */
function totalColumns(form: Form, block: BlockForm, row: RowForm): TotalColumn[] {
  const sums = new Set(
    form.identities
      .filter((i) => i.kind === 'row' || i.kind === 'review')
      .flatMap((i) => (i.right.length === 1 ? i.right : [])),
  )
  const all = block.columns.map((column, index) => ({ column, index }))
  const totals = all.filter(({ column }) => sums.has(addressOf(row, column)))
  const alike = totals.length > 1 && new Set(totals.map((t) => t.column.label.text)).size === 1
  return totals.length === 0 ? all : alike ? totals.map((t) => ({ ...t, name: t.column.under?.at(-1) })) : totals
}

function columnTotals(form: Form): ReadonlySet<Address> {
  return new Set(form.identities.filter((i) => i.kind === 'column').flatMap((i) => i.right))
}
