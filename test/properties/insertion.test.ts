/** Reports from which a part is lost get it back, written as the rest of the text is, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { applyEdits } from '../../server/src/core/edits'
import type { Finding, Report } from '../../server/src/core/model'
import type { Address } from '../../server/src/form/types'
import { anySeed, anyValues } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport, type GeneratedReport } from '../generator/report'
import type { ReportValues } from '../generator/values'
import { cutHeading, cutHeads, cutRow, cutSection, cutTable, glueHeading, swapSections, type Cut } from './cuts'
import { runsEach } from './runs'

const named = layouts.map((layout) => [layout.name, layout] as const)
const runs = runsEach(layouts.length * 7)
const lineEnds = fc.constantFrom({}, {}, { lineEnd: '\r\n' } as const, { lineEnd: '\r' } as const)

interface Fixed {
  readonly after: Report
  readonly finding: Finding
}

/** The report after the first fix of the finding; undefined where none is offered. */
function afterFix(report: Report, code: string): Fixed | undefined {
  const finding = report.findings.find((f) => f.code === code)
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
function mends(code: string, cut: (report: GeneratedReport, values: ReportValues, n: number) => Cut | undefined) {
  test.each(named)('%s', (name, layout) => {
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
  mends('row/missing', (report, { edition }, n) => cutRow(report, edition, n))
})

describe('a section is lost', () => {
  mends('section/missing', (report, _, n) => cutSection(report, analyse(report.text), n % 6))
})

describe('a heading is lost', () => {
  mends('section/missing', (report, _, n) => cutHeading(report, analyse(report.text), n % 6))
})

describe('a table is lost', () => {
  mends('table/missing', (report, _, n) => cutTable(report, analyse(report.text), 1 + (n % 3)))
})

describe('heads are lost', () => {
  mends('table/header', (report, { edition }, n) => cutHeads(report, edition, n))
})

describe('two sections have changed places', () => {
  mends('section/order', (report, _, n) => swapSections(report, analyse(report.text), n % 5))
})

describe('a heading has lost its line break', () => {
  mends('section/glued', (report, _, n) => glueHeading(report, analyse(report.text), n % 6))
})
