/** `check`: exit codes, JSON, the text for a person, severities, configuration. */
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { folderWith, ogiReport, program, type Options } from './program'
import { reportText } from './report'

const clean = reportText()
/** One cell explains three broken sums; one value has a full-width digit. */
const wrong = reportText({ resultsTotal: '0', partialNatural: '２' })
const hintOnly = reportText({ partialNatural: '２' })
/** A row with a value that is blank: a warning. */
const blank = reportText({ partialNatural: '' })

interface Range {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}
interface Output {
  readonly version: number
  readonly reports: readonly {
    readonly path: string
    readonly isReport: boolean
    readonly edition: string | null
    readonly year: number | null
    readonly agency: string | null
    readonly read: number | null
    readonly of: number | null
    readonly diagnostics: readonly {
      readonly code: string
      readonly severity: string
      readonly message: string
      readonly address: string | null
      readonly place: string
      readonly range: Range
      readonly related: readonly { readonly message: string; readonly range: Range }[]
      readonly fixes: readonly {
        readonly title: string
        readonly preferred: boolean
        readonly safe: boolean
        readonly edits: readonly { readonly range: Range; readonly newText: string }[]
      }[]
    }[]
  }[]
  readonly summary: Readonly<Record<'errors' | 'warnings' | 'information' | 'hints', number>>
}

/** All of the form's figures are read. */
const whole = { read: 200, of: 200, blank: 0, mark: 0, unread: 0 }

const counts = (errors: number, warnings: number, information: number, hints: number) => ({
  ...{ reports: 1, errors, warnings, information, hints },
})

async function json(args: readonly string[], options: Options): Promise<Output & { code: number | null }> {
  const { code, stdout } = await ogiReport(['check', '--format', 'json', ...args], options)
  return { code, ...(JSON.parse(stdout) as Output) }
}

const codes = (output: Output): string[] => output.reports.flatMap((r) => r.diagnostics.map((d) => d.code))

test.each<[name: string, text: string, code: number]>([
  ['nothing to report', clean, 0],
  ['a hint', hintOnly, 0],
  ['a warning', blank, 1],
  ['an error', wrong, 1],
  ['no report', 'a letter', 0],
])('the exit code for %s', async (_, text, code) => {
  const cwd = folderWith({ 'a.txt': text })
  expect((await ogiReport(['check', 'a.txt'], { cwd })).code).toBe(code)
  expect((await ogiReport(['check', 'a.txt', 'gone.txt'], { cwd })).code).toBe(2)
})

describe('json', () => {
  test('has the agreed shape', async () => {
    const cwd = folderWith({ 'a.txt': wrong, 'b.txt': 'a letter' })
    const output = await json(['a.txt', 'b.txt'], { cwd })
    expect(Object.keys(output)).toEqual(['code', 'version', 'reports', 'summary'])
    expect(output).toMatchObject({ code: 1, version: 1 })
    expect(output.summary).toEqual({ ...counts(1, 0, 0, 1), ...whole, notRead: [] })
    expect(output.reports[1]).toEqual({
      path: 'b.txt',
      isReport: false,
      why: 'notReport',
      edition: null,
      year: null,
      agency: null,
      format: 'text',
      read: null,
      of: null,
      blank: null,
      mark: null,
      unread: null,
      diagnostics: [],
    })
    const [report] = output.reports
    expect(report).toMatchObject({ path: 'a.txt', isReport: true, edition: '2021', year: 2023, agency: '青禾县档案馆' })
    expect(report).toMatchObject({ format: 'text', ...whole })
    const sum = report?.diagnostics.find((d) => d.code === 'sum/cell')
    expect(Object.keys(sum ?? {})).toEqual([
      ...['code', 'severity', 'message', 'address', 'place', 'range', 'related', 'fixes'],
    ])
    const line = wrong.split('\n').findIndex((l) => l.includes('（七）总计'))
    const range = { start: { line, character: 20 }, end: { line, character: 21 } }
    expect(sum).toMatchObject({ severity: 'error', address: 'requests.total.total', range })
    expect(sum?.place).toBe('table 3, row 27, “（七）总计”, 总计')
    expect(sum?.related.length).toBe(3)
    const preferred = sum?.fixes.filter((f) => f.preferred)
    expect(preferred).toEqual([
      { title: expect.any(String) as string, preferred: true, safe: false, edits: [{ range, newText: '5' }] },
    ])
  })

  test('says what the engine says', async () => {
    const cwd = folderWith({ 'a.txt': wrong })
    const { reports } = await json(['--lang', 'zh', 'a.txt'], { cwd })
    expect(
      reports[0]?.diagnostics.map(({ code, severity, message, address }) => ({ code, severity, message, address })),
    ).toEqual(
      analyse(wrong).findings.map(({ code, severity, message, address }) => ({
        code,
        severity,
        message: message.zh,
        address: address ?? null,
      })),
    )
  })

  test('counts a byte order mark as nothing, and any line end as one', async () => {
    const cwd = folderWith({ 'a.txt': wrong, 'b.txt': `\uFEFF${wrong.replaceAll('\n', '\r\n')}` })
    const [a, b] = (await json(['a.txt', 'b.txt'], { cwd })).reports
    expect(b?.diagnostics).toEqual(a?.diagnostics)
    const [first] = (await json(['-'], { cwd, stdin: `\uFEFF${reportText({ agency: '' })}` })).reports
    expect(first?.diagnostics.find((d) => d.code === 'report/title')?.range.start).toEqual({ line: 0, character: 0 })
  })

  test('is whole when there is nothing to list', async () => {
    expect(await json(['.'], { cwd: folderWith({}) })).toEqual({
      code: 0,
      version: 1,
      reports: [],
      summary: {
        ...{ reports: 0, errors: 0, warnings: 0, information: 0, hints: 0 },
        ...{ read: 0, of: 0, blank: 0, mark: 0, unread: 0, notRead: [] },
      },
    })
  })
})

describe('--severity hides lower findings from output and exit code', () => {
  test.each<[level: string, code: number, found: string[]]>([
    ['hint', 1, ['cell/style', 'sum/cell']],
    ['information', 1, ['sum/cell']],
    ['error', 1, ['sum/cell']],
  ])('%s', async (level, code, found) => {
    const output = await json(['--severity', level, 'a.txt'], { cwd: folderWith({ 'a.txt': wrong }) })
    expect([output.code, codes(output)]).toEqual([code, found])
    const { errors, warnings, information, hints } = output.summary
    expect(errors + warnings + information + hints).toBe(found.length)
  })

  test('a warning is none at error', async () => {
    const output = await json(['--severity', 'error', 'a.txt'], { cwd: folderWith({ 'a.txt': blank }) })
    expect(output).toMatchObject({ code: 0, summary: { warnings: 0 } })
  })
})

describe('the configuration', () => {
  const file = (value: object): Record<string, string> => ({ '.ogi-report.json': JSON.stringify(value) })

  test('sets severities, and so the exit code', async () => {
    const cwd = folderWith({ ...file({ checks: { 'sum/': 'hint', 'cell/style': 'off' } }), 'a.txt': wrong })
    const output = await json(['a.txt'], { cwd })
    expect([output.code, codes(output)]).toEqual([0, ['sum/cell']])
    expect(output.summary).toEqual({ ...counts(0, 0, 0, 1), ...whole, notRead: [] })
  })

  test('ignores findings by path, address and glob', async () => {
    const ignore = [
      { file: 'd/a.txt', code: 'sum/cell', address: 'requests.total.total', reason: '待更正' },
      { file: 'd/*', code: 'cell/style', reason: '原文如此' },
    ]
    const cwd = folderWith({ ...file({ ignore }), 'd/a.txt': wrong, 'b.txt': wrong })
    expect(await json(['d'], { cwd })).toMatchObject({ code: 0, summary: { reports: 1, errors: 0, hints: 0 } })
    expect((await json(['a.txt'], { cwd: `${cwd}/d` })).code).toBe(0)
    expect((await json(['b.txt'], { cwd })).code).toBe(1)
  })

  test('is the nearest one, and none from above a repository', async () => {
    const cwd = folderWith({
      ...file({ checks: { sum: 'off' } }),
      'a/.ogi-report.json': '{}',
      'a/a.txt': wrong,
      'b/b.txt': wrong,
      'c/.git/': '',
      'c/c.txt': wrong,
    })
    expect((await json(['a/a.txt'], { cwd })).code).toBe(1)
    expect((await json(['b/b.txt'], { cwd })).code).toBe(0)
    expect((await json(['c/c.txt'], { cwd })).code).toBe(1)
  })

  test('governs standard input from the working folder', async () => {
    const cwd = folderWith(file({ checks: { sum: 'off' } }))
    expect((await json(['-'], { cwd, stdin: wrong })).code).toBe(0)
  })

  test('that is wrong is named with its place; what is right in it holds', async () => {
    const cwd = folderWith({ '.ogi-report.json': '{\n  "checks": { "sum": "off", "cell": "loud" }\n}', 'a.txt': wrong })
    const { code, stderr, stdout } = await ogiReport(['check', 'a.txt'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toBe(`${cwd}/.ogi-report.json:2:37: Must be one of: error, warning, information, hint, off.\n`)
    expect(stdout).not.toContain('sum/cell')
    const chinese = await ogiReport(['check', '--lang', 'zh', 'a.txt'], { cwd })
    expect(chinese.stderr).toContain('应为以下之一：error、warning、information、hint、off。')
  })

  test('that names what does not exist, or ignores what is not there, is told so; the exit code is that of the report', async () => {
    const cwd = folderWith({
      '.ogi-report.json': `{
  "checks": { "sums": "off" },
  "ignore": [
    { "file": "a.txt", "code": "row/missing", "reason": "已核实" },
    { "file": "a.txt", "code": "cell/style", "reason": "原文如此" },
    { "file": "*.txt", "code": "row/order", "reason": "原文如此" },
    { "file": "b.txt", "code": "row/missing", "reason": "已核实" },
    { "file": "letter.txt", "code": "row/missing", "reason": "已核实" }
  ]
}`,
      'a.txt': hintOnly,
      'b.txt': clean,
      'letter.txt': 'a letter',
    })
    const unknown = `${cwd}/.ogi-report.json:2:15: There is no check with the code “sums”.\n`
    const unused = `${cwd}/.ogi-report.json:4:5: There is no such finding in “a.txt” (row/missing); this entry can go.\n`
    const args = ['check', 'a.txt', 'letter.txt']
    expect(await ogiReport(args, { cwd })).toMatchObject({ code: 0, stderr: unknown + unused })
    expect((await ogiReport([...args, '--severity', 'information'], { cwd })).stderr).toBe(unknown)
  })
})

describe('text', () => {
  test('shows the place, the message, the line with the place marked, what belongs to it, and the fix', async () => {
    const cwd = folderWith({ 'a.txt': wrong })
    const { stdout } = await ogiReport(['check', '--severity', 'error', '--lang', 'zh', 'a.txt'], { cwd })
    const lines = stdout.split('\n')
    const line = wrong.split('\n').findIndex((l) => l.includes('（七）总计')) + 1
    expect(lines[0]).toBe(`a.txt:${line}:21  错误  sum/cell`)
    expect(lines[1]).toMatch(/^ {2}.*填 0，应为 5/)
    expect(lines[2]).toBe(`  ${line} |   （七）总计    4  1  0  0  0  0  0`)
    expect(lines[3]).toBe(`     | ${' '.repeat(34)}^`)
    expect(lines.slice(4, 7).every((l) => /^ {2}\d+:\d+ {2}/.test(l))).toBe(true)
    expect(lines[7]).toMatch(/^ {2}修正 --fix --unsafe {2}.*5/)
    expect(lines.slice(8)).toEqual([
      '',
      '共 1 份年度报告：1 个错误；读出 200/200 个数；另有 1 个问题按级别或设置未列出。',
      '',
    ])
  })

  test('is short when there is nothing to say', async () => {
    const cwd = folderWith({ 'a.txt': clean, 'b.txt': '' })
    const run = (...args: string[]) => ogiReport(['check', ...args], { cwd }).then((r) => r.stdout)
    expect(await run('a.txt')).toBe('1 report: no problems; 200 of 200 figures read.\n')
    expect(await run('--lang', 'zh', 'a.txt')).toBe('共 1 份年度报告：没有发现问题；读出 200/200 个数。\n')
    expect(await run('b.txt')).toBe('b.txt: not an annual OGI report; not checked.\n\nNo report was checked.\n')
  })

  test('has no colours unless it goes to a terminal', async () => {
    const cwd = folderWith({ 'a.txt': wrong })
    expect((await ogiReport(['check', 'a.txt'], { cwd, env: { CI: '1' } })).stdout).not.toContain('\u001B')
  })

  test('passes nothing on that could steer a terminal', async () => {
    const cwd = folderWith({ 'a.txt': reportText({ resultsTotal: '\u001B[2J5\u0007' }) })
    const { stdout } = await ogiReport(['check', 'a.txt'], { cwd })
    expect(stdout).toContain('（七）总计')
    expect([stdout.includes('\u001B'), stdout.includes('\u0007')]).toEqual([false, false])
  })

  test('may be cut off by whoever reads it', () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, wrong])))
    const command = `"${process.execPath}" "${program}" check . 2>err | head -n 1; cat err`
    expect(execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8' })).toMatch(
      /^[^\n]*sum\/cell\n$|^[^\n]*cell\/style\n$/,
    )
  })
})

test('several reports in one file are not checked, and one message says so', async () => {
  const cwd = folderWith({ 'd/a.txt': `${clean}\n${reportText({ agency: '白杨市统计局', year: 2022 })}` })
  const { code, stdout, stderr } = await ogiReport(['check', '--format', 'json', 'd'], { cwd })
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'd/a.txt: holds several annual reports; keep each in a file of its own. Not checked.\n',
  })
  expect(JSON.parse(stdout)).toMatchObject({
    reports: [{ path: 'd/a.txt', isReport: false, why: 'severalReports', diagnostics: [] }],
    summary: { reports: 0, notRead: [{ path: 'd/a.txt', why: 'severalReports' }] },
  })
  // It was read: that it is not checked is told, and is no failure.
  expect((await ogiReport(['check', 'd/a.txt'], { cwd })).code).toBe(0)
})
