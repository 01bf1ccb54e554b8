/** 依申请公开12件, and no word of what was done with them: worth showing, and never more. */
import { cellsIn, finished, received, withCarried, type Rows } from '../rows'
import type { CountPattern } from './pattern'
import { isOthers } from './which'

const rows: Rows = [received, withCarried, finished]

export const bare: CountPattern = {
  kind: 'count',
  name: 'bare',
  slots: { count: 'requests: received or closed' },
  examples: [
    {
      text: '依申请公开12件。',
      reads: { count: '12' },
      cells: [
        'requests.received.total',
        'requests.received.total + requests.broughtForward.total',
        'requests.total.total',
      ],
    },
  ],
  not: [
    // Part of another figure: which one?
    '全年主动公开信息300条，其中依申请公开12件。',
    '依申请公开渠道2个。',
  ],
  things: ['request'],
  counts: (mention) => mention.result === undefined && !isOthers(mention) && mention.actions.length === 0,
  cells: (mention, edition) =>
    mention.kind === 'figure' && mention.whole ? [] : cellsIn(rows, mention, edition, { binding: false }),
}
