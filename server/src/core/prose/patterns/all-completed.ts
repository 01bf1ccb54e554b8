/** 共受理5件，已全部办结; 所有申请均已办理完成: nothing is carried over to the next year. */
import { all, headOf, incoming, isWord } from '../meaning'
import type { Action, Claim, Thing } from '../types'
import type { ClaimPattern, Unsigned } from './pattern'

const inTime = /[按如]期|按时|及时|期限|时限|工作日/

export const allCompleted: ClaimPattern = {
  kind: 'claim',
  claim: 'allCompleted',
  name: 'all-completed',
  slots: { words: 'that all requests were closed' },
  examples: [
    {
      text: '全年受理政府信息公开申请5件，已全部办结。',
      reads: { words: '已全部办结' },
      cells: ['requests.carriedForward.total'],
      also: ['intake'],
    },
    {
      text: '所有政府信息公开申请均已办理完成。',
      reads: { words: '所有政府信息公开申请均已办理完成' },
      cells: ['requests.carriedForward.total'],
    },
  ],
  not: [
    '人大代表建议6件，均已办结。',
    // Of those, not of all.
    '上年结转的2件申请已全部办结。',
    // The sentence itself says that some are not.
    { text: '受理政府信息公开申请5件，结转下年度1件，其余均已办结。', also: ['intake', 'carried'] },
  ],
  read: ({ text, of, figures }, { tokens, from, base }) => {
    if (from < 0 || !all<Action>(tokens.slice(from), 'action').includes('complete')) return undefined
    if (figures.some((f) => f.value !== '0' && f.actions.some((a) => a === 'carryOut' || a === 'inProgress')))
      return undefined
    // 均按时办结: what was due, in time.
    const qualified = base.qualified || inTime.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))
    const claim: Unsigned<Claim> = {
      ...base,
      kind: 'claim',
      claim: 'allCompleted',
      things: ['request'],
      actions: ['complete'],
      qualified,
    }
    const things = all<Thing>(tokens, 'thing')
    // 上年结转的2件申请已全部办结: of those, not of all requests.
    const ofFigure = of?.clause === base.clause
    if (headOf(things)[0] === 'request' && !ofFigure) {
      const narrowed = tokens
        .slice(0, from)
        .some((t) => isWord(t, 'action') || isWord(t, 'applicant') || t.kind === 'unknown')
      return narrowed ? undefined : claim
    }
    if (!of || of.whole || of.applicant || !of.things.includes('request')) return undefined
    return of.actions.some((a) => incoming.includes(a)) &&
      things.every((t) => t === 'topic' || (ofFigure && t === 'request'))
      ? { ...claim, of }
      : undefined
  },
  zero: () => ['requests.carriedForward.total'],
}
