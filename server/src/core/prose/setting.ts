/**
 * When and whose: the time and the scope that the words of a segment set for its figures and for those that follow.
 */
import type { Scope, ScopeWord, TimeWord, When, Whose, Level } from './types'
import { all, isWord, meaningful } from './meaning'
import type { Segment } from './segments'
import type { Token } from './tokens'

export interface Setting {
  readonly when: When
  readonly whose: Whose
  /** 累计 with the report's own year: the year's sum, most likely. */
  readonly loose: boolean
  /** 因2021年度申请引发: the cases may be of this year or not. */
  readonly cause?: boolean
}

export const unsaid: Setting = { when: 'own', whose: 'own', loose: false }

/** For the next sentence, which may go on with 全县 or not. */
export function handedOn(setting: Setting): Setting {
  const { whose } = setting
  return typeof whose === 'string' || !whose.wide ? setting : { ...setting, whose: { ...whose, wide: false } }
}

/** A subject; in a longer clause a scope is an object: 指导各部门…. */
const subject = 12

/** `here` holds for the segment (and brackets behind it), `after` for what follows it. */
export function settingOf(
  segment: Segment,
  before: Setting,
  year: number | undefined,
): { here: Setting; after: Setting } {
  const { tokens } = segment
  if (!tokens.some(sets)) {
    const { when, whose, cause = false } = before
    return { here: { when, whose, loose: cause }, after: { when, whose, loose: false, cause } }
  }
  const words = all<TimeWord>(tokens, 'time')
  const carried = tokens.some((t) => isWord(t, 'action') && t.sense.key.startsWith('carry'))
  const compared = tokens.some((t) => isWord(t, 'compare'))
  // 因2021年度申请引发: when the cause was, not when it happened.
  const cause = tokens.some(
    (t, i) =>
      t.kind === 'year' &&
      i > 0 &&
      isWord(tokens[i - 1]!, 'action') &&
      all(tokens.slice(i - 1, i), 'action')[0] === 'arise',
  )
  const years = cause ? [] : tokens.flatMap((t) => (t.kind === 'year' ? [t.value] : []))
  const { own, other } = timeOf(tokens, words, carried ? [] : years, carried, year)
  const whose = scopeIn(tokens) ?? before.whose
  const named = own || years.some((y) => y === year)
  const cumulative = words.includes('cumulative')

  let when = before.when
  let local = when
  if (compared) local = 'other'
  else if (other) when = local = other
  else if (own) when = local = 'own'
  if (cumulative && !(named && when === 'own')) local = 'other'
  const here: Setting = { when: local, whose, loose: cause || before.cause === true || cumulative }
  return { here, after: { when, whose, loose: false, cause: cause || (before.cause === true && !own) } }
}

/** Words that say when or whose. */
function sets(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'year' || token.kind === 'month'
  const { kind } = token.sense
  return kind === 'time' || kind === 'scope' || kind === 'compare'
}

function timeOf(
  tokens: readonly Token[],
  words: readonly TimeWord[],
  years: readonly number[],
  carried: boolean,
  year: number | undefined,
): { own: boolean; other: When | undefined } {
  const months = tokens.flatMap((t) => (t.kind === 'month' ? [t.from, t.to] : []))
  const whole = months.length === 0 || (months.includes(12) && (months.includes(1) || words.includes('asOf')))
  const yearEnd = words.includes('yearEnd') || (words.includes('asOf') && years.length > 0 && months.length === 0)
  const since = words.includes('asOf') && !yearEnd && !(months.length > 0 && whole)
  if (words.includes('part') || !whole || since) return { own: false, other: 'other' }
  if (!carried && (words.includes('lastYear') || words.includes('nextYear'))) return { own: false, other: 'other' }
  if (years.length > 0) {
    if (year === undefined) return { own: false, other: 'open' }
    if (years.some((y) => y !== year)) return { own: false, other: 'other' }
    return { own: true, other: undefined }
  }
  return { own: words.includes('own') || months.length > 0, other: undefined }
}

function scopeIn(tokens: readonly Token[]): Whose | undefined {
  const length = tokens.length === 0 ? 0 : tokens.at(-1)!.end - tokens[0]!.start
  const states = tokens.some((t) => t.kind === 'figure' || isWord(t, 'not') || isWord(t, 'all'))
  const counts =
    states ||
    // 经市政府审理 names no subject.
    (length <= subject && !tokens.some(meaningful))
  const words = counts ? all<ScopeWord>(tokens, 'scope').filter((word) => states || word !== 'organ:government') : []
  if (words.length === 0) return undefined
  if (words.includes('each:'))
    return words.some((w) => /^(?:area|wide):/.test(w)) ? scope(words.find((w) => w !== 'each:')!) : 'each'
  return scope(words[0]!)
}

function scope(word: ScopeWord): Scope {
  if (word === 'organ:government') return { kind: 'organ', government: true }
  const [kind, level] = word.split(':')
  if (kind === 'organ') return { kind }
  return { kind: 'area', level: level as Level, ...(kind === 'wide' && { wide: true }) }
}

const offices = /(?:[局委办厅院署社队所处会部馆站室]|委员会|办公室|办公厅|中心|分局|大队|银行|公司|学校|大学|联合会)$/
const ofGovernment = /(?:政府|[省市县区旗州盟])办公[室厅]$|府办$|[市县区]政府办$/
const areas: readonly (readonly [RegExp, Level])[] = [
  [/(?:街道|街道办事处|街道办)$/, '街道'],
  [/镇$/, '镇'],
  [/乡$/, '乡'],
  [/(?:县|旗)$/, '县'],
  [/区$/, '区'],
  [/[市州盟]$/, '市'],
  [/省$/, '省'],
]

/** Whose figures the report of an agency gives: 某市人民政府 → the area, 某市财政局 → the organ; undefined where the name does not tell. */
export function scopeOf(agency: string | undefined): Scope | undefined {
  const name = (agency ?? '').replace(/(?:人民)?政府$/, '').trim()
  for (const [pattern, level] of areas) if (pattern.test(name)) return { kind: 'area', level }
  if (name === '' || !offices.test(name)) return undefined
  return { kind: 'organ', ...(ofGovernment.test(name) && { government: true }) }
}

/** A town's government and the town are one. */
const small: readonly (Level | undefined)[] = ['镇', '乡', '街道']

/** Whether figures of `whose` may be compared with the tables of a report of `report`. */
export function comparable(whose: Whose, report: Scope | undefined): boolean {
  if (whose === 'own') return true
  if (whose === 'each') return false
  if (whose.government && report?.kind === 'organ' && !report.government) return false
  if (report === undefined) return whose.kind === 'organ' && !whose.government
  if (report.kind !== whose.kind)
    return small.includes(report.level) && (whose.kind === 'organ' || small.includes(whose.level))
  return report.kind === 'organ' || report.level === whose.level
}
