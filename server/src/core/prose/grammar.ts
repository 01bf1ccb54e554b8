/**
 * Sentences → mentions: what each figure takes over from the phrases before it (an enumeration's thing and action, the
 * whole behind 其中), and what belongs to it (shares, claims). Knows no table; `match` says where a figure would stand.
 */
import { claimsIn, type Antecedents } from './claims'
import { spanOf, type Passage } from './flow'
import { isWord, wordsOf, type Words } from './meaning'
import { phrases, segments, type Phrase, type Segment } from './segments'
import { settingOf, unsaid, type Setting } from './setting'
import type { Action, Figure, Meaning, Mention, Share, Thing } from './types'
import type { SectionKey } from '../../form/types'
import type { Span } from '../model'
import type { Token } from './tokens'

/** What one level of a sentence (the sentence itself, a bracket, the parts behind 其中) hands on. */
interface Level {
  things: readonly Thing[]
  actions: readonly Action[]
  setting: Setting
  /** The figure whose parts stand here. */
  whole?: Figure
  last?: Figure
  /** Every figure of the level so far. */
  figures: Figure[]
}

/** What a passage knows before a sentence. */
export interface Topic {
  readonly section?: SectionKey
  readonly year?: number
  /** 政府信息公开 has been spoken of. */
  about: boolean
  /** The last figure of the sentence before that others may be parts of: “…。其中，…”. */
  head?: Figure
  /** Things of the sentence before. */
  things: readonly Thing[]
  setting: Setting
}

export function read(passage: Passage, tokens: readonly Token[], sentence: Span, topic: Topic): Mention[] {
  const found: Mention[] = []
  const levels: Level[] = [{ things: topic.things, actions: [], setting: topic.setting, figures: [] }]
  const all: Figure[] = []
  /** Things are taken over from the sentence before only by a sentence that says nothing else first. */
  let inherited = topic.things.length > 0
  let bracket: Setting | undefined
  // Several of the form's results in one sentence: it speaks of requests, whatever it calls them.
  const results = new Set(tokens.flatMap((t) => (isWord(t, 'result') ? [t.sense.key] : [])))
  topic.about ||= topic.section === 'requests' || topic.section === 'review' || results.size > 2

  for (const segment of segments(tokens)) {
    while (levels.length - 1 > segment.depth && levels.length > 1 && segment.opened !== 'open') levels.pop()
    if (segment.opened === 'semicolon' && segment.depth === 0) leave(levels[0]!)
    const parent = levels.at(-1)!
    if (segment.opened === 'open' && levels.length - 1 < segment.depth) {
      levels.push({
        ...parent,
        setting: bracket ?? parent.setting,
        figures: [],
        ...(parent.last ? { whole: parent.last } : {}),
      })
    }
    const level = levels.at(-1)!
    const relation = segment.tokens.find((t) => isWord(t, 'relation'))
    const among = relation !== undefined && isWord(relation, 'relation') && relation.sense.key === 'among'
    if (relation && isWord(relation, 'relation') && relation.sense.key === 'break') {
      leave(level)
      level.things = []
      level.actions = []
    }
    const whole = level.last ?? (found.length === 0 ? topic.head : undefined)
    if (among && whole && !level.whole) level.whole = whole

    const { here, after } = settingOf(segment, level.setting, topic.year)
    const clause = spanOf(passage, segment.tokens[0]!.start, segment.tokens.at(-1)!.end)
    const place = { clause, sentence, ...(topic.section ? { section: topic.section } : {}) }

    const parts = phrases(segment)
    for (const phrase of parts) {
      const words = wordsOf(phrase, topic.year)
      if (inherited && words.things.length === 0 && words.foreignWords) forget(level)
      if (words.things.length > 0) inherited = false
      if (!among && words.actions.some((a) => afresh.includes(a)) && segment.depth === 0) leave(level)
      const meaning = resolve(words, level, segment)
      const figure: Figure = {
        kind: 'figure',
        span: spanOf(passage, phrase.figure.digits.start, phrase.figure.digits.end),
        ...place,
        things: meaning.things,
        actions: meaning.actions,
        ...(meaning.result ? { result: meaning.result } : {}),
        ...(meaning.applicant ? { applicant: meaning.applicant } : {}),
        ...(meaning.outcome ? { outcome: meaning.outcome } : {}),
        when: here.when,
        whose: here.whose,
        qualified: words.qualified || phrase.figure.broken || !aboutRequests(words, meaning, topic),
        loose: here.loose || meaning.loose === true,
        value: phrase.figure.value,
        raw: passage.text.slice(phrase.figure.digits.start, phrase.figure.digits.end),
        decimals: phrase.figure.decimals,
        approximate: phrase.figure.approximate,
        ...(phrase.figure.unit ? { unit: phrase.figure.unit, measure: phrase.figure.measure! } : {}),
        ...(level.whole ? { whole: level.whole } : {}),
        ...(words.sum
          ? { relation: 'sum' }
          : words.others
            ? { relation: 'others' }
            : level.whole
              ? { relation: 'among' }
              : {}),
      }
      found.push(figure)
      all.push(figure)
      level.figures.push(figure)
      level.last = figure
      if (!level.whole) hand(level, words, meaning)
      if (words.explicit) topic.about = true
    }
    if (parts.length === 0) {
      const words = wordsOf({ before: segment.tokens, figure: nothing, behind: [] }, topic.year)
      if (inherited && words.foreignWords) forget(level)
      if (words.explicit) topic.about = true
      if (!level.whole && words.base.length > 0) level.things = words.base
      if (!level.whole && words.things[0] === 'foreign') level.things = ['foreign']
    }
    found.push(...sharesOf(passage, segment, all, place, here))
    const antecedents: Antecedents = { figures: all, of: level.figures.at(-1) ?? level.whole, level: level.figures }
    found.push(
      ...claimsIn(
        passage,
        segment,
        antecedents,
        { ...place, when: here.loose ? 'open' : here.when, whose: here.whose },
        topic,
      ),
    )
    level.setting = after
    bracket = here
    if (parts.length > 0) topic.setting = levels[0]!.setting
  }
  topic.things = levels[0]!.things
  const head = levels[0]!.figures.findLast((f) => !f.whole)
  if (head) topic.head = head
  if (!all.some((f) => f.when !== 'own' || f.whose !== 'own'))
    topic.setting = all.length > 0 ? levels[0]!.setting : unsaid
  return found
}

const nothing: Phrase['figure'] = {
  kind: 'figure', start: 0, end: 0, digits: { start: 0, end: 0 }, value: '0', decimals: 0, approximate: false, broken: false,
} // prettier-ignore

function leave(level: Level): void {
  delete level.whole
}

function forget(level: Level): void {
  level.things = []
  level.actions = []
}

/** Its own words first, then what the level hands on. A figure without any word of its own takes over nothing. */
function resolve(words: Words, level: Level, segment: Segment): Meaning & { readonly loose?: boolean } {
  const { result, applicant, outcome, actions } = words
  const own = { ...(result ? { result } : {}), ...(outcome ? { outcome } : {}), ...(applicant ? { applicant } : {}) }
  if (words.sum && words.things.length === 0) {
    // 网上申请105件，快递17件，合计122件: a sum of requests only where everything before it is one.
    return {
      things: level.things,
      actions: level.actions,
      loose: !level.figures.every((f) => f.things[0] === 'channel'),
    }
  }
  if (applicant && actions.length === 0 && level.whole) {
    const of = level.whole.result
    // 收到34件，上年结转2件，其中自然人…: of the one or of both?
    const loose = level.figures.filter((f) => !f.whole && f !== level.whole).length > 0
    return {
      ...own,
      things: ['request'],
      actions: level.whole.actions,
      ...(result || !of ? {} : { result: of }),
      loose,
    }
  }
  const things = thingsOf(words, level)
  // 制发规章1件、规范性文件4件: in an enumeration the action goes on.
  const lists = segment.opened === 'pause' || segment.opened === 'comma'
  const goesOn = actions.length === 0 && lists && things.some((t) => t === 'rules' || t === 'normative')
  return { ...own, things, actions: goesOn ? level.actions : actions }
}

function thingsOf(words: Words, level: Level): readonly Thing[] {
  const [thing] = words.things
  if (thing === 'document')
    return level.things.includes('normative') && !words.foreignWords && !words.others ? ['normative'] : ['foreign']
  // 属于过程性信息1件: a result of requests, unless something else is spoken of.
  if (words.result && (thing === undefined || thing === 'topic'))
    return level.things.length > 0 ? level.things : ['request']
  if (thing !== undefined) return words.things
  return words.actions.length > 0 || words.outcome || words.others ? level.things : []
}

const intake: readonly Action[] = [
  'receive',
  'receiveNew',
  'accept',
  'handle',
  'reply',
  'complete',
  'carryIn',
  'carryOut',
]
/** 办结68件 is said of everything again, no longer of the part before it. */
const afresh: readonly Action[] = ['receive', 'accept', 'handle', 'reply', 'complete', 'carryOut', 'inProgress']

/** What follows may leave out what has been said. */
function hand(level: Level, words: Words, meaning: Meaning): void {
  const [base] = words.base
  // 公文100件，主动公开50件，依申请公开30件，不予公开20件 never comes to speak of requests.
  if (base === 'channel' || base === 'withdrawn') return
  const named =
    base === 'request'
      ? level.figures.length === 1 || words.actions.some((a) => intake.includes(a))
      : base !== 'topic' || words.actions.includes('publish')
  if (base && named) level.things = words.base
  if (words.things[0] === 'foreign' || meaning.things[0] === 'foreign') level.things = ['foreign']
  if (meaning.things.includes('normative')) level.things = meaning.things
  if (words.actions.length > 0) level.actions = words.actions
}

/** 申请 and 复议 are counted in every office; only what is about information is in the tables. */
function aboutRequests(words: Words, meaning: Meaning, topic: Topic): boolean {
  const disputes = ['request', 'reconsideration', 'litigation', 'litigationDirect', 'litigationAfter']
  return !meaning.things.some((t) => disputes.includes(t)) || words.explicit || topic.about
}

/** 占66.48%, (占4.61%): of the figure before it in the sentence. */
function sharesOf(
  passage: Passage,
  segment: Segment,
  figures: readonly Figure[],
  place: Pick<Share, 'clause' | 'sentence' | 'section'>,
  setting: Setting,
): Share[] {
  const found: Share[] = []
  for (const [i, token] of segment.tokens.entries()) {
    if (token.kind !== 'percent') continue
    const before = segment.tokens.slice(0, i)
    const start = before.findLastIndex((t) => isWord(t, 'share'))
    const of = figures.findLast((f) => f.span.start < (passage.at[token.start] ?? 0))
    if (start < 0 || !of || segment.tokens.slice(start, i).some((t) => t.kind === 'figure')) continue
    const compared = before.some((t) => isWord(t, 'compare'))
    const unknown = before.slice(start).some((t) => t.kind === 'unknown' && t.end - t.start > 1)
    found.push({
      ...place,
      kind: 'share',
      span: spanOf(passage, token.digits.start, token.digits.end),
      things: of.things,
      actions: of.actions,
      when: setting.when,
      whose: setting.whose,
      qualified: compared || unknown || of.qualified,
      value: token.value,
      raw: passage.text.slice(token.digits.start, token.digits.end),
      decimals: token.decimals,
      of,
    })
  }
  return found
}
