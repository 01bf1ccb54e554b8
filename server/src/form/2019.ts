/** 2019年格式（试行）: annex of notice 国办公开办函〔2019〕60号; reports on 2019 and 2020. */
import { acrossColumns, carriedOver } from './acrossYears'
import { firstFormYear } from './firstYear'
import { article, noticeOf } from './provisions'
import { requests2019 } from './requests'
import { review, reviewIdentities } from './review'
import { sixSections } from './sections'
import type { ColumnForm, Form, Label, TableForm } from './types'

const documents: readonly ColumnForm[] = [
  {
    key: 'made',
    role: 'made',
    kind: 'count',
    label: { text: '本年新制作数量', customary: ['新制作数量', '本年度新制作数量'] },
  },
  { key: 'disclosed', kind: 'count', label: { text: '本年新公开数量', customary: ['新公开数量', '本年度新公开数量'] } },
  { key: 'public', kind: 'count', label: { text: '对外公开总数量', customary: ['公开总数量', '对外公开总数'] } },
]

const lastYearItems: ColumnForm = {
  key: 'lastYearItems',
  kind: 'count',
  label: { text: '上一年项目数量', customary: ['上年项目数量', '上一年度项目数量'] },
}
const change: ColumnForm = {
  key: 'change',
  kind: 'change',
  label: { text: '本年增/减', customary: ['本年度增/减', '本年增减'] },
}
const decisions: ColumnForm = {
  key: 'decisions',
  kind: 'count',
  label: { text: '处理决定数量', customary: ['决定数量', '本年处理决定数量'] },
}

const procurement: readonly ColumnForm[] = [
  { key: 'items', kind: 'count', label: { text: '采购项目数量' } },
  {
    key: 'amount',
    kind: 'amount',
    label: { text: '采购总金额', customary: ['采购金额', '采购总金额（单位：万元）', '采购总金额（万元）'] },
  },
]

const flow = {
  zh: '新制作、新公开为本年数；对外公开总数量为年末存量。规章只由有规章制定权的机关填报，其他机关填 0。',
  en: 'Newly made and newly disclosed are flows of the year, the number public is the stock at its end. Only organs with rule-making power have rules; others enter 0.',
}

const services = {
  zh: '项目数量与增减按权责清单填报；处理决定包括依法不公开的，不是网上公布的条数。',
  en: 'Items and their change follow the list of powers; decisions include those lawfully unpublished, not the number posted on the web.',
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
          label: { text: '规范性文件', customary: ['行政规范性文件'], tolerated: ['规范文件'] },
          counts: flow,
          provision: article(20, { item: 1 }),
        },
      ],
    },
    {
      key: 'licensing',
      head: { text: '第二十条第（五）项', customary: ['第五项'], tolerated: ['第二十条第'] },
      stub,
      columns: [lastYearItems, change, decisions],
      groups: [],
      rows: [
        {
          key: 'disclosure.licensing',
          ordinal: '',
          groups: [],
          label: { text: '行政许可', tolerated: ['许可'] },
          counts: services,
          provision: article(20, { item: 5 }),
        },
        {
          key: 'disclosure.otherServices',
          ordinal: '',
          groups: [],
          label: { text: '其他对外管理服务事项', customary: ['其它对外管理服务事项'] },
          counts: services,
          provision: article(20, { item: 5 }),
        },
      ],
    },
    {
      key: 'enforcement',
      head: { text: '第二十条第（六）项', customary: ['第六项'], tolerated: ['第二十条第'] },
      stub,
      columns: [lastYearItems, change, decisions],
      groups: [],
      rows: [
        {
          key: 'disclosure.penalties',
          ordinal: '',
          groups: [],
          label: { text: '行政处罚', tolerated: ['处罚'] },
          counts: services,
          provision: article(20, { item: 6 }),
        },
        {
          key: 'disclosure.coercion',
          ordinal: '',
          groups: [],
          label: { text: '行政强制', tolerated: ['强制'] },
          counts: services,
          provision: article(20, { item: 6 }),
        },
      ],
    },
    {
      key: 'charges',
      head: { text: '第二十条第（八）项', customary: ['第八项'], tolerated: ['第二十条第'] },
      stub,
      columns: [lastYearItems, change],
      groups: [],
      rows: [
        {
          key: 'disclosure.charges',
          ordinal: '',
          groups: [],
          label: { text: '行政事业性收费', tolerated: ['事业性收费', '行政收费', '收费'] },
          counts: { zh: '行政事业性收费的项目数量与增减。', en: 'Number of administrative charges and its change.' },
          provision: article(20, { item: 8 }),
        },
      ],
    },
    {
      key: 'procurement',
      head: { text: '第二十条第（九）项', customary: ['第九项'], tolerated: ['第二十条第'] },
      stub,
      columns: procurement,
      groups: [],
      rows: [
        {
          key: 'disclosure.procurement',
          ordinal: '',
          groups: [],
          label: { text: '政府集中采购', tolerated: ['集中采购'] },
          counts: {
            zh: '政府集中采购的项目数量与总金额；表格未规定金额单位。',
            en: 'Number of centralised procurement items and their amount; the form does not fix the unit.',
          },
          provision: article(20, { item: 9 }),
        },
      ],
    },
  ],
}

export const form2019: Form<'2019'> = {
  edition: '2019',
  from: firstFormYear,
  name: { zh: '2019年格式（试行）', en: 'the 2019 form (trial)' },
  notice: noticeOf('2019', '60', '关于政府信息公开工作年度报告有关事项的通知', '有关事项'),
  documents: {
    make: { columns: ['made'], binding: true },
    publish: { columns: ['disclosed', 'made', 'public'], binding: false },
    inForce: { columns: ['public'], binding: false },
  },
  statements: [],
  sections: sixSections,
  tables: [disclosure, requests2019.table, review],
  identities: [...requests2019.identities, ...reviewIdentities],
  acrossYears: [
    ...carriedOver(requests2019.table),
    // What was made public is not taken back; what else was opened this year is told in the columns beside it.
    ...acrossColumns(disclosure, 'stock', 'public', [['last', 'public', 1]], ['made', 'disclosed']),
    ...acrossColumns(disclosure, 'items', 'lastYearItems', [
      ['last', 'lastYearItems', 1],
      ['last', 'change', 1],
    ]),
  ],
}
