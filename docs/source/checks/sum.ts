/** Checks of the identities (勾稽关系). */
import type { Description } from '../types'

export const sum: readonly Description[] = [
  {
    code: 'sum/cell',
    title: { zh: '一格有误，几处合计不符', en: 'One cell breaks several sums' },
    remedy: {
      zh: '对照台账核实这一格。快速修复给出能使各处合计都相符的数；如果这一格没有错，再看其他修复。',
      en: 'Check the cell against your records. The quick fix gives the value that makes every sum hold; if the cell is right, look at the other fixes.',
    },
    examples: [
      {
        changes: [['（七）总计 | | 31 | 4 | 0 | 1 | 0 | 2 | 38 |', '（七）总计 | | 31 | 4 | 0 | 1 | 0 | 2 | 0 |']],
        place: '0',
        address: 'requests.total.total',
      },
    ],
  },
  {
    code: 'sum/row',
    title: { zh: '一行的合计不符', en: 'A row does not add up' },
    remedy: {
      zh: '核实这一行：可能是总计填错，也可能是某一类申请人填错。',
      en: 'Check the row: the total may be wrong, or one of its parts.',
    },
    examples: [
      {
        changes: [
          ['（一）予以公开 | | 12 | 2 |', '（一）予以公开 | | 13 | 2 |'],
          ['不计其他情形） | | 4 | 1 |', '不计其他情形） | | 3 | 1 |'],
        ],
        place: '15',
        address: 'requests.granted.total',
      },
    ],
  },
  {
    code: 'sum/column',
    title: { zh: '一列的合计不符', en: 'A column does not add up' },
    remedy: {
      zh: '核实这一列：可能是“（七）总计”填错，也可能是某一种办理结果填错。每件申请只计入一种结果。',
      en: 'Check the column: the total may be wrong, or one of the results. Each request counts under one result.',
    },
    examples: [
      {
        changes: [['（一）予以公开 | | 12 | 2 |', '（一）予以公开 | | 11 | 3 |']],
        place: '11',
        address: 'requests.granted.natural',
      },
    ],
  },
  {
    code: 'sum/balance',
    title: { zh: '收到与办理两边不等', en: 'Intake and outcome do not balance' },
    remedy: {
      zh: '核实新收、上年结转、办理结果总计和结转下年度四个数。上年结转应与上年报告的“结转下年度”一致。',
      en: 'Check the four figures: received, brought forward, total of results, carried forward. What is brought forward should be what last year’s report carried forward.',
    },
    examples: [
      {
        changes: [
          [
            '一、本年新收政府信息公开申请数量 | | | 31 | 4 | 0 | 1 | 0 | 2 | 38 |',
            '一、本年新收政府信息公开申请数量 | | | 32 | 4 | 0 | 1 | 0 | 2 | 39 |',
          ],
        ],
        place: '32',
        address: 'requests.received.natural',
      },
    ],
  },
  {
    code: 'sum/review',
    title: { zh: '表四的合计不符', en: 'A total of table four does not add up' },
    remedy: {
      zh: '核实四种结果和总计；尚未审结的也计入总计。',
      en: 'Check the four outcomes and the total; pending cases count as well.',
    },
    examples: [
      {
        changes: [['| 1 | 0 | 0 | 1 | 2 | 0 |', '| 1 | 0 | 0 | 1 | 1 | 0 |']],
        place: '1',
        address: 'review.reconsideration.total',
      },
    ],
  },
]
