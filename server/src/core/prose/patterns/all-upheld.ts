/** 行政复议2件，均获维持: none of them is pending or was corrected. */
import { caseAddress } from '../../../form'
import { all, contested } from '../meaning'
import type { Outcome } from '../types'
import { caseKinds } from './disputes'
import type { ClaimPattern } from './pattern'

export const allUpheld: ClaimPattern = {
  kind: 'claim',
  claim: 'allUpheld',
  name: 'all-upheld',
  slots: { words: 'that all cases counted before were upheld' },
  examples: [
    {
      text: '政府信息公开行政复议2件，均获维持。',
      reads: { words: '均获维持' },
      cells: ['review.reconsideration.pending', 'review.reconsideration.corrected'],
      also: ['disputes'],
    },
  ],
  not: [
    { text: '政府信息公开行政复议2件，均在审理。', also: ['disputes'] },
    '满意度均维持在95%以上。',
    { text: '政府信息公开行政复议2件，未均获维持。', also: ['disputes'] },
  ],
  read: ({ of, level }, { from, told, base }) => {
    if (from < 0 || all<Outcome>(told, 'outcome')[0] !== 'upheld' || !contested(of) || of?.outcome) return undefined
    const cases = level.filter((f) => contested(f) && !f.outcome)
    const one = cases.length === 1 && of ? { of } : {}
    const things = [...new Set(cases.flatMap((f) => f.things))]
    return { ...base, kind: 'claim', claim: 'allUpheld', things, actions: [], ...one }
  },
  zero: ({ things }) =>
    things.flatMap((t) =>
      (caseKinds[t] ?? []).flatMap((kind) => [caseAddress(kind, 'pending'), caseAddress(kind, 'corrected')]),
    ),
}
