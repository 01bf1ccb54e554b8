/** Checks of single cells. */
import type { Description } from '../types'

export const cell: readonly Description[] = [
  {
    code: 'cell/blank',
    title: { zh: '空白', en: 'A cell is blank' },
    remedy: {
      zh: '填上数字，没有发生的填 0。能由勾稽关系推出的数，快速修复会直接给出；推不出的只提供“填 0”，由您决定。',
      en: 'Enter the figure, 0 for what did not occur. Where the sums determine the figure, the quick fix gives it; elsewhere 0 is offered and the choice is yours.',
    },
    examples: [
      {
        changes: [['（一）予以公开 | | 12 | 2 |', '（一）予以公开 | | | 2 |']],
        place: '',
        address: 'requests.granted.natural',
      },
      { changes: [['| 行政强制 | 2 |', '| 行政强制 | |']], place: '', address: 'disclosure.coercion.decisions' },
    ],
  },
  {
    code: 'cell/mark',
    title: { zh: '用符号代替数字', en: 'A mark stands for a number' },
    remedy: {
      zh: '改填数字，没有发生的填 0。没有规章制定权的机关，“规章”一行也填 0。',
      en: 'Enter the figure, 0 for what did not occur. An organ that makes no rules enters 0 in the row 规章.',
    },
    examples: [
      { changes: [['| 规章 | 0 | 0 | 0 |', '| 规章 | / | / | / |']], place: '/', address: 'disclosure.rules.made' },
    ],
  },
  {
    code: 'cell/number',
    title: { zh: '不是合格的数', en: 'A cell holds no proper number' },
    remedy: {
      zh: '表中只留数字，说明移到正文。件数是不小于 0 的整数；收费金额可以有小数，单位为万元。',
      en: 'Leave the number in the table and move remarks to the text. Counts are whole numbers of 0 or more; the amount of charges may have decimals, in 万元.',
    },
    examples: [
      {
        changes: [['| 行政规范性文件 | 3 | 1 | 14 |', '| 行政规范性文件 | 3 | 1 | 14（含联合发文 2 件） |']],
        place: '14（含联合发文 2 件）',
        address: 'disclosure.normativeDocuments.inForce',
      },
      {
        changes: [['| 行政强制 | 2 |', '| 行政强制 | -2 |']],
        place: '-2',
        address: 'disclosure.coercion.decisions',
      },
    ],
  },
  {
    code: 'cell/style',
    title: { zh: '数字写法不规范', en: 'A number is oddly written' },
    remedy: {
      zh: '改用半角数字，去掉逗号和空格。',
      en: 'Write plain digits without separators or blanks.',
    },
    examples: [
      {
        changes: [['| 行政许可 | 1046 |', '| 行政许可 | 1,046 |']],
        place: '1,046',
        address: 'disclosure.licensing.decisions',
      },
      {
        changes: [['| 行政强制 | 2 |', '| 行政强制 | ２ |']],
        place: '２',
        address: 'disclosure.coercion.decisions',
      },
    ],
  },
]
