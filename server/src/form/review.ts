/** Table four, 政府信息公开行政复议、行政诉讼情况: one row of fifteen values without a label. */
import { addressOf, keyOf } from './address'
import { article } from './provisions'
import type { Address, ColumnForm, Identity, TableForm } from './types'

const cases = [
  { key: 'reconsideration', under: ['行政复议'] },
  { key: 'litigation.direct', under: ['行政诉讼', '未经复议直接起诉'] },
  { key: 'litigation.afterReconsideration', under: ['行政诉讼', '复议后起诉'] },
] as const

const outcomes: readonly Pick<ColumnForm, 'key' | 'role' | 'label'>[] = [
  { key: 'upheld', label: { text: '结果维持', customary: ['维持'] } },
  { key: 'corrected', label: { text: '结果纠正', customary: ['纠正'] } },
  { key: 'other', label: { text: '其他结果', customary: ['其它结果', '其他'] } },
  { key: 'pending', label: { text: '尚未审结', customary: ['未审结'] } },
  { key: 'total', role: 'total', label: { text: '总计', customary: ['合计'] } },
]

export const review: TableForm = {
  key: 'review',
  section: 'review',
  name: { zh: '表四', en: 'table four' },
  blocks: [
    {
      key: 'review',
      columns: cases.flatMap((c) =>
        outcomes.map((o): ColumnForm => ({ ...o, key: keyOf(c.key, o.key), kind: 'count', under: c.under })),
      ),
      groups: [],
      rows: [
        {
          key: 'review',
          ordinal: '',
          groups: [],
          counts: {
            zh: '因政府信息公开工作被申请行政复议、提起行政诉讼的案件，按结果分列；可以包括上年转来的案件。',
            en: 'Cases of administrative reconsideration and litigation over open government information, by outcome; cases carried over may be included.',
          },
          provision: article(50, { item: 3 }),
        },
      ],
    },
  ],
}

export const reviewIdentities: readonly Identity[] = cases.map((c) => ({
  id: `review:${c.key}`,
  kind: 'review',
  left: outcomes.filter((o) => o.role !== 'total').map((o) => caseAddress(c.key, o.key)),
  right: outcomes.filter((o) => o.role === 'total').map((o) => caseAddress(c.key, o.key)),
}))

/** The cell of a kind of case and an outcome: `litigation.direct`, `upheld`. */
export function caseAddress(kind: string, outcome: string): Address {
  return addressOf('review', keyOf(kind, outcome))
}
