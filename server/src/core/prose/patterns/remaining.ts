/** 其他1件, behind the results of requests: the group 其他处理 or its last row. */
import { cellsIn, type Rows } from '../rows'
import type { CountPattern } from './pattern'
import { isOthers } from './which'

const rows: Rows = [['otherHandling.otherReason'], ['otherHandling']]

export const remaining: CountPattern = {
  kind: 'count',
  name: 'remaining',
  slots: { count: 'requests that are none of those listed before' },
  examples: [
    {
      text: '收到政府信息公开申请13件，其中予以公开4件，其他1件。',
      reads: { count: '1' },
      cells: [
        'requests.otherHandling.otherReason.total',
        'requests.otherHandling.notSupplemented.total + requests.otherHandling.feeUnpaid.total + requests.otherHandling.otherReason.total',
      ],
      also: ['intake', 'results'],
    },
  ],
  not: ['其他工作5件。', '接待来访群众8人次，其他3人次。'],
  things: ['request'],
  counts: (mention) => mention.result === undefined && isOthers(mention),
  cells: (mention, edition) =>
    mention.kind === 'figure' && mention.whole ? cellsIn(rows, mention, edition, { binding: false }) : [],
}
