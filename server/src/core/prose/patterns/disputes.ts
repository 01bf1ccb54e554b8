/** 行政复议2件, 行政诉讼1件, 维持1件: reconsiderations and lawsuits, by outcome, in table four. */
import { caseAddress } from '../../../form'
import type { CountPattern } from './pattern'
import type { Action, Thing } from '../types'

/** Kinds of cases of table four. */
export const caseKinds: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  reconsideration: ['reconsideration'],
  litigation: ['litigation.direct', 'litigation.afterReconsideration'],
  litigationDirect: ['litigation.direct'],
  litigationAfter: ['litigation.afterReconsideration'],
}

/** Decided, closed or carried over in the year: none of the columns. */
const otherwise: readonly Action[] = ['reply', 'complete', 'inProgress', 'carryIn', 'carryOut', 'decide']
const coming: readonly Action[] = ['receiveNew', 'receive', 'accept']

export const disputes: CountPattern = {
  kind: 'count',
  name: 'disputes',
  slots: { count: 'reconsiderations or lawsuits about requests for information, all of them or those of an outcome' },
  examples: [
    {
      text: '因政府信息公开被申请行政复议2件。',
      reads: { count: '2' },
      cells: ['review.reconsideration.total'],
    },
    {
      text: '政府信息公开行政诉讼3件。',
      reads: { count: '3' },
      cells: ['review.litigation.direct.total + review.litigation.afterReconsideration.total'],
    },
    {
      text: '行政复议结果维持1件。',
      reads: { count: '1' },
      cells: ['review.reconsideration.upheld'],
      section: 'review',
    },
  ],
  not: ['办理行政应诉案件8件。', '办结政府信息公开行政复议2件。', '受理政府信息公开行政复议2件。', '行政复议2件。'],
  things: ['reconsideration', 'litigation', 'litigationDirect', 'litigationAfter'],
  // An organ that accepts a reconsideration decides it; table four counts those against the organ itself.
  counts: ({ actions, things }) =>
    !actions.some((a) => otherwise.includes(a)) && !(things.includes('reconsideration') && actions.includes('accept')),
  cells: ({ things, actions, outcome = 'total' }) => {
    // Table four may hold cases carried over, which 新增 and 收到 leave out.
    const fresh = outcome === 'total' && actions.some((a) => coming.includes(a))
    const addresses = things.flatMap((thing) => caseKinds[thing] ?? []).map((kind) => caseAddress(kind, outcome))
    return [{ addresses, relation: fresh ? 'atMost' : 'equal', binding: true }]
  },
}
