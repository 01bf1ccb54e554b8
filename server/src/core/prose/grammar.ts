/**
 * A sentence → its mentions. Goes through the segments once, with what has been said before (`levels`), when and whose
 * (`setting`). Knows no table; `match` says where a figure would stand.
 */
import { append } from '../append'
import { everyIn, type Clause } from './clause'
import { bracket, forget, hand, leave, note, resolve, type Level, type Resolved } from './levels'
import { isWord, wordsOf, type Words } from './meaning'
import { openParts } from './parts'
import { denialPatterns, everyPatterns, sharePatterns } from './patterns'
import { phrases, segments, type Phrase, type Segment } from './segments'
import { handedOn, settingOf, unsaid, type Setting } from './setting'
import type { Topic } from './topic'
import type { Action, Figure, Mention, Place, Thing } from './types'
import type { Span } from '../model'
import type { Token } from './tokens'

/** 办结68件 is said of everything again, no longer of the part before it. */
const afresh: readonly Action[] = ['receive', 'accept', 'handle', 'reply', 'complete', 'carryOut', 'inProgress']

export function mentionsIn(text: string, tokens: readonly Token[], sentence: Span, topic: Topic): Mention[] {
  const found: Mention[] = []
  const figures: Open[] = []
  topic.about ||= topic.section === 'requests' || topic.section === 'review' || listsResults(tokens)
  const applied = fromApplicants(text.slice(sentence.start, sentence.end), tokens, topic)
  topic.about ||= applied
  const things =
    topic.things.length === 0 && (applied || ofRequests(text, tokens, topic)) ? (['request'] as const) : topic.things
  const levels: Level[] = [{ things, actions: [], setting: topic.setting, figures: [] }]
  /** Things are taken over from the sentence before only by a sentence that says nothing else first. */
  let inherited = things.length > 0
  let here = topic.setting

  for (const segment of segments(tokens)) {
    const level = levelOf(levels, segment, here)
    turn(level, segment, figures.length === 0 ? topic.head : undefined)
    if (segment.tokens.every(idle)) {
      if (inherited && segment.tokens.some((t) => t.kind === 'unknown')) forget(level)
      continue
    }
    const setting = settingOf(segment, level.setting, topic.year)
    ;({ here } = setting)
    const place: Place = {
      clause: { start: segment.tokens[0]!.start, end: segment.tokens.at(-1)!.end },
      sentence,
      section: topic.section,
      when: here.when,
      whose: here.whose,
    }
    const parts = phrases(segment)
    for (const phrase of parts.length > 0 ? parts : [{ before: segment.tokens, behind: [] }]) {
      const words = wordsOf(phrase, topic.year)
      if (inherited && words.things.length === 0 && words.unknown) forget(level)
      if (words.explicit) topic.about = true
      if (phrase.figure) {
        if (words.things.length > 0) inherited = false
        if (
          words.relation !== 'among' &&
          !words.some &&
          segment.depth === 0 &&
          // 其中撤回2件、受理43件: an enumeration of parts goes on.
          segment.opened !== 'pause' &&
          words.actions.some((a) => afresh.includes(a))
        )
          leave(level)
        const meaning = resolve(words, level, segment)
        const figure = figureOf(text, phrase.figure, words, meaning, level, place, here.loose)
        if (!topic.about && counted.some((t) => meaning.things.includes(t))) figure.qualified = true
        found.push(figure)
        note(figures, figure)
        note(level.figures, figure)
        hand(level, words, meaning)
      } else hand(level, words)
    }
    append(
      found,
      saidIn({
        text,
        tokens: segment.tokens,
        behind: parts.at(-1)?.behind,
        figures,
        level: level.figures,
        of: level.figures.at(-1) ?? level.whole,
        place,
        claimed: here.loose ? { ...place, when: 'open' } : place,
        topic,
      }),
    )
    level.setting = setting.after
  }

  openParts(figures, topic.head)

  const outer = levels[0]!
  topic.things = outer.things
  const head = outer.figures.findLast((f) => !f.whole)
  if (head) topic.head = head
  topic.setting = figures.length > 0 ? handedOn(outer.setting) : unsaid
  return found
}

/** What the words of a clause say besides its figures; each knows the pattern that read it. */
function saidIn(clause: Clause): Mention[] {
  const found: Mention[] = []
  for (const pattern of sharePatterns)
    for (const share of pattern.read(clause)) found.push({ ...share, by: pattern.name })
  for (const pattern of denialPatterns) {
    const claim = pattern.read(clause)
    if (claim) found.push({ ...claim, by: pattern.name })
  }
  const every = everyIn(clause)
  if (!every) return found
  for (const pattern of everyPatterns) {
    const said = pattern.read(clause, every)
    if (!said) continue
    found.push({ ...said, by: pattern.name })
    break
  }
  return found
}

/** Says nothing that the tables know, and sets nothing for what follows. */
function idle(token: Token): boolean {
  return token.kind === 'unknown' || isWord(token, 'filler')
}

/** 申请 and 复议 are counted in every office; only what is about information is in the tables. */
const counted: readonly Thing[] = ['request', 'reconsideration', 'litigation', 'litigationDirect', 'litigationAfter']

/** Several of the form's results in one sentence: it speaks of requests, whatever it calls them. */
function listsResults(tokens: readonly Token[]): boolean {
  return new Set(tokens.flatMap((t) => (isWord(t, 'result') ? [t.sense.key] : []))).size > 2
}

/** What else is received and carried forward. */
const otherIntake = /复议|诉讼|应诉|信访|来信|投诉|热线|建议|提案|咨询|督办|案/

/** 新收38件，上年结转1件: without a word for what is counted, where nothing but requests for information is spoken of. */
function ofRequests(text: string, tokens: readonly Token[], topic: Topic): boolean {
  const { about, section } = topic
  const does = (...actions: readonly Action[]) =>
    tokens.some((t) => isWord(t, 'action') && actions.includes(t.sense.key))
  return (
    about &&
    section !== 'review' &&
    does('receiveNew') &&
    does('carryIn', 'carryOut', 'carry') &&
    !tokens.some((t) => t.kind === 'unknown' || isWord(t, 'thing')) &&
    !(topic.otherIntake ??= otherIntake.test(text))
  )
}

/** 共收到自然人申请54件: the form's own word for who applies, where nothing else is named that they might have applied for. */
function fromApplicants(sentence: string, tokens: readonly Token[], { section }: Topic): boolean {
  return (
    section !== 'review' &&
    tokens.some((t) => isWord(t, 'applicant')) &&
    tokens.some((t) => isWord(t, 'action') && intake.includes(t.sense.key)) &&
    !tokens.some((t) => isWord(t, 'thing') && t.sense.key !== 'request' && t.sense.key !== 'topic') &&
    sentence.includes('申请') &&
    !otherIntake.test(sentence)
  )
}

const intake: readonly Action[] = ['receive', 'receiveNew', 'accept']

function levelOf(levels: Level[], segment: Segment, here: Setting): Level {
  const opens = segment.opened === 'open'
  while (levels.length > 1 && levels.length > segment.depth + (opens ? 0 : 1)) levels.pop()
  if (segment.depth > 0 && opens) levels.push(bracket(levels.at(-1)!, here))
  return levels.at(-1)!
}

/** What the segment's first words do to the level: 其中 enters the parts of a figure, 同时 begins something else. */
function turn(level: Level, segment: Segment, before: Figure | undefined): void {
  if (segment.opened === 'semicolon' && segment.depth === 0) leave(level)
  for (const token of segment.tokens) {
    if (!isWord(token, 'relation')) continue
    // 收到45件，比上年增加12件，其中…: of those that were received.
    const whole = level.figures.findLast((f) => f.when === level.setting.when) ?? level.figures.at(-1) ?? before
    if (token.sense.key === 'among' && whole) level.whole ??= whole
    if (token.sense.key !== 'break') continue
    leave(level)
    forget(level)
  }
}

/** Still open: a later part may show that the whole is a mixture. */
type Open = { -readonly [K in keyof Figure]: Figure[K] }

function figureOf(
  text: string,
  token: NonNullable<Phrase['figure']>,
  words: Words,
  meaning: Resolved,
  level: Level,
  place: Place,
  loose: boolean,
): Open {
  const { start, end } = token.digits
  const { whole } = level
  const relation = words.relation === 'sum' || words.relation === 'others' ? words.relation : whole && 'among'
  // 规章13件（含新制定5件，修改4件，废止4件）: none of the columns counts all of them.
  if (
    whole &&
    meaning.actions.some((a) => a === 'revise' || a === 'repeal') &&
    whole.things.some((t) => meaning.things.includes(t))
  )
    (whole as Open).qualified = true
  const figure: Open = {
    kind: 'figure',
    span: { start, end },
    clause: place.clause,
    sentence: place.sentence,
    section: place.section,
    when: place.when,
    whose: place.whose,
    things: meaning.things,
    actions: meaning.actions,
    qualified: words.qualified || token.broken,
    loose: loose || meaning.loose,
    value: token.value,
    raw: text.slice(start, end),
    decimals: token.decimals,
    approximate: token.approximate || words.vague,
  }
  if (meaning.result) figure.result = meaning.result
  if (meaning.applicant) figure.applicant = meaning.applicant
  if (meaning.outcome) figure.outcome = meaning.outcome
  if (token.unit) figure.unit = token.unit
  if (token.measure) figure.measure = token.measure
  if (whole) figure.whole = whole
  if (relation) figure.relation = relation
  return figure
}
