/** 撤回2件: requests that were withdrawn, which most offices count with the other ways of handling, some not at all. */
import { cellsIn, type Rows } from '../rows'
import type { CountPattern } from './pattern'

const rows: Rows = [['otherHandling.otherReason'], ['otherHandling.all']]

export const withdrawn: CountPattern = {
  kind: 'count',
  name: 'withdrawn',
  slots: { count: 'requests that their applicants withdrew' },
  examples: [
    {
      text: '全年收到政府信息公开申请30件，其中申请人主动撤回2件。',
      reads: { count: '2' },
      cells: ['requests.otherHandling.otherReason.total'],
      also: ['intake'],
    },
  ],
  not: ['行政诉讼由原告撤回起诉1件。', '撤回并办结申请2件。'],
  things: ['withdrawn'],
  counts: ({ actions }) => actions.length === 0,
  cells: (mention, edition) => cellsIn(rows, mention, edition, { binding: false, part: true }),
}
