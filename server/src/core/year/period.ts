/** The sentence that states the period of the data (统计期限, 统计周期, 统计时间 …). Reads it; judges nothing. */
import type { PlainDate, StatedPeriod } from '../model'
import { spanOf, type Passage } from '../prose/flow'
import { withoutEnd } from '../text/end'
import type { Spoken } from './spoken'

/** What announces the dates; after 统计数据, which may mean anything, they must follow at once. */
const announced =
  /(?:统计的?(?:期限|周期|时间|时限|时段|区间)|数据的?(?:统计|核定|截止))[^,]{0,20}?(?=[自从]?20\d\d)|统计数据.{0,3}?(?=[自从]?20\d\d)/
/** 统计时间 and the like, of this report's data: an office of statistics speaks of 数据统计 in any sentence. */
const announcement =
  /统计(?:数据)?的?(?:期限|周期|时限|时段|区间)|(?:报告|所列|年报)[^,]{0,12}(?:统计|核定|截止|采集)的?(?:时间点?|时点|日期)/
/** Digits, units of dates, and the words between two dates. */
const run = /^[自从]?20\d\d[\d年度月日号份.\-/ 零时起始至到止底末—–~,当同本]*/
const damage = /\d{5,}|日\d{1,2}日|年\d{1,2}日|月\d{1,2}月/
const date = /(?:(20\d\d)[年.\-/]|[当同本]年)?(\d{1,2})[月.\-/](\d{1,2})[日号]?/g
const months = /^[自从]?(20\d\d)年0?1月份?起?[至到—–~-](?:20\d\d年|[当同本]年)?12月[份底末]?止?$/
const compact = /(?<!\d)(20\d\d)(\d\d)(\d\d)(?![\d日])/g

export function periodOf(spoken: Spoken): StatedPeriod | undefined {
  for (const passage of whereStated(spoken)) {
    for (const sentence of passage.text.matchAll(/[^。;!?]+/g)) {
      const lead = announced.exec(sentence[0])
      if (!lead) continue
      const at = lead.index + lead[0].length
      const text = withoutEnd(run.exec(sentence[0].slice(at))?.[0] ?? '', /[, 当同本]/)
      if (!/[日号至到止]/.test(text)) continue
      const start = sentence.index + at
      return { span: spanOf(passage, start, start + text.length), text, ...read(text) }
    }
  }
  return undefined
}

/** Whether a period is spoken of at all, in whatever words. */
export function announcesPeriod(passages: readonly Passage[]): boolean {
  const whole = /20\d\d年0?1月0?1日.{0,4}[至到].{0,6}12月31日/
  return passages.some(({ text }) => announcement.test(text) || whole.test(text))
}

/** Above the first section, at its beginning, or among the other matters of the last. */
function whereStated({ preface, opening, closing }: Spoken): Passage[] {
  return [...preface, ...opening, ...closing]
}

function read(text: string): Pick<StatedPeriod, 'state' | 'from' | 'to'> {
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
