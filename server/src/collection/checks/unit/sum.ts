/**
 * A summary against the sum of its units. What is missing or was not read is named, and what it bears on is not judged; one
 * unit or one cell that explains the differences is named, else they are told table by table.
 */
import { nameOf, type Address } from '../../../core'
import { addressesOf, forms, placeOf, tableOf } from '../../../form'
import { guiltyCells, type Guilty } from '../../blame'
import { isCounted } from '../../collection'
import { cellAt, countAt, figureAt, type Digest } from '../../digest'
import { tableKeys } from '../../../form/types'
import { excess, totalAt } from '../../sums'
import { unitsOf, type Units } from '../../units'
import { defineAcross, type FarPlace } from '../check'

interface Difference {
  readonly address: Address
  readonly stands: string
  readonly sum: string
  readonly excess: string
}

type Args =
  | { readonly kind: 'unchecked'; readonly reasons: readonly { readonly zh: string; readonly en: string }[] }
  | { readonly kind: 'unit'; readonly agency: string; readonly times: 0 | 2; readonly count: number }
  | { readonly kind: 'cell'; readonly guilty: Guilty; readonly isSummary: boolean; readonly difference: Difference }
  | { readonly kind: 'table'; readonly differences: readonly Difference[] }

export const unitSum = defineAcross<Args>({
  code: 'unit/sum',
  severity: 'warning',
  *find(member, collection) {
    if (!isCounted(collection, member)) return
    const units = unitsOf(collection, member)
    if (!units?.entry.complete) return
    const { digest } = member
    const others = units.members.map((unit) => unit.digest)
    const all = addressesOf(forms[digest.edition])
    const top = all.find((address) => cellAt(digest, address))
    if (top === undefined) return
    const at = (address: Address) => ({ span: cellAt(digest, address)!, address })
    const reasons = [...whyNot(units), ...unreadIn(others, all)]
    if (reasons.length > 0)
      yield { ...at(top), severity: 'information', args: { kind: 'unchecked', reasons }, related: [] }
    if (others.length === 0 || whyNot(units).length > 0) return

    const differences = all.flatMap((address) => differenceAt(digest, others, address))
    const [first] = differences
    if (!first) return
    const counted = unitCounted(digest, others, differences, all)
    if (counted) {
      const { unit, times } = counted
      const related = differences.slice(0, most).map(({ address }) => placeIn(unit, address))
      const agency = unit.agency ?? unit.path
      yield { ...at(first.address), args: { kind: 'unit', agency, times, count: differences.length }, related }
      return
    }
    const left = new Map(differences.map((each) => [each.address, each]))
    const balanced = differences.map(({ address }) => address).filter((address) => hasIdentities(digest, address))
    for (const guilty of balanced.length > 0 ? guiltyCells(digest, others, balanced) : []) {
      const difference = guilty.explains.map((address) => left.get(address)).find((each) => each !== undefined)
      if (!difference) continue
      for (const address of guilty.explains) left.delete(address)
      const isSummary = guilty.digest === digest
      const related = isSummary ? [] : [placeIn(guilty.digest, guilty.address)]
      const place = at(isSummary ? guilty.address : difference.address)
      yield { ...place, args: { kind: 'cell', guilty, isSummary, difference }, related }
    }
    for (const table of tableKeys) {
      const own = [...left.values()].filter(({ address }) => tableOf(address) === table)
      if (own.length > 0) yield { ...at(own[0]!.address), args: { kind: 'table', differences: own }, related: [] }
    }
  },
  message: {
    zh(args) {
      switch (args.kind) {
        case 'unchecked':
          return `汇总未全部核对：${args.reasons.map(({ zh }) => zh).join('；')}。`
        case 'unit':
          return `汇总与各单位之和有 ${args.count} 个数不符，正好是${args.agency}的数：它${args.times === 0 ? '没有计入' : '计入了两次'}。`
        case 'cell': {
          const { guilty, isSummary, difference } = args
          const where = isSummary ? '本报告' : (guilty.digest.agency ?? guilty.digest.path)
          return `${said(difference).zh}：${where}${nameOf(guilty.address).zh}填 ${guilty.from}，应为 ${guilty.to}，不符的合计都由这一格引起。`
        }
        case 'table':
          return `与各单位之和不符：${some(
            args.differences.map((each) => said(each).zh),
            '；',
            (n) => `等 ${n} 个数`,
          )}。`
      }
    },
    en(args) {
      switch (args.kind) {
        case 'unchecked':
          return `The summary was not checked in full: ${args.reasons.map(({ en }) => en).join('; ')}.`
        case 'unit':
          return `The summary differs from the sum of its units in ${args.count} figures, by the figures of ${args.agency}: it was counted ${args.times === 0 ? 'not at all' : 'twice'}.`
        case 'cell': {
          const { guilty, isSummary, difference } = args
          const where = isSummary ? 'this report' : (guilty.digest.agency ?? guilty.digest.path)
          return `${said(difference).en}: in ${where} ${nameOf(guilty.address).en} is ${guilty.from} and should be ${guilty.to}; this one cell explains the sums that fail.`
        }
        case 'table':
          return `Not the sum of the units: ${some(
            args.differences.map((each) => said(each).en),
            '; ',
            (n) => `, ${n} figures in all`,
          )}.`
      }
    },
  },
  why: {
    zh: '在 .ogi-report.json 的“summaries”中声明为全部单位汇总的报告，每个数等于各单位之和。万元金额由各单位四舍五入，差额在舍入范围内的不算不符。',
    en: 'A report that .ogi-report.json declares under “summaries” to be the sum of all its units has the sum of their figures in every cell. Amounts are rounded by each unit; what rounding explains is no difference.',
  },
})

/** So many figures are told one by one. */
const most = 5

function differenceAt(digest: Digest, units: readonly Digest[], address: Address): Difference[] {
  const own = figureAt(digest, address)
  const total = totalAt(units, address)
  if (!own || !total || own.unit !== total.unit) return []
  const more = excess(own.decimal, total, placeOf(address).column.kind === 'amount')
  return more === undefined ? [] : [{ address, stands: own.decimal, sum: total.decimal, excess: more }]
}

/** The one unit whose figures, all of them, are what the summary lacks or has twice. */
function unitCounted(
  digest: Digest,
  units: readonly Digest[],
  differences: readonly Difference[],
  all: readonly Address[],
) {
  const off = new Map(differences.map((each) => [each.address, each.excess]))
  const matching = (sign: '' | '-') =>
    units.filter((unit) =>
      all.every((address) => {
        const own = figureAt(unit, address)?.decimal
        const isRounded = placeOf(address).column.kind === 'amount'
        if (own === undefined || isRounded || figureAt(digest, address) === undefined) return true
        return own === '0'
          ? !off.has(address)
          : off.get(address) === (own.startsWith('-') && sign ? own.slice(1) : sign + own)
      }),
    )
  for (const [times, sign] of [
    [0, '-'],
    [2, ''],
  ] as const) {
    const [unit, ...others] = matching(sign)
    // A single figure may be anybody's.
    if (unit && others.length === 0 && differences.length > 2) return { unit, times }
  }
  return undefined
}

function hasIdentities({ edition }: Digest, address: Address): boolean {
  return forms[edition].identities.some(({ left, right }) => left.includes(address) || right.includes(address))
}

function whyNot({ missing, contradicting, isOpen, short }: Units) {
  return [
    ...(missing.length > 0
      ? [{ zh: `缺少${missing.join('、')}的报告`, en: `no report of ${missing.join(', ')}` }]
      : []),
    ...(contradicting.length > 0
      ? [
          {
            zh: `${contradicting.join('、')}有几份不同的报告`,
            en: `several different reports of ${contradicting.join(', ')}`,
          },
        ]
      : []),
    ...(isOpen
      ? [
          {
            zh: '单位用通配符表示，没有写明共有几个（“count”），无法确定是否齐全',
            en: 'units are named by a pattern without “count”, so nobody can say that all are there',
          },
        ]
      : []),
    ...(short > 0 ? [{ zh: `还缺少 ${short} 个单位的报告`, en: `${short} reports of units are missing` }] : []),
  ]
}

function unreadIn(units: readonly Digest[], all: readonly Address[]) {
  return units.flatMap((unit) => {
    const n = all.filter((address) => figureAt(unit, address) === undefined).length
    const name = unit.agency ?? unit.path
    return n === 0
      ? []
      : [
          {
            zh: `${name}有 ${n} 个数没有读出`,
            en: `${n} ${n === 1 ? 'figure' : 'figures'} of ${name} ${n === 1 ? 'was' : 'were'} not read`,
          },
        ]
  })
}

function said({ address, stands, sum, excess: more }: Difference) {
  const name = nameOf(address)
  const isMore = !more.startsWith('-')
  const size = isMore ? more : more.slice(1)
  return {
    zh: `${name.zh}填 ${stands}，各单位之和为 ${sum}，${isMore ? '多' : '少'} ${size}`,
    en: `${name.en} is ${stands}, the units add up to ${sum} (${size} too ${isMore ? 'many' : 'few'})`,
  }
}

function some(texts: readonly string[], between: string, more: (count: number) => string): string {
  return texts.slice(0, most).join(between) + (texts.length > most ? more(texts.length) : '')
}

function placeIn(digest: Digest, address: Address): FarPlace {
  const [name, count] = [nameOf(address), String(countAt(digest, address) ?? figureAt(digest, address)?.decimal ?? '')]
  return {
    path: digest.path,
    address,
    span: cellAt(digest, address) ?? { start: 0, end: 0 },
    text: {
      zh: `${digest.agency ?? ''}${name.zh}为 ${count}。`,
      en: `${digest.agency ?? ''}: ${name.en} is ${count}.`,
    },
  }
}
