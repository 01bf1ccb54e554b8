/** What becomes of a run whose output nobody takes, and what the output may hold: colours, formulas. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { coloured } from '../../server/src/cli/colours'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

const wrong = reportText({ resultsTotal: '0', partialNatural: '２' })
const many = (text: string) => Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${10 + i}.txt`, text]))
const shell = (command: string, cwd: string) =>
  execFileSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
const run = `"${process.execPath}" "${program}"`

describe.skipIf(process.platform === 'win32')('a reader that goes', () => {
  test('ends the printing, not the mending', () => {
    const cwd = folderWith(many(wrong))
    const code = shell(`${run} check --fix . | head -n 1 >/dev/null; echo \${PIPESTATUS[0]}`, cwd)
    expect(code.trim()).toBe('1')
    const after = new Set(readdirSync(cwd).map((name) => readFileSync(join(cwd, name), 'utf8')))
    expect(after).toEqual(new Set([reportText({ resultsTotal: '0' })]))
  })

  test('does not turn findings into exit code 0', () => {
    const cwd = folderWith(many(wrong))
    for (const format of ['text', 'json', 'github'])
      expect(shell(`${run} check --format ${format} . | head -n 1 >/dev/null; echo \${PIPESTATUS[0]}`, cwd)).toBe('1\n')
  })
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told, whatever is printed to it', () => {
  const cwd = folderWith({ 'a.txt': wrong })
  for (const args of ['check a.txt', 'check --format json a.txt', 'extract a.txt', '--help'])
    expect(shell(`${run} ${args} 2>&1 >/dev/full; echo $?`, cwd)).toMatch(/no space left on the disk\.\n2\n$/)
})

test.each<[env: NodeJS.ProcessEnv, terminal: boolean, expected: boolean]>([
  [{}, true, true],
  [{}, false, false],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, true],
])('colours with %j, terminal: %s', (env, terminal, expected) => {
  expect(coloured(terminal, env)).toBe(expected)
})

test('FORCE_COLOR=0 holds in a terminal', ({ skip }) => {
  const cwd = folderWith({ 'a.txt': wrong })
  const inTerminal = (env: string) =>
    spawnSync('script', ['-qec', `${env} ${run} check a.txt`, '/dev/null'], { cwd, encoding: 'utf8' })
  const { stdout, error } = inTerminal('TERM=xterm')
  skip(error !== undefined || !stdout.includes('sum/cell'), 'skipped: no terminal can be had here')
  expect(stdout).toContain('\u001B[')
  expect(inTerminal('TERM=xterm FORCE_COLOR=0').stdout).not.toContain('\u001B[')
})

test('text of a report is no formula in a spreadsheet, and a number is a number', async () => {
  const row = '规章\t0\t0\t0'
  const cells = ['=HYPERLINK(1)', '+SUM(A1)', '@x', '-x', '减 3', '-4', '+5']
  for (const cell of cells) {
    const text = reportText().replace(row, `规章\t${cell}\t0\t0`)
    const { stdout } = await ogiReport(['extract', '--format', 'csv', '-'], { stdin: text })
    const line = stdout.split('\n').find((l) => l.includes('rules.made'))!
    const isText = /[a-z]/i.test(cell)
    expect(line).toMatch(isText ? new RegExp(`,,,'${cell.replace(/[+()]/g, '\\$&')},`) : /,(?:-3|-4|5),,[^']/)
    const { stdout: json } = await ogiReport(['extract', '-'], { stdin: text })
    expect(json).toContain(`"raw":"${cell}"`)
  }
})
