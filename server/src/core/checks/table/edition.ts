/** A table is written in the form of other years, or mixes two forms. Where its form has what the due one has, nothing is said. */
import type { Proposal, Change } from '../../change'
import type { Analysis } from '../../analysis'
import { editions, forms, reportsIn, type Edition } from '../../../form'
import { han } from '../../../form/provisions'
import type { ColumnForm, Form, TableForm, Text } from '../../../form/types'
import { figuresIn } from '../../figures'
import type { BoundTable } from '../../model'
import { capital } from '../../names'
import { uprooted } from '../../write/convert'
import { defineCheck } from '../check'
import { tablePlace } from './place'

interface Args {
  readonly name: Text
  readonly used: Form
  readonly due: Form
  readonly mixed: boolean
  readonly year: number | undefined
  /** Figures that the form due has no place for. */
  readonly homeless: number
}

export const tableEdition = defineCheck<Args>({
  code: 'table/edition',
  severity: 'warning',
  *find(reading) {
    const due = forms[reading.decisions.edition.due]
    for (const table of reading.tables) {
      const own = due.tables.find((t) => t.key === table.form.key)
      const same = own === undefined || own === table.form || !showsItsEdition(table, own)
      const mixed = table.header.foreign.length > 0
      if (same && !mixed) continue
      yield {
        span: tablePlace(reading, table),
        args: {
          name: table.form.name,
          used: forms[table.edition],
          due,
          mixed,
          year: reading.decisions.year.certain ? reading.year : undefined,
          homeless: own ? uprooted(reading, table, own).homeless.length : 0,
        },
        fixes: () => (own ? conversion(reading, table, own, due) : []),
      }
    }
  },
  message: {
    zh: ({ name, used, due, mixed, year, homeless }) =>
      (mixed
        ? `${name.zh}混用了两种格式，应全部使用${due.name.zh}。`
        : `${name.zh}用的是${used.name.zh}，${year ? `${year} 年度` : '这一年度'}的报告应使用${due.name.zh}。`) +
      (homeless > 0 ? `其中 ${homeless} 个数在${due.name.zh}中没有对应栏目，须人工改填。` : ''),
    en: ({ name, used, due, mixed, year, homeless }) =>
      (mixed
        ? `${capital(name.en)} mixes both forms; all of it belongs in ${due.name.en}.`
        : `${capital(name.en)} is written in ${used.name.en}; a report on ${year ?? 'this year'} uses ${due.name.en}.`) +
      (homeless > 0 ? ` ${homeless} of its figures have no place there; a person has to move them.` : ''),
  },
  why: {
    zh: `${editions.map((form, i) => `${reportsIn(form).zh}${i === 0 ? '报告' : ''}用${form.notice.code}的格式`).join('，')}，${editions.length > 2 ? han(editions.length) : '两'}者的项目和口径不同。`,
    en: `${capital(editions.map((form, i) => `${reportsIn(form).en} ${i === 0 ? 'use the form of notice' : 'that of'} ${form.notice.code}`).join(', '))}; items and meanings differ.`,
  },
})

/** Offered, never preferred, and only where every figure has a place in the other form or is 0. The title tells what goes. */
function conversion(reading: Analysis, table: BoundTable, own: TableForm, due: Form<Edition>): Proposal[] {
  const { homeless, zeros, marks, added } = uprooted(reading, table, own)
  if (homeless.length > 0) return []
  const change: Change = { kind: 'convertTable', table: reading.tables.indexOf(table), edition: due.edition }
  const figures = [...new Set(added.map((f) => f.cell.text))]
  const title = {
    zh: [
      `把${table.form.name.zh}改为${due.name.zh}，两种格式都有的数保留`,
      ...(figures.length > 0 ? [`${figures.join('、')} 按列相加，填入合并后的一行`] : []),
      ...(zeros > 0 ? [`没有对应栏目的 ${zeros} 个 0 略去`] : []),
      ...(marks > 0 ? [`${marks} 格“/”之类的符号略去`] : []),
    ].join('，'),
    en: [
      `Rewrite ${table.form.name.en} in ${due.name.en}, keeping every figure that both have`,
      ...(figures.length > 0 ? [`${figures.join(', ')} are added up in the one row there`] : []),
      ...(zeros > 0 ? [`${zeros} cells of 0 have no place there`] : []),
      ...(marks > 0 ? [`${marks} cells of “/” and the like have none either`] : []),
    ].join('; '),
  }
  const removes = [...added.flatMap((f) => figuresIn(f.cell.text)), ...Array<string>(zeros).fill('0')]
  return [{ title, removes, change, safe: false, preferred: false }]
}

/**
 * A row or a head stands there that the due form does not have, or all its heads are there and the due form has one more:
 * nothing less speaks for an edition.
 */
function showsItsEdition({ form, rows, header }: BoundTable, other: TableForm): boolean {
  const theirRows = new Set(other.blocks.flatMap((b) => b.rows.map((r) => r.key)))
  if (rows.some((r) => !theirRows.has(r.form.key))) return true
  if (!header.span) return false
  const [heads, theirs] = [headsOf(form), headsOf(other)]
  const missing = new Set(header.missing.map((m) => m.column))
  const lacks = (all: readonly ColumnForm[], { label }: ColumnForm) =>
    !all.some((c) => c.label.text === label.text || c.label.customary?.includes(label.text))
  return (
    heads.some((c) => lacks(theirs, c) && !missing.has(c)) ||
    (missing.size === 0 && theirs.some((c) => lacks(heads, c)))
  )
}

function headsOf({ blocks }: TableForm): readonly ColumnForm[] {
  return blocks.flatMap((b) => b.columns)
}
