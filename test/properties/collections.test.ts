/**
 * Reports of a folder together: what agrees is never found, one figure that is changed is found by every check that speaks of
 * it and by no other, and what is missing or unread is named instead of being judged. `RUNS` folders of fifty reports.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import {
  acrossFindings,
  collect,
  copiesIn,
  digestOf,
  noRoster,
  sharesOf,
  summaryOf,
  type AcrossFinding,
} from '../../server/src/collection'
import type { Collected, Collection, Digest, Roster } from '../../server/src/collection'
import { analyse } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import { parseConfiguration } from '../../server/src/features/configurationFile'
import {
  collectionOf,
  otherFormats,
  sumOf,
  textOf,
  type InFormat,
  type Filed,
  type GeneratedCollection,
  type Size,
} from '../generator/collection'
import { layouts } from '../generator/layouts'
import { randomOf } from '../generator/random'

const folders = Number(process.env.RUNS ?? 2)
/** Some fifty reports. */
const sizeOf = (seed: number): Size => ({ units: 6, years: 4, offices: 5, firstYear: 2019 + (seed % 4) })

interface Read {
  readonly generated: GeneratedCollection
  readonly roster: Roster
  readonly digests: ReadonlyMap<string, Digest>
}

function digestFor(filed: Filed): Digest {
  return digestIn({ path: filed.path, format: 'text', text: textOf(filed) })
}

function digestIn({ path, format, text }: InFormat): Digest {
  const report = analyse(text)
  if (report.unchecked) throw new Error(`${path} is not checked: ${report.unchecked}`)
  return digestOf(report, { path, format, findings: [] })
}

function read(seed: number, size: Size): Read {
  const generated = collectionOf(seed, size)
  const { configuration, problems } = parseConfiguration(JSON.stringify(generated.configuration))
  expect(problems).toEqual([])
  const digests = new Map(generated.files.map((filed) => [filed.path, digestFor(filed)]))
  return { generated, roster: configuration.roster ?? noRoster, digests }
}

/** The folder with one report in another state, or without it. */
function collected({ roster, digests }: Read, path?: string, other?: Digest): Collection {
  const all = [...digests].flatMap(([each, digest]): Collected[] => {
    const kept = each === path ? other : digest
    return kept ? [{ digest: kept, roster }] : []
  })
  return collect(all)
}

function findingsIn(collection: Collection): AcrossFinding[] {
  return [...collection.members.keys()].flatMap((path) => acrossFindings(collection, path))
}

const inWords = ({ code, path, address, message }: AcrossFinding) => `${code} ${path} ${address ?? ''}: ${message.zh}`

/** Written in the place of a figure. */
function written(filed: Filed, address: Address, by: string): Filed {
  const values = { ...filed.values, written: new Map([[address, by]]) }
  return { ...filed, values, layout: layouts[0] }
}

function changed(filed: Filed, address: Address, decimal: string): Filed {
  // Notations that are read by their sums read a wrong sum otherwise; the first prints one cell beside the other.
  return {
    ...filed,
    values: { ...filed.values, decimals: new Map([...filed.values.decimals, [address, decimal]]) },
    layout: layouts[0],
  }
}

function wordsOf({ values: { told } }: Filed) {
  return { overview: told!.overview!, problems: told!.problems! }
}

/** What a year has to say of the year before, cell by cell, as the provisions have it: written down once more, to judge the judges. */
function departures(now: ReadonlyMap<Address, string>, last: ReadonlyMap<Address, string>): Set<string> {
  const of = (all: ReadonlyMap<Address, string>, address: Address): bigint | undefined => {
    const decimal = all.get(address)
    return decimal === undefined ? undefined : BigInt(decimal)
  }
  const codes = new Set<string>()
  for (const address of now.keys()) {
    const row = address.slice(0, address.lastIndexOf('.') + 1)
    const here = (column: string) => of(now, row + column)
    const there = (column: string) => of(last, row + column)
    if (
      address.startsWith('requests.broughtForward.') &&
      of(now, address) !== of(last, address.replace('broughtForward', 'carriedForward'))
    )
      codes.add('series/brought-forward')
    if (
      address.endsWith('.inForce') &&
      there('inForce') !== undefined &&
      here('inForce') !== there('inForce')! + here('made')! - here('repealed')!
    )
      codes.add('series/stock')
    if (address.endsWith('.public') && there('public') !== undefined) {
      const more = here('public')! - there('public')!
      const isNew = here('made')! + here('disclosed')! > 0n
      if (more < 0n || (more > 0n && !isNew)) codes.add('series/stock')
    }
    if (
      address.endsWith('.lastYearItems') &&
      there('lastYearItems') !== undefined &&
      here('lastYearItems') !== there('lastYearItems')! + there('change')!
    )
      codes.add('series/items')
  }
  return codes
}

function isCount(address: Address): boolean {
  return !address.endsWith('.amount')
}

/** Rows of documents and acts are in no sum but that over the units. */
function isInSums(address: Address): boolean {
  return !address.startsWith('disclosure.')
}

describe.each(Array.from({ length: folders }, (_, seed) => seed))('folder %i', (seed) => {
  let folder: Read
  beforeAll(() => {
    folder = read(seed, sizeOf(seed))
  }, 60_000)

  test('what agrees is not found', () => {
    expect(folder.digests.size).toBeGreaterThan(40)
    expect(findingsIn(collected(folder)).map(inWords)).toEqual([])
  })

  test('a report in several formats is one, the Word document before the text', async () => {
    const { files } = folder.generated
    const random = randomOf(seed)
    const chosen = files.filter(() => random.chance(0.05))
    const more = (await Promise.all(chosen.map(otherFormats))).flat().map(digestIn)
    const together = (others: readonly Digest[]) =>
      collect([...folder.digests.values(), ...others].map((digest) => ({ digest, roster: folder.roster })))
    const collection = together(more)
    expect(findingsIn(collection).map(inWords)).toEqual([])
    const word = (path: string) => path.replace(/(?:txt|html)$/, 'docx')
    const copies = new Map(copiesIn(collection).map(({ path, of }) => [path, of]))
    for (const { path } of chosen)
      for (const each of [path, path.replace(/txt$/, 'html')]) expect(copies.get(each), each).toBe(word(each))
  })

  test('one changed figure is found by each check that speaks of it', () => {
    const random = randomOf(seed)
    const { files, government } = folder.generated
    const eligible = files.filter(
      ({ path, copyOf, isExplained }) => !copyOf && !isExplained && !files.some((each) => each.copyOf === path),
    )
    for (let n = 0; n < 6; n++) {
      const filed = eligible[random.below(eligible.length)]!
      const addresses = [...filed.values.decimals.keys()].filter(isCount)
      // Rows of which the checks over years speak are few among the two hundred cells.
      const spoken = addresses.filter((address) =>
        /Forward|\.(?:inForce|public|made|repealed|change|lastYearItems)/.test(address),
      )
      const address = random.chance(0.5)
        ? spoken[random.below(spoken.length)]!
        : addresses[random.below(addresses.length)]!
      const old = Number(filed.values.decimals.get(address))
      const other = changed(filed, address, String(old + 1 + random.below(40)))
      const found = findingsIn(collected(folder, filed.path, digestFor(other)))
      const what = `${filed.path} ${address} ${old}\n${found.map(inWords).join('\n')}`

      const expected = new Set<string>()
      const ofYear = (year: number) =>
        files.find((each) => each.organ === filed.organ && each.values.year === year && !each.copyOf)
      const { year } = filed.values
      const last = ofYear(year - 1)
      const next = ofYear(year + 1)
      if (last)
        for (const code of departures(other.values.decimals, last.values.decimals))
          expected.add(`${code} ${filed.path}`)
      if (next && !next.isExplained)
        for (const code of departures(next.values.decimals, other.values.decimals)) expected.add(`${code} ${next.path}`)
      const isSummary = filed.organ === government
      const summary = isSummary ? filed : files.find((each) => each.organ === government && each.values.year === year)
      const isUnit = folder.generated.units.includes(filed.organ)
      if (summary && (isSummary || isUnit)) expected.add(`unit/sum ${summary.path}`)
      expect([...new Set(found.map(({ code, path }) => `${code} ${path}`))].sort(), what).toEqual([...expected].sort())

      const sums = found.filter(({ code }) => code === 'unit/sum')
      if (sums.length === 0) continue
      expect(sums, what).toHaveLength(1)
      if (!isInSums(address)) continue
      // The guilty cell is named: in the message, and where it stands in another report as the place that is related.
      expect(sums[0]!.message.zh, what).toContain(`填 ${other.values.decimals.get(address)}，应为 ${old}`)
      if (isSummary) expect(sums[0]!.address, what).toBe(address)
      else expect(sums[0]!.related, what).toMatchObject([{ path: filed.path, address }])
    }
  })

  test('words taken from last year, or from another agency of the year, are found with where they stand', () => {
    const random = randomOf(seed)
    const { files } = folder.generated
    const single = files.filter(({ path, copyOf }) => !copyOf && !files.some((each) => each.copyOf === path))
    const later = single.filter(({ values }) => values.year > sizeOf(seed).firstYear)
    const filed = later[random.below(later.length)]!
    const { organ } = filed
    const { year } = filed.values
    const sources = single.filter(
      ({ organ: other, values }) =>
        (other === organ) === (values.year === year - 1) && [year, year - 1].includes(values.year),
    )
    const source = sources[random.below(sources.length)]!
    const copy = { ...filed, values: { ...filed.values, told: { ...filed.values.told, ...wordsOf(source) } } }
    const found = findingsIn(collected(folder, filed.path, digestFor(copy)))
    // Of one year each says what the other says.
    const both = source.organ === organ ? [copy] : [copy, source]
    expect(found.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(
      both.map(({ path }) => `series/repeated ${path}`).sort(),
    )
    const [first] = found.find(({ path }) => path === filed.path)!.related
    expect(first!.path).toBe(source.path)
  })

  test('a unit that is missing or not read whole is named and not judged', () => {
    const random = randomOf(seed)
    const { files, government, units } = folder.generated
    const ofUnits = files.filter(({ organ }) => units.includes(organ))
    const filed = ofUnits[random.below(ofUnits.length)]!
    const summary = files.find((each) => each.organ === government && each.values.year === filed.values.year)!
    const missing = findingsIn(collected(folder, filed.path))
    expect(missing.map(({ code, path, severity, message }) => [code, path, severity, message.zh])).toEqual([
      ['unit/sum', summary.path, 'information', `汇总未全部核对：缺少${filed.organ}的报告。`],
    ])
    const addresses = [...filed.values.decimals.keys()]
    const address = addresses[random.below(addresses.length)]!
    const unread = findingsIn(collected(folder, filed.path, digestFor(written(filed, address, '/'))))
    const name = filed.values.agency.name
    expect(unread.map(({ path, severity, message }) => [path, severity, message.zh])).toEqual([
      [summary.path, 'information', `汇总未全部核对：${name}有 1 个数没有读出。`],
    ])
  })

  test('two reports of one agency that contradict each other are found, and no sum with them is judged', () => {
    const random = randomOf(seed)
    const { files, government, units } = folder.generated
    const ofUnits = files.filter(({ organ, isExplained }) => units.includes(organ) && !isExplained)
    const filed = ofUnits[random.below(ofUnits.length)]!
    const summary = files.find((each) => each.organ === government && each.values.year === filed.values.year)!
    const other = changed({ ...filed, path: `${filed.path}.2.txt` }, 'review.reconsideration.pending', '977')
    const both = { ...folder, digests: new Map([...folder.digests, [other.path, digestFor(other)]]) }
    const found = findingsIn(collected(both))
    expect(found.map(({ code, path, severity }) => `${code} ${path} ${severity}`).sort()).toEqual([
      `unit/duplicate ${other.path} information`,
      `unit/sum ${summary.path} information`,
    ])
    expect(found.find(({ code }) => code === 'unit/sum')!.message.zh).toContain(`${filed.organ}有几份不同的报告`)
  })
})

describe('the sums of a hundred units', () => {
  const year = 2023
  const agency = '江源县人民政府'
  const folder = read(1, { units: 100, years: 1, offices: 0, firstYear: year })
  const units = folder.generated.files.filter(({ organ }) => organ !== agency)

  test('are those that are added up by hand, with every share in the trace', () => {
    const summary = summaryOf(collected(folder), agency, year)
    const byHand = sumOf(units.map(({ values }) => values.decimals))
    expect(summary).toMatchObject({ missing: [], unsettled: [], unread: [] })
    expect(Object.fromEntries(summary.sums)).toEqual(Object.fromEntries(byHand))
    const shares = sharesOf(summary, year)
    expect(shares).toHaveLength(units.length * byHand.size)
    const truth = new Map(units.map(({ path, values }) => [path, values.decimals]))
    for (const { address, unit, share, sum } of shares) {
      expect(share, `${unit.path} ${address}`).toBe(truth.get(unit.path)?.get(address))
      expect(sum).toBe(byHand.get(address))
    }
  })

  test('one unread cell leaves its sum open and is named with its unit', () => {
    const filed = units[57]!
    const address = 'requests.granted.natural'
    const unread = digestFor(written(filed, address, '——'))
    const summary = summaryOf(collected(folder, filed.path, unread), agency, year)
    expect(summary.unread.map(({ unit, count }) => [unit.path, count])).toEqual([[filed.path, 1]])
    expect(summary.sums.has(address)).toBe(false)
    expect(summary.sums.size).toBe(199)
  })
})
