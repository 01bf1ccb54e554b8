/** 二、上年结转 against 四、结转下年度 of last year's report, column by column. */
import { defineAcross } from '../check'
import { columnOf, departedIn, standing, type Departed } from './pair'

export const seriesBroughtForward = defineAcross<Departed>({
  code: 'series/brought-forward',
  severity: 'warning',
  *find(member, collection) {
    const isExplained = member.digest.explanations.some((each) => each.of === 'requests')
    for (const departed of departedIn('broughtForward', member, collection, () => isExplained))
      yield { ...standing(departed), args: departed }
  },
  message: {
    zh: ({ now, last, found }) =>
      `“上年结转”与 ${last.year} 年度报告的“结转下年度”不符：${found
        .map(({ relation, value, sum }) => `${columnOf(now, relation.value)}填 ${value}，上年报告为 ${sum}`)
        .join('；')}。`,
    en: ({ now, last, found }) =>
      `“上年结转” is not what the report on ${last.year} carried forward: ${found
        .map(({ relation, value, sum }) => `${columnOf(now, relation.value)} says ${value}, that report ${sum}`)
        .join('; ')}.`,
  },
  why: {
    zh: '上年度报告中“结转下年度继续办理”的申请，就是本年度的“上年结转”，七列应逐列相等。重新统计或者更正了的，请在正文中说明。',
    en: 'What last year’s report carried forward is what this year’s brings forward, in each of the seven columns. Where it was counted anew or corrected, the text should say so.',
  },
})
