/** An identity in a sentence with its numbers: both sides, and whether they agree. Knows no identity by name, only its kind. */
import { countOf, type Evaluated, type Identity, type Language, type Report } from '../core'
import type { Address, Text } from '../form/types'
import { placeIn } from '../form'
import { rowName, valueText } from './names'

/** `✓ 本行合计：5＋2＋1＝8（其余 3 项为 0）；“总计” 8。相符。` */
export function identitySentence(report: Report, evaluated: Evaluated, language: Language): string {
  const { identity, left, right, state } = evaluated
  const words = language === 'zh' ? chinese : english
  const head = `${marks[state]} ${leads[identity.kind][language]}${words.colon}`
  if (left === undefined || right === undefined || state === 'unchecked')
    return head + words.unchecked(missing(report, identity, language))
  const sides = [
    side(report, identity, identity.left, left, words),
    side(report, identity, identity.right, right, words),
  ]
  const difference = left > right ? left - right : right - left
  return head + sides.join(words.semicolon) + (state === 'broken' ? words.broken(difference) : words[state])
}

const marks = { holds: '✓', used: '≈', broken: '✗', unchecked: '–' } as const

const leads: Readonly<Record<Identity['kind'], Text>> = {
  row: { zh: '本行合计', en: 'Sum of the row' },
  column: { zh: '本列合计', en: 'Sum of the column' },
  balance: { zh: '本列勾稽关系', en: 'Balance of the column' },
  review: { zh: '各项结果合计', en: 'Sum of the outcomes' },
}

const chinese = {
  colon: '：',
  semicolon: '；',
  plus: '＋',
  equals: '＝',
  holds: '。相符。',
  used: '。读数时已用到，不作核对。',
  broken: (difference: bigint) => `。两边差 ${difference}。`,
  zeros: (n: number, all: boolean) => (all ? `（${n} 项都是 0）` : `（其余 ${n} 项为 0）`),
  unchecked: (reasons: readonly string[]) => `未核对，${reasons.join('，')}。`,
}

const english: typeof chinese = {
  colon: ': ',
  semicolon: '; ',
  plus: ' + ',
  equals: ' = ',
  holds: '. They agree.',
  used: '. Used for reading, so not checked.',
  broken: (difference) => `. They differ by ${difference}.`,
  zeros: (n, all) => (all ? ` (all ${n} parts are 0)` : ` (the other ${n} ${n === 1 ? 'part is' : 'parts are'} 0)`),
  unchecked: (reasons) => `unchecked: ${reasons.join(', ')}.`,
}

/** One or two parts are called by name; of many, those that are not 0 are written out. */
function side(
  report: Report,
  identity: Identity,
  addresses: readonly Address[],
  sum: bigint,
  words: typeof chinese,
): string {
  const counts = addresses.map((address) => countOf(report.facts.get(address)?.value) ?? 0n)
  if (addresses.length <= 2) {
    const terms = addresses.map((address, i) => `“${nameIn(report, identity, address)}” ${counts[i]}`)
    return terms.join(words.plus) + (terms.length > 1 ? `${words.equals}${sum}` : '')
  }
  const terms = counts.filter((count) => count !== 0n)
  const zeros = counts.length - terms.length
  const written = terms.length > 1 ? `${terms.join(words.plus)}${words.equals}${sum}` : `${sum}`
  return written + (zeros > 0 ? words.zeros(zeros, terms.length === 0) : '')
}

function missing(report: Report, identity: Identity, language: Language): string[] {
  const without = [...identity.left, ...identity.right].filter(
    (address) => countOf(report.facts.get(address)?.value) === undefined,
  )
  return without.map(
    (a) =>
      `“${nameIn(report, identity, a)}”${language === 'zh' ? '' : ' '}${valueText(report.facts.get(a)?.value, language)}`,
  )
}

/** The name that tells the identity's cells apart: the column's where all stand in one row, else the row's. */
function nameIn(report: Report, identity: Identity, address: Address): string {
  const place = placeIn(report.form, address)
  if (!place) return address
  const oneRow = [...identity.left, ...identity.right].every((a) => placeIn(report.form, a)?.row === place.row)
  return (oneRow ? undefined : rowName(place.row)) ?? place.column.label.text
}
