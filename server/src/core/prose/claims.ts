/**
 * What a sentence says without a number: 未收到…申请, 均已办结, 均获维持, 均为自然人申请.
 *
 * A claim is read only where nothing but known words stands in it: 未收到涉及…的申请 says less than 未收到申请.
 */
import { spanOf, type Passage } from './flow'
import { all, headOf, isWord, meaningful } from './meaning'
import { phrases, type Segment } from './segments'
import type { Action, Applicant, Claim, Figure, Implied, Mention, Outcome, Thing } from './types'
import type { Token } from './tokens'
import type { Topic } from './grammar'

/** What came before in the sentence. */
export interface Antecedents {
  readonly figures: readonly Figure[]
  /** Those on the same level. */
  readonly level: readonly Figure[]
  /** The one before, on the same level or before the bracket. */
  readonly of: Figure | undefined
}

type Place = Pick<Claim, 'clause' | 'sentence' | 'section' | 'when' | 'whose'>

const incoming: readonly Action[] = ['receive', 'receiveNew', 'accept', 'handle']
const disputes: readonly Thing[] = ['reconsideration', 'litigation', 'litigationDirect', 'litigationAfter']

export function claimsIn(
  passage: Passage,
  segment: Segment,
  before: Antecedents,
  place: Place,
  topic: Topic,
): Mention[] {
  const hasFigure = segment.tokens.some((t) => t.kind === 'figure')
  const found = [
    ...(hasFigure ? [] : [none(passage, segment.tokens, place, topic)]),
    every(passage, hasFigure ? (phrases(segment).at(-1)?.behind ?? []) : segment.tokens, before, place),
  ]
  return found.filter((claim) => claim !== undefined)
}

/** 未收到政府信息公开申请; 没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况; 无结转至下一年度办理的申请. */
function none(passage: Passage, tokens: readonly Token[], place: Place, topic: Topic): Claim | undefined {
  const from = tokens.findIndex((t) => isWord(t, 'not'))
  if (from < 0) return undefined
  const told = tokens.slice(from + 1)
  if (
    tokens
      .slice(0, from)
      .some((t) => isWord(t, 'block') || isWord(t, 'all') || (isWord(t, 'relation') && t.sense.key !== 'break'))
  )
    return undefined
  if (!told.every(known)) return undefined
  const actions = all<Action>(told, 'action')
  const things = claimed(told)
  const explicit = told.some((t) => isWord(t, 'thing') && (t.sense.key === 'topic' || t.end - t.start > 3))
  const carried = actions.filter((a) => a === 'carryIn' || a === 'carryOut' || a === 'carry')
  const direction = carried.length === 1 ? way(carried[0]!, told) : undefined
  if (carried.length > 0 ? !direction || things.some((t) => t !== 'request') : things.length === 0) return undefined
  if (things.some((t) => t === 'foreign' || t === 'channel' || t === 'topic' || t === 'document' || t === 'withdrawn'))
    return undefined
  if (!explicit && !topic.about && !things.some((t) => t === 'rules' || t === 'normative')) return undefined
  if (told.some((t) => isWord(t, 'result') || isWord(t, 'outcome') || isWord(t, 'applicant'))) return undefined
  if (explicit) topic.about = true
  return {
    ...place,
    kind: 'claim',
    claim: 'none',
    span: spanOf(passage, tokens[from]!.start, told[told.findLastIndex(meaningful)]!.end),
    things,
    actions: direction ? [direction] : [...new Set(actions)],
    qualified: false,
  }
}

/** Every thing that a negation names; a request before 行政复议 only says what the dispute is about, unless it is listed with it. */
function claimed(told: readonly Token[]): Thing[] {
  const named: Thing[] = []
  let listed = false
  for (const [i, token] of told.entries()) {
    if (!isWord(token, 'thing')) continue
    const thing = token.sense.key as Thing
    const next = told[i + 1]
    if (thing === 'request' && next && ((next.kind === 'mark' && next.mark === 'pause') || joins(next))) listed = true
    named.push(thing)
  }
  const head = headOf(named)
  return listed && head.some((t) => disputes.includes(t)) ? ['request', ...head] : head
}

/** 和, 及, 或. */
function joins(token: Token): boolean {
  return isWord(token, 'filler') && token.sense.key === 'and'
}

function way(action: Action, told: readonly Token[]): Action | undefined {
  if (action !== 'carry') return action
  const words = all<string>(told, 'time')
  return words.includes('lastYear') ? 'carryIn' : words.includes('nextYear') ? 'carryOut' : undefined
}

function known(token: Token): boolean {
  if (token.kind === 'mark') return token.mark === 'pause'
  if (token.kind === 'year') return true
  return (
    token.kind === 'word' &&
    !['block', 'all', 'compare', 'share', 'relation', 'not', 'scope'].includes(token.sense.kind)
  )
}

/** 均已办结, 均获维持, 均为自然人申请. */
function every(passage: Passage, tokens: readonly Token[], before: Antecedents, place: Place): Mention | undefined {
  const from = tokens.findIndex(
    (t) => isWord(t, 'all') || (isWord(t, 'action') && passage.text.slice(t.start, t.end).startsWith('全部')),
  )
  if (from < 0) return undefined
  const told = tokens.slice(from)
  const subject = tokens.slice(0, from)
  if (tokens.some((t) => isWord(t, 'block') || isWord(t, 'not') || isWord(t, 'relation') || t.kind === 'percent'))
    return undefined
  const { of } = before
  const span = spanOf(passage, told[0]!.start, (told.findLast(meaningful) ?? told.at(-1)!).end)
  const things = all<Thing>(tokens, 'thing')
  const base = { ...place, span, qualified: of?.qualified ?? false }

  const applicant = all<Applicant>(told, 'applicant')[0]
  if (applicant) {
    if (!of || of.applicant || of.result || !of.things.includes('request') || told.some((t) => t.kind === 'unknown'))
      return undefined
    const implied: Implied = {
      ...base,
      kind: 'implied',
      value: of.value,
      of,
      things: of.things,
      actions: of.actions,
      applicant,
    }
    return implied
  }
  if (all<Outcome>(told, 'outcome')[0] === 'upheld') {
    if (!of?.things.some((t) => disputes.includes(t)) || of.outcome) return undefined
    const upheld = before.level.filter((f) => f.things.some((t) => disputes.includes(t)) && !f.outcome)
    return {
      ...base,
      kind: 'claim',
      claim: 'allUpheld',
      things: upheld.flatMap((f) => f.things),
      actions: [],
      ...(upheld.length === 1 ? { of } : {}),
    }
  }
  if (!all<Action>(told, 'action').includes('complete')) return undefined
  const named = things.includes('request') && headOf(things)[0] === 'request'
  if (named && subject.some((t) => isWord(t, 'action') || isWord(t, 'applicant') || t.kind === 'unknown'))
    return undefined
  if (
    !named &&
    (things.some((t) => t !== 'topic') ||
      !of ||
      of.whole ||
      !of.things.includes('request') ||
      !of.actions.some((a) => incoming.includes(a)) ||
      of.applicant)
  )
    return undefined
  if (
    before.figures.some((f) => (f.actions.includes('carryOut') || f.actions.includes('inProgress')) && f.value !== '0')
  )
    return undefined
  return {
    ...base,
    kind: 'claim',
    claim: 'allCompleted',
    things: ['request'],
    actions: ['complete'],
    ...(named || !of ? {} : { of }),
  }
}
