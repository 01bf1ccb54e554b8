/** What the units of a summary give to one of its cells, in words: the largest one by one, the others counted. */
import type { UnitShares } from '../collection'
import type { Language, Text } from '../core'

export interface Shares {
  /** What they add up to, and whether the cell says the same. */
  readonly head: string
  readonly items: readonly string[]
}

/** So many units are told one by one. */
const most = 7
/** So many are named in a list. */
const named = 5

export function sharesInWords(shares: UnitShares, language: Language): Shares {
  const items = [...largest(shares), ...notAdded(shares)]
  return { head: head(shares)[language], items: items.map((item) => item[language]) }
}

function head({ isDeclared, units, total, isWhole, excess }: UnitShares): Text {
  const read = units.filter(({ decimal }) => decimal !== undefined).length
  if (read === 0) return { zh: '各单位在这一格都没有读出数。', en: 'No unit has a number in this cell.' }
  if (!total)
    return { zh: '各单位的金额单位不同，未合计：', en: 'The units give amounts in different units, not added up:' }
  const who = isDeclared
    ? { zh: `${read} 个单位`, en: several(read, 'unit') }
    : { zh: `文件夹中同年度其他 ${read} 份报告`, en: `${several(read, 'other report')} of the folder on this year` }
  const sum = { zh: `${who.zh}合计 ${inFull(total)}`, en: `Sum of ${who.en}: ${inFull(total)}` }
  if (!isWhole)
    return { zh: `${sum.zh}，单位不全，未与本格核对：`, en: `${sum.en}; not all units, so it was not compared:` }
  if (excess === undefined)
    return { zh: `${sum.zh}，本格没有可比的数：`, en: `${sum.en}; this cell has no number to compare:` }
  if (excess === '0') return { zh: `${sum.zh}，与本格相符：`, en: `${sum.en}, as here:` }
  const [isMore, size] = excess.startsWith('-') ? [false, excess.slice(1)] : [true, excess]
  return {
    zh: `${sum.zh}，本格${isMore ? '多' : '少'} ${size}：`,
    en: `${sum.en}; this cell has ${size} too ${isMore ? 'many' : 'few'}:`,
  }
}

function inFull({ decimal, unit }: NonNullable<UnitShares['total']>): string {
  return unit ? `${decimal} ${unit}` : decimal
}

/** Those with a number that is not 0, the greatest first, and how many others there are. */
function largest({ units }: UnitShares): Text[] {
  const read = units.flatMap(({ agency, decimal }) => (decimal === undefined ? [] : { agency, decimal }))
  const told = read
    .filter(({ decimal }) => decimal !== '0')
    .sort((a, b) => Number(b.decimal) - Number(a.decimal))
    .slice(0, most)
  const lines = told.map(({ agency, decimal }) => ({ zh: `${agency}：${decimal}`, en: `${agency}: ${decimal}` }))
  const others = read.filter((each) => !told.includes(each))
  if (others.length === 0) return lines
  const least = told.at(-1)?.decimal
  const isNothing = others.every(({ decimal }) => decimal === '0')
  const rest: Text = isNothing ? { zh: '都是 0', en: 'all 0' } : { zh: `都不超过 ${least}`, en: `none above ${least}` }
  const n = others.length
  return [...lines, { zh: `另有 ${n} 个单位，${rest.zh}`, en: `${several(n, 'more unit')}, ${rest.en}` }]
}

/** What keeps the total from being that of all units. */
function notAdded({ units, missing, contradicting, short }: UnitShares): Text[] {
  const unread = units.filter(({ decimal }) => decimal === undefined).map(({ agency }) => agency)
  return [
    ...listed(unread, { zh: '这一格没有读出数', en: 'No number read in this cell' }),
    ...listed(missing, { zh: '没有报告', en: 'No report' }),
    ...listed(contradicting, { zh: '有几份不同的报告，未计入', en: 'Several different reports, not added' }),
    ...(short > 0
      ? [{ zh: `还缺 ${short} 个单位的报告`, en: `${several(short, 'report')} more should be there` }]
      : []),
  ]
}

function listed(names: readonly string[], what: Text): Text[] {
  if (names.length === 0) return []
  const left = names.length - named
  const shown = names.slice(0, named)
  return [
    {
      zh: `${what.zh}：${shown.join('、')}${left > 0 ? `等 ${names.length} 个单位` : ''}`,
      en: `${what.en}: ${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`,
    },
  ]
}

function several(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
