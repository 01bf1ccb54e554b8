/** What stands under the pointer: a value with the identities it takes part in, a row's label, a section's heading. */
import { evaluate, identitiesOf } from '../core/identities'
import type { Language } from '../core/language'
import type { BoundRow, Fact, Report, Section, Span } from '../core/model'
import { identitySentence } from './identitySentence'
import { columnPath, rowPath, valueText } from './names'
import { touches } from './spans'
import { totalsOfTable } from './totals'

export interface Hover {
  /** The characters that the hover explains. */
  readonly span: Span
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly items: readonly string[]
}

export function hover(report: Report, offset: number, language: Language): Hover | undefined {
  for (const fact of report.facts.values())
    if (touches(fact.cell.span, offset)) return hoverOnValue(report, fact, language)
  for (const table of report.tables)
    for (const row of table.rows)
      for (const span of row.label.spans) if (touches(span, offset)) return hoverOnLabel(row, span, language)
  const section = report.sections.find((s) => touches(s.heading.span, offset))
  return section && hoverOnHeading(report, section, language)
}

function hoverOnValue(report: Report, fact: Fact, language: Language): Hover {
  const { row, column, cell } = fact
  const mine = new Set(identitiesOf(report.form, fact.address).map((i) => i.id))
  return {
    span: cell.span,
    title: [rowPath(row.block, row.form), columnPath(column)].filter(Boolean).join(' · '),
    paragraphs: [reading(fact, mine.size > 0, language), ...about(row, language)].filter(Boolean),
    items: evaluate(report)
      .filter((e) => mine.has(e.identity.id))
      .map((e) => identitySentence(report, e, language)),
  }
}

function hoverOnLabel(row: BoundRow, span: Span, language: Language): Hover {
  return { span, title: rowPath(row.block, row.form), paragraphs: about(row, language), items: [] }
}

/** A section without a table has no totals, and no hover. */
function hoverOnHeading(report: Report, section: Section, language: Language): Hover | undefined {
  const tables = report.tables.filter((t) => t.form.section === section.form.key)
  if (tables.length === 0) return undefined
  return {
    span: section.heading.span,
    title: section.form.title.text,
    paragraphs: [],
    items: tables
      .flatMap((table) => totalsOfTable(report, table, language))
      .map(({ name, value }) => (language === 'zh' ? `${name}：${value}` : `${name}: ${value}`)),
  }
}

function about(row: BoundRow, language: Language): string[] {
  return [row.form.counts[language], row.form.provision[language]]
}

/** How the cell was read, where its writing does not show it; empty where it does. */
function reading({ value, cell }: Fact, summed: boolean, language: Language): string {
  const zh = language === 'zh'
  const read = valueText(value, language)
  switch (value.kind) {
    case 'number':
      if (value.plain && cell.text === value.decimal) return ''
      return zh ? `读作 ${read}。` : `Read as ${read}.`
    case 'blank':
      return zh
        ? `此格空白${summed ? '，含该格的合计未核对' : ''}。`
        : `Blank${summed ? '; sums with this cell are unchecked' : ''}.`
    default:
      return zh
        ? `${read}不是数${summed ? '，含该格的合计未核对' : ''}。`
        : `${read} is not a number${summed ? '; sums with this cell are unchecked' : ''}.`
  }
}
