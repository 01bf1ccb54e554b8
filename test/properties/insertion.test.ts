/** Reports from which a part is lost get it back, written as the rest of the text is, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { applyEdits } from '../../server/src/core/edits'
import type { Finding, Report } from '../../server/src/core/model'
import type { Address } from '../../server/src/form/types'
import { anySeed, anyValues } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { cutRow } from './cuts'
import { runsEach } from './runs'

const named = layouts.map((layout) => [layout.name, layout] as const)
const runs = runsEach(layouts.length)
const lineEnds = fc.constantFrom({}, {}, { lineEnd: '\r\n' } as const, { lineEnd: '\r' } as const)
const rates = new Map<string, { offered: number; of: number }>()

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
    .filter((f) => f.code !== 'cell/blank' || !f.address || !lost.has(f.address))
    .map(sentence)
    .filter((s) => s === sentence(finding) || !before.findings.map(sentence).includes(s))
  expect(fresh).toEqual([])
}

function sentence({ code, address, message }: Finding): string {
  return `${code} ${address ?? ''} ${message.en}`
}

function count(name: string, offered: boolean): void {
  const rate = rates.get(name) ?? { offered: 0, of: 0 }
  rates.set(name, { offered: rate.offered + (offered ? 1 : 0), of: rate.of + 1 })
}

describe('a row is lost', () => {
  test.each(named)('%s', (name, layout) => {
    fc.assert(
      fc.property(anyValues, anySeed, fc.nat(), lineEnds, (values, seed, n, lineEnd) => {
        const report = renderReport(values, layout, lineEnd, seed)
        const cut = cutRow(report, values.edition, n)
        if (!cut) return
        const before = analyse(cut.text)
        if (!before.findings.some((f) => f.code === 'row/missing')) {
          count(`${name} not found`, false)
          return
        }
        const fixed = afterFix(before, 'row/missing')
        count(name, fixed !== undefined)
        if (fixed) expectRestored(before, fixed, report.expected, cut.lost)
      }),
      runs,
    )
    if (process.env.RATES) console.log(name, JSON.stringify([...rates].filter(([n]) => n.startsWith(name))))
  })
})
