/**
 * What a report says about its own time: the statistical period, and the years it gives itself. Reads sentences; judges
 * nothing.
 */
import type { Reading, Span } from '../../model'
import { spanOf, type Passage } from '../../prose/flow'
import { introduction, prose } from './prose'

export interface Period {
  /** From the first character of the dates to the last: `自2022年1月1日起至12月31日止`. */
  readonly span: Span
  readonly text: string
  /** Undefined where the dates are damaged. */
  readonly dates?: { readonly from: PlainDate; readonly to: PlainDate }
  /** Years that can be made out all the same. */
  readonly years: readonly number[]
}

export interface PlainDate {
  readonly year?: number
  readonly month: number
  readonly day: number
}

const announced = /统计的?(?:期限|周期|时间|时限|时段|区间|数据)|数据的?(?:统计|核定|截止)/
/** A run of dates: digits, units, the words between two dates. */
const dates = /(?:自|从)?20\d{2}[\d年度月日号.\-/ 零时起始至到止—–~～,，]*(?:当年|同年|本年)?[\d年月日号.\-/ 时至到止]*/
const unitOrRange = /[日号至到止]/
const date = /(?:(20\d\d)[年.\-/]|当年|同年|本年)?(\d{1,2})[月.\-/](\d{1,2})[日号]?/g
const compact = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/g

/** The sentence that states the period of the data; undefined where there is none. */
export function periodOf(reading: Reading): Period | undefined {
  const last = reading.sections.at(-1)
  for (const passage of [...introduction(reading), ...(last ? prose(reading, last.body) : [])]) {
    for (const sentence of sentencesOf(passage)) {
      const from = announced.exec(sentence.text)
      const found = from && dates.exec(sentence.text.slice(from.index))
      if (!found || !unitOrRange.test(found[0])) continue
      const text = found[0].replace(/[,，\s]+$/, '')
      const start = sentence.start + from.index + found.index
      const years = [...text.matchAll(/20\d\d/g)].map((m) => Number(m[0]))
      return { span: spanOf(passage, start, start + text.length), text, years, ...datesIn(text) }
    }
  }
  return undefined
}

/** Whether the text announces a period at all, in whatever words. */
export function announcesPeriod(reading: Reading): boolean {
  const last = reading.sections.at(-1)
  const passages = [...introduction(reading), ...(last ? prose(reading, last.body) : [])]
  return passages.some(({ text }) => announced.test(text) || /20\d\d年0?1月0?1日.{0,4}[至到].{0,6}12月31日/.test(text))
}

function datesIn(text: string): Pick<Period, 'dates'> {
  const plain = text.replace(compact, '$1年$2月$3日').replace(/(?:\d{1,2}|零)时/g, '')
  if (/20\d\d\d|\d{5,}/.test(plain.replace(/\s/g, ''))) return {}
  const found = [...plain.matchAll(date)].map(([, year, month, day]) => ({
    ...(year && { year: Number(year) }),
    month: Number(month),
    day: Number(day),
  }))
  const [from, to] = found
  const left = plain.replace(date, '').replace(/[自从起始至到止—–~～\-,，\s零时]|当年|同年|本年/g, '')
  return found.length === 2 && from && to && !/[\d年月]/.test(left) ? { dates: { from, to } } : {}
}

export interface Named {
  readonly year: number
  /** Of the four digits. */
  readonly span: Span
}

const itself = /(20\d\d)年度?的?[^。;!?,，《》\s()]{0,24}?信息公开(?:工作)?的?(?:年度报告|年度工作报告|年报)/g
const ofAnother = /^[^。;,，]{0,25}(?:通知|要求|格式|编制|工作安排|印发|报送|数据)/

/** 现公布我局2022年政府信息公开工作年度报告: the years that the report gives itself above its first section. */
export function selfReferences(reading: Reading): Named[] {
  const above = introduction(reading)
  return above.flatMap((passage) =>
    [...passage.text.matchAll(itself)].flatMap((match) => {
      const end = match.index + match[0].length
      const span = spanOf(passage, match.index, match.index + 4)
      const inTitle = reading.title && span.start < reading.title.span.end && span.end > reading.title.span.start
      if (inTitle || ofAnother.test(passage.text.slice(end))) return []
      return [{ year: Number(match[1]), span }]
    }),
  )
}

/** The year with which section one opens (`2022年，我局…`): it may confirm, but proves nothing by itself. */
export function openingYear(reading: Reading): number | undefined {
  const first = reading.sections.find((s) => s.form.key === 'overview')
  const begun = first && prose(reading, { ...first.body, end: Math.min(first.body.end, first.body.start + 300) })[0]
  const match = begun && /^(20\d\d)年/.exec(begun.text)
  return match ? Number(match[1]) : undefined
}

function* sentencesOf({ text }: Passage): Generator<{ text: string; start: number }> {
  for (const match of text.matchAll(/[^。;!?]+/g)) yield { text: match[0], start: match.index }
}
