/** The parts of a line that may be a heading: marks before it, a table's caption, the ordinal, the title, marks behind it. Knows no wording. */
import type { Numbering } from '../model'
import { fold } from '../text/normalise'

export interface Shape {
  /** Where the heading's own characters begin: behind Markdown marks and `表二：`. */
  readonly start: number
  readonly caption: boolean
  readonly ordinal: string
  /** Where the title begins and ends in the line; the end is that of the heading's words, before `、` or `：`. */
  readonly title: { readonly start: number; readonly end: number }
  readonly end: number
}

/** Of Markdown, a converter's anchor included, and a bullet before an ordinal. */
const marks =
  /(?:[#*_>\s]|\[\]\{[^{}]*\})*(?:(?:[-+]\s|[•●○■□◆◇▪▶►▎])\s*(?:\*\*)?(?=[（(]?[一二三四五六七八九十]{1,2}\s*[、.．)）]|第))?/y
const caption = /表\s*[一二三四\d]\s?[：:.、]?/y
const ordinals = [
  /第\s*(?:[一二三四五六七八九十]{1,2}|[1-9１-９])\s*(?:部分|章|节)(?:\s*[、.．,，:：])?/y,
  /(?:[（(]\s*)?(?:[一二三四五六七八九十]{1,2}|[1-9１-９])\s*[)）](?:\s*[、.．])?/y,
  /(?:[（(]\s*)?(?:[一二三四五六七八九十]{1,2}|[—–―－-]{1,2}|[1-9１-９])\s*\\?[、丶.．,，。:：;；·]/y,
  /(?:[（(]\s*)?(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4})\s*[)）、.．,，。:：]/y,
  /(?:[一二三四五六七八九十]{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])(?=\s)/y,
  /[)）、]/y,
]
/** Markdown's attributes of a heading: `{#part-2}`. */
const attributes = /\{[#.][^{}]*\}$/
const closing = /[、：:；;。.\s*_#]/

export function shapeOf(line: string): Shape {
  const before = length(marks, line, 0)
  const named = length(caption, line, before)
  const start = skipBlanks(line, before + named)
  const ordinal = line.slice(start, start + ordinals.reduce((n, pattern) => n || length(pattern, line, start), 0))
  const title = skipBlanks(line, start + ordinal.length)
  let last = line.length - (attributes.exec(line)?.[0].length ?? 0)
  while (last > title && closing.test(line[last - 1]!)) last--
  let end = line.length
  while (end > last && /[\s*_#]/.test(line[end - 1]!)) end--
  return { start, caption: named > 0, ordinal, title: { start: title, end: last }, end }
}

/** How many characters the sticky pattern takes at a place. */
function length(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0].length ?? 0
}

function skipBlanks(line: string, from: number): number {
  let at = from
  while (at < line.length && /\s/.test(line[at]!)) at++
  return at
}

export function numberingOf(ordinal: string): Numbering {
  const text = fold(ordinal)
  if (text === '') return 'none'
  if (text.startsWith('第')) return 'chapter'
  if (/[()]/.test(text)) return 'bracketed'
  if (/\d/.test(text)) return 'arabic'
  return /[IVX]/.test(text) ? 'roman' : 'han'
}

const numerals = '一二三四五六七八九十'
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** `第三部分`, `（三）`, `3.`, `Ⅲ、` → 3; a dash stands for 一 by its looks. */
export function numberOf(ordinal: string): number | undefined {
  const text = fold(ordinal)
  const han = /[一二三四五六七八九十]/.exec(text)
  if (han) return numerals.indexOf(han[0]) + 1
  const digits = /\d/.exec(text)
  if (digits) return Number(digits[0])
  const roman = /[IVX]+/.exec(text)
  if (roman) return romans.indexOf(roman[0]) + 1 || undefined
  return dash.test(text) ? 1 : undefined
}

const dash = /[—–―－-]/

/** `—、`, `)`, `、`: what a conversion has left of an ordinal; or a mark behind the title (`一、总体情况、`). */
export function isDamaged(ordinal: string, tail: string): boolean {
  return dash.test(ordinal) || /^[)）、]$/.test(ordinal) || tail.includes('、')
}
