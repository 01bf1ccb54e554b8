/** What a cell says: a number in any of the spellings that reports use, a blank, a mark, or other text. */
import { withoutEnd } from './text/end'
import type { Value } from './model'

const bare = /^(?:0|[1-9]\d{0,14})$/
const fullWidth = /[０-９．，＋－]/
/** Sign or word, digits with thousands separators or inner blanks, decimals, unit. */
const number = /^(减少?|增加?|[+\-−])?\s*(\d(?:[\d,，\s]*\d)?)(?:\s*\.\s*(\d+))?\s*(万元|元)?$/
/**
 * Blanks, which pages leave between digits and people between thousands, or commas; with both only where these part groups
 * of three. Four digits behind a blank are a figure of their own.
 */
const oneNumber = /^(?:\d+(?:\s+\d{1,3})*|\d[\d,，]*|\d{1,3}(?:\s?[,，]\s?\d{3})+)$/
const mark = /^(?:[/\\x×*无]|[-‐–—―−_]{1,3}|没有|暂无)$/i

/** `減 22` → −22; `251000元` → 251000 with its unit; nothing is converted between units. */
export function parseValue(text: string): Value {
  if (bare.test(text)) return { kind: 'number', decimal: text, plain: true }
  if (text === '') return { kind: 'blank' }
  if (text.length > 40) return { kind: 'text', text }
  const wide = fullWidth.test(text)
  const folded = wide ? text.normalize('NFKC') : text
  const trimmed = folded.replace('減', '减').replace('萬', '万').trim()
  if (mark.test(trimmed)) return { kind: 'mark', text }
  const match = number.exec(trimmed)
  if (!match) return { kind: 'text', text }
  const [, sign = '', whole = '', fraction = '', unit] = match
  // `0 0` and `1286 1286` are two figures, not one; `1,2 34` may be several.
  if (/^0\s/.test(whole) || !oneNumber.test(whole)) return { kind: 'text', text }
  const digits = whole.replace(/[,，\s]/g, '')
  const negative = sign === '-' || sign === '−' || sign.startsWith('减')
  const plain = !wide && digits === whole && sign === '' && !unit && !/\s/.test(trimmed)
  return {
    kind: 'number',
    decimal: canonical(negative ? '-' : '', digits, fraction),
    ...(unit && { unit: unit as '元' | '万元' }),
    plain,
  }
}

/** Leading zeros and trailing zeros of the fraction mean nothing; minus zero is zero. */
function canonical(sign: string, whole: string, fraction: string): string {
  const head = whole.replace(/^0+(?=\d)/, '')
  const tail = withoutEnd(fraction, /0/)
  const magnitude = tail ? `${head}.${tail}` : head
  return magnitude === '0' ? '0' : sign + magnitude
}
