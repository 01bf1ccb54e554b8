/**
 * Folders of reports that agree with each other. A county's government sums up its units, which its configuration names; one
 * of them is called otherwise from some year on, another had its figures adjusted and says so. The offices of a second county
 * bear short names, some of those of the first. Years are missing there, and some reports lie there twice.
 */
import * as docx from 'docx'
import type { Digest } from '../../server/src/collection'
import { analyse } from '../../server/src/core'
import { exportHtml, exportWord } from '../../server/src/export'
import { opened } from '../formats/word'
import { addressesOf, forms, type Edition } from '../../server/src/form'
import type { Address } from '../../server/src/form/types'
import type { Layout } from './layouts/layout'
import { layouts } from './layouts'
import { randomOf, type Random } from './random'
import { renderReport } from './report'
import { toldBy } from './told'
import { requestsOf, type ReportValues } from './values'

export interface Filed {
  readonly path: string
  /** What the agency is known by, however the report calls it. */
  readonly organ: string
  readonly values: ReportValues
  readonly layout: Layout
  readonly seed: number
  /** Figures depart from those of the year before, and the text says why. */
  readonly isExplained: boolean
  /** The path of the report that it says the same as. */
  readonly copyOf?: string
}

export interface GeneratedCollection {
  readonly files: readonly Filed[]
  /** Of `.ogi-report.json` above them all. */
  readonly configuration: object
  /** Whose reports are sums, and of whom. */
  readonly government: string
  readonly units: readonly string[]
}

export interface Size {
  readonly units: number
  readonly years: number
  /** Offices of the second county. */
  readonly offices: number
  readonly firstYear: number
}

const county = '江源县'
const government = `${county}人民政府`
const kinds = ['财政局', '教育局', '司法局', '民政局', '林业局', '水利局', '档案馆', '统计局', '审计局', '交通运输局']

/** 江源县财政局, and beyond the tenth 江源县教育局第二分局. */
export function unitName(i: number): string {
  const round = Math.floor(i / kinds.length)
  return `${county}${kinds[i % kinds.length]!}${round === 0 ? '' : `第${'一二三四五六七八九'[round]!}分局`}`
}

export function textOf({ values, layout, seed }: Filed): string {
  return renderReport(values, layout, {}, seed).text
}

export interface InFormat extends Pick<Digest, 'path' | 'format'> {
  readonly text: string
}

/** The same report as it is handed in besides: as a Word document and as a page, each read back. */
export async function otherFormats(filed: Filed): Promise<readonly InFormat[]> {
  const report = analyse(textOf(filed))
  const [word, page] = ['docx', 'html'].map((ending) => filed.path.replace(/txt$/, ending))
  const { bytes } = await exportWord(report, docx)
  return [
    { path: word!, format: 'word', text: (await opened(bytes)).text },
    { path: page!, format: 'text', text: exportHtml(report).html },
  ]
}

export function collectionOf(seed: number, { units: count, years: howMany, offices, firstYear }: Size) {
  const random = randomOf(seed)
  const years = Array.from({ length: howMany }, (_, i) => firstYear + i)
  const units = Array.from({ length: count }, (_, i) => unitName(i))
  const renamed = { unit: random.below(count), from: random.below(howMany), name: `${county}综合事务中心` }
  const adjusted = { unit: random.below(count), year: random.chance(0.5) ? years.at(-1)! : Infinity }
  const files: Filed[] = []
  const file = (path: string, organ: string, values: ReportValues, isExplained = false): Filed => {
    const own = { path, organ, values, layout: random.pick(layouts), seed: random.below(2 ** 31), isExplained }
    files.push(own)
    return own
  }
  const valuesOf = (agency: string, year: number, decimals: ReadonlyMap<Address, string>, isAdjusted = false) => {
    const told = { ...toldBy(random), ...(isAdjusted && { other: [explanation] }) }
    const values = { ...reportIn(year), agency: { name: agency, self: '本机关', makesRules: false }, decimals, told }
    return { ...values, written: new Map<Address, string>() }
  }

  const before = new Map<string, Decimals>()
  for (const year of years) {
    const all = units.map((unit, i) => {
      const isAdjusted = i === adjusted.unit && year === adjusted.year && before.has(unit)
      const last = before.get(unit)
      const decimals = decimalsOf(random, year, isAdjusted && last ? recounted(last) : last)
      before.set(unit, decimals)
      const agency = i === renamed.unit && year >= years[renamed.from]! ? renamed.name : unit
      file(`${county}/${year}年/${unit}.txt`, unit, valuesOf(agency, year, decimals, isAdjusted), isAdjusted)
      return decimals
    })
    const isAdjusted = year === adjusted.year && year > firstYear
    const sum = sumOf(all)
    file(`${county}/${year}年/全县.txt`, government, valuesOf(government, year, sum, isAdjusted), isAdjusted)
  }
  for (let i = 0; i < offices; i++) {
    const organ = `青岚县\n${kinds[i % kinds.length]!}`
    let last: Decimals | undefined
    for (const year of years) {
      last = decimalsOf(random, year, last)
      if (random.chance(0.1)) continue
      const path = `青岚县/${year}年/${i}.txt`
      const own = file(path, organ, valuesOf(kinds[i % kinds.length]!, year, last))
      if (random.chance(0.1))
        files.push({ ...own, path: `青岚县/${year}年/${i}副本.txt`, layout: random.pick(layouts), copyOf: path })
    }
  }
  const agencies = units.map((name, i) => ({
    ...{ name, superior: government },
    ...(i === renamed.unit && { aliases: [renamed.name] }),
  }))
  return {
    files,
    government,
    units,
    configuration: { agencies, summaries: [{ report: government, complete: true }] },
  } satisfies GeneratedCollection
}

/** Adjusted: what was brought forward and what is in force. */
const explanation =
  '因统计口径调整，上年结转的申请数量与上年度报告不一致；规章和行政规范性文件现行有效件数、对外公开总数量重新统计，以本年度报告为准。'

type Decimals = ReadonlyMap<Address, string>

function reportIn(year: number): { readonly edition: Edition; readonly year: number } {
  return { edition: year < 2021 ? '2019' : '2021', year }
}

/** What last year's report would have said had it been counted as this year's. */
function recounted(last: Decimals): Decimals {
  const more = (address: Address, decimal: string): string => {
    const isRequests = /^requests\.carriedForward\.(?:natural|total)$/.test(address)
    return isRequests || /\.(?:inForce|public)$/.test(address) ? String(Number(decimal) + 3) : decimal
  }
  return new Map([...last].map(([address, decimal]) => [address, more(address, decimal)]))
}

/** Figures that balance, and that follow from those of the year before. */
function decimalsOf(random: Random, year: number, last?: Decimals): Decimals {
  const { edition } = reportIn(year)
  const small = (): number => (random.chance(0.4) ? random.below(random.chance(0.1) ? 300 : 12) : 0)
  const people = ['natural', 'commercial', 'research', 'welfare', 'legalService', 'otherOrganization']
  const brought = people.map((column) => Number(last?.get(`requests.carriedForward.${column}`) ?? small()))
  const parts = Array.from({ length: 8 }, () => [random.below(20), random.below(18), 1 + random.below(9)] as const)
  // What was brought forward was handled.
  const handled = brought.map((count, i) => [0, 12 + i, count] as const)
  const carried = people.map(() => (random.chance(0.3) ? random.below(6) : 0))
  const requests = requestsOf(edition, [...parts, ...handled], [...carried, ...brought])
  const decimals = new Map<Address, string>()
  const at = (address: Address): number => Number(decimals.get(address))
  const before = (address: Address): number | undefined => {
    const decimal = last?.get(address)
    return decimal === undefined ? undefined : Number(decimal)
  }
  const valueAt = (address: Address): number | string => {
    const row = address.slice(0, address.lastIndexOf('.') + 1)
    const column = address.slice(row.length)
    if (row.startsWith('requests.')) return requests.get(address)!
    if (row.startsWith('disclosure.rules.')) return 0
    if (column === 'total')
      return ['upheld', 'corrected', 'other', 'pending'].reduce((sum, each) => sum + at(row + each), 0)
    if (column === 'amount') return `${random.below(200)}.${random.below(10)}${1 + random.below(9)}`
    if (column === 'change') return random.below(9) - 4
    if (column === 'lastYearItems') {
      const [items, change] = [before(address), before(`${row}change`)]
      return items === undefined || change === undefined ? 40 + random.below(50) : items + change
    }
    // No more is repealed than there was.
    if (column === 'repealed') return Math.min(small(), before(`${row}inForce`) ?? 0)
    if (column === 'disclosed') return at(`${row}made`)
    if (column === 'inForce') {
      const stock = before(address) ?? 20 + random.below(30)
      return stock + at(`${row}made`) - (before(address) === undefined ? 0 : at(`${row}repealed`))
    }
    if (column === 'public') return (before(address) ?? 20 + random.below(30)) + at(`${row}made`)
    return small()
  }
  for (const address of addressesOf(forms[edition])) decimals.set(address, String(valueAt(address)))
  return decimals
}

/** Whole numbers and hundredths, added exactly. */
export function sumOf(all: readonly Decimals[]): Decimals {
  return new Map(
    [...all[0]!.keys()].map((address) => {
      const hundredths = all.reduce((sum, each) => sum + Math.round(Number(each.get(address)) * 100), 0)
      return [address, String(hundredths / 100)]
    }),
  )
}
