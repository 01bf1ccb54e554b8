/** Names of files and folders as they come: brackets, links, other encodings, the rules of git. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import iconv from 'iconv-lite'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

const report = reportText()

async function listed(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await ogiReport(['check', '--format', 'json', ...args], { cwd })
  const { reports } = JSON.parse(stdout) as { reports: { path: string }[] }
  return { code, stderr, paths: reports.map(({ path }) => path) }
}

test.each<[glob: string, expected: string[]]>([
  ['报告(1)/*.txt', ['报告(1)/a.txt']],
  ['年报[2023]/*.txt', ['年报[2023]/b.txt']],
  ['*(1)/*.txt', ['报告(1)/a.txt']],
  ['*/@(a|b).txt', ['年报[2023]/b.txt', '报告(1)/a.txt']],
  ['报告*', ['报告(1)/a.txt', '报告(1)/deep/c.txt']],
  ['报告*/d*', ['报告(1)/deep/c.txt']],
  ['**/*.txt', ['年报[2023]/b.txt', '报告(1)/a.txt', '报告(1)/deep/c.txt']],
])('%s', async (glob, expected) => {
  const cwd = folderWith({ '报告(1)/a.txt': report, '报告(1)/deep/c.txt': report, '年报[2023]/b.txt': report })
  expect(await listed([glob], cwd)).toEqual({ code: 0, stderr: '', paths: expected })
})

test('a folder that is reached twice, by a link, is counted once', async () => {
  const cwd = folderWith({ 'real/a.txt': report, 'real/deep/b.txt': report })
  symlinkSync('real', join(cwd, 'link'))
  expect((await listed(['link', 'real', '.', 'link/a.txt'], cwd)).paths).toEqual(['link/a.txt', 'link/deep/b.txt'])
})

describe('.gitignore', () => {
  test('minds the case as git does', async () => {
    const cwd = folderWith({
      '.gitignore': '*.TXT\nDrafts/\n',
      'a.txt': report,
      'B.TXT': report,
      'drafts/c.txt': report,
    })
    execFileSync('git', ['init', '-q'], { cwd })
    execFileSync('git', ['config', 'core.ignorecase', 'false'], { cwd })
    expect((await listed(['.'], cwd)).paths).toEqual(['a.txt', 'drafts/c.txt'])
    execFileSync('git', ['config', 'core.ignorecase', 'true'], { cwd })
    expect((await listed(['.'], cwd)).paths).toEqual([])
  })
})

test.skipIf(process.platform !== 'linux')(
  'names that are not UTF-8 are read, mended and governed like others',
  async () => {
    const cwd = folderWith({ 'd/.ogi-report.json': '{ "checks": { "sum": "off" } }' })
    const [folder, name] = [iconv.encode('档案馆', 'gbk'), iconv.encode('二〇二三年报.txt', 'gbk')]
    const inside = Buffer.concat([Buffer.from(`${cwd}/d/`), folder])
    mkdirSync(inside)
    const file = Buffer.concat([inside, Buffer.from('/'), name])
    writeFileSync(file, reportText({ resultsTotal: '0', partialNatural: '２' }))
    expect(await listed(['.'], cwd)).toEqual({ code: 0, stderr: '', paths: ['d/档案馆/二〇二三年报.txt'] })
    // A shell hands the bytes on; the program gets what is left of them.
    const { stdout } = await ogiReport(['check', '--fix', `d/${folder.toString()}/${name.toString()}`], { cwd })
    expect(stdout).toMatch(/^1 report/)
    expect(readFileSync(file, 'utf8')).toBe(reportText({ resultsTotal: '0' }))
  },
)

describe('the configuration', () => {
  const wrong = reportText({ partialNatural: '２' })
  const checked = async (content: string | Uint8Array) => {
    const cwd = folderWith({ '.ogi-report.json': content, '青禾县.txt': wrong })
    return ogiReport(['check', '.'], { cwd, limit: 120 })
  }

  test.each(['gbk', 'utf-16le', 'utf-16be'])('may be in %s', async (encoding) => {
    const text = '{ "ignore": [{ "file": "青禾县.txt", "code": "cell/style", "reason": "原文如此" }] }'
    const { code, stdout, stderr } = await checked(iconv.encode(text, encoding, { addBOM: encoding !== 'gbk' }))
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toContain('cell/style')
  })

  test('that nobody can read is named, and the reports are checked without it', async () => {
    const { code, stdout, stderr } = await checked('['.repeat(200_000))
    expect([code, stdout.includes('cell/style')]).toEqual([2, true])
    expect(stderr).toMatch(/^[^\n]*ogi-report\.json:1:101: Brackets are nested too deeply[^\n]*\n$/)
  })

  test('with 200,000 unknown keys is told in few lines', async () => {
    const keys = Array.from({ length: 200_000 }, (_, i) => `"key${i}": 1`)
    const { code, stdout, stderr } = await checked(`{ ${keys.join(',')} }`)
    expect([code, stdout.includes('cell/style')]).toEqual([2, true])
    expect(stderr.split('\n').length).toBeLessThan(60)
    expect(stderr).toContain('199950 more problems are not listed.')
  })

  test('with a hostile glob has its answer', async () => {
    const cwd = folderWith({
      '.ogi-report.json': `{ "ignore": [{ "file": "${'a*'.repeat(40)}b", "code": "cell/style", "reason": "x" }] }`,
      [`${'a'.repeat(80)}.txt`]: wrong,
    })
    expect((await ogiReport(['check', '.'], { cwd, limit: 60 })).code).toBe(0)
  })
})

test('a file with other names says that those keep the old text', async () => {
  const cwd = folderWith({ 'a.txt': reportText({ partialNatural: '２' }) })
  execFileSync('ln', ['a.txt', 'other.log'], { cwd })
  const { code, stderr } = await ogiReport(['check', '--fix', 'a.txt'], { cwd })
  expect([code, stderr]).toEqual([
    0,
    'a.txt: the file has other names (hard links); under those the text is as it was.\n',
  ])
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(report)
})
