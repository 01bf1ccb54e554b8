/**
 * The tokens around a figure → what is counted. One phrase at a time; what it takes over from the phrases before it is
 * the grammar's business.
 */
import type { Action, Figure, Meaning, Relation, Sense, Thing, TimeWord } from './types'
import type { Phrase } from './segments'
import type { Token, Word } from './tokens'

/** What a phrase itself says. */
export interface Words extends Meaning {
  /** Things for the phrases that follow: of 依申请公开…网上申请105件 it is the requests that go on. */
  readonly base: readonly Thing[]
  /** A request is meant, not just any 申请. */
  readonly explicit: boolean
  /** Unknown words stand where they would limit what is counted. */
  readonly qualified: boolean
  /** Unknown words stand anywhere before the figure. */
  readonly unknown: boolean
  /** 5件延期答复: what was done with them stands behind the figure, and is said of some. */
  readonly some: boolean
  /** 约收到50件. */
  readonly vague: boolean
  readonly relation?: Relation
}

/** So few unknown characters are a slip or a particle. */
const slip = 1
export const documents: readonly Thing[] = ['rules', 'normative']
const decisions: readonly Thing[] = ['licensing', 'penalties', 'coercion', 'charges']
export const disputes: readonly Thing[] = ['reconsideration', 'litigation', 'litigationDirect', 'litigationAfter']

/** Requests as they come in. */
export const incoming: readonly Action[] = ['receive', 'receiveNew', 'accept', 'handle']

/** A figure of reconsiderations or lawsuits. */
export function contested(figure: Figure | undefined): boolean {
  return figure?.things.some((t) => disputes.includes(t)) === true
}

/** A phrase's words while they are collected. */
type Draft = { -readonly [K in keyof Words]: Words[K] }

export function wordsOf({ before, behind }: Pick<Phrase, 'before' | 'behind'>, year: number | undefined): Words {
  const next = cut(behind)
  const near = next.length > 0 && says(before) ? [] : next
  const told = near.length > 0 ? [...before, ...near] : before
  const things: Thing[] = []
  const actions: Action[] = []
  const results: string[] = []
  const words: Draft = {
    things,
    base: things,
    actions,
    explicit: false,
    vague: false,
    qualified: false,
    unknown: unknown(before) > slip,
    some: near.some((t) => isWord(t, 'action') && (t.sense.key === 'reply' || t.sense.key === 'complete')),
  }
  for (const token of told) {
    if (token.kind !== 'word') continue
    const { kind, key } = token.sense
    if (kind === 'thing') {
      things.push(key)
      words.explicit ||= key === 'topic' || (key === 'request' && token.end - token.start > 3)
    } else if (kind === 'action') actions.push(key)
    else if (kind === 'result') results.push(key)
    else if (kind === 'applicant') words.applicant ??= key
    else if (kind === 'outcome') words.outcome ??= key
    else if (kind === 'relation') words.relation = key
    else if (kind === 'vague') words.vague = true
    else if (kind === 'block' || kind === 'not') words.qualified = true
  }
  const result = resultOf(results)
  if (result) words.result = result
  words.qualified ||=
    result === '' ||
    // A result behind a figure that already has its thing restricts it: 收到申请2件…不予公开.
    (near.length === 0 && next.some((t) => isWord(t, 'result') || isWord(t, 'block'))) ||
    (words.unknown && unknown(before.slice(core(before))) > slip) ||
    unknown(near.slice(0, near.findLastIndex(meaningful) + 1)) > slip
  words.things = headOf(things)
  words.base = things.includes('request') && !things.some((t) => disputes.includes(t)) ? ['request'] : words.things
  words.actions = direct(actions, told, year)
  return words
}

export function isWord<K extends Sense['kind']>(token: Token, kind: K): token is Word<K> {
  return token.kind === 'word' && token.sense.kind === kind
}

export function all<T extends string>(tokens: readonly Token[], kind: Sense['kind']): T[] {
  const found: T[] = []
  for (const token of tokens) if (isWord(token, kind)) found.push(token.sense.key as T)
  return found
}

/** Words that say what is counted or done. */
export function meaningful(token: Token): boolean {
  if (token.kind !== 'word') return false
  const { kind, key } = token.sense
  return (
    kind === 'thing' ||
    kind === 'result' ||
    kind === 'applicant' ||
    kind === 'outcome' ||
    (kind === 'action' && key !== 'arise')
  )
}

/** Whether the words before a figure suffice to say what is counted. */
function says(before: readonly Token[]): boolean {
  return before.some(
    (t) =>
      isWord(t, 'thing') ||
      isWord(t, 'result') ||
      isWord(t, 'applicant') ||
      isWord(t, 'outcome') ||
      (isWord(t, 'action') && ['carryIn', 'carryOut', 'reply', 'complete', 'inProgress'].includes(t.sense.key)),
  )
}

/** Where the words begin that say what is counted: 在政府信息公开专栏|公开了规章1件, |依申请公开方面共收到5件. */
function core(before: readonly Token[]): number {
  const action = before.findLastIndex((t) => isWord(t, 'action') && t.sense.key !== 'arise')
  const counted = before.findLastIndex((t) => meaningful(t) && !(isWord(t, 'thing') && t.sense.key === 'topic'))
  const first = action >= 0 && counted > action ? action : before.findIndex(meaningful)
  return first < 0 ? before.length : first
}

/** Behind a figure, 均 begins another statement. */
function cut(behind: readonly Token[]): readonly Token[] {
  const end = behind.findIndex((t) => isWord(t, 'all') || t.kind === 'percent' || isWord(t, 'share'))
  return end < 0 ? behind : behind.slice(0, end)
}

function unknown(tokens: readonly Token[]): number {
  let length = 0
  for (const token of tokens) if (token.kind === 'unknown') length += token.end - token.start
  return length
}

/** The noun that heads the phrase: 依申请公开行政复议 are reconsiderations, 规章、规范性文件 are both. */
export function headOf(things: readonly Thing[]): Thing[] {
  if (things.length === 0) return []
  const distinct = [...new Set(things)]
  for (const one of ['foreign', 'withdrawn'] as const) if (distinct.includes(one)) return [one]
  // 行政许可公开信息300条: what is published of them.
  if (distinct.includes('topic') && distinct.some((t) => decisions.includes(t))) return ['topic']
  for (const kind of [disputes, documents, decisions]) {
    const named = distinct.filter((t) => kind.includes(t))
    if (named.length > 0) return named
  }
  for (const one of ['channel', 'request', 'document', 'topic'] as const) if (distinct.includes(one)) return [one]
  return []
}

/** Which way cases are carried, by the year that is named with it. */
function direct(actions: readonly Action[], tokens: readonly Token[], year: number | undefined): Action[] {
  if (actions.length === 0) return []
  const distinct = [...new Set(actions)]
  for (const one of ['inProgress', 'carryIn', 'carryOut'] as const) {
    if (one !== 'inProgress' && distinct.includes('carryIn') && distinct.includes('carryOut')) return ['carry']
    if (distinct.includes(one) && !(one === 'inProgress' && distinct.includes('carryOut'))) return [one]
  }
  if (!distinct.includes('carry')) return distinct.filter((a) => a !== 'arise')
  const named = tokens.flatMap((t) => (t.kind === 'year' && year !== undefined ? [t.value - year] : []))
  const words = all<TimeWord>(tokens, 'time')
  const past = named.includes(-1) || words.includes('lastYear')
  const next = named.includes(1) || words.includes('nextYear')
  return past === next ? ['carry'] : [past ? 'carryIn' : 'carryOut']
}

/** The row of a group and its row (无法提供 … 本机关不掌握); '' where results conflict. */
function resultOf(results: readonly string[]): string | undefined {
  if (results.length < 2) return results[0]
  const distinct = [...new Set(results)]
  const finest = distinct.filter((r) => !distinct.some((other) => other.startsWith(`${r}.`)))
  if (finest.length === 2 && finest.includes('granted') && finest.includes('partial')) return 'grantedOrPartial'
  return finest.length > 1 ? '' : finest[0]
}
