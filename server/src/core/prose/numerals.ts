/**
 * Numerals as they stand in prose: 352, 1,240, 27.948692, 4.5万, 十二, 两, 一百零五, 3万余.
 *
 * Reads folded text at a position; does not know what is counted.
 */
import { decimal, print, shift } from './decimal'

export interface Numeral {
  /** Offset after the last character of the number itself, 万 and 亿 included, 余 and 多 not. */
  readonly end: number
  /** Offset after 余, 多 and the like. */
  readonly after: number
  /** Canonical decimal. */
  readonly value: string
  /** How the last digit weighs: 2 for `66.48`, 0 for `12`, −4 for `3万`. */
  readonly decimals: number
  /** 约、近 before, 余、多、左右 after: not the exact number. */
  readonly approximate: boolean
  readonly written: 'arabic' | 'han'
  /** Its digits are interrupted by a blank or a line break: perhaps two numbers, perhaps one. */
  readonly broken: boolean
}

const hanDigits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // prettier-ignore
const hanUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const powers: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }
const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y
/** 数十件, 几十件 are spelled; 总数54件, 受理数54件 are exact. */
const severalBefore = /[数几]$/
const vagueBefore = /(?:大约|[约近]|超过|[超逾上成]|不足|不到|至少|多达|将近|接近)$/
const vagueAfter = /余|多|左右|上下|以上|以下|以内/y

/** Any numeral, with what may stand between it and its measure word, where `measures` stands behind it. */
export function countedBy(measures: string): string {
  const between = `(?:${vagueAfter.source}|[${Object.keys(powers).join('')}])*`
  return `[${Object.keys({ ...hanDigits, ...hanUnits }).join('')}]${between}(?:${measures})`
}

/** No number in a report has more characters; a longer one counts nothing, and is not worked out. */
const longest = 60
const han = /[零〇一二两三四五六七八九十百千]+/y

/** Where the digits end that begin at `start`, if they are more than a number has. */
export function overlongAt(text: string, start: number): number | undefined {
  const pattern = isDigit(text, start) ? arabic : han
  pattern.lastIndex = start
  const length = pattern.exec(text)?.[0].length ?? 0
  return length > longest ? start + length : undefined
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

/** The numeral that begins at `start`, or undefined. Not to be asked where a run is too long. */
export function numeralAt(text: string, start: number): Numeral | undefined {
  return finish(text, start, isDigit(text, start) ? arabicAt(text, start) : hanAt(text, start))
}

interface Plain {
  readonly end: number
  readonly value: string
  readonly written: Numeral['written']
  /** 三四十: one of two. */
  readonly vague: boolean
}

function finish(text: string, start: number, plain: Plain | undefined): Numeral | undefined {
  if (!plain) return undefined
  let { end } = plain
  let number = decimal(plain.value)!
  let decimals = number.scale
  const before = text.slice(Math.max(0, start - 3), start)
  let vague = plain.vague || vagueBefore.test(before) || (plain.written === 'han' && severalBefore.test(before))
  let after = end
  while (after - start < longest) {
    vagueAfter.lastIndex = after
    const word = vagueAfter.exec(text)
    const power = powers[text[after] ?? '']
    if (word) {
      vague = true
      after += word[0].length
    } else if (power !== undefined && text[after + 1] !== '元') {
      number = shift(number, power)
      decimals -= power
      after++
      end = after
    } else break
  }
  const broken = text[end] === ' ' || text[start - 1] === ' '
  return { end, after, value: print(number), decimals, approximate: vague, written: plain.written, broken }
}

function arabicAt(text: string, start: number): Plain | undefined {
  arabic.lastIndex = start
  const match = arabic.exec(text)
  return match
    ? { end: arabic.lastIndex, value: match[0].replaceAll(',', ''), written: 'arabic', vague: false }
    : undefined
}

/** 十二, 一百零五, 二〇二二 (digit by digit), 三千. */
function hanAt(text: string, start: number): Plain | undefined {
  let total = 0
  let digit: number | undefined
  let row = ''
  let vague = false
  let i = start
  for (; i < text.length; i++) {
    const value = hanDigits[text[i]!]
    const unit = hanUnits[text[i]!]
    if (value !== undefined) {
      vague ||= digit !== undefined && digit > 0 && value === digit + 1
      digit = value
      row += value
    } else if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = undefined
    } else break
  }
  if (i === start) return undefined
  const spelled = row.length === i - start
  // 二〇二三 is a number digit by digit; 两三件 are two or three.
  vague &&= !spelled || row.length === 2
  return { end: i, value: spelled ? String(BigInt(row)) : String(total + (digit ?? 0)), written: 'han', vague }
}
