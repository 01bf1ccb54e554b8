/** Checks of a report against that of the same agency on the year before. */
import type { Description } from '../types'

/** Long enough to be compared. */
const problems =
  '一是预约入口藏得太深，年纪大的读者到了门口才知道当天闭馆；二是演出取消和改期只贴在售票处，外乡赶来的观众白跑一趟；三是旅行社名录按成立先后排列，想找近处的一家要翻很久。' +
  '下一步，把预约、取消和改期放在同一页上，用大字写明日期；名录改为按乡镇排列，每家附上电话和投诉的去处；每季度请十位常来的读者坐下来说说哪里看不懂，当场记下，月底前改好并回话。'

export const series: readonly Description[] = [
  {
    code: 'series/brought-forward',
    title: { zh: '上年结转与上年报告不符', en: 'Brought forward is not what last year carried forward' },
    remedy: {
      zh: '以上年度报告的“结转下年度继续办理”为准。上年的数确有错误或者口径有变的，在正文中写明“上年结转……重新统计”或“更正”，就不再提示。',
      en: 'Take the figures of last year’s 结转下年度继续办理. Where these were wrong or counted otherwise, say so in the text (重新统计, 更正, 口径), and nothing is said any more.',
    },
    examples: [
      {
        changes: [
          [
            '| 31 | 4 | 0 | 1 | 0 | 2 | 38 |\n| 二、上年结转政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
            '| 29 | 4 | 0 | 1 | 0 | 2 | 36 |\n| 二、上年结转政府信息公开申请数量 | | | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
          ],
          ['新收政府信息公开申请38件，上年结转1件', '新收政府信息公开申请36件，上年结转3件'],
        ],
        place: '3',
        address: 'requests.broughtForward.natural',
        beside: [{ yearsBefore: 1, changes: [['| 3 | 1 | 14 |', '| 3 | 1 | 12 |']] }],
      },
    ],
  },
  {
    code: 'series/stock',
    title: { zh: '现行有效件数与上年对不上', en: 'The number in force does not follow from last year’s' },
    remedy: {
      zh: '核对上年现行有效、本年制发、本年废止三个数。因清理、更正底数而调整的，在正文中写明件数作了调整，就不再提示。',
      en: 'Check last year’s number in force, what was made and what was repealed. Where the number was adjusted, say so in the text (件数进行了调整), and nothing is said any more.',
    },
    examples: [
      {
        changes: [['| 行政规范性文件 | 3 | 1 | 14 |', '| 行政规范性文件 | 3 | 1 | 16 |']],
        place: '16',
        address: 'disclosure.normativeDocuments.inForce',
        beside: [{ yearsBefore: 1, changes: [['| 3 | 1 | 14 |', '| 3 | 1 | 12 |']] }],
      },
    ],
  },
  {
    code: 'series/items',
    title: { zh: '上一年项目数量与上年报告不符', en: 'Last year’s items are not what its report gives' },
    remedy: {
      zh: '填上年度报告的“上一年项目数量”加“本年增/减”。只用于 2019年格式。',
      en: 'Enter last year’s 上一年项目数量 with its 本年增/减. Only in the form of 2019.',
    },
    examples: [
      {
        edition: '2019',
        changes: [['| 行政许可 | 41 | -2 | 1046 |', '| 行政许可 | 45 | -2 | 1046 |']],
        place: '45',
        address: 'disclosure.licensing.lastYearItems',
        beside: [
          {
            yearsBefore: 1,
            changes: [
              ['| 行政许可 | 41 | -2 |', '| 行政许可 | 40 | 1 |'],
              ['| 其他对外管理服务事项 | 12 | 1 |', '| 其他对外管理服务事项 | 12 | 0 |'],
              ['| 行政处罚 | 166 | 4 |', '| 行政处罚 | 160 | 6 |'],
            ],
          },
        ],
      },
    ],
  },
  {
    code: 'series/repeated',
    title: { zh: '文字与上年或其他单位的报告重复', en: 'The words of last year’s or another agency’s report' },
    remedy: {
      zh: '按本年度的实际情况重写所指的部分。确属同样情况、无须改写的，可在 .ogi-report.json 中放过并写明理由。',
      en: 'Write that part anew, of this year and this agency. Where nothing is different and nothing needs to be, accept the finding in .ogi-report.json with the reason.',
    },
    examples: [
      {
        changes: [['个别场馆的开放信息更新不够及时。已指定专人每周核对，并在馆内张贴同样的内容。', problems]],
        place: '五、存在的主要问题及改进情况',
        beside: [
          {
            yearsBefore: 1,
            changes: [['个别场馆的开放信息更新不够及时。已指定专人每周核对，并在馆内张贴同样的内容。', problems]],
          },
        ],
      },
    ],
  },
]
