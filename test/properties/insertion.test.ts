/** Reports from which a part is lost get it back, written as the rest of the text is, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Finding, type Report, type Span, analyse, applyEdits } from '../../server/src/core'
import { addressesOf, forms } from '../../server/src/form'
import type { Address } from '../../server/src/form/types'
import { anySeed, anyValues } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { offeredFor } from '../offers'
import { renderReport, type GeneratedReport } from '../generator/report'
import type { ReportValues } from '../generator/values'
import { cutHeading, cutHeads, cutRow, cutSection, cutTable, glueHeading, swapSections, type Cut } from './cuts'
import { everyNth, runsEach } from './runs'

const named = layouts.map((layout) => [layout.name, layout] as const)
const losses = 8
const runs = runsEach(layouts.length * losses)

/** The layouts that the `nth` kind of loss is tried in: a third of them, each layout with some kind. */
const layoutsFor = (nth: number) => everyNth(named, 3, nth % 3)
const lineEnds = fc.constantFrom({}, {}, { lineEnd: '\r\n' } as const, { lineEnd: '\r' } as const)

interface Fixed {
  readonly after: Report
  readonly finding: Finding
}

/** The report after the first fix of the finding; undefined where none is offered. */
function afterFix(report: Report, code: string): Fixed | undefined {
  const [finding] = offeredFor(report, code)
  if (!finding) throw new Error(`no ${code}`)
  const fix = finding.fixes.find((f) => f.preferred) ?? finding.fixes[0]
  return fix && { after: analyse(applyEdits(report.text, fix.edits)), finding }
}

/** Every value that was read is still read, new cells are blank or true, and nothing is new but that they are blank. */
function expectRestored(
  before: Report,
  { after, finding }: Fixed,
  truth: ReadonlyMap<Address, string>,
  lost: ReadonlySet<Address>,
): void {
  expect(after.unchecked).toBeUndefined()
  for (const [address, decimal] of truth) {
    const value = after.facts.get(address)?.value
    if (lost.has(address) && value?.kind === 'blank') continue
    if (!lost.has(address) && !before.facts.has(address)) continue
    expect([address, value?.kind === 'number' ? value.decimal : value]).toEqual([address, decimal])
  }
  const grave = after.findings.filter((f) => f.severity === 'error' || f.severity === 'warning')
  const fresh = grave
    .filter((f) => !ofNewBlanks(f, lost))
    .map(sentence)
    .filter((s) => s === sentence(finding) || !before.findings.map(sentence).includes(s))
  expect(fresh).toEqual([])
}

/** Cells are blank that were lost; a section without a table has nothing under its new heading. */
function ofNewBlanks({ code, address }: Finding, lost: ReadonlySet<Address>): boolean {
  return code === 'section/empty' || (code === 'cell/blank' && address !== undefined && lost.has(address))
}

function sentence({ code, address, message }: Finding): string {
  return `${code} ${address ?? ''} ${message.en}`
}

/** `cut` makes the damage, or nothing where the drawn place has none; `code` is what must then be found and mended. */
function mends(
  nth: number,
  code: string,
  cut: (report: GeneratedReport, values: ReportValues, n: number) => Cut | undefined,
) {
  test.each(layoutsFor(nth))('%s', (name, layout) => {
    const rate = { cuts: 0, found: 0, mended: 0 }
    fc.assert(
      fc.property(anyValues, anySeed, fc.nat(), lineEnds, (values, seed, n, lineEnd) => {
        const report = renderReport(values, layout, lineEnd, seed)
        const damaged = cut(report, values, n)
        if (!damaged) return
        rate.cuts++
        const before = analyse(damaged.text)
        if (!before.findings.some((f) => f.code === code)) return
        rate.found++
        const fixed = afterFix(before, code)
        if (!fixed) return
        rate.mended++
        expectRestored(before, fixed, report.expected, damaged.lost)
      }),
      runs,
    )
    if (process.env.RATES) console.log(code, name, JSON.stringify(rate))
  })
}

describe('a row is lost', () => {
  mends(0, 'row/missing', (report, { edition }, n) => cutRow(report, edition, n))
})

describe('a section is lost', () => {
  mends(1, 'section/missing', (report, _, n) => cutSection(report, analyse(report.text), n % 6))
})

describe('a heading is lost', () => {
  mends(2, 'section/missing', (report, _, n) => cutHeading(report, analyse(report.text), n % 6))
})

describe('a table is lost', () => {
  mends(3, 'table/missing', (report, _, n) => cutTable(report, analyse(report.text), 1 + (n % 3)))
})

describe('heads are lost', () => {
  mends(4, 'table/header', (report, { edition }, n) => cutHeads(report, edition, n))
})

describe('two sections have changed places', () => {
  mends(5, 'section/order', (report, _, n) => swapSections(report, analyse(report.text), n % 5))
})

describe('a heading has lost its line break', () => {
  mends(6, 'section/glued', (report, _, n) => glueHeading(report, analyse(report.text), n % 6))
})

describe('the tables are those of the other edition', () => {
  test.each(layoutsFor(7))('%s', (name, layout) => {
    const rate = { found: 0, mended: 0 }
    fc.assert(
      fc.property(anyValues, anySeed, lineEnds, (values, seed, lineEnd) => {
        const year = values.edition === '2019' ? 2022 : 2019
        const other = values.edition === '2019' ? '2021' : '2019'
        const report = renderReport({ ...values, year }, layout, lineEnd, seed)
        let current = analyse(report.text)
        for (const key of ['disclosure', 'requests'] as const) {
          const finding = offeredFor(current, 'table/edition').find((f) =>
            current.tables.some((t) => t.form.key === key && includes(t.span, f.span)),
          )
          if (!finding) continue
          rate.found++
          if (!finding.fixes[0]) continue
          rate.mended++
          current = analyse(applyEdits(current.text, finding.fixes[0].edits))
          expect(current.tables.find((t) => t.form.key === key)?.edition).toBe(other)
        }
        const own = new Set(addressesOf(forms[other]))
        for (const [address, { value }] of current.facts) {
          const truth = report.expected.get(address)
          if (value.kind === 'number' && truth !== undefined) expect([address, value.decimal]).toEqual([address, truth])
        }
        if (current.findings.some((f) => f.code === 'table/edition')) return
        for (const address of own) {
          const [value, truth] = [current.facts.get(address)?.value, report.expected.get(address)]
          if (truth === undefined)
            expect([address, value?.kind]).toEqual([address, isSplit(address) ? value?.kind : 'blank'])
          else expect([address, value?.kind]).toEqual([address, 'number'])
        }
        const broken = current.findings.filter(
          (f) => /^(?:sum|row|section|table)\//.test(f.code) && f.severity !== 'information',
        )
        expect(broken.map(sentence)).toEqual([])
      }),
      runs,
    )
    if (process.env.RATES) console.log('table/edition', name, JSON.stringify(rate))
  })
})

/** One row in one edition, three in the other: its parts follow from 0, and it from its parts. */
function isSplit(address: Address): boolean {
  return address.startsWith('requests.otherHandling.')
}

function includes(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
