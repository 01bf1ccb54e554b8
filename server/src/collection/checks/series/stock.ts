/**
 * What is in force at the year's end against last year's, with what was made and repealed. Many lawful reports depart from
 * it when a library of documents is cleaned up, so it is asked, with the sentence that speaks of the clean-up.
 */
import { placeOf } from '../../../form'
import type { Departure } from '../../departures'
import { countAt, type Digest } from '../../digest'
import { speaksOf, type Explanation } from '../../explanations'
import { defineAcross } from '../check'
import { columnOf, departedIn, rowOf, standing, type Departed } from './pair'

interface Args extends Departed {
  readonly cleaned?: Explanation
}

export const seriesStock = defineAcross<Args>({
  code: 'series/stock',
  severity: 'information',
  *find(member, collection) {
    const speaks = (of: Explanation['of'], departure: Departure, { explanations }: Digest) =>
      explanations.filter((each) => each.of === of && speaksOf(each, placeOf(departure.relation.value).row.role))
    for (const departed of departedIn('stock', member, collection, (d, now) => speaks('stock', d, now).length > 0)) {
      const spoken = departed.found.flatMap((each) => speaks('cleaned', each, departed.now))
      // What says how many were cleaned up says most.
      const cleaned = spoken.find(({ text }) => /\d件|\d部/.test(text)) ?? spoken[0]
      yield { ...standing(departed), args: { ...departed, ...(cleaned && { cleaned }) } }
    }
  },
  message: {
    zh: ({ now, found, cleaned }) =>
      `${found.map((each) => saidOf(each, now).zh).join('；')}。请核对${cleaned ? `（正文提到：“${cleaned.text}”）` : ''}。`,
    en: ({ now, found, cleaned }) =>
      `${found.map((each) => saidOf(each, now).en).join('; ')}. To be checked${cleaned ? ` (the text says: “${cleaned.text}”)` : ''}.`,
  },
  why: {
    zh: '年末存量等于上年末存量加本年制发、减本年废止（2019年格式：对外公开总数量不会减少，没有新制作、新公开的也不会增加）。清理文件库、更正底数会使件数变化，所以只是提请核对；正文说明了件数调整的不再提示。',
    en: 'The stock at the year’s end is last year’s plus what was made less what was repealed (form of 2019: what is public does not become less, and not more where nothing was newly made or disclosed). A clean-up or a corrected count changes it, so it is only asked; where the text says that the number was adjusted nothing is said.',
  },
})

function saidOf({ relation, value, sum, terms }: Departure, now: Digest) {
  const [row, column] = [rowOf(now, relation.value), columnOf(now, relation.value)]
  if (relation.orMore) {
    const added = relation.orMore.map((each) => ({
      name: columnOf(now, each),
      count: String(countAt(now, each) ?? ''),
    }))
    return {
      zh: `“${row}”${column} ${value}，上年为 ${sum}，本年${added.map(({ name, count }) => `${name.replace(/^本年/, '')} ${count}`).join('、')}`,
      en: `“${row}”, ${column}: ${value}; last year ${sum}, ${added.map(({ name, count }) => `${name} ${count}`).join(', ')}`,
    }
  }
  const parts = terms.map(({ year, address, count, sign }) => {
    const name = year === 'last' ? `上年${columnOf(now, address)}` : columnOf(now, address)
    return { sign: sign > 0 ? '＋' : '－', said: `${name} ${count}` }
  })
  const written = parts.map(({ sign, said }, i) => (i === 0 ? said : sign + said)).join('')
  const off = value - sum
  return {
    zh: `“${row}”${column}填 ${value}，${written}＝${sum}，${off > 0n ? `多 ${off}` : `少 ${-off}`}`,
    en: `“${row}”, ${column}: ${value}, but ${written}＝${sum} (${off > 0n ? `${off} too many` : `${-off} too few`})`,
  }
}
