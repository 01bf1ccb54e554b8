/** The hook of pre-commit: its entry is a command of this package and checks a report. Wants `dist/` to be built. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

const project = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(project, file), 'utf8')
const [hook, ...others] = parse(read('.pre-commit-hooks.yaml')) as [Record<string, string>, ...unknown[]]
const { bin, scripts } = JSON.parse(read('package.json')) as Record<'bin' | 'scripts', Record<string, string>>

test('the definition is one hook of the kind that npm installs', () => {
  expect(others).toEqual([])
  expect(hook).toMatchObject({ id: 'ogi-report', language: 'node' })
  expect(Object.keys(bin)).toEqual([hook.entry!.split(' ')[0]])
})

test('the entry checks the files it is given', async () => {
  const name = '青禾县档案馆2023年政府信息公开工作年度报告.txt'
  const cwd = folderWith({ [name]: reportText({ resultsTotal: '0' }), '清单.txt': 'a list', 'ok.ogi': reportText() })
  const [, ...args] = hook.entry!.split(' ')
  const wrong = await ogiReport([...args, name, 'ok.ogi'], { cwd })
  expect([wrong.code, wrong.stderr]).toEqual([1, ''])
  expect(wrong.stdout).toContain('sum/cell')
  expect((await ogiReport([...args, 'ok.ogi', '清单.txt'], { cwd })).code).toBe(0)
})

test.each<[name: string, expected: boolean]>([
  ['青禾县档案馆2023年政府信息公开工作年度报告.txt', true],
  ['2023/青禾县政府信息公开年报.md', true],
  ['政府信息公开工作年度报告（终稿）.html', true],
  ['a/b.ogi', true],
  ['A/B.OGI', true],
  ['青禾县政府信息公开年报.TXT', true],
  ['青禾县政府信息公开年报.Html', true],
  ['青禾县2023年工作总结.txt', false],
  ['政府信息公开年报.docx', true],
  ['政府信息公开年报.PDF', true],
  ['政府信息公开年报.wps', false],
  ['notes.md', false],
])('the pattern takes %s: %s', (name, expected) => {
  // Python writes the flag into the pattern.
  const [, flag, pattern] = /^\(\?(i)\)(.*)$/u.exec(hook.files!)!
  expect(new RegExp(pattern!, `u${flag}`).test(name)).toBe(expected)
})

test('what npm installs from the repository holds the program, which is built for it', () => {
  const npm = (...args: string[]): string =>
    execFileSync('npm', args, { cwd: project, encoding: 'utf8', stdio: 'pipe' })
  const [{ files }] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as [
    { files: { path: string }[] },
  ]
  expect(files.map(({ path }) => path)).toContain(bin['ogi-report'])
  expect(scripts.prepack).toBe('npm run build')
  expect(npm('config', 'get', 'foreground-scripts').trim()).toBe('false')
})
