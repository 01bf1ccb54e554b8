/** A whole table, blank, in the notation of the nearest one, where its section has none. No figure is invented. */
import { blankTable, type Language } from '../../core'
import { editions, type Edition } from '../../form'
import type { Form, TableForm } from '../../form/types'
import { found, rank, type CompletionItem, type Cursor } from './item'

export function tables(cursor: Cursor, language: Language): CompletionItem[] {
  if (!cursor.fresh) return []
  const { report, line, end } = cursor
  return wanted(cursor).flatMap(({ form, table }, i) => {
    const text = blankTable(report, table, { start: line.start, end })
    return text === undefined ? [] : [item(cursor, form, table, text, language, i)]
  })
}

interface Wanted {
  readonly form: Form<Edition>
  readonly table: TableForm
}

/** The table of the section at the cursor; in a text that is no report yet every table of every edition, the latest first. */
function wanted({ report, section }: Cursor): Wanted[] {
  if (report.unchecked) {
    return editions.toReversed().flatMap((form) => form.tables.map((table) => ({ form, table })))
  }
  const there = new Set(report.tables.map((t) => t.form.key))
  const own = report.form.tables.filter((t) => t.key === section?.form.table && !there.has(t.key))
  return own.map((table) => ({ form: report.form, table }))
}

function item(
  { line, end, ...cursor }: Cursor,
  form: Form<Edition>,
  table: TableForm,
  text: string,
  language: Language,
  place: number,
): CompletionItem {
  const title = form.sections.find((s) => s.key === table.section)?.title.text ?? ''
  return {
    label: { zh: `${table.name.zh}（空白）`, en: `${table.name.zh} (blank)` }[language],
    detail: form.name[language],
    pieces: [text],
    span: { start: line.start, end },
    filter: found(cursor, [table.name.zh, title, ...table.blocks.flatMap((b) => b.head?.text ?? [])]),
    rank: rank(3, place),
    subject: { kind: 'table', edition: form.edition, table: table.key },
  }
}
