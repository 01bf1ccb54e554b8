/**
 * What the diagnosis promises, in whole texts: a figure in the text is changed, the cause is named, and the preferred
 * fix writes the right figure back. Over generated reports of both editions in every notation, and over published ones.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Report } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import { offered, type Offered } from '../offers'
import { anySeed, anyValues } from '../generator/arbitraries'
import { aligned, brokenMarkdown, hardWrapped, layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { describeShared, readShared } from '../real/shared'
import { mistaken, random, type Random } from '../unit/diagnosis/table'
import { everyNth, leastOf, runsEach } from './runs'
import { baseOf, countAt, fixed, foundAnew, preferred, restored, sumsOf, tamper, type Base } from './tampered'

const rates: string[] = []
afterAll(() => console.log(rates.join('\n')))

/** Notations in which a blank cell can be told. */
const celled = layouts.filter((layout) => layout !== aligned && layout !== hardWrapped && layout !== brokenMarkdown)

type Draw = (check: (base: Base, random: Random) => boolean | undefined) => { met: number; counted: number }

const promises = 8
// Each is drawn from generated and, with RUNS set, from three published reports; else from one.
const { numRuns } = runsEach(4 * promises)
vi.setConfig({ testTimeout: 30_000 + 100 * numRuns })

const generated: Draw = (check) => {
  let [met, counted] = [0, 0]
  fc.assert(
    fc.property(anyValues, fc.constantFrom(...celled), anySeed, (values, layout, seed) => {
      const base = baseOf(layout.name, renderReport(values, layout, {}, seed).text)
      const outcome = check(base, random(seed))
      if (outcome !== undefined) counted++
      if (outcome) met++
    }),
    { numRuns },
  )
  return { met, counted }
}

/** Each report as often as generated ones are drawn, with other figures each time. */
const published: Draw = (check) => {
  let [met, counted] = [0, 0]
  for (const name of everyNth(['seed-000', 'seed-002', 'seed-003'], 3)) {
    const base = baseOf(name, readShared(name))
    for (let seed = 0; seed < numRuns; seed++) {
      const outcome = check(base, random(seed))
      if (outcome !== undefined) counted++
      if (outcome) met++
    }
  }
  return { met, counted }
}

const pick = (random: Random, list: readonly Address[]): Address => list[random(list.length)]!
const cellOf = ({ grid }: Base, random: Random): Address => pick(random, grid[random(grid.length)]!)
const other = (base: Base, address: Address, random: Random): bigint => mistaken(countAt(base.report, address)!, random)

/** The preferred fix of each finding, all at once, gives the report back, and nothing new is found in it. */
function mends(base: Base, report: Report, findings: readonly Offered[]): boolean {
  const fixes = findings.flatMap((f) => preferred(f) ?? [])
  if (fixes.length !== findings.length) return false
  const after = fixed(report, ...fixes)
  expect(foundAnew(base, after)).toEqual([])
  return restored(base, after)
}

/** Some fix of some finding gives the report back. */
function offers(base: Base, report: Report): boolean {
  return sumsOf(report).some((f) => f.fixes.some((fix) => restored(base, fixed(report, fix))))
}

function hold(draw: Draw): void {
  function rate(name: string, least: number, check: (base: Base, random: Random) => boolean | undefined): void {
    const { met, counted } = draw(check)
    rates.push(`${name}: ${met} of ${counted}`)
    expect(counted).toBeGreaterThan(numRuns / 20)
    expect(met).toBeGreaterThanOrEqual(leastOf(counted, least))
  }

  test('one figure of table three: the only finding on the sums, on that cell, and restored', () => {
    rate('one figure, named and restored', 0.995, (base, random) => {
      const cell = cellOf(base, random)
      const report = tamper(base, new Map([[cell, other(base, cell, random)]]))
      const findings = sumsOf(report)
      expect(findings.length).toBeGreaterThan(0)
      const sole = findings.length === 1 && findings[0]!.address === cell
      if (sole) expect(mends(base, report, findings)).toBe(true)
      else expect(offers(base, report)).toBe(true)
      return sole
    })
  })

  test('two figures in different rows and columns, by different amounts: both named, nothing else', () => {
    rate('two figures, both named and restored', 0.97, (base, random) => {
      const [row, column] = [random(base.grid.length), random(7)]
      const next = base.grid[(row + 1 + random(base.grid.length - 1)) % base.grid.length]!
      const cells = [base.grid[row]![column]!, next[(column + 1 + random(6)) % 7]!]
      const figures = new Map(cells.map((cell) => [cell, other(base, cell, random)]))
      const [a, b] = cells.map((cell) => figures.get(cell)! - countAt(base.report, cell)!)
      if (a === b) return undefined
      const report = tamper(base, figures)
      const findings = sumsOf(report)
      const named = findings.map((f) => f.address).sort()
      return JSON.stringify(named) === JSON.stringify(cells.sort()) && mends(base, report, findings)
    })
  })

  test('two figures by equal amounts: the true pair is among what is offered', () => {
    rate('two figures by equal amounts, offered', 1, (base, random) => {
      const results = base.grid.slice(2, -2)
      const [row, column] = [random(results.length), random(6)]
      const next = results[(row + 1 + random(results.length - 1)) % results.length]!
      const cells = [results[row]![column]!, next[(column + 1 + random(5)) % 6]!]
      const amount = BigInt(1 + random(40))
      const report = tamper(base, new Map(cells.map((cell) => [cell, countAt(base.report, cell)! + amount])))
      return mends(base, report, sumsOf(report)) || offers(base, report)
    })
  })

  test('a line that has slipped by one cell: named as such, and moved back', () => {
    rate('slipped line, named and restored', 0.95, (base, random) => {
      const cells = base.grid[random(base.grid.length)]!
      const line = cells.map((cell) => countAt(base.report, cell)!)
      const slipped = random(2) === 0 ? [0n, ...line.slice(0, -1)] : [...line.slice(1), 0n]
      const figures = new Map(cells.map((cell, i) => [cell, slipped[i]]))
      // Fewer are told as one wrong figure or as two exchanged.
      if (slipped.filter((count, i) => count !== line[i]).length < 3) return undefined
      const report = tamper(base, figures)
      const findings = sumsOf(report)
      return findings.length === 1 && findings[0]!.message.zh.includes('错开了一格') && mends(base, report, findings)
    })
  })

  test('one blank cell: the true figure is written into it, or its row is called short where no cell can be seen', () => {
    rate('one blank, filled', 1, (base, random) => {
      const addresses = [...new Set(base.identities.flatMap((i) => [...i.left, ...i.right]))]
      const cell = pick(random, addresses)
      const report = tamper(base, new Map([[cell, undefined]]))
      expect(sumsOf(report)).toEqual([])
      const found = report.findings.filter((f) => f.code === 'cell/blank' && f.address === cell)
      if (found.length > 0) return mends(base, report, offered(report, found))
      expect(report.findings.map((f) => f.code)).toContain('row/count')
      expect(report.facts.has(cell)).toBe(false)
      return undefined
    })
  })

  test('one figure of table four: found, its total preferred, the true figure offered', () => {
    rate('one figure of table four', 1, (base, random) => {
      const reviews = base.identities.filter((i) => i.kind === 'review')
      const { left, right } = reviews[random(reviews.length)]!
      const cell = pick(random, [...left, ...right])
      const report = tamper(base, new Map([[cell, other(base, cell, random)]]))
      const [finding, ...others] = sumsOf(report)
      expect(finding?.code).toBe('sum/review')
      const fix = preferred(finding!)
      if (fix) expect(sumsOf(fixed(report, fix))).toEqual([])
      return others.length === 0 && finding!.address === right[0] && offers(base, report)
    })
  })

  test('intake wrong in its column and in the total column alike: offered, no cell asserted', () => {
    rate('intake wrong in two columns, offered', 1, (base, random) => {
      const row = pick(random, ['requests.received', 'requests.broughtForward', 'requests.carriedForward'])
      const line = base.grid.find((cells) => cells[0]!.startsWith(`${row}.`))!
      const cells = [line[random(6)]!, line[6]!]
      const amount = other(base, cells[0]!, random) - countAt(base.report, cells[0]!)!
      if (countAt(base.report, cells[1]!)! + amount < 0n) return undefined
      const report = tamper(base, new Map(cells.map((cell) => [cell, countAt(base.report, cell)! + amount])))
      const findings = sumsOf(report)
      return (
        findings.length > 0 && findings.every((f) => f.code === 'sum/balance' && !preferred(f)) && offers(base, report)
      )
    })
  })
}

describe('in generated reports', () => {
  beforeAll(() => void rates.push('generated reports'))
  hold(generated)
})

describeShared('in published reports', () => {
  beforeAll(() => void rates.push('published reports'))
  hold(published)
})
