/**
 * What a sentence denies: 未收到政府信息公开申请, 没有因…被申请行政复议、提起诉讼的情况, 无结转至下一年度办理的申请.
 *
 * A claim is read only where nothing but known words stands in it: 未收到涉及…的申请 says less than 未收到申请.
 */
import { all, disputes, headOf, isWord, meaningful } from './meaning'
import type { Segment } from './segments'
import { everyIn, type Antecedents } from './universals'
import type { Action, Claim, Mention, Place, Thing, TimeWord } from './types'
import type { Token } from './tokens'
import type { Topic } from './topic'

/** `behind`: what stands behind the segment's last figure; undefined where it has none. */
export function claimsIn(
  text: string,
  { tokens }: Segment,
  behind: readonly Token[] | undefined,
  before: Antecedents,
  place: Place,
  topic: Topic,
): Mention[] {
  const none = behind ? undefined : noneIn(tokens, place, topic)
  const every = behind?.length === 0 ? undefined : everyIn(text, behind ?? tokens, before, place)
  return [none, every].filter((claim) => claim !== undefined)
}

/** Nothing of these kinds makes a denial one of the tables' values. */
const others: readonly Thing[] = ['foreign', 'channel', 'topic', 'document', 'withdrawn']

function noneIn(tokens: readonly Token[], place: Place, topic: Topic): Claim | undefined {
  const from = tokens.findIndex((t) => isWord(t, 'not'))
  if (from < 0 || tokens.slice(0, from).some(limits)) return undefined
  const told = tokens.slice(from + 1)
  if (!told.every(known)) return undefined
  const named = all<Action>(told, 'action')
  const things = denied(told)
  const explicit = told.some((t) => isWord(t, 'thing') && (t.sense.key === 'topic' || t.end - t.start > 3))
  if (things.some((t) => others.includes(t))) return undefined
  if (!explicit && !topic.about && !things.some((t) => t === 'rules' || t === 'normative')) return undefined
  const carries = named.filter((a) => a === 'carryIn' || a === 'carryOut' || a === 'carry')
  const actions = carries.length > 0 ? directions(carries, told) : [...new Set(named)]
  if (carries.length > 0 ? actions.length === 0 || things.some((t) => t !== 'request') : things.length === 0)
    return undefined
  if (explicit) topic.about = true
  const span = { start: tokens[from]!.start, end: told[told.findLastIndex(meaningful)]!.end }
  return { ...place, kind: 'claim', claim: 'none', span, things, actions, qualified: false }
}

/** Before the negation: a condition, or a part of something. */
function limits(token: Token): boolean {
  return isWord(token, 'block') || isWord(token, 'all') || (isWord(token, 'relation') && token.sense.key !== 'break')
}

const unsafe = ['block', 'all', 'compare', 'share', 'relation', 'not', 'scope', 'result', 'outcome', 'applicant']

/** Behind the negation: only words that do not narrow it. */
function known(token: Token): boolean {
  if (token.kind === 'mark') return token.mark === 'pause'
  return token.kind === 'year' || (token.kind === 'word' && !unsafe.includes(token.sense.kind))
}

/** Every thing that is named; a request before 行政复议 only says what the dispute is about, unless it is listed with it. */
function denied(told: readonly Token[]): Thing[] {
  const named: Thing[] = []
  let listed = false
  for (const [i, token] of told.entries()) {
    if (!isWord(token, 'thing')) continue
    const next = told[i + 1]
    const joined = next && (next.kind === 'mark' || (isWord(next, 'filler') && next.sense.key === 'and'))
    if (token.sense.key === 'request' && joined) listed = true
    named.push(token.sense.key)
  }
  const head = headOf(named)
  return listed && head.some((t) => disputes.includes(t)) ? ['request', ...head] : head
}

/** Which way nothing is carried. */
function directions(carries: readonly Action[], told: readonly Token[]): Action[] {
  if (carries.length > 1) return []
  if (carries[0] !== 'carry') return [...carries]
  const words = all<TimeWord>(told, 'time')
  return words.includes('lastYear') ? ['carryIn'] : words.includes('nextYear') ? ['carryOut'] : []
}
