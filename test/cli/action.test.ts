/** The action for GitHub, by its entry point, with the environment that GitHub gives. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bundled } from '../../action/build.mjs'
import { folderWith, program } from './program'
import { reportText } from './report'

const project = join(import.meta.dirname, '../..')
const action = parse(readFileSync(join(project, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default?: string }>
  outputs: Record<string, object>
  runs: { using: string; main: string }
}

interface Run {
  readonly code: number | null
  readonly log: string
  readonly summary: string
  readonly outputs: Record<string, string>
}

/** As GitHub runs it: every input is in the environment, with its default where the workflow names none. */
function run(cwd: string, given: Readonly<Record<string, string>> = {}): Run {
  const defaults = Object.entries(action.inputs).map(([name, { default: usual = '' }]) => [name, usual] as const)
  const inputs = { ...Object.fromEntries(defaults), command: `${process.execPath} ${program}`, ...given }
  const env = {
    PATH: process.env.PATH,
    GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
    GITHUB_OUTPUT: join(cwd, 'output'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  }
  const { status, stdout } = spawnSync(process.execPath, [join(project, action.runs.main)], {
    cwd,
    env,
    encoding: 'utf8',
  })
  const read = (name: string): string => (existsSync(join(cwd, name)) ? readFileSync(join(cwd, name), 'utf8') : '')
  const outputs = read('output').split('\n').filter(Boolean)
  return {
    code: status,
    log: stdout,
    summary: read('summary'),
    outputs: Object.fromEntries(outputs.map((line) => [line.split('=')[0]!, line.slice(line.indexOf('=') + 1)])),
  }
}

const wrong = reportText({ resultsTotal: '0', partialNatural: '２' })

test('the committed bundle is what the sources make', async () => {
  expect(readFileSync(join(project, action.runs.main), 'utf8')).toBe(await bundled())
})

test('the gravest findings come first, the summary has every report, and an error fails the step', () => {
  const cwd = folderWith({
    'a.txt': reportText({ agency: '云泽市档案馆', partialNatural: '２' }),
    'b.txt': wrong,
    'c.wps': 'not read',
  })
  const { code, log, summary, outputs } = run(cwd, { severity: 'hint', language: 'en' })
  expect(code).toBe(1)
  const kinds = Array.from(log.matchAll(/^::(\w+) file=([^,]+),/gm), ([, kind, file]) => [kind, file])
  expect(kinds[0]).toEqual(['error', 'b.txt'])
  expect(kinds.slice(1)).toEqual([
    ['notice', 'a.txt'],
    ['notice', 'b.txt'],
  ])
  expect(log).toMatch(/^::error file=b\.txt,line=\d+,endLine=\d+,title=sum\/cell::/m)
  expect(summary).toContain('| b.txt | 青禾县档案馆 | 2023 | 200/200 | 1 | 0 | 1 |')
  expect(summary).toMatch(/### The gravest findings\n\n- `sum\/cell` b\.txt/)
  expect(summary).toContain('- c.wps: format')
  expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs))
  expect(outputs).toMatchObject({ errors: '1', warnings: '0', reports: '2', 'not-read': '1' })
})

test.each<[failOn: string, code: number]>([
  ['error', 0],
  ['warning', 1],
  ['never', 0],
])('a warning where the step fails on %s', (failOn, code) => {
  const cwd = folderWith({ 'a.txt': reportText().replace('2023年1月1日起', '2021年1月1日起') })
  const { outputs, ...rest } = run(cwd, { 'fail-on': failOn, paths: 'a.txt\n' })
  expect([outputs.errors, Number(outputs.warnings) > 0, rest.code]).toEqual(['0', true, code])
})

test('SARIF is written where it is asked for', () => {
  const cwd = folderWith({ 'a.txt': wrong })
  expect(run(cwd, { sarif: 'findings.sarif', 'fail-on': 'never' })).toMatchObject({
    code: 0,
    outputs: { sarif: 'findings.sarif' },
  })
  const sarif = JSON.parse(readFileSync(join(cwd, 'findings.sarif'), 'utf8')) as { runs: { results: object[] }[] }
  expect(sarif.runs[0]?.results.length).toBeGreaterThan(0)
})

test('what a file says is neither obeyed in the log nor in the summary', () => {
  const agency = '青禾县<img src=x>档案馆'
  const cwd = folderWith({ 'a,b:c%|`#.txt': wrong.replaceAll('青禾县档案馆', agency), '::stop-commands::x.txt': wrong })
  const { log, summary } = run(cwd)
  expect(log.split('\n').filter((line) => line !== '' && !/^::(?:error|warning|notice) file=/.test(line))).toEqual([])
  expect(log).toContain('file=a%2Cb%3Ac%25|`#.txt,')
  expect(summary).not.toMatch(/<img|\|`#/)
})

test('where there is no report that is said; where all is well, too', () => {
  expect(run(folderWith({ 'a.txt': 'a list' }), { language: 'en' })).toMatchObject({ code: 0, log: '' })
  expect(run(folderWith({ 'a.txt': 'a list' })).summary).toContain('没有年度报告。')
  expect(run(folderWith({ 'a.txt': reportText() }), { language: 'en' }).summary).toContain('No findings.')
})

test('what cannot be run or read fails the step and is told', () => {
  const cwd = folderWith({ 'a.txt': wrong })
  expect(run(cwd, { command: 'no-such-program' })).toMatchObject({
    code: 1,
    log: expect.stringMatching(/^::error::/) as string,
  })
  expect(run(cwd, { severity: 'fatal' })).toMatchObject({
    code: 1,
    log: '::error::severity: fatal; error, warning, information, hint\n',
  })
  const missing = run(cwd, { paths: 'missing.txt' })
  expect([missing.code, missing.outputs['not-read']]).toEqual([1, '1'])
})

test('without a command it is the package of this version', () => {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
  const cwd = folderWith({
    npx: `#!/bin/sh\nshift\necho "$1" > asked\nshift\nexec ${process.execPath} ${program} "$@"\n`,
    'a.txt': wrong,
  })
  execFileSync('chmod', ['+x', join(cwd, 'npx')])
  const { PATH } = process.env
  try {
    process.env.PATH = `${cwd}:${PATH}`
    expect(run(cwd, { command: '' }).outputs.errors).toBe('1')
  } finally {
    process.env.PATH = PATH
  }
  expect(readFileSync(join(cwd, 'asked'), 'utf8').trim()).toBe(`ogi-report@${version}`)
})
