/** Checks of figures that balance and are hard to believe. */
import type { Description } from '../types'

export const plausible: readonly Description[] = [
  {
    code: 'plausible/stock',
    title: { zh: '现行有效件数偏少', en: 'Fewer in force than were made' },
    remedy: {
      zh: '核对三个数。现行有效件数是截至年末全部有效的件数，包括往年制发的。',
      en: 'Check the three figures. In force means all that hold at the year’s end, those of earlier years too.',
    },
    examples: [
      {
        changes: [['| 行政规范性文件 | 3 | 1 | 14 |', '| 行政规范性文件 | 3 | 1 | 1 |']],
        place: '1',
        address: 'disclosure.normativeDocuments.inForce',
      },
    ],
  },
  {
    code: 'plausible/rules',
    title: { zh: '没有规章制定权的机关填了规章', en: 'Rules of an organ that cannot make any' },
    remedy: {
      zh: '多为把行政规范性文件填到了“规章”一行：移到下一行，本行填 0。',
      en: 'Mostly normative documents entered in the row of rules: move them to the next row and enter 0 here.',
    },
    examples: [
      {
        changes: [['| 规章 | 0 | 0 | 0 |', '| 规章 | 2 | 0 | 2 |']],
        place: '2',
        address: 'disclosure.rules.made',
      },
    ],
  },
]
