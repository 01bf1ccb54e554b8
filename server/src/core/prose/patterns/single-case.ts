/** 行政复议1件，…作出维持的决定; 收到申请1件，结转至下一年度办理: what became of the only one. */
import { all, contested, incoming } from '../meaning'
import type { Action, Implied, Outcome, Thing } from '../types'
import type { EveryPattern, Unsigned } from './pattern'

export const singleCase: EveryPattern = {
  kind: 'every',
  name: 'single-case',
  slots: { words: 'how a single case ended, or that a single request was carried forward' },
  examples: [
    {
      text: '政府信息公开行政复议1件，复议机关作出维持我局答复的决定。',
      reads: { words: '复议机关作出维持我局答复的决定' },
      cells: ['review.reconsideration.upheld'],
      also: ['disputes'],
    },
    {
      text: '全年收到政府信息公开申请1件，结转至下一年度办理。',
      reads: { words: '结转至下一年度办理' },
      cells: ['requests.carriedForward.total'],
      also: ['intake'],
    },
  ],
  not: [
    { text: '政府信息公开行政复议2件，复议机关作出维持我局答复的决定。', also: ['disputes'] },
    { text: '政府信息公开行政复议1件，维持、纠正尚无结果。', also: ['disputes'] },
  ],
  read: ({ of }, { from, told, base }) => {
    if (from >= 0 || of?.value !== '1' || of.outcome || told.some((t) => t.kind === 'figure')) return undefined
    const { value, things } = of
    const implied: Unsigned<Implied> = { ...base, kind: 'implied', value, of, things, actions: [], loose: true }
    if (things.includes('request')) {
      const carried = all<Action>(told, 'action').includes('carryOut') && of.actions.some((a) => incoming.includes(a))
      return carried ? { ...implied, actions: ['carryOut'] } : undefined
    }
    if (!contested(of)) return undefined
    const named = [...new Set(all<Outcome>(told, 'outcome'))]
    if (named.length === 1) return { ...implied, outcome: named[0]! }
    const withdrawn = named.length === 0 && all<Thing>(told, 'thing').includes('withdrawn')
    return withdrawn ? { ...implied, outcome: 'other' } : undefined
  },
}
