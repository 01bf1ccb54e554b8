/** Form of 2019: 上一年项目数量 against last year's number of items and its change. */
import { defineAcross } from '../check'
import { columnOf, departedIn, rowOf, standing, type Departed } from './pair'

export const seriesItems = defineAcross<Departed>({
  code: 'series/items',
  severity: 'information',
  *find(member, collection) {
    for (const departed of departedIn('items', member, collection, () => false))
      yield { ...standing(departed), args: departed }
  },
  message: {
    zh: ({ now, last, found }) => {
      const rows = found.map(({ relation, value, sum, terms }) => {
        const column = columnOf(now, relation.value)
        return `“${rowOf(now, relation.value)}”${column}填 ${value}，按 ${last.year} 年度报告应为 ${said(terms)}＝${sum}`
      })
      return `${rows.join('；')}。`
    },
    en: ({ now, last, found }) => {
      const rows = found.map(({ relation, value, sum, terms }) => {
        const column = columnOf(now, relation.value)
        return `“${rowOf(now, relation.value)}”, ${column}: ${value}; by the report on ${last.year} ${said(terms)}＝${sum}`
      })
      return `${rows.join('; ')}.`
    },
  },
  why: {
    zh: '2019年格式：本年度报告的“上一年项目数量”就是上年度报告的“上一年项目数量”加上“本年增/减”。',
    en: 'Form of 2019: 上一年项目数量 is last year’s 上一年项目数量 with its 本年增/减.',
  },
})

function said(terms: Departed['found'][number]['terms']): string {
  return terms.map(({ count }, i) => (i === 0 ? `${count}` : count < 0n ? `－${-count}` : `＋${count}`)).join('')
}
