/**
 * A report to be filled in: its title, six headings and three tables as the form prints them, every cell blank. What last
 * year's report carried forward is brought forward here, and what is given stands in its cell; nothing is invented.
 */
import { analyse, countOf, newTable, type Report } from '../core'
import { addressOf, editionOf, forms } from '../form'
import { periodSentence, processingFeeSentence } from '../form/sentences'
import type { Address, Form, SectionForm } from '../form/types'

export interface NewReport {
  readonly agency: string
  readonly year: number
  /** Text of last year's report, where there is one. */
  readonly lastYear?: string
  /** What stands in the cells; those without are blank. */
  readonly values?: ReadonlyMap<Address, string>
}

export interface Skeleton {
  readonly text: string
  /** How many figures were brought forward from last year's report. */
  readonly broughtForward: number
}

/** Whose report a text is, and on which year; undefined where it is no report. */
export function identityOf(text: string): { readonly agency?: string; readonly year?: number } | undefined {
  const { unchecked, agency, year } = analyse(text)
  if (unchecked) return undefined
  return { ...(agency !== undefined && { agency }), ...(year !== undefined && { year }) }
}

export function newReport({ agency, year, lastYear, values }: NewReport): Skeleton {
  const last = lastYear === undefined ? undefined : analyse(lastYear)
  const form = forms[editionOf(year)]
  const brought =
    last && !last.unchecked && last.year !== year ? broughtForward(last, form) : new Map<Address, string>()
  const value = (address: Address) => values?.get(address) ?? brought.get(address) ?? ''
  const body = form.sections.map((section) => {
    const table = form.tables.find((t) => t.key === section.table)
    return [heading(section), table ? newTable(table, value) : sentenceIn(section, year)]
  })
  const text = [`${agency}${year}年政府信息公开工作年度报告`, ...body.flat()].filter(Boolean).join('\n\n') + '\n'
  return { text, broughtForward: brought.size }
}

const han = ['一', '二', '三', '四', '五', '六']

function heading({ number, title }: SectionForm): string {
  return `${han[number - 1]}、${title.text}`
}

function sentenceIn({ key }: SectionForm, year: number): string {
  if (key === 'overview') return periodSentence(year)
  return key === 'other' ? processingFeeSentence : ''
}

/** What last year's report carried forward, by the addresses at which the form has what is brought forward. */
function broughtForward({ facts }: Report, { tables }: Form): ReadonlyMap<Address, string> {
  const blocks = tables.flatMap((t) => t.blocks)
  const brought = blocks.flatMap(({ rows, columns }) =>
    rows.filter((r) => r.role === 'broughtForward').flatMap((row) => columns.map((column) => ({ row, column }))),
  )
  return new Map(
    [...facts.values()].flatMap(({ row, column, value }): [Address, string][] => {
      const count = row.form.role === 'carriedForward' ? countOf(value) : undefined
      const place = brought.find((b) => b.column.key === column.key)
      return place && count !== undefined && count >= 0n ? [[addressOf(place.row, column), String(count)]] : []
    }),
  )
}
