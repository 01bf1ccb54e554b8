/**
 * The statistical period is damaged, or is not 1 January to 31 December of the report's year. A second date without a
 * year is fine, and so is a later start that the text explains (an organ set up in the course of the year). A period
 * that is not stated at all is a remark only: many sound reports state none.
 */
import type { Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import { periodRange, periodSentence } from '../../../form/sentences'
import type { StatedPeriod } from '../../model'
import type { Passage } from '../../prose/flow'
import { announced } from '../../prose/patterns/announced'
import { saidIn } from '../../prose/said'
import { changeOf, defineCheck, fix, replace, type Found } from '../check'
import { eol, inHtml, lineStart } from '../../places'
import { introduction, prose } from './prose'

type Fault = 'absent' | 'damaged' | 'days' | 'year'

interface Args {
  readonly fault: Fault
  readonly written: string
  readonly year: number | undefined
}

export const reportPeriod = defineCheck<Args>({
  code: 'report/period',
  severity: 'warning',
  *find(reading): Generator<Found<Args>> {
    const { period } = reading.decisions.year
    if (!period) {
      if (saidIn(whereStated(reading), announced).length === 0) yield absent(reading)
      return
    }
    const year = yearFor(reading, period)
    const fault = faultOf(reading, period, year)
    if (!fault) return
    yield {
      span: period.span,
      args: { fault, written: period.text, year },
      fixes: () => (year === undefined ? [] : [rewrite(period, year)]),
    }
  },
  message: {
    zh: ({ fault, written, year }) => {
      switch (fault) {
        case 'absent':
          return '没有写明数据的统计期限。'
        case 'damaged':
          return `统计期限“${written}”文字有误${year ? `，应为 ${year} 年 1 月 1 日至 12 月 31 日` : ''}。`
        case 'days':
          return `统计期限“${written}”应为${year ? ` ${year} 年` : ''} 1 月 1 日至 12 月 31 日。`
        case 'year':
          return `统计期限“${written}”不是本报告年度 ${year} 年的。`
      }
    },
    en: ({ fault, written, year }) => {
      switch (fault) {
        case 'absent':
          return 'The report does not state the period of its data.'
        case 'damaged':
          return `The statistical period “${written}” is damaged${year ? `; it is 1 January to 31 December ${year}` : ''}.`
        case 'days':
          return `The statistical period “${written}” should be 1 January to 31 December${year ? ` ${year}` : ''}.`
        case 'year':
          return `The statistical period “${written}” is not that of ${year}, the report’s year.`
      }
    },
  },
  why: {
    zh: '年度报告的数据统计期限为当年 1 月 1 日至 12 月 31 日（《条例》第五十条）。',
    en: 'The figures of an annual report cover 1 January to 31 December of its year (Regulations, art. 50).',
  },
})

/** The year that the witnesses confirm, else the title's where the period names no other, else the period's own. */
function yearFor({ decisions }: Analysis, period: StatedPeriod): number | undefined {
  const { value, certain, witnesses } = decisions.year
  if (certain) return value
  const title = witnesses.find((w) => w.kind === 'title')?.year
  return title !== undefined && period.state === 'damaged' ? title : undefined
}

const laterStart = /成立|组建|挂牌|新设|设立|机构改革|划转|合并|更名|启用/

function faultOf(reading: Analysis, { state, from, to }: StatedPeriod, year: number | undefined): Fault | undefined {
  if (state === 'damaged') return 'damaged'
  if (!to) return undefined
  const whole = to.month === 12 && to.day === 31
  if (!from && !whole) return undefined // 截至 another day may speak of anything
  const years = [from?.year, to.year].filter((y) => y !== undefined)
  if (year !== undefined && years.some((y) => y !== year)) return 'year'
  if (!whole) return 'days'
  if (!from || (from.month === 1 && from.day === 1)) return undefined
  return introduction(reading).some(({ text }) => laterStart.test(text)) ? undefined : 'days'
}

/** Above the first section, at its beginning, or among the other matters of the last. */
function whereStated(reading: Analysis): Passage[] {
  const last = reading.sections.at(-1)
  return [...introduction(reading), ...(last ? prose(reading, last.body) : [])]
}

/** The dates only; the words around them stay the report's. */
function rewrite({ span, text }: StatedPeriod, year: number): Proposal {
  const lead = /^[自从]/.exec(text)?.[0] ?? ''
  const newText = lead + (isRange(text) ? periodRange(year) : `${year}年12月31日`)
  return fix(changeOf(text, `“${newText}”`), replace(span, newText), { preferred: true })
}

/** Two dates, or what is left of two: 至 may be lost too. */
function isRange(text: string): boolean {
  return /^[自从]|[至到]|日.*日/.test(text)
}

/** A remark at the title; the sentence is offered as a paragraph of its own before the first section. */
function absent(reading: Analysis): Found<Args> {
  const first = reading.sections[0]?.heading
  const year = reading.decisions.year.certain ? reading.year : undefined
  const fixes: Proposal[] = []
  if (first && year !== undefined && !first.glued && !inHtml(reading, first.span.start)) {
    const at = lineStart(reading.text, first.span.start)
    const lineBreak = eol(reading.text)
    const edit = replace({ start: at, end: at }, periodSentence(year) + lineBreak + lineBreak)
    fixes.push(fix({ title: { zh: '补上统计期限', en: 'Insert the statistical period' } }, edit))
  }
  return {
    span: reading.title?.span ?? first?.span ?? { start: 0, end: 0 },
    severity: 'information',
    args: { fault: 'absent', written: '', year },
    fixes: () => fixes,
  }
}
