/** 统计周期与上年一致: a period is spoken of, in whatever words; then it is not missing. */
import type { Found, SentencePattern } from './pattern'

/** 统计时间 and the like, of this report's data: an office of statistics speaks of 数据统计 in any sentence. */
const announcement =
  /统计(?:数据)?的?(?:期限|周期|时限|时段|区间)|(?:报告|所列|年报)[^,]{0,12}(?:统计|核定|截止|采集)的?(?:时间点?|时点|日期)/
const whole = /20\d\d年0?1月0?1日.{0,4}[至到].{0,6}12月31日/

export const announced: SentencePattern<Found<'words'>, 'words'> = {
  kind: 'sentence',
  name: 'announced',
  slots: { words: 'the words that speak of the period' },
  examples: [
    { text: '统计周期与上年一致。', reads: { words: '统计周期' } },
    {
      text: '2022年1月1日至2022年12月31日，我局公开信息。',
      reads: { words: '2022年1月1日至2022年12月31日' },
    },
    {
      text: '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
      reads: { words: '统计期限' },
      also: ['period'],
    },
  ],
  not: ['数据统计时间紧、任务重。', '2022年1月1日起施行。'],
  cue: /统计|核定|截止|采集|12月31日/,
  read: (text) => {
    const match = announcement.exec(text) ?? whole.exec(text)
    if (!match) return []
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ span, slots: { words: span } }]
  },
}
