/** 上年结转2件, 结转下年度继续办理4件: requests that go from one year to the next. */
import { cellsIn } from '../rows'
import type { CountPattern } from './pattern'
import { isCarried, isDone } from './which'

const rows = { carryIn: [['broughtForward']], carryOut: [['carriedForward']] } as const

export const carried: CountPattern = {
  kind: 'count',
  name: 'carried',
  slots: { count: 'requests left by the year before, or left to the next one' },
  examples: [
    {
      text: '上年结转政府信息公开申请2件。',
      reads: { count: '2' },
      cells: ['requests.broughtForward.total'],
    },
    {
      text: '结转下年度继续办理的政府信息公开申请4件。',
      reads: { count: '4' },
      cells: ['requests.carriedForward.total'],
    },
    {
      text: '依申请公开方面，2021年结转1件。',
      reads: { count: '1' },
      cells: ['requests.broughtForward.total'],
    },
  ],
  not: [
    // Which way?
    '结转政府信息公开申请3件。',
    '上年结转信访件2件。',
  ],
  things: ['request'],
  counts: (mention) => isDone(mention) && isCarried(mention),
  cells: (mention, edition) => {
    const action = mention.actions.find((a) => a === 'carryIn' || a === 'carryOut')!
    return cellsIn(rows[action], mention, edition, { binding: !mention.actions.includes('inProgress') })
  },
}
