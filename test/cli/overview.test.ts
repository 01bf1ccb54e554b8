/** `overview`: the reports by agency and year in every form, and that none of them is written over. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { report } from '../support/report'
import { folderWith, ogiReport } from './program'

const office = '江源县教育局'
const files = {
  'd/a2020.txt': report({ agency: office, year: 2020, received: 4, carried: 3 }),
  'd/a2021.txt': report({ agency: office, year: 2021, received: 9, brought: 5 }),
  'd/a2023.txt': report({ agency: office, year: 2023, received: 7 }),
  'd/b2021.txt': report({ agency: '江源县财政局', year: 2021, cells: { 'requests.received.natural': '/' } }),
  'd/江源县财政局2022年报.doc': 'an older document',
  'd/扫描件.doc': 'another',
}
const cwd = folderWith(files)
const overview = (args: readonly string[], options = {}) =>
  ogiReport(['overview', '--lang', 'zh', ...args], { cwd, ...options })

interface Output {
  readonly years: readonly number[]
  readonly agencies: readonly {
    readonly agency: string
    readonly missing: readonly number[]
    readonly notRead: readonly object[]
    readonly reports: readonly { readonly path: string; readonly warnings: number; readonly read: number }[]
  }[]
  readonly notRead: readonly object[]
  readonly series: readonly object[]
}

test('json: who needs a person most first, with what is missing and what was not read', async () => {
  const { code, stdout } = await overview(['--format', 'json', '--figure', 'requests.received.total', 'd'])
  const { years, agencies, notRead, series } = JSON.parse(stdout) as Output
  expect([code, years]).toEqual([0, [2020, 2021, 2022, 2023]])
  expect(agencies.map(({ agency, missing, notRead: files }) => ({ agency, missing, files }))).toEqual([
    { agency: office, missing: [2022], files: [] },
    { agency: '江源县财政局', missing: [], files: [{ path: 'd/江源县财政局2022年报.doc', year: 2022, why: 'format' }] },
  ])
  expect(agencies[0]!.reports.map(({ path }) => path)).toEqual(['d/a2023.txt', 'd/a2021.txt', 'd/a2020.txt'])
  // What two years show together counts as well.
  const [, later] = agencies[0]!.reports
  const { stdout: checked } = await ogiReport(['check', '--format', 'json', 'd'], { cwd })
  const found = (
    JSON.parse(checked) as { reports: { path: string; diagnostics: { code: string; severity: string }[] }[] }
  ).reports.find(({ path }) => path === later!.path)!.diagnostics
  expect(found.map(({ code }) => code)).toContain('series/brought-forward')
  expect(later!.warnings).toBe(found.filter(({ severity }) => severity === 'warning').length)
  expect(notRead).toContainEqual({ path: 'd/扫描件.doc', why: 'format' })
  expect(notRead).toHaveLength(2)
  const received = { unit: null, state: 'read' }
  expect(series).toEqual([
    {
      address: 'requests.received.total',
      agencies: [
        {
          agency: office,
          values: [
            { year: 2020, path: 'd/a2020.txt', decimal: '4', ...received },
            { year: 2021, path: 'd/a2021.txt', decimal: '9', ...received },
            { year: 2023, path: 'd/a2023.txt', decimal: '7', ...received },
          ],
        },
        { agency: '江源县财政局', values: [{ year: 2021, path: 'd/b2021.txt', decimal: '0', ...received }] },
      ],
    },
  ])
})

test('text: a cell says what there is to do, and the last line counts all', async () => {
  const { code, stdout } = await overview(['--figure', 'requests.received.total', 'd'])
  expect(code).toBe(0)
  const lines = stdout.split('\n')
  expect(lines.find((line) => line.startsWith(office))).toMatch(/\s缺\s/)
  expect(lines.find((line) => line.startsWith('江源县财政局'))).toMatch(/读出 199\/200.*未读：文件格式不能读取\s+—$/)
  expect(lines.at(-2)).toMatch(/^2 个机关，4 份年度报告：.*缺 1 份报告；2 个文件未读；/)
  expect(lines.filter((line) => line.startsWith(office)).at(-1)).toMatch(/4\s+9\s+7$/)
})

test('csv: a row for each report, year that is missing and file that was not read', async () => {
  const { stdout } = await overview(['--format', 'csv', '--bom', '--figure', 'requests.received.total', 'd'])
  expect(stdout.startsWith('\uFEFFagency,year,state,path,')).toBe(true)
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  expect(rows.map(([, year, state]) => `${year} ${state}`)).toEqual([
    ...['year state', '2023 report', '2022 missing', '2021 report', '2020 report', '2022 notRead', '2021 report'],
    ' notRead',
  ])
  expect(rows.map((row) => row.length)).toEqual(rows.map(() => 15))
  expect(rows[1]!.at(-1)).toBe('7')
})

test('xlsx and html: the same grid, and what a name holds stays text', async () => {
  const folder = folderWith({ ...files, "d/甲&'乙'.doc": 'a third' })
  const [book, page] = await Promise.all(
    ['o.xlsx', 'o.html'].map(async (name) => {
      await overview(['--figure', 'requests.received.total', '--output', name, 'd'], { cwd: folder })
      return readFileSync(join(folder, name))
    }),
  )
  const parts = unzipSync(book!)
  const strings = strFromU8(parts['xl/sharedStrings.xml']!)
  for (const text of [office, '缺', '未读：文件格式不能读取', 'd/扫描件.doc']) expect(strings).toContain(text)
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(4)
  const html = page!.toString()
  for (const text of [office, '>缺<', '<svg', 'd/扫描件.doc']) expect(html).toContain(text)
  expect(html).not.toMatch(/<script|https?:|src=/)
  expect(html).toContain('d/甲&amp;')
})

test('a report is never written over, nor what a summary adds up', async () => {
  const own = folderWith({ 'd/a.html': files['d/a2021.txt'], 'd/b.txt': files['d/b2021.txt'] })
  const before = readFileSync(join(own, 'd/a.html'))
  const written = await overview(['--output', 'd/a.html', 'd'], { cwd: own })
  expect([written.code, written.stderr]).toEqual([2, 'd/a.html: 是要读取的报告本身，请另取文件名。\n'])
  const args = ['summarise', '--agency', '甲县', '--year', '2021', '--allow-missing', '--output', 'd/a.html', 'd']
  expect((await ogiReport(args, { cwd: own })).code).toBe(2)
  expect(readFileSync(join(own, 'd/a.html'))).toEqual(before)
})

test('a file that is named and not there: told, counted, exit 2; the others are shown', async () => {
  const { code, stdout, stderr } = await overview(['d/a2020.txt', 'nowhere.txt'])
  expect([code, stderr]).toEqual([2, 'nowhere.txt: 没有这个文件或文件夹。\n'])
  expect(stdout).toMatch(/nowhere\.txt {2}未读/)
  expect(stdout).toContain(office)
})

test.each([
  [['--figure', 'requests.recieved.total', 'd'], '没有“requests.recieved.total”这个地址'],
  [['--bom', 'd'], '--bom 只用于 csv 格式'],
  [[], '缺少文件或文件夹'],
])('wrong usage: %j', async (args, message) => {
  const { code, stdout, stderr } = await overview(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})
