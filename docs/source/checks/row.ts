/** Checks of the rows of a table. */
import type { Description } from '../types'

export const row: readonly Description[] = [
  {
    code: 'row/missing',
    title: { zh: '缺少行', en: 'A row is missing' },
    remedy: {
      zh: '按格式补上这一行，没有发生的填 0。',
      en: 'Add the row as the form has it, with 0 for what did not occur.',
    },
    examples: [
      {
        changes: [
          [
            '1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | | 3.要求提供公开出版物 |',
            '1.信访举报投诉类申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | | 3.要求提供公开出版物 |',
          ],
        ],
        place: '3.要求提供公开出版物',
      },
    ],
  },
  {
    code: 'row/duplicate',
    title: { zh: '行重复', en: 'A row stands twice' },
    remedy: {
      zh: '核对两行的数，保留正确的一行。',
      en: 'Compare the two rows and keep the right one.',
    },
    examples: [
      {
        changes: [
          [
            '| | | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
            '| | | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
          ],
        ],
        place: '2.重复申请',
      },
    ],
  },
  {
    code: 'row/order',
    title: { zh: '行的次序不对', en: 'A row is out of order' },
    remedy: { zh: '把这一行移到格式规定的位置。', en: 'Move the row to its place in the form.' },
    examples: [
      {
        changes: [
          [
            '| | | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| | | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| | | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
            '| | | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| | | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| | | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
          ],
        ],
        place: '2.重复申请',
      },
    ],
  },
  {
    code: 'row/unknown',
    title: { zh: '格式中没有的行', en: 'A row that the form does not have' },
    remedy: {
      zh: '自行增加的内容请移到正文；如果是名称写错，改为格式规定的名称。',
      en: 'Move what you added to the text; if the row’s name is misspelt, use the wording of the form.',
    },
    examples: [
      {
        changes: [
          [
            '| 行政规范性文件 | 3 | 1 | 14 |\n',
            '| 行政规范性文件 | 3 | 1 | 14 |\n| 其他主动公开文件 | 52 | 0 | 310 |\n',
          ],
        ],
        place: '其他主动公开文件',
      },
    ],
  },
  {
    code: 'row/label',
    title: { zh: '行名称措辞不同', en: 'A row is worded otherwise' },
    remedy: {
      zh: '改为格式规定的名称。通行的简写（如“本年新收”“部分公开”）不提示。',
      en: 'Use the wording of the form. Customary short names are accepted.',
    },
    examples: [
      {
        changes: [['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开']],
        place: '2.其他法律法规禁止公开',
      },
    ],
  },
  {
    code: 'row/count',
    title: { zh: '一行的数多了或少了', en: 'A row has too many or too few values' },
    remedy: {
      zh: '对照原件，把缺的数补在它自己的列，多的删去。补上之前，这一行涉及的合计不核对。',
      en: 'Compare with the original; enter the missing value in its own column, or delete the one too many. Until then the sums of the row are not checked.',
    },
    examples: [
      {
        changes: [['| 行政规范性文件 | 3 | 1 | 14 |', '| 行政规范性文件 | 3 | 14 |']],
        place: '3 | 14',
      },
    ],
  },
]
