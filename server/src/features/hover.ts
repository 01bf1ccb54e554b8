/**
 * What stands under the pointer: a value with the identities it takes part in, the label of a row or a group, a section's
 * heading, the title, a figure in the running text with the cells it speaks of.
 */
import {
  evaluate,
  whyUnread,
  type Address,
  type BoundRow,
  type Fact,
  type FoundGroup,
  type Language,
  type Matched,
  type Report,
  type RowPlace,
  type Section,
  type Span,
  type Text,
  type Title,
} from '../core'
import type { UnitShares } from '../collection'
import { placeIn } from '../form'
import { decisionLines } from './decisions'
import { argument, demanded } from './argument'
import { groupAt, placeOfGroup } from './groups'
import { identitySentence } from './identitySentence'
import { columnPath, groupPath, readBySums, rowPath, sentence, valueText } from './names'
import { cellsMeant, factsAt, figureAt, identitiesOn } from './relations'
import { touches } from './spans'
import { sharesInWords, type Shares } from './shares'
import { totalOfGroup, totalsOfTable } from './totals'

export interface Hover {
  /** The characters that the hover explains. */
  readonly span: Span
  readonly title: string
  /** What comes first: how the value was read, why it is to blame. */
  readonly lead: readonly string[]
  readonly items: readonly string[]
  /** Of a cell of a summary: what its units give to it. */
  readonly shares?: Shares
  /** What stands behind: what the row counts, and its provision. */
  readonly about: readonly string[]
}

/** @param sharesAt what the units of this report give to a cell, where it is the sum of other reports */
export function hover(
  report: Report,
  offset: number,
  language: Language,
  sharesAt: (address: Address) => UnitShares | undefined = () => undefined,
): Hover | undefined {
  const figure = figureAt(report, offset)
  if (figure?.kind === 'cell') {
    const { fact } = figure
    const shares = sharesAt(fact.address)
    const found = hoverOnValue(report, fact, language)
    return shares ? { ...found, shares: sharesInWords(shares, language) } : found
  }
  for (const table of report.tables)
    for (const row of table.rows)
      for (const span of [...row.label.spans, ...row.unread.map((cell) => cell.span)])
        if (touches(span, offset)) return hoverOnRow(row, span, language)
  const group = groupAt(report, offset)
  if (group) return hoverOnGroup(report, group, language)
  if (report.title && touches(report.title.span, offset)) return hoverOnTitle(report, report.title, language)
  const section = report.sections.find((s) => touches(s.heading.span, offset))
  if (section) return hoverOnHeading(report, section, language)
  return figure && hoverOnStatement(report, figure.statement, language)
}

/** The same for the cell of an address, which may not have been read; undefined where its row is not in the text. */
export function hoverOnCell(report: Report, address: Address, language: Language): Hover | undefined {
  const fact = report.facts.get(address)
  if (fact) return hoverOnValue(report, fact, language)
  const wanted = placeIn(report.form, address)?.row.key
  const row = report.tables.flatMap((table) => table.rows).find(({ form }) => form.key === wanted)
  return row && hoverOnRow(row, row.label.spans[0]!, language)
}

function hoverOnValue(report: Report, fact: Fact, language: Language): Hover {
  const { row, cell } = fact
  const identities = identitiesOn(report, fact.address)
  return {
    span: cell.span,
    title: nameOf(fact),
    lead: [
      reading(fact, identities.length > 0, language),
      bySums(fact, language),
      ...argument(report, fact.address, language),
    ].filter(Boolean),
    items: evaluate({ form: { ...report.form, identities }, facts: report.facts }).map(
      (e) => identitySentence(report, e, language) + demanded(report, e, fact.address, language),
    ),
    about: about(row, language),
  }
}

/** On a row's label, or on what stands in it and could not be read. */
function hoverOnRow(row: BoundRow, span: Span, language: Language): Hover {
  const why = whyUnread(row.why)
  const lead = why ? [unread(why, language)] : []
  return { span, title: rowPath(row.block, row.form), lead, items: [], about: about(row, language) }
}

function unread(why: Text, language: Language): string {
  return language === 'zh' ? `这一行的数没有读出：${why.zh}` : `The values of this row were not read. ${why.en}`
}

/** A group has no cell of its own; what its rows add up to is worth knowing all the same. */
function hoverOnGroup(report: Report, found: FoundGroup, language: Language): Hover {
  const { form: group, block } = found
  const rows = block.rows.filter((r) => r.groups.includes(group.key)).length
  const total = totalOfGroup(report, block, group.key)
  const sum = {
    zh: `共 ${rows} 行，总计列合计 ${total}。`,
    en: `${rows} ${rows === 1 ? 'row' : 'rows'}; the total column adds up to ${total}.`,
  }
  const open = {
    zh: `共 ${rows} 行，总计列有未读到的数，未合计。`,
    en: `${rows} ${rows === 1 ? 'row' : 'rows'}; not added up, as a total was not read.`,
  }
  const lead = [(total === undefined ? open : sum)[language]]
  return { span: placeOfGroup(found), title: groupPath(block, group), lead, items: [], about: [] }
}

/** What the report is taken for, and why. */
function hoverOnTitle(report: Report, { span }: Title, language: Language): Hover {
  const title = { zh: '这份报告', en: 'This report' }[language]
  return { span, title, lead: [], items: decisionLines(report, language), about: [] }
}

/** A section without a table has no totals, and no hover. */
function hoverOnHeading(report: Report, section: Section, language: Language): Hover | undefined {
  const tables = report.tables.filter((t) => t.form.section === section.form.key)
  if (tables.length === 0) return undefined
  return {
    span: section.heading.span,
    title: section.form.title.text,
    lead: [],
    items: tables
      .flatMap((table) => totalsOfTable(report, table, language))
      .map(({ name, value }) => (language === 'zh' ? `${name}：${value}` : `${name}: ${value}`)),
    about: [],
  }
}

/** The cells that a sentence's figure was matched with, each with its value. */
function hoverOnStatement(report: Report, statement: Matched, language: Language): Hover | undefined {
  const facts = factsAt(report, cellsMeant(statement))
  if (facts.length === 0) return undefined
  const { mention } = statement
  return {
    span: mention.span,
    title: language === 'zh' ? '正文与表格' : 'Text and tables',
    lead: [bothValues(statement)[language]],
    items: facts.map((fact) => {
      const [name, value] = [nameOf(fact), valueText(fact.value, language)]
      return language === 'zh' ? `${name}：${value}` : `${name}: ${value}`
    }),
    about: [],
  }
}

/** What the sentence says and what the tables have, above the cells that they have it in. */
function bothValues({ mention, alternatives }: Matched): Text {
  if (mention.kind === 'claim') return { zh: '此处说的是表中的：', en: 'This speaks of:' }
  const said = mention.value
  const meant = alternatives.find((a) => a.value === said) ?? alternatives[0]
  const held = meant?.value
  if (held === said) return { zh: `正文与表中都是 ${said}：`, en: `${said} in the text and in the tables:` }
  if (held !== undefined && meant?.relation === 'atMost' && meant.binding)
    return {
      zh: `正文写 ${said}，应不超过表中的 ${held}：`,
      en: `The text says ${said}, which may be at most the ${held} of the tables:`,
    }
  if (held === undefined || !meant?.binding)
    return { zh: `正文写 ${said}，说的可能是表中的：`, en: `The text says ${said}; this may speak of:` }
  return { zh: `正文写 ${said}，表中为 ${held}：`, en: `The text says ${said}, the tables ${held}:` }
}

function nameOf({ row, column }: Fact): string {
  return [rowPath(row.block, row.form), columnPath(column)].filter(Boolean).join(' · ')
}

function about(row: RowPlace, language: Language): string[] {
  return [row.form.counts[language], row.form.provision[language]].map(sentence)
}

function bySums(fact: Fact, language: Language): string {
  return fact.bySums
    ? `${readBySums[language]}${{ zh: '：从文字上分不清它属于哪一列。', en: ': the print does not say which column it stands in.' }[language]}`
    : ''
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
