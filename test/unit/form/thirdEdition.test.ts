/** A third edition is a file and a line in the list: nothing else of the program is changed here, and it is read, checked and told from the others. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import type { Report } from '../../../server/src/core/analysis'
import { applyEdits } from '../../../server/src/core/edits'
import { newReport } from '../../../server/src/features/newReport'
import { addressesOf, editionOf, editions, forms, yearsOf } from '../../../server/src/form'
import type { Form } from '../../../server/src/form/types'
import { anySeed, anyValues } from '../../generator/arbitraries'
import { layouts } from '../../generator/layouts'
import { renderReport, type GeneratedReport } from '../../generator/report'
import { reportValues, type ReportValues } from '../../generator/values'
import { ask } from '../../offers'
import { form2027 } from './form2027'

vi.mock('../../../server/src/form/editions', async (original) => {
  const [{ editions }, invented] = await Promise.all([original<{ editions: readonly Form[] }>(), import('./form2027')])
  return { editions: [...editions, invented.form2027] }
})

const invented = editionOf(2027)
const plain = layouts[0]

const values = fc.sample(reportValues(invented), { seed: 3, numRuns: 1 })[0]!
const older = fc.sample(reportValues('2021'), { seed: 3, numRuns: 1 })[0]!

const of = (drawn: ReportValues, year: number): GeneratedReport => renderReport({ ...drawn, year }, plain, {}, 1)
const codes = ({ findings }: Report) => findings.map((f) => f.code)
const editionIn = ({ tables }: Report) => tables.find((t) => t.form.key === 'requests')?.edition

test('it begins with its first year, and the one before it ends', () => {
  expect(invented).toBe(form2027.edition)
  expect([2020, 2021, 2026, 2027, 2031].map((year) => editionOf(year))).toEqual([
    '2019',
    '2021',
    '2021',
    invented,
    invented,
  ])
  expect(editionOf()).toBe(invented)
  expect(editions.map(yearsOf)).toEqual([{ from: 2019, to: 2020 }, { from: 2021, to: 2026 }, { from: 2027 }])
})

test('a report in it is read to the last figure in every notation', () => {
  fc.assert(
    fc.property(reportValues(invented), fc.constantFrom(...layouts), anySeed, (drawn, layout, seed) => {
      const { text, expected } = renderReport({ ...drawn, year: 2028 }, layout, {}, seed)
      const report = analyse(text)
      expect([report.edition, editionIn(report)]).toEqual([invented, invented])
      const read = [...report.facts].map(([address, { value }]) => [address, value.kind === 'number' && value.decimal])
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(expected))
      expect(codes(report).filter((code) => /^(?:sum|table|row|section|cell\/gaps)/.test(code))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('the name that it gives a section is known, and each edition is told its own', () => {
  const { text } = of(values, 2027)
  const titles = forms[invented].sections.map(({ title }) => title.text)
  expect(analyse(text).sections.map((s) => s.heading.title.text)).toEqual(titles)
  const before = of(older, 2026).text
  const [old] = forms['2021'].sections.filter(({ key }) => key === 'problems').map(({ title }) => title.text)
  expect(codes(analyse(before.replace(`五、${old}`, '五、存在的不足及改进打算')))).not.toContain('section/title')
  const said = (written: string) =>
    analyse(written.replace(/五、[^\n]*/, '五、存在的问题及改进措施')).findings.filter(
      (f) => f.code === 'section/title',
    )
  expect(said(text).map((f) => f.message.zh)).toEqual(['标题“存在的问题及改进措施”应为“存在的不足及改进打算”。'])
  expect(said(before).map((f) => f.message.zh)).toEqual([`标题“存在的问题及改进措施”应为“${old}”。`])
})

test('a new report has its table, with what is brought forward from the last year in the form before', () => {
  const lastYear = of(older, 2026)
  const { text, broughtForward } = newReport({ agency: '青石县水务局', year: 2027, lastYear: lastYear.text })
  const report = analyse(text)
  expect([report.edition, editionIn(report)]).toEqual([invented, invented])
  expect([...report.facts.keys()]).toEqual(addressesOf(forms[invented]))
  expect(broughtForward).toBe(7)
  const carried = lastYear.expected.get('requests.carriedForward.natural')
  expect(report.facts.get('requests.broughtForward.natural')?.cell.text).toBe(carried)
  expect(report.facts.get('requests.broughtForward.media')?.value.kind).toBe('blank')
})

test('its sums take the new column in, and a fix mends it', () => {
  const { text, places } = of(values, 2027)
  const { start, end } = places.get('requests.received.media')!
  const wrong = applyEdits(text, [{ span: { start, end }, newText: '987' }])
  const report = analyse(wrong)
  const found = report.findings.filter((f) => f.code.startsWith('sum/'))
  expect(found.map((f) => f.address)).toEqual(['requests.received.media'])
  const [fix] = ask(report, found).get(found[0]!) ?? []
  expect(applyEdits(wrong, fix!.edits)).toBe(text)
})

test.each([
  ['the form before, in its first year', () => of(older, 2027), '2021', '2027 年度的报告应使用2027年格式'],
  ['the form before, later', () => of(older, 2030), '2021', '2030 年度的报告应使用2027年格式'],
  ['its form, a year too early', () => of(values, 2026), invented, '2026 年度的报告应使用2021年格式'],
  ['its form, many years too early', () => of(values, 2020), invented, '2020 年度的报告应使用2019年格式'],
])('table three in another form than is due is said: %s', (_, written, edition, message) => {
  const report = analyse(written().text)
  expect(editionIn(report)).toBe(edition)
  const table = report.tables.find((t) => t.form.key === 'requests')!
  const found = report.findings.filter(
    (f) => f.code === 'table/edition' && table.span.start <= f.span.start && f.span.end <= table.span.end,
  )
  expect(found.map((f) => f.message.zh)).toEqual([expect.stringContaining(message)])
  expect(codes(report).filter((code) => /^(?:sum|row)\//.test(code))).toEqual([])
})

test('table three of the form before is rewritten in it, the new column blank and every figure kept', () => {
  const { text, expected } = of(older, 2028)
  const report = analyse(text)
  const found = report.findings.filter((f) => f.code === 'table/edition')
  const [fix] = [...ask(report, found).values()].flat().filter((f) => f.title.zh.includes('表三'))
  const after = analyse(applyEdits(text, fix!.edits))
  expect(codes(after)).not.toContain('table/edition')
  expect(editionIn(after)).toBe(invented)
  const read = [...after.facts].filter(([address]) => !address.endsWith('.media'))
  expect(Object.fromEntries(read.map(([a, { value }]) => [a, value.kind === 'number' && value.decimal]))).toEqual(
    Object.fromEntries(expected),
  )
  const added = [...after.facts.values()].filter((f) => f.column.key === 'media')
  expect(new Set(added.map((f) => f.value.kind))).toEqual(new Set(['blank']))
  const { rows } = forms[invented].tables.find((t) => t.key === 'requests')!.blocks[0]!
  expect(added).toHaveLength(rows.length)
})

test('reports in the editions before it are read and judged as without it', async () => {
  const reports = fc
    .sample(fc.tuple(anyValues, fc.constantFrom(...layouts), anySeed), { seed: 5, numRuns: 120 })
    .map(([drawn, layout, seed]) => renderReport(drawn, layout, {}, seed).text)
  const seen = (report: Report) => ({
    edition: report.edition,
    facts: [...report.facts].map(([address, { value }]) => [address, value]),
    findings: report.findings.map(({ code, span, message }) => ({ code, span, message })),
  })
  const withIt = reports.map((text) => seen(analyse(text)))
  vi.doUnmock('../../../server/src/form/editions')
  vi.resetModules()
  const without = await import('../../../server/src/core/analyse')
  expect(withIt).toEqual(reports.map((text) => seen(without.analyse(text))))
})
