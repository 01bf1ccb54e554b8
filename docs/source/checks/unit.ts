/** Checks of several reports on one year. */
import type { Description } from '../types'

export const unit: readonly Description[] = [
  {
    code: 'unit/duplicate',
    title: { zh: '同一年度有两份不同的报告', en: 'Two different reports on one year' },
    remedy: {
      zh: '确定以哪一份为准，把另一份移出文件夹。',
      en: 'Settle which one is meant, and take the other out of the folder.',
    },
    examples: [
      {
        changes: [['| 行政许可 | 1046 |', '| 行政许可 | 1064 |']],
        place: '1064',
        address: 'disclosure.licensing.decisions',
        beside: [{ yearsBefore: 0, changes: [] }],
      },
    ],
  },
]
