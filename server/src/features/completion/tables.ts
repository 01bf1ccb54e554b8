/** A whole table, blank, in the notation of the nearest one, where its section has none. No figure is invented. */
import { siteOf } from '../../core/write/site'
import { addressesOfTable, editions, type Edition } from '../../form'
import type { Form, TableForm } from '../../form/types'
import { handsLike } from '../../core/write/hand'
import { soundly } from '../../core/write/sound'
import { nearestTable, wholeTable } from '../../core/write/table'
import type { Language } from '../../core/language'
import { found, rank, type CompletionItem, type Cursor } from './item'

export function tables(cursor: Cursor, language: Language): CompletionItem[] {
  if (!cursor.fresh) return []
  return wanted(cursor).flatMap(({ form, table }, i) => {
    const text = written(cursor, table)
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

/** In the likeliest hand that is read as meant. What is no report yet cannot be read: there the first hand serves. */
function written({ report, line, end }: Cursor, table: TableForm): string | undefined {
  const site = siteOf(report)
  const like = nearestTable(report, end)
  const texts = handsLike(site, like).map((hand) => wholeTable(site, hand, like, table))
  if (report.unchecked) return texts[0]
  const values = new Map(addressesOfTable(table).map((address) => [address, '']))
  return texts.find((newText) => soundly(report, [{ span: { start: line.start, end }, newText }], { values }))
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
