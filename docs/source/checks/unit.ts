/** Checks of several reports on one year. */
import type { Description } from '../types'

export const unit: readonly Description[] = [
  {
    code: 'unit/sum',
    title: { zh: '汇总与各单位之和不符', en: 'A summary is not the sum of its units' },
    remedy: {
      zh: '按提示核对汇总或者所指单位的那一格。单位在 .ogi-report.json 的“agencies”（上级机关写在“superior”）或“summaries”的“units”中列出；“complete”为 true 时才核对。',
      en: 'Check the cell that is named, in the summary or in the unit. Units are listed in .ogi-report.json, under “agencies” (with “superior”) or in the “units” of “summaries”; the sum is checked where “complete” is true.',
    },
    examples: [
      {
        changes: [['| 行政许可 | 1046 |', '| 行政许可 | 1064 |']],
        place: '1064',
        address: 'disclosure.licensing.decisions',
        beside: [{ yearsBefore: 0, changes: [], agency: '芦汀县图书馆' }],
        isSum: true,
      },
    ],
  },
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
