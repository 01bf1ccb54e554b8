/**
 * Logical text → tokens: one pass, the longest word of the vocabulary at each place, numbers with their measure words.
 * Knows words, not sentences.
 */
import { numeralAt, overlongAt, type Numeral } from './numerals'
import { longest } from './lexicon'
import { measureWords, punctuation, vocabulary } from './vocabulary'
import type { Measure, Sense } from './types'

interface At {
  /** Offsets into the passage. */
  readonly start: number
  readonly end: number
}

export interface FigureToken extends At, Pick<Numeral, 'value' | 'decimals' | 'approximate' | 'broken'> {
  readonly kind: 'figure'
  readonly digits: At
  readonly unit?: string
  readonly measure?: Measure
}

export interface Word<K extends Sense['kind'] = Sense['kind']> extends At {
  readonly kind: 'word'
  readonly sense: Sense & { readonly kind: K }
}

export type Token =
  | FigureToken
  | (At & { readonly kind: 'percent'; readonly value: string; readonly decimals: number; readonly digits: At })
  | (At & { readonly kind: 'year'; readonly value: number })
  /** 3月, 12月31日, 1-12月: `to` is the last month named. */
  | (At & { readonly kind: 'month'; readonly from: number; readonly to: number })
  | (At & { readonly kind: 'mark'; readonly mark: string })
  /** What no table knows: running text, book titles, numbers that count nothing. */
  | (At & { readonly kind: 'unknown' })
  | Word

const monthSpan = /(\d{1,2})(?:月份?(?:\d{1,2}日)?)?[-至到~](\d{1,2})月份?(?:\d{1,2}日)?底?/y
const month = /(\d{1,2})月份?(?:(\d{1,2})日)?[底末]?/y
const year = /((?:19|20)\d\d)(?:年度?|(?=上半年|下半年|[我本全]))/y
const ratio = /\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?%/y
/** 第三季度, 第12次: an ordinal counts nothing. */
const ordinal = /[第№]$/

/** What a token may begin with: most characters of running text begin none and are passed over at once. */
const enum Begins {
  number = 1,
  han = 2,
  word = 4,
  mark = 8,
  title = 16,
}

const beginnings: readonly (readonly [Iterable<string>, Begins])[] = [
  ['0123456789', Begins.number],
  ['零〇一二两三四五六七八九十百', Begins.han],
  [Object.keys(punctuation), Begins.mark],
  ['《〔', Begins.title],
  [Array.from(vocabulary.root.next.keys(), (code) => String.fromCharCode(code)), Begins.word],
]

const begins = new Uint8Array(0x10000)
for (const [chars, kind] of beginnings) for (const char of chars) begins[char.charCodeAt(0)]! |= kind

export function tokens(text: string, start: number, end: number): Token[] {
  const found: Token[] = []
  let unknown = -1
  const flush = (at: number) => {
    if (unknown >= 0 && at > unknown) found.push({ kind: 'unknown', start: unknown, end: at })
    unknown = -1
  }
  for (let i = start; i < end;) {
    const token = tokenAt(text, i, end)
    if (token) {
      flush(i)
      if (token.kind !== 'unknown') found.push(token)
      else unknown = i
      i = token.end
    } else {
      if (unknown < 0) unknown = i
      i++
    }
  }
  flush(end)
  return found
}

function tokenAt(text: string, i: number, limit: number): Token | undefined {
  const kinds = begins[text.charCodeAt(i)]!
  if (kinds === 0) return undefined
  return (
    (kinds & Begins.title ? title(text, i, limit) : undefined) ??
    (kinds & (Begins.number | Begins.han) ? overlong(text, i, limit) : undefined) ??
    (kinds & Begins.number ? arabic(text, i, limit) : undefined) ??
    (kinds & Begins.han ? han(text, i, limit) : undefined) ??
    (kinds & (Begins.word | Begins.mark) ? word(text, i, limit) : undefined)
  )
}

/** No title is longer; a bracket that is never closed is not looked for to the end of the text. */
const longestTitle = 200

/** 《…》: whatever stands in a title is not said by the sentence. */
function title(text: string, i: number, limit: number): Token | undefined {
  const length = text.slice(i, Math.min(limit, i + longestTitle)).indexOf(text[i] === '《' ? '》' : '〕') + 1
  return length === 0 ? undefined : { kind: 'unknown', start: i, end: i + length }
}

/** A run of digits that is no number, whatever stands behind it. */
function overlong(text: string, i: number, limit: number): Token | undefined {
  const end = overlongAt(text, i)
  return end === undefined ? undefined : { kind: 'unknown', start: i, end: Math.min(end, limit) }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** Years, months, percentages, figures. */
function arabic(text: string, i: number, limit: number): Token | undefined {
  const named = match(year, text, i)
  if (named) return { kind: 'year', start: i, end: i + named[0].length, value: Number(named[1]) }
  const months = match(monthSpan, text, i)
  if (months)
    return { kind: 'month', start: i, end: i + months[0].length, from: Number(months[1]), to: Number(months[2]) }
  const one = match(month, text, i)
  if (one) return { kind: 'month', start: i, end: i + one[0].length, from: Number(one[1]), to: Number(one[1]) }
  const numeral = numeralAt(text, i)
  if (!numeral) return undefined
  const percent = match(ratio, text, i)
  if (percent) {
    const digits = { start: i, end: numeral.end }
    const { value, decimals } = numeral
    return { kind: 'percent', start: i, end: i + percent[0].length, value, decimals, digits }
  }
  return counting(text, i, limit, numeral)
}

/** A Chinese numeral is a number only before a measure word, and where it begins no word. */
function han(text: string, i: number, limit: number): Token | undefined {
  if (longest(vocabulary, text, i, limit)) return undefined
  const numeral = numeralAt(text, i)
  return numeral && counting(text, i, limit, numeral)
}

function counting(text: string, i: number, limit: number, numeral: Numeral): Token | undefined {
  const counted = longest(measureWords, text, numeral.after, limit)
  if (ordinal.test(text.slice(Math.max(0, i - 1), i)))
    return { kind: 'unknown', start: i, end: counted?.end ?? numeral.after }
  const { value, decimals, approximate, broken } = numeral
  const digits = { start: i, end: numeral.end }
  if (!counted) {
    if (numeral.written === 'han') return undefined
    if (/[A-Z.\-/~]/i.test(text[numeral.after] ?? '') || /[A-Z\-/~.]/i.test(text[i - 1] ?? ''))
      return { kind: 'unknown', start: i, end: numeral.after }
    return { kind: 'figure', start: i, end: numeral.after, digits, value, decimals, approximate, broken }
  }
  const { end, sense } = counted
  const vague = match(/左右|上下|以上|以下|以内/y, text, end)
  return {
    kind: 'figure',
    start: i,
    end: end + (vague?.[0].length ?? 0),
    digits,
    value,
    decimals,
    approximate: approximate || vague !== undefined,
    broken,
    unit: text.slice(numeral.after, end),
    measure: sense.key as Measure,
  }
}

function word(text: string, i: number, limit: number): Token | undefined {
  const mark = punctuation[text[i]!]
  if (mark !== undefined && text[i] !== '“') return { kind: 'mark', start: i, end: i + 1, mark }
  const found = longest(vocabulary, text, i, limit)
  if (found) {
    return found.sense.kind === 'other'
      ? { kind: 'unknown', start: i, end: found.end }
      : { kind: 'word', start: i, end: found.end, sense: found.sense }
  }
  return mark === undefined ? undefined : { kind: 'mark', start: i, end: i + 1, mark }
}
