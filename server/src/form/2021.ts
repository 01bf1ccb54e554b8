/** 2021年格式: annex of notice 国办公开办函〔2021〕30号 of 26 September 2021; reports on 2021 and later. */
import { acrossColumns, carriedOver } from './acrossYears'
import { article, noticeOf } from './provisions'
import { requests2021 } from './requests'
import { review, reviewIdentities } from './review'
import { sixSections } from './sections'
import type { ColumnForm, Form, Label, TableForm } from './types'

const documents: readonly ColumnForm[] = [
  {
    key: 'made',
    role: 'made',
    kind: 'count',
    label: { text: '本年制发件数', customary: ['制发件数', '本年度制发件数', '本年制发数', '本年度制发数'] },
  },
  {
    key: 'repealed',
    role: 'repealed',
    kind: 'count',
    label: { text: '本年废止件数', customary: ['废止件数', '本年度废止件数', '本年废止数', '本年度废止数'] },
  },
  {
    key: 'inForce',
    role: 'inForce',
    kind: 'count',
    label: { text: '现行有效件数', customary: ['有效件数', '现行有效件', '现行有效数', '现行有效件数（历史累计）'] },
  },
]

const decisions: readonly ColumnForm[] = [
  {
    key: 'decisions',
    kind: 'count',
    label: { text: '本年处理决定数量', customary: ['处理决定数量', '决定数量', '本年度处理决定数量'] },
  },
]

const amount: readonly ColumnForm[] = [
  {
    key: 'amount',
    kind: 'amount',
    label: {
      text: '本年收费金额（单位：万元）',
      customary: ['本年收费金额', '收费金额', '收费总金额', '金额', '本年度收费金额（单位：万元）'],
    },
  },
]

const flow = {
  zh: '制发、废止为本年数；现行有效为年末存量。规章只由有规章制定权的机关填报，其他机关填 0。',
  en: 'Made and repealed are flows of the year, in force is the stock at its end. Only organs with rule-making power have rules; others enter 0.',
}

const processed = {
  zh: '本年作出的处理决定，包括依法不公开的，不是网上公布的条数。',
  en: 'Decisions made this year, those lawfully unpublished included; not the number posted on the web.',
}

const stub: Label = { text: '信息内容' }

const disclosure: TableForm = {
  key: 'disclosure',
  section: 'disclosure',
  name: { zh: '表二', en: 'table two' },
  blocks: [
    {
      key: 'documents',
      head: { text: '第二十条第（一）项', customary: ['第一项'], tolerated: ['第二十条第'] },
      stub,
      columns: documents,
      groups: [],
      rows: [
        {
          key: 'disclosure.rules',
          role: 'rules',
          ordinal: '',
          groups: [],
          label: { text: '规章' },
          counts: flow,
          provision: article(20, { item: 1 }),
        },
        {
          key: 'disclosure.normativeDocuments',
          ordinal: '',
          groups: [],
          label: { text: '行政规范性文件', tolerated: ['规范性文件', '规范文件'] },
          counts: flow,
          provision: article(20, { item: 1 }),
        },
      ],
    },
    {
      key: 'licensing',
      head: { text: '第二十条第（五）项', customary: ['第五项'], tolerated: ['第二十条第'] },
      stub,
      columns: decisions,
      groups: [],
      rows: [
        {
          key: 'disclosure.licensing',
          ordinal: '',
          groups: [],
          label: { text: '行政许可', tolerated: ['许可'] },
          counts: processed,
          provision: article(20, { item: 5 }),
        },
      ],
    },
    {
      key: 'enforcement',
      head: { text: '第二十条第（六）项', customary: ['第六项'], tolerated: ['第二十条第'] },
      stub,
      columns: decisions,
      groups: [],
      rows: [
        {
          key: 'disclosure.penalties',
          ordinal: '',
          groups: [],
          label: { text: '行政处罚', tolerated: ['处罚'] },
          counts: processed,
          provision: article(20, { item: 6 }),
        },
        {
          key: 'disclosure.coercion',
          ordinal: '',
          groups: [],
          label: { text: '行政强制', tolerated: ['强制'] },
          counts: processed,
          provision: article(20, { item: 6 }),
        },
      ],
    },
    {
      key: 'charges',
      head: { text: '第二十条第（八）项', customary: ['第八项'], tolerated: ['第二十条第'] },
      stub,
      columns: amount,
      groups: [],
      rows: [
        {
          key: 'disclosure.charges',
          ordinal: '',
          groups: [],
          label: { text: '行政事业性收费', tolerated: ['事业性收费', '行政收费', '收费'] },
          counts: {
            zh: '本年收取的行政事业性收费，单位为万元。',
            en: 'Administrative charges collected this year, in units of ten thousand yuan.',
          },
          provision: article(20, { item: 8 }),
        },
      ],
    },
  ],
}

export const form2021: Form<'2021'> = {
  edition: '2021',
  from: 2021,
  name: { zh: '2021年格式', en: 'the 2021 form' },
  notice: noticeOf('2021', '30', '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知', '格式'),
  documents: {
    make: { columns: ['made'], binding: true },
    repeal: { columns: ['repealed'], binding: true },
    inForce: { columns: ['inForce'], binding: true },
    publish: { columns: ['made', 'inForce'], binding: false },
  },
  statements: ['processingFee'],
  sections: sixSections,
  tables: [disclosure, requests2021.table, review],
  identities: [...requests2021.identities, ...reviewIdentities],
  acrossYears: [
    ...carriedOver(requests2021.table),
    ...acrossColumns(disclosure, 'stock', 'inForce', [
      ['last', 'inForce', 1],
      ['this', 'made', 1],
      ['this', 'repealed', -1],
    ]),
  ],
}
