/** Rows and tables of the form that the text lacks, and their insertion. Where one may stand there unread, none is offered. */
import { rebuilding, rowName, withoutTable } from '../../core'
import type { BoundTable, Edit, Language, Report, Section, Unfound } from '../../core'
import type { TableForm } from '../../form/types'
import type { FormChange } from './model'

type Insertion = Extract<FormChange, { readonly kind: 'insert' }>

/** Rows that stand together in the form. */
export function lackingRows({ unfound }: Pick<Report, 'unfound'>, { form, header }: BoundTable): readonly Unfound[] {
  if (header.foreign.length > 0) return []
  return (unfound.get(form.key) ?? []).filter(({ standing }) => !standing)
}

/** Tables whose sections hold none. */
export function lackingTables(report: Report): readonly { readonly section: Section; readonly table: TableForm }[] {
  return withoutTable(report).filter(({ shown }) => !shown)
}

/** Undefined where they are not lacking, or cannot be written so that they are read as meant. */
export function insertionOf(report: Report, { table: key, rows }: Insertion): readonly Edit[] | undefined {
  if (!rows) {
    const lacking = lackingTables(report).find(({ table }) => table.key === key)
    if (!lacking) return undefined
    const table = { section: report.sections.indexOf(lacking.section), table: key }
    return rebuilding(report, { kind: 'insertTables', edition: report.decisions.edition.due, tables: [table] })
  }
  const table = report.tables.find(({ form }) => form.key === key)
  const lacking = table && lackingRows(report, table).flatMap(({ slots }) => slots.map(({ row }) => row.key))
  if (!table || !rows.every((row) => lacking!.includes(row))) return undefined
  return rebuilding(report, { kind: 'insertRows', table: report.tables.indexOf(table), rows })
}

/** `表二 › 规章`, `表三` */
export function nameOfInsertion(report: Report, { table: key, rows = [] }: Insertion, language: Language): string {
  const table = report.form.tables.find((each) => each.key === key)
  if (!table) return key
  const named = table.blocks.flatMap((block) =>
    block.rows.filter((row) => rows.includes(row.key)).map((row) => rowName(block, row) ?? ''),
  )
  return [table.name[language], named.filter(Boolean).join('、')].filter(Boolean).join(' › ')
}

export function rowsTitle(count: number, language: Language): string {
  if (language === 'zh') return count === 1 ? '补上这一行' : `补上这 ${count} 行`
  return count === 1 ? 'Insert this row' : `Insert these ${count} rows`
}

export function tableTitle({ name }: TableForm, language: Language): string {
  return language === 'zh' ? `插入空白的${name.zh}` : `Insert a blank ${name.en}`
}
