/** `check` of several files: what they show together, in each format, and what is printed by agency. */
import { describe, expect, test } from 'vitest'
import { randomOf } from '../generator/random'
import { toldBy } from '../generator/told'
import { report } from '../support/report'
import { folderWith, ogiReport } from './program'

const last = report({ year: 2021, received: 20, carried: 3 })
const now = report({ year: 2022, received: 9, brought: 12, said: '本年度未收取信息处理费。' })
const told = toldBy(randomOf(1))
const cwd = folderWith({
  'd/2021.txt': last,
  'd/2022.txt': now,
  'same/2021.txt': report({ year: 2021, told }),
  'same/2022.txt': report({ year: 2022, told }),
})
const line = now.split('\n').findIndex((each) => each.startsWith('二、上年结转'))
const lastLine = last.split('\n').findIndex((each) => each.startsWith('四、结转下年度'))
const message = '“上年结转”与 2021 年度报告的“结转下年度”不符：自然人填 12，上年报告为 3；总计填 12，上年报告为 3。'

const check = (args: readonly string[], options = {}) =>
  ogiReport(['check', '--lang', 'zh', ...args], { cwd, ...options })

interface Output {
  readonly reports: readonly { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[]
  readonly summary: object
}
interface Diagnostic {
  readonly code: string
  readonly related: readonly object[]
}

test('json: among the diagnostics of the later report', async () => {
  const { code, stdout } = await check(['--format', 'json', '--severity', 'warning', 'd'])
  const { reports, summary } = JSON.parse(stdout) as Output
  expect(code).toBe(1)
  expect(reports.map(({ path, diagnostics }) => [path, diagnostics.length])).toEqual([
    ['d/2021.txt', 0],
    ['d/2022.txt', 1],
  ])
  const [diagnostic] = reports[1]!.diagnostics
  const character = now.split('\n')[line]!.indexOf('12')
  expect(diagnostic).toMatchObject({
    ...{ code: 'series/brought-forward', severity: 'warning', message, address: 'requests.broughtForward.natural' },
    place: '表三“二、上年结转政府信息公开申请数量”自然人',
    range: { start: { line, character }, end: { line, character: character + 2 } },
    fixes: [],
  })
  expect(diagnostic?.related[0]).toMatchObject({ path: 'd/2021.txt', range: { start: { line: lastLine } } })
  expect(summary).toMatchObject({ reports: 2, warnings: 1 })
})

test('what a report repeats is quoted from both, in its place', async () => {
  const { stdout } = await check(['same'])
  const first = /[^。；！？]+[。；！？]/.exec(told.overview!.join(''))![0]
  const quotations = [...stdout.matchAll(/^ {2}same\/(\d+)\.txt:(\d+):\d+ .*第一部分：“(.*?)…?”$/gm)]
  expect(quotations.map(([, year]) => year)).toEqual(['2021', '2022'])
  for (const [, year, at, words] of quotations) {
    expect(first.startsWith(words!) && words!.length > 10).toBe(true)
    const text = report({ year: Number(year), told })
    expect(text.split('\n')[Number(at) - 1]).toContain(words)
  }
})

test('text, sarif and github name both files', async () => {
  const [text, sarif, github] = await Promise.all(
    ['text', 'sarif', 'github'].map((format) => check(['--format', format, '--severity', 'warning', 'd'])),
  )
  expect(text!.stdout).toContain(`d/2022.txt:${line + 1}:`)
  expect(text!.stdout).toMatch(new RegExp(`^ {2}d/2021\\.txt:${lastLine + 1}:\\d+ {2}2021 年度报告中`, 'm'))
  expect(text!.stdout).toMatch(/共 2 份年度报告：1 个警告；/)
  const { runs } = JSON.parse(sarif!.stdout) as {
    runs: [
      {
        results: { ruleId: string; relatedLocations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[]
      },
    ]
  }
  const [result] = runs[0].results
  expect(result?.ruleId).toBe('series/brought-forward')
  expect(result?.relatedLocations[0]?.physicalLocation.artifactLocation.uri).toBe('d/2021.txt')
  expect(github!.stdout).toMatch(
    new RegExp(
      `^::warning file=d/2022\\.txt,line=${line + 1},endLine=${line + 1},col=\\d+,endColumn=\\d+,title=series/brought-forward::`,
    ),
  )
})

test('one file by itself shows nothing', async () => {
  const { stdout } = await check(['--severity', 'warning', 'd/2022.txt'])
  expect(stdout).not.toContain('series/')
})

test('the configuration sets their severity, accepts one, and tells an entry that meets nothing', async () => {
  const folder = (configuration: object) =>
    folderWith({ '2021.txt': last, '2022.txt': now, '.ogi-report.json': JSON.stringify(configuration) })
  const run = async (configuration: object) => check(['--format', 'json', '.'], { cwd: folder(configuration) })
  const codes = (stdout: string) =>
    (JSON.parse(stdout) as Output).reports.flatMap((each) => each.diagnostics.map(({ code }) => code))
  const entry = (file: string) => ({ ignore: [{ file, code: 'series/brought-forward', reason: '已核实' }] })
  expect(codes((await run({ checks: { 'series/': 'off' } })).stdout)).not.toContain('series/brought-forward')
  const accepted = await run(entry('2022.txt'))
  expect([codes(accepted.stdout).includes('series/brought-forward'), accepted.stderr]).toEqual([false, ''])
  const unused = await run(entry('2021.txt'))
  expect(unused.stderr).toContain('“2021.txt”中没有这个问题（series/brought-forward）')
})

describe('by agency', () => {
  const wrong = (agency: string, year: number) => report({ agency, year, cells: { 'requests.total.total': 4 } })
  const files = {
    '1.txt': wrong('青岚县林业局', 2023),
    '2.txt': wrong('江源县财政局', 2023),
    '3.txt': wrong('青岚县林业局', 2022),
    '4.txt': report({ agency: '白浦区司法局', year: 2023 }),
  }

  test('findings stand below the name of the agency, in the order of the years', async () => {
    const { stdout } = await check(['--severity', 'error', '.'], { cwd: folderWith(files) })
    const order = stdout.split('\n').flatMap((each) => /^(?:\d\.txt|[^ ]+局)(?=:|$)/.exec(each)?.[0] ?? [])
    expect([...new Set(order)]).toEqual(['江源县财政局', '2.txt', '青岚县林业局', '3.txt', '1.txt'])
  })

  test('a table closes the whole', async () => {
    const { stdout } = await check(['--severity', 'error', '.'], { cwd: folderWith(files) })
    const table = stdout.slice(stdout.indexOf('机关'), stdout.indexOf('\n\n共'))
    expect(table.split('\n').map((row) => row.split(/ {2,}/))).toEqual([
      ['机关', '报告', '有错误', '未读出的数'],
      ['江源县财政局', '1', '1', '0'],
      ['青岚县林业局', '2', '2', '0'],
      ['其他机关', '1', '0', '0'],
      ['合计', '4', '3', '0'],
    ])
  })
})

test('files that hold the same report are copies', async () => {
  const folder = folderWith({ 'a.txt': now, 'b.txt': now })
  const { stdout } = await check(['--format', 'json', '.'], { cwd: folder })
  expect((JSON.parse(stdout) as Output).summary).toMatchObject({ copies: [{ path: 'b.txt', of: 'a.txt' }] })
})
