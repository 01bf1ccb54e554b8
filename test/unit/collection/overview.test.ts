/** The grid of agencies and years: the order, what is missing, and where a file that was not read belongs. */
import { describe, expect, test } from 'vitest'
import { collect, overviewOf, seriesOf, cellOf } from '../../../server/src/collection'
import type { Finding } from '../../../server/src/core'
import { digest, folder, type Texts } from '../../support/folder'
import { report } from '../../support/report'

const of = (agency: string, year: number, received = 0) => report({ agency, year, received })
const overview = (texts: Texts, notRead: readonly string[] = [], findings: readonly Finding[] = []) =>
  overviewOf(
    folder(texts),
    (path) => findings.filter((each) => each.message.en === path),
    notRead.map((path) => ({ path })),
  )
const kinds = ({ agencies, years }: ReturnType<typeof overview>) =>
  agencies.map((row) => [row.name, ...years.map((year) => cellOf(row, year).kind)])
const finding = (path: string, severity: Finding['severity']) =>
  ({
    code: 'x',
    severity,
    span: { start: 0, end: 1 },
    message: { zh: path, en: path },
    related: [],
  }) as unknown as Finding

describe('what is missing', () => {
  test('years between those that an agency has, and none before or behind them', () => {
    const texts = {
      'a.txt': of('江源县教育局', 2020),
      'b.txt': of('江源县教育局', 2022),
      'c.txt': of('江源县财政局', 2023),
    }
    expect(kinds(overview(texts))).toEqual([
      ['江源县教育局', 'reports', 'missing', 'reports', 'none'],
      ['江源县财政局', 'none', 'none', 'none', 'reports'],
    ])
  })

  test('over a long gap the year of a report is in doubt, and nothing is missing', () => {
    const { years, agencies } = overview({ 'a.txt': of('江源县教育局', 2020), 'b.txt': of('江源县教育局', 2090) })
    expect([years, agencies[0]!.missing]).toEqual([[2020, 2090], []])
  })

  test('an agency that the configuration names and that has no report', () => {
    const roster = { agencies: [{ name: '江源县司法局', aliases: [] }], summaries: [] }
    const collection = collect([{ digest: digest('a.txt', of('江源县教育局', 2022)), roster }])
    expect(kinds(overviewOf(collection, () => [], []))).toEqual([
      ['江源县司法局', 'missing'],
      ['江源县教育局', 'reports'],
    ])
  })
})

describe('a file that was not read', () => {
  const texts = {
    '甲/a.txt': of('江源县教育局', 2020),
    '甲/b.txt': of('江源县教育局', 2022),
    '甲/f.txt': of('财政局', 2022),
    '乙/f.txt': of('财政局', 2022),
  }
  const placed = (path: string) => {
    const { agencies, elsewhere } = overview(texts, [path])
    const row = agencies.find(({ unread }) => unread.length > 0)
    return row ? [row.entries[0]?.digest.path, row.unread[0]!.year] : elsewhere.map((file) => file.path)
  }

  test.each<[path: string, expected: unknown[]]>([
    ['甲/江源县教育局2021年政府信息公开工作年度报告.doc', ['甲/b.txt', 2021]],
    ['2021年/江源县教育局.wps', ['甲/b.txt', 2021]],
    ['乙/财政局2021.doc', ['乙/f.txt', 2021]],
    // Which of the two, or which year, nobody can say.
    ['丙/财政局2021.doc', ['丙/财政局2021.doc']],
    ['甲/江源县教育局2020-2021.doc', ['甲/江源县教育局2020-2021.doc']],
    ['甲/扫描件.doc', ['甲/扫描件.doc']],
  ])('%s', (path, expected) => {
    expect(placed(path)).toEqual(expected)
  })

  test('it stands where a year would be missing', () => {
    const { agencies, years } = overview(texts, ['甲/江源县教育局2021年报.doc'])
    const row = agencies.find(({ name }) => name === '江源县教育局')!
    expect(years.map((year) => cellOf(row, year).kind)).toEqual(['reports', 'unread', 'reports'])
    expect(row.missing).toEqual([])
  })
})

test('errors go before warnings, these before what is missing, names last; the gravest finding first; copies do not count', () => {
  const texts = {
    '1.txt': of('江源县甲局', 2022),
    '2.txt': of('江源县乙局', 2022),
    '3.txt': of('江源县丙局', 2020),
    '4.txt': of('江源县丙局', 2022),
    '5.txt': of('江源县丁局', 2022),
    '5copy.txt': of('江源县丁局', 2022),
  }
  const found = [
    ...[finding('1.txt', 'warning'), finding('2.txt', 'warning'), finding('2.txt', 'error')],
    ...['5.txt', '5copy.txt'].map((path) => finding(path, 'warning')),
  ]
  const { agencies } = overview(texts, [], found)
  expect(agencies.map(({ name, need }) => [name, need.errors, need.warnings, need.absent])).toEqual([
    ['江源县乙局', 1, 1, 0],
    ['江源县丁局', 0, 1, 0],
    ['江源县甲局', 0, 1, 0],
    ['江源县丙局', 0, 0, 1],
  ])
  expect(agencies[0]!.entries[0]!.findings.map(({ severity }) => severity)).toEqual(['error', 'warning'])
})

test('the series of a figure, the earliest year first; a form that has no such cell says so', () => {
  const { agencies } = overview({ 'b.txt': of('江源县教育局', 2022, 7), 'a.txt': of('江源县教育局', 2020, 4) })
  const points = (address: string) =>
    seriesOf(agencies[0]!, address).map(({ year, state, figure }) => [year, state, figure?.decimal])
  expect(points('requests.received.total')).toEqual([
    [2020, 'read', '4'],
    [2022, 'read', '7'],
  ])
  expect(points('disclosure.rules.inForce')).toEqual([
    [2020, 'none', undefined],
    [2022, 'read', '0'],
  ])
})
