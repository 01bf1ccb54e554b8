/** 统计期限自2022年1月1日起至2022年12月31日止: the period of the report's data. Reads it; judges nothing. */
import type { PlainDate, StatedPeriod } from '../../model'
import { withoutEnd } from '../../text/end'
import type { Found, SentencePattern } from './pattern'

export type PeriodSaid = Found<'dates'> & StatedPeriod

/** What announces the dates; after 统计数据, which may mean anything, they must follow at once. */
const announced =
  /(?:统计的?(?:期限|周期|时间|时限|时段|区间)|数据的?(?:统计|核定|截止))[^,]{0,20}?(?=[自从]?20\d\d)|统计数据.{0,3}?(?=[自从]?20\d\d)/
/** Digits, units of dates, and the words between two dates. */
const run = /^[自从]?20\d\d[\d年度月日号份.\-/ 零时起始至到止底末—–~,当同本]*/
const damage = /\d{5,}|日\d{1,2}日|年\d{1,2}日|月\d{1,2}月/
const date = /(?:(20\d\d)[年.\-/]|[当同本]年)?(\d{1,2})[月.\-/](\d{1,2})[日号]?/g
const months = /^[自从]?(20\d\d)年0?1月份?起?[至到—–~-](?:20\d\d年|[当同本]年)?12月[份底末]?止?$/
const compact = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?![\d日])/g

export const period: SentencePattern<PeriodSaid, 'dates'> = {
  kind: 'sentence',
  name: 'period',
  slots: { dates: 'the first and the last day, or the last one alone' },
  examples: [
    {
      text: '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
      reads: { dates: '自2022年1月1日起至2022年12月31日止' },
      also: ['announced'],
    },
    { text: '统计周期为2022年1月至12月。', reads: { dates: '2022年1月至12月' }, also: ['announced'] },
    { text: '数据统计截止到2022年12月31日。', reads: { dates: '2022年12月31日' } },
  ],
  not: [
    '2022年统计数据质量稳步提高。',
    { text: '统计期限以通知为准。', also: ['announced'] },
    { text: '自2022年1月1日至12月31日，组织培训两轮。', also: ['announced'] },
  ],
  cue: /统计|数据/,
  read: (text) =>
    [...text.matchAll(/[^。;!?]+/g)].flatMap(({ 0: sentence, index }) => {
      const lead = announced.exec(sentence)
      if (!lead) return []
      const at = lead.index + lead[0].length
      const dates = withoutEnd(run.exec(sentence.slice(at))?.[0] ?? '', /[, 当同本]/)
      if (!/[日号至到止]/.test(dates)) return []
      const span = { start: index + at, end: index + at + dates.length }
      return [{ span, slots: { dates: span }, text: dates, ...datesIn(dates) }]
    }),
}

function datesIn(text: string): Pick<StatedPeriod, 'state' | 'from' | 'to'> {
  const plain = text.replace(compact, '$1年$2月$3日').replace(/(?:\d{1,2}|零)时/g, '')
  const year = months.exec(plain)?.[1]
  if (year) return { state: 'dated', from: { year: Number(year), month: 1, day: 1 }, to: { month: 12, day: 31 } }
  if (damage.test(plain.replace(/ /g, ''))) return { state: 'damaged' }
  const rest = plain.replace(date, '')
  const found = [...plain.matchAll(date)].map(([, y, month, day]): PlainDate => ({
    ...(y && { year: Number(y) }),
    month: Number(month),
    day: Number(day),
  }))
  const [first, second, ...more] = found
  if (!first || more.length > 0 || /[\d年月]/.test(rest)) return { state: 'unclear' }
  if (second) return { state: 'dated', from: first, to: second }
  return /[至到]/.test(rest) ? { state: 'unclear' } : { state: 'dated', to: first }
}
