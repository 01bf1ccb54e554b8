/**
 * What phrases hand on to those behind them: an enumeration's thing and action, the whole behind 其中 and before a
 * bracket. Every level of a sentence (itself, each bracket) keeps its own.
 */
import { countedIn, handling } from './ellipsis'
import type { Words } from './meaning'
import type { Segment } from './segments'
import type { Setting } from './setting'
import type { Action, Figure, Meaning, Thing } from './types'

export interface Level {
  things: readonly Thing[]
  actions: readonly Action[]
  setting: Setting
  /** The figure whose parts stand here. */
  whole?: Figure
  readonly figures: Figure[]
}

/** More figures than people put into a sentence. */
const most = 60

/**
 * Adds a figure to those that what follows is understood from. They are looked through again and again: of as many as a
 * text may hold, the last ones count.
 */
export function note<F extends Figure>(figures: F[], figure: F): void {
  figures.push(figure)
  if (figures.length > 2 * most) figures.splice(0, most)
}

/** A bracket takes over everything and speaks of the figure before it. */
export function bracket(outer: Level, setting: Setting): Level {
  const whole = outer.figures.at(-1)
  return { things: outer.things, actions: outer.actions, setting, figures: [], ...(whole ? { whole } : {}) }
}

/** The parts are over; what follows is said of everything again. */
export function leave(level: Level): void {
  delete level.whole
}

/** Something else is spoken of. */
export function forget(level: Level): void {
  level.things = []
  level.actions = []
}

export interface Resolved extends Meaning {
  /** What exactly is counted stays open. */
  readonly loose: boolean
}

type Open = { -readonly [K in keyof Resolved]: Resolved[K] }

/** Its own words first, then what the level hands on. A figure without any word of its own takes over nothing. */
export function resolve(words: Words, level: Level, segment: Segment): Resolved {
  const { result, applicant, outcome, actions } = words
  const meant = (things: readonly Thing[], actions: readonly Action[], loose: boolean, found = result): Resolved => {
    const meaning: Open = { things, actions, loose }
    if (found) meaning.result = found
    if (outcome) meaning.outcome = outcome
    if (applicant) meaning.applicant = applicant
    return meaning
  }
  if (words.relation === 'sum' && words.things.length === 0) {
    // 网上申请105件，快递17件，合计122件: a sum of requests only where everything before it is one.
    const loose = !level.figures.every((f) => f.things[0] === 'channel')
    return { things: level.things, actions: level.actions, loose }
  }
  if (applicant && actions.length === 0 && level.whole) {
    const of = level.whole.result
    // 收到34件，上年结转2件，其中自然人…: of the one or of both?
    const loose = level.figures.some((f) => !f.whole && f !== level.whole)
    return meant(['request'], level.whole.actions, loose, result ?? of)
  }
  const things = countedIn({ words, things: level.things, whole: level.whole })
  // 某项工作办结30件: perhaps no longer the requests of the phrases before; 其中按时办结13件: some of them.
  const part = words.relation === 'among' && actions.some((a) => a === 'reply' || a === 'complete' || a === 'handle')
  // 复议5件、诉讼5件，合计10件，其中维持6件: of which of them stays open.
  const mixed = level.whole?.relation === 'sum' && level.whole.loose
  const loose = (words.unknown && words.things.length === 0 && !result) || words.some || part || mixed
  // 制发规章1件、规范性文件4件: in an enumeration the action goes on.
  const lists = segment.opened === 'pause' || segment.opened === 'comma'
  const goesOn = actions.length === 0 && lists && things.some((t) => t === 'rules' || t === 'normative')
  return meant(things, goesOn ? level.actions : actions, loose)
}

/** Keeps for what follows what `words` have said; `meaning` is that of their figure, where they have one. */
export function hand(level: Level, words: Words, meaning?: Meaning): void {
  if (level.whole) return
  const [base] = words.base
  const things = meaning?.things ?? words.things
  if (things[0] === 'foreign' || words.things[0] === 'foreign') level.things = ['foreign']
  else if (things.includes('normative')) level.things = things
  else if (base === 'topic') {
    if (words.actions.includes('publish')) level.things = words.base
  } else if (base === 'request') {
    if (level.figures.length < 2 || words.actions.some((a) => handling.includes(a))) level.things = words.base
  } else if (base !== undefined && base !== 'channel' && base !== 'withdrawn') level.things = words.base
  else if (meaning?.result && level.things.length === 0) level.things = meaning.things
  if (meaning && words.actions.length > 0) level.actions = words.actions
}
