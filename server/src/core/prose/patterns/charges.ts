/** 行政事业性收费27.9万元: the charges of the year, in table two. */
import { forms, placeIn } from '../../../form'
import { equal } from '../alternative'
import type { CountPattern } from './pattern'

const collected = 'disclosure.charges.amount'

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
    placeIn(forms[edition], collected) && mention.kind === 'figure'
      ? [equal([collected], mention.unit === '万元' && mention.actions.every((a) => a === 'pay'))]
      : [],
}
