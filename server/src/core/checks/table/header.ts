/**
 * Column heads of a table are missing, damaged or out of order: a reader no longer knows what a column counts. The note
 * on 勾稽关系 in the corner of table three is no head; many reports leave it out. Heads of the other edition are left to
 * `table/edition`.
 */
import type { Proposal, Change } from '../../change'
import type { Analysis } from '../../analysis'
import type { BoundTable } from '../../model'
import type { BlockForm, Text } from '../../../form/types'
import { defineCheck } from '../check'
import { columnName, listed } from '../../names'
import { hasLostItsLines, tablePlace } from './place'

interface Args {
  readonly name: Text
  readonly fault: 'none' | 'missing' | 'misplaced'
  readonly heads: readonly string[]
}

export const tableHeader = defineCheck<Args>({
  code: 'table/header',
  severity: 'warning',
  *find(reading) {
    for (const table of reading.tables) {
      const args = hasLostItsLines(reading, table) ? undefined : faultOf(table)
      if (args) yield { span: tablePlace(reading, table), args, fixes: () => restoration(reading, table) }
    }
  },
  message: {
    zh: ({ name, fault, heads }) => {
      if (fault === 'none') return `${name.zh}没有表头。`
      const which = listed(heads).zh
      return fault === 'missing'
        ? `${name.zh}的表头缺少${which}，或该处文字有误。`
        : `${name.zh}的表头中${which}的位置不对。`
    },
    en: ({ name, fault, heads }) => {
      if (fault === 'none') return `The column heads of ${name.en} are missing.`
      const which = listed(heads).en
      return fault === 'missing'
        ? `Column heads of ${name.en} are missing or damaged: ${which}.`
        : `Column heads of ${name.en} are out of order: ${which}.`
    },
  },
  why: {
    zh: '表头由年度报告格式规定，表头残缺或错位，数据就无从辨认。',
    en: 'The statutory form fixes the column heads; without them nobody knows what a figure counts.',
  },
})

function restoration(reading: Analysis, table: BoundTable): Proposal[] {
  const { header, form } = table
  const faulty = (b: BlockForm) =>
    !header.span || header.missing.some((m) => m.block === b) || header.misplaced.some((c) => b.columns.includes(c))
  const change: Change = {
    kind: 'restoreHeads',
    table: reading.tables.indexOf(table),
    blocks: form.blocks.filter(faulty).map((b) => b.key),
  }
  const title = { zh: `按格式重写${form.name.zh}的表头`, en: `Write the heads of ${form.name.en} as the form has them` }
  return [{ title, change, safe: false, preferred: true }]
}

function faultOf(table: BoundTable): Args | undefined {
  const { form, header } = table
  // Where no row can be told into cells, neither can the heads: the table is unreadable as a whole.
  const isTold = table.rows.some(({ open }) => !open)
  if (!isTold && table.fused.length + table.rows.length > 0) return undefined
  const mixed = table.header.foreign
  const missing = header.missing.filter((m) => !mixed.some((x) => x.column === m.column))
  const { misplaced } = header
  if (!header.span) return { name: form.name, fault: 'none', heads: [] }
  if (missing.length > 0) {
    const heads = missing.map(({ block, column }) => columnName(block, column))
    return { name: form.name, fault: 'missing', heads: [...new Set(heads)] }
  }
  if (misplaced.length === 0) return undefined
  const heads = misplaced.map((column) =>
    columnName(
      form.blocks.find((b) => b.columns.includes(column))!,
      column,
    ),
  )
  return { name: form.name, fault: 'misplaced', heads }
}
