/** Checks of the three tables as a whole. */
import type { Description } from '../types'

export const table: readonly Description[] = [
  {
    code: 'table/missing',
    title: { zh: '缺少表格', en: 'A table is missing' },
    remedy: {
      zh: '补上该部分的表格，没有发生的填 0，用一句话代替表格是不够的。表格是图片的，请把数字录成文字，否则无法核对。',
      en: 'Add the table, with 0 for what did not occur; a sentence does not replace it. If the table is a picture, enter its figures as text, or they cannot be checked.',
    },
    examples: [
      {
        changes: [
          [
            `四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |
`,
            '四、政府信息公开行政复议、行政诉讼情况\n\n详见附表。\n',
          ],
        ],
        place: '四、政府信息公开行政复议、行政诉讼情况',
      },
    ],
  },
  {
    code: 'table/unreadable',
    title: { zh: '表格分不清各格', en: 'The cells of a table cannot be told apart' },
    remedy: {
      zh: '重新复制这张表（怎样复制见使用说明），或在各格之间补上制表符或竖线。',
      en: 'Copy the table again (the README says how), or put tabs or bars between the cells.',
    },
    examples: [{ changes: [['| 规章 | 0 | 0 | 0 |', '规章1200']], place: '规章1200' }],
  },
  {
    code: 'table/by-sums',
    title: { zh: '按勾稽关系读出', en: 'Read by the sums' },
    remedy: {
      zh: '对照原件核对这些行的数字；在各格之间补上制表符或竖线后，勾稽关系才能真正核对。',
      en: 'Compare these rows with the original; with tabs or bars between the cells their sums can be checked.',
    },
    examples: [
      {
        changes: [
          [
            '| 一、本年新收政府信息公开申请数量 | | | 31 | 4 | 0 | 1 | 0 | 2 | 38 |',
            '一、本年新收政府信息公开申请数量314010238',
          ],
        ],
        place: '一、本年新收政府信息公开申请数量314010238',
      },
    ],
  },
  {
    code: 'table/header',
    title: { zh: '表头有误', en: 'The column heads are wrong' },
    remedy: {
      zh: '按格式恢复表头；次序不同的，数字也要跟着移到正确的列。',
      en: 'Restore the heads of the form; where their order differs, move the figures to their columns as well.',
    },
    examples: [
      {
        changes: [
          [
            '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |',
            '| 信息内容 | 本年制发件数 | 现行有效件数 | 本年废止件数 |\n| 规章 | 0 | 0 | 0 |',
          ],
        ],
        place: '第二十条第（一）项',
      },
    ],
  },
  {
    code: 'table/edition',
    title: { zh: '表格格式不是本年度的', en: 'A table is in the form of another year' },
    remedy: {
      zh: '换用本年度的表格：2019、2020 年度用 2019 年格式，2021 年度起用 2021 年格式。两种格式的口径不同，数字不能直接照搬。',
      en: 'Use the table of the report’s year: the form of 2019 for 2019 and 2020, that of 2021 since. The columns count different things, so figures cannot simply be carried over.',
    },
    examples: [
      {
        changes: [
          [
            '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章',
            '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| 规章',
          ],
        ],
        place: '第二十条第（一）项',
      },
    ],
  },
]
