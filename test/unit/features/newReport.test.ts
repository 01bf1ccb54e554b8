import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { identityOf, newReport } from '../../../server/src/features/newReport'
import { addressesOf } from '../../../server/src/form'
import { anySeed, anyValues } from '../../generator/arbitraries'
import { layouts } from '../../generator/layouts'
import { renderReport } from '../../generator/report'
import { reportText } from '../../lsp/report'

const agency = '青岚县水务局'

describe('a new report', () => {
  it.each([2020, 2021, 2026])('on %i has six sections and the tables of its edition, every cell blank', (year) => {
    const { text, broughtForward } = newReport({ agency, year })
    const report = analyse(text)
    expect(report).toMatchObject({ agency, year, edition: year <= 2020 ? '2019' : '2021' })
    expect(report.sections.map((s) => s.form.number)).toEqual([1, 2, 3, 4, 5, 6])
    for (const address of addressesOf(report.form)) expect(report.facts.get(address)?.value.kind).toBe('blank')
    expect(broughtForward).toBe(0)
  })

  it('is found wanting in nothing but what is still to be written', () => {
    const { findings } = analyse(newReport({ agency, year: 2025 }).text)
    const codes = findings.map((f) => f.code)
    expect(codes.filter((code) => !/^(?:cell\/blank|section\/empty|report\/placeholder)$/.test(code))).toEqual([])
    expect(codes.filter((code) => code === 'cell/blank')).toHaveLength(3)
  })

  it('brings forward what last year’s report carried forward, and no more', () => {
    const last = reportText()
    const { year = 0 } = identityOf(last)!
    const before = analyse(last)
    const { text, broughtForward } = newReport({ agency, year: year + 1, lastYear: last })
    const { facts } = analyse(text)
    const written = [...facts].filter(([, { value }]) => value.kind !== 'blank')
    const expected = [...before.facts].filter(([address]) => address.startsWith('requests.carriedForward.'))
    expect(broughtForward).toBe(7)
    expect(written.map(([address, { cell }]) => [address, cell.text])).toEqual(
      expected.map(([address, { cell }]) => [address.replace('carriedForward', 'broughtForward'), cell.text]),
    )
  })

  it.each(['', '不是年报。', '<script>alert(1)</script>'])('takes nothing from %j', (lastYear) => {
    expect(newReport({ agency, year: 2025, lastYear })).toEqual(newReport({ agency, year: 2025 }))
  })

  it('takes nothing from a report on the same year', () => {
    const last = reportText()
    expect(newReport({ agency, year: identityOf(last)!.year!, lastYear: last }).broughtForward).toBe(0)
  })

  it('after any report, filled with figures that balance, is a report without a fault', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(...layouts), anySeed, (values, layout, seed) => {
        const lastYear = renderReport(values, layout, {}, seed).text
        const { text } = newReport({ agency, year: values.year, lastYear })
        expect(text).toBe(newReport({ agency, year: values.year }).text)
        const blank = analyse(text)
        const edits = [...values.decimals].map(([address, decimal]) => ({
          span: blank.facts.get(address)!.cell.span,
          newText: decimal,
        }))
        const filled = analyse(applyEdits(text, edits))
        expect(filled.facts.size).toBe(values.decimals.size)
        for (const [address, decimal] of values.decimals)
          expect(filled.facts.get(address)!.value).toMatchObject({ decimal })
        const toWrite = /^(?:section\/empty|report\/processing-fee|report\/placeholder|plausible\/)/
        expect(filled.findings.filter((f) => !toWrite.test(f.code))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('whose report a text is', () => {
  it('is told of a report, not of other texts', () => {
    const { year, agency } = identityOf(reportText())!
    expect(reportText()).toContain(`${agency}${year}年`)
    expect(identityOf('通知')).toBeUndefined()
  })
})
