/**
 * A section that must hold a table holds none. Without any table in the whole text the tables may have been pictures:
 * that is one remark, not three errors.
 */
import type { Proposal, Change } from '../../change'
import type { Analysis } from '../../analysis'
import type { Text } from '../../../form/types'
import { defineCheck } from '../check'
import { withoutTable, type WithoutTable } from './absent'

interface Args {
  readonly title: string
  /** Undefined where no table stands anywhere. */
  readonly name?: Text
}

export const tableMissing = defineCheck<Args>({
  code: 'table/missing',
  severity: 'error',
  *find(reading) {
    const missing = withoutTable(reading).filter((each) => !each.shown)
    if (reading.tables.length > 0) {
      for (const { section, table } of missing)
        yield {
          span: section.heading.span,
          args: { name: table.name, title: section.form.title.text },
          fixes: () =>
            insertion(reading, [{ section, table }], {
              zh: `插入空白的${table.name.zh}`,
              en: `Insert a blank ${table.name.en}`,
            }),
        }
      return
    }
    const [first, ...others] = missing
    if (!first) return
    yield {
      span: first.section.heading.span,
      severity: 'information',
      args: { title: first.section.form.title.text },
      fixes: () => insertion(reading, missing, { zh: '插入空白的表格', en: 'Insert blank tables' }),
      related: others.map(({ section, table }) => ({
        span: section.heading.span,
        text: { zh: `这里应有${table.name.zh}`, en: `${table.name.en} belongs here` },
      })),
    }
  },
  message: {
    zh: ({ name, title }) => (name ? `“${title}”缺少${name.zh}。` : '全文没有表格，可能是图片；各表数据都未核对。'),
    en: ({ name, title }) =>
      name
        ? `“${title}” lacks ${name.en}.`
        : 'There is no table in this text; they may be pictures. No figure of the tables was checked.',
  },
  why: {
    zh: '第二、三、四部分各有一张表，由年度报告格式规定，没有发生的填 0。',
    en: 'Sections two, three and four each have a table in the statutory form; what did not occur is entered as 0.',
  },
})

/** Where the text has no table at all they may be pictures: then it is offered, not preferred. */
function insertion(
  reading: Analysis,
  missing: readonly Pick<WithoutTable, 'section' | 'table'>[],
  title: Text,
): Proposal[] {
  const change: Change = {
    kind: 'insertTables',
    edition: reading.decisions.edition.due,
    tables: missing.map(({ section, table }) => ({ section: reading.sections.indexOf(section), table: table.key })),
  }
  return [{ title, change, safe: false, preferred: reading.tables.length > 0 }]
}
