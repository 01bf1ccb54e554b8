/** Checks of the text against the tables. */
import type { Description } from '../types'

export const prose: readonly Description[] = [
  {
    code: 'prose/figure',
    title: { zh: '正文的数与表格不一致', en: 'A figure in the text contradicts the tables' },
    remedy: {
      zh: '核实哪一处对，再改另一处。正文写明口径不同（如含上年结转、只计某一类）的，不提示。',
      en: 'Find out which of the two is right and change the other. A sentence that says it counts otherwise is left in peace.',
    },
    examples: [
      {
        changes: [['全年新收政府信息公开申请38件', '全年新收政府信息公开申请36件']],
        place: '36',
      },
    ],
  },
  {
    code: 'prose/parts',
    title: { zh: '“其中”各项相加不等于总数', en: 'Parts in the text do not add up' },
    remedy: {
      zh: '核对总数和各项。只列举了一部分的，不要以“其他”收尾。',
      en: 'Check the whole and its parts. If not all parts are given, do not end them with 其他.',
    },
    examples: [{ changes: [['旅游市场7件、其他4件', '旅游市场7件、其他3件']], place: '29' }],
  },
  {
    code: 'prose/share',
    title: { zh: '占比与数字不符', en: 'A percentage does not follow' },
    remedy: {
      zh: '重新计算占比，并看清楚是占新收的、办结的，还是占新收与上年结转之和的。末位差 1 不提示。',
      en: 'Work the share out again, and see whether it is of the requests received, closed, or received and brought forward. One unit of the last decimal is tolerated.',
    },
    examples: [{ changes: [['占39.5%', '占59.5%']], place: '59.5' }],
  },
  {
    code: 'prose/claim',
    title: { zh: '“全部”“均”与表格不符', en: 'All or none is claimed, and the tables say otherwise' },
    remedy: {
      zh: '核实情况：还有结转的，不写“全部办结”；收到申请的，不写“未收到申请”。',
      en: 'Check what is true: with cases carried forward not all are closed, with requests received some were received.',
    },
    examples: [
      {
        changes: [['本年度办结38件，结转下年度继续办理1件。', '所有申请均已办结。']],
        place: '所有申请均已办结',
      },
    ],
  },
]
