/** `--output`: the ending decides the format, the file is the old or the new one, whole, and never what is read. */
import { execFileSync } from 'node:child_process'
import { chmodSync, linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

test.each([
  ['a.json', ['extract']],
  ['a.ndjson', ['extract', '--format', 'ndjson']],
  ['a.JSONL', ['extract', '--format', 'ndjson']],
  ['a.csv', ['extract', '--format', 'csv']],
  ['a.html', ['export', '--format', 'html']],
  ['a', ['text']],
])('%s holds what standard output would', async (name, args) => {
  const cwd = folderWith({ 'r.txt': reportText() })
  const printed = await ogiReport([...args, 'r.txt'], { cwd })
  const { code, stdout, stderr } = await ogiReport([args[0]!, '--output', name, 'r.txt'], { cwd })
  expect([code, stdout, stderr]).toEqual([0, '', ''])
  expect(readFileSync(join(cwd, name), 'utf8')).toBe(printed.stdout)
  expect(readdirSync(cwd).sort()).toEqual([name, 'r.txt'].sort())
})

test('a file that is there is replaced, with its mode, behind its link', async () => {
  const cwd = folderWith({ 'r.txt': reportText(), 'a.csv': 'old' })
  chmodSync(join(cwd, 'a.csv'), 0o640)
  symlinkSync('a.csv', join(cwd, 'b.csv'))
  expect((await ogiReport(['extract', '--output', 'b.csv', 'r.txt'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toMatch(/^path,/)
  expect(statSync(join(cwd, 'a.csv')).mode & 0o777).toBe(0o640)
})

test('what is read is never written over', async () => {
  const cwd = folderWith({ 'r.html': reportText() })
  linkSync(join(cwd, 'r.html'), join(cwd, 'r.csv'))
  const { code, stderr } = await ogiReport(['extract', '--output', 'r.csv', '.'], { cwd })
  expect([code, stderr]).toEqual([2, 'r.csv: the report itself; give another name.\n'])
  expect(readFileSync(join(cwd, 'r.html'), 'utf8')).toBe(reportText())
})

test('what cannot be written is told before anything is read, and nothing is left', async () => {
  const cwd = folderWith({ 'r.txt': reportText(), 'a.csv': 'old' })
  chmodSync(join(cwd, 'a.csv'), 0o440)
  for (const [output, reason] of [
    ['a.csv', 'the file is read-only.'],
    ['none/a.csv', 'no such file or folder.'],
  ] as const) {
    const { code, stdout, stderr } = await ogiReport(['extract', '--output', output, 'r.txt'], { cwd })
    expect([code, stdout, stderr]).toEqual([2, '', `${output}: ${reason}\n`])
  }
  expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe('old')
  expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'r.txt'])
})

test.skipIf(process.platform === 'win32')('a device or a pipe is written as it is', () => {
  const cwd = folderWith({ 'r.txt': reportText() })
  const args = ['extract', '--format', 'csv', '--output', '/dev/stdout', 'r.txt']
  const stdout = execFileSync('sh', ['-c', '"$0" "$@" | cat', process.execPath, program, ...args], { cwd })
  expect(stdout.toString()).toMatch(/^path,/)
})
