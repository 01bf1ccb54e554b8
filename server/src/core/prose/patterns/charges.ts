/** 行政事业性收费27.9万元: the charges of the year, in table two. */
import { equal } from '../alternative'
import type { CountPattern } from './pattern'

export const charges: CountPattern = {
  kind: 'count',
  name: 'charges',
  slots: { count: 'the sum charged, in 万元' },
  examples: [
    {
      text: '全年行政事业性收费27.9万元。',
      reads: { count: '27.9' },
      cells: ['disclosure.charges.amount'],
      also: ['fee'],
    },
  ],
  not: [
    { text: '行政事业性收费项目12项。', also: ['fee'] },
    { text: '收取信息处理费560元。', also: ['fee'] },
    '罚没收入12万元。',
  ],
  things: ['charges'],
  counts: (mention) => mention.kind === 'figure' && mention.measure === 'yuan' && !mention.whole,
  cells: (mention, edition) =>
    edition === '2021' && mention.kind === 'figure'
      ? [equal(['disclosure.charges.amount'], mention.unit === '万元' && mention.actions.every((a) => a === 'pay'))]
      : [],
}
