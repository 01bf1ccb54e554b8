/**
 * What a sentence says of all that it has counted: 均为自然人申请, 均获维持, 均已办结; and the outcome of a single case.
 */
import { all, disputes, headOf, isWord, meaningful } from './meaning'
import type { Action, Applicant, Claim, Figure, Implied, Mention, Outcome, Place, Thing } from './types'
import type { Token } from './tokens'

/** What came before in the sentence. */
export interface Antecedents {
  readonly figures: readonly Figure[]
  /** Those on the same level. */
  readonly level: readonly Figure[]
  /** The one before, on the same level or before the bracket. */
  readonly of: Figure | undefined
}

export function everyIn(
  text: string,
  tokens: readonly Token[],
  before: Antecedents,
  place: Place,
): Mention | undefined {
  const from = tokens.findIndex((t) => isWord(t, 'all') || (isWord(t, 'action') && text.startsWith('全部', t.start)))
  if (from < 0 && before.of?.value !== '1') return undefined
  if (tokens.some((t) => isWord(t, 'block') || isWord(t, 'not') || isWord(t, 'relation') || t.kind === 'percent'))
    return undefined
  const told = tokens.slice(Math.max(0, from))
  if (told.length === 0) return undefined
  const span = { start: told[0]!.start, end: (told.findLast(meaningful) ?? told.at(-1)!).end }
  const base = { ...place, span, qualified: before.of?.qualified ?? false }
  if (from < 0) return single(told, before, base)
  return applicants(told, before, base) ?? upheld(told, before, base) ?? completed(text, tokens, from, before, base)
}

type Base = Place & Pick<Claim, 'span' | 'qualified'>

/** 收到8份，均为自然人申请. */
function applicants(told: readonly Token[], { of }: Antecedents, base: Base): Implied | undefined {
  const applicant = all<Applicant>(told, 'applicant')[0]
  if (!applicant || !of || of.applicant || of.result || !of.things.includes('request')) return undefined
  if (told.some((t) => t.kind === 'unknown')) return undefined
  return {
    ...base,
    kind: 'implied',
    value: of.value,
    of,
    things: of.things,
    actions: of.actions,
    applicant,
    loose: of.loose,
  }
}

const contested = (figure: Figure | undefined): boolean => figure?.things.some((t) => disputes.includes(t)) === true

/** 行政复议2件，均获维持. */
function upheld(told: readonly Token[], { of, level }: Antecedents, base: Base): Claim | undefined {
  if (all<Outcome>(told, 'outcome')[0] !== 'upheld' || !contested(of) || of?.outcome) return undefined
  const cases = level.filter((f) => contested(f) && !f.outcome)
  const one = cases.length === 1 && of ? { of } : {}
  return { ...base, kind: 'claim', claim: 'allUpheld', things: cases.flatMap((f) => f.things), actions: [], ...one }
}

/** Of a single case: 行政复议1件，…作出了维持我办答复的决定; 行政复议1件（申请人撤回）; 收到申请1件，结转至下一年度办理. */
function single(told: readonly Token[], { of }: Antecedents, base: Base): Implied | undefined {
  if (of?.value !== '1' || of.outcome || told.some((t) => t.kind === 'figure')) return undefined
  const implied: Implied = {
    ...base,
    kind: 'implied',
    value: of.value,
    of,
    things: of.things,
    actions: [],
    loose: true,
  }
  if (of.things.includes('request')) {
    const carried = all<Action>(told, 'action').includes('carryOut') && of.actions.some((a) => incoming.includes(a))
    return carried ? { ...implied, actions: ['carryOut'] } : undefined
  }
  if (!contested(of)) return undefined
  const named = [...new Set(all<Outcome>(told, 'outcome'))]
  if (named.length === 1) return { ...implied, outcome: named[0]! }
  return named.length === 0 && all<Thing>(told, 'thing').includes('withdrawn')
    ? { ...implied, outcome: 'other' }
    : undefined
}

const incoming: readonly Action[] = ['receive', 'receiveNew', 'accept', 'handle']

const inTime = /[按如]期|按时|及时|期限|时限|工作日/

/** 共受理5件，已全部办结; 所有申请均已办理完成. */
function completed(
  text: string,
  tokens: readonly Token[],
  from: number,
  before: Antecedents,
  base: Base,
): Claim | undefined {
  const { of, figures } = before
  if (!all<Action>(tokens.slice(from), 'action').includes('complete')) return undefined
  // The sentence itself says that some are not.
  const open = figures.some(
    (f) => f.value !== '0' && (f.actions.includes('carryOut') || f.actions.includes('inProgress')),
  )
  const things = all<Thing>(tokens, 'thing')
  // 均按时办结: what was due, in time.
  const qualified = base.qualified || inTime.test(text.slice(tokens[0]!.start, tokens.at(-1)!.end))
  const claim: Claim = {
    ...base,
    kind: 'claim',
    claim: 'allCompleted',
    things: ['request'],
    actions: ['complete'],
    qualified,
  }
  if (open) return undefined
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
}
