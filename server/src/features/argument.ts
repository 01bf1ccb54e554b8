/**
 * Why a cell is to blame, in words: how many identities fail, what they demand of it, and what else could explain them.
 * The reasoning is the diagnosis's; nothing is worked out here but the sentences.
 */
import {
  changesInWords,
  demanded as demandedCount,
  type Address,
  type Cause,
  type CellChange,
  type Doubt,
  type Evaluated,
  type Explanation,
  type Language,
  type Pattern,
  type Report,
  type Text,
} from '../core'
import { sentence } from './names'

/** Empty for a cell that nothing speaks against. */
export function argument(report: Report, address: Address, language: Language): string[] {
  const { diagnosis, addresses } = report.sums
  const cell = addresses.indexOf(address)
  const concerns = ({ changes }: Explanation) => changes.some((c) => c.cell === cell)
  const cause = diagnosis.causes.find(concerns)
  if (cause) return ofCause(report, cause).map((text) => text[language])
  if (diagnosis.causes.some(({ followers }) => followers.some((c) => c.cell === cell))) return [follows[language]]
  const doubt = diagnosis.doubts.find(({ explanations }) => explanations.some(concerns))
  return doubt ? ofDoubt(report, doubt).map((text) => text[language]) : []
}

/** What a broken identity asks of a cell that is to blame: `此格须为 8。` */
export function demanded(report: Report, { identity, state }: Evaluated, address: Address, language: Language): string {
  const sums = report.sums
  if (state !== 'broken' || !sums.blamed.has(address)) return ''
  const needed = demandedCount(sums, identity, address)
  if (needed === undefined) return ''
  return language === 'zh' ? `此格须为 ${needed}。` : ` This cell would have to be ${needed}.`
}

const follows: Text = {
  zh: '此格本身没有算错：它把别的格的错带了进来，那一格改正后随之改。',
  en: 'Not wrong by itself: it repeats the error of another cell and changes with it.',
}

function ofCause(report: Report, cause: Cause): Text[] {
  const { changes, equations } = cause
  const n = equations.length
  const [only, ...others] = changes
  const sums = report.sums
  const why: Text =
    only && others.length === 0
      ? {
          zh: `为什么是这一格：不符的 ${n} 处勾稽关系都要求它为 ${only.to}，改后全部相符，原来相符的仍相符。`,
          en: `Why this cell: ${n === 1 ? 'the sum that fails asks' : `all ${n} sums that fail ask`} for ${only.to}. With that they agree, and no sum that agreed is broken.`,
        }
      : {
          zh: `为什么是这 ${changes.length} 格：一起改正（${changesInWords(sums, changes).zh}），不符的 ${n} 处勾稽关系全部相符，原来相符的仍相符。`,
          en: `Why these ${changes.length} cells: changed together (${changesInWords(sums, changes).en}), the ${n} ${n === 1 ? 'sum that fails agrees' : 'sums that fail agree'}, and no sum that agreed is broken.`,
        }
  return [why, ...alternatively(report, cause)]
}

/** What tells the explanation from others of its size. */
function alternatively(report: Report, { changes, alternatives, pattern }: Cause): Text[] {
  const sign = pattern && tells(changes, pattern) ? signs[pattern] : undefined
  if (alternatives.length > 0) {
    const list = listed(report, alternatives)
    return [
      {
        zh: `${sign ? `${sign.zh}，` : ''}比别的改法可能得多。别的改法：${list.zh}。`,
        en: `${sign ? `${sign.en}, which is` : 'This is'} far likelier than the other explanations: ${list.en}.`,
      },
    ]
  }
  const none: Text =
    changes.length === 1
      ? { zh: '只改别的任何一格都做不到', en: 'no other single cell does it' }
      : { zh: '没有改得更少或同样少的别的办法', en: 'no other change of as few cells does it' }
  return [{ zh: `${sign ? `${sign.zh}；` : ''}${none.zh}。`, en: sentence(`${sign ? `${sign.en}; ` : ''}${none.en}.`) }]
}

/** Any figure of one digit differs from any other by one digit. */
function tells([change]: readonly CellChange[], pattern: Pattern): boolean {
  return pattern !== 'digit' || (change?.from ?? 0n) > 9n
}

const signs: Readonly<Record<Pattern, Text>> = {
  shifted: { zh: '像是整行错开了一格', en: 'The line seems to have slipped by one column' },
  swapped: { zh: '像是两个数填反了', en: 'The two figures seem to be exchanged' },
  transposed: { zh: '像是两位数字写颠倒了', en: 'Two digits seem to be transposed' },
  dropped: { zh: '像是漏了一位数字', en: 'A digit seems to be missing' },
  doubled: { zh: '像是一位数字多写了一遍', en: 'A digit seems to be written twice' },
  digit: { zh: '只差一位数字', en: 'One digit differs' },
  'zero-total': { zh: '像是合计没有填，留了 0', en: 'The total seems to have been left at 0' },
}

function ofDoubt(report: Report, { equations, explanations }: Doubt): Text[] {
  const [n, k] = [equations.length, explanations.length]
  const list = listed(report, explanations)
  return [
    {
      zh: `与此格有关的 ${n} 处勾稽关系不符。单从数字看，有 ${k} 种改法一样说得通，分不出是哪一种：${list.zh}。请对照原始台账。`,
      en: `${n === 1 ? '1 sum fails' : `${n} sums fail`} around this cell. By the figures alone ${k === 1 ? 'there is 1 possible explanation' : `${k} explanations are equally good`}: ${list.en}. Compare your records.`,
    },
  ]
}

const most = 4

function listed(report: Report, explanations: readonly Explanation[]): Text {
  const sums = report.sums
  const texts = explanations.slice(0, most).map(({ changes }) => changesInWords(sums, changes))
  const more = explanations.length > most
  return {
    zh: texts.map((t, i) => `（${i + 1}）${t.zh}`).join('；') + (more ? '；等' : ''),
    en: texts.map((t, i) => `(${i + 1}) ${t.en}`).join('; ') + (more ? '; and more' : ''),
  }
}
