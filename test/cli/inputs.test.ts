/** Which files are read: paths, folders with `.gitignore`, globs, links, standard input; and what cannot be read. */
import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, ogiReport, type Options } from './program'
import { reportText } from './report'

const report = reportText()

interface Output {
  readonly reports: readonly { readonly path: string; readonly isReport: boolean }[]
}

/** The paths listed by `check --format json`; those that are no reports in parentheses. */
async function listed(args: readonly string[], options: Options = {}) {
  const { code, stdout, stderr } = await ogiReport(['check', '--format', 'json', ...args], options)
  const { reports } = JSON.parse(stdout) as Output
  return { code, stderr, paths: reports.map(({ path, isReport }) => (isReport ? path : `(${path})`)) }
}

describe('files', () => {
  test('come in the order of the paths, each once', async () => {
    const cwd = folderWith({ 'a.txt': report, 'b.txt': report, 'sub/c.txt': report })
    expect(await listed(['sub', 'b.txt', 'a.txt', './b.txt', '.'], { cwd })).toEqual({
      code: 0,
      stderr: '',
      paths: ['sub/c.txt', 'b.txt', 'a.txt'],
    })
  })

  test('that are named and no reports are listed as such, whatever their extension', async () => {
    const cwd = folderWith({ 'a.log': 'nothing', 'empty.txt': '', 'r.doc': report })
    expect(await listed(['a.log', 'empty.txt', 'r.doc'], { cwd })).toEqual({
      code: 0,
      stderr: '',
      paths: ['(a.log)', '(empty.txt)', 'r.doc'],
    })
  })

  test('met in a folder and named later are listed too', async () => {
    const cwd = folderWith({ 'd/a.txt': 'nothing', 'd/b.txt': report })
    expect((await listed(['d', 'd/a.txt'], { cwd })).paths).toEqual(['(d/a.txt)', 'd/b.txt'])
  })

  test('may have names that look like globs', async () => {
    const cwd = folderWith({ '年报[2023](终*).txt': report })
    expect((await listed(['年报[2023](终*).txt'], { cwd })).paths).toEqual(['年报[2023](终*).txt'])
  })
})

describe('folders', () => {
  test('give files of the known extensions in the order of their names, and skip what is no report', async () => {
    const names = ['b.txt', 'a.tsv', 'c/z.md', 'c/a.html', 'd.htm', 'e.ogi', 'F.TXT']
    const files = Object.fromEntries([...names, 'g.docx', 'h.json', '.hidden.txt', '.h/i.txt'].map((n) => [n, report]))
    const cwd = folderWith({ ...files, 'node_modules/j/k.txt': report, 'note.txt': 'no report' })
    const { paths } = await listed(['.'], { cwd })
    expect(paths).toEqual(['F.TXT', 'a.tsv', 'b.txt', 'c/a.html', 'c/z.md', 'd.htm', 'e.ogi'])
  })

  test('keep the path as it was given in front', async () => {
    const cwd = folderWith({ 'd/e/a.txt': report })
    expect((await listed(['d/'], { cwd })).paths).toEqual(['d/e/a.txt'])
    expect((await listed([join(cwd, 'd')], { cwd })).paths).toEqual([join(cwd, 'd/e/a.txt')])
    expect((await listed(['../e'], { cwd: join(cwd, 'd/e') })).paths).toEqual(['../e/a.txt'])
  })

  test.each([
    ['empty', {}],
    ['without reports', { 'd/a.txt': 'a letter', 'd/b.json': '{}' }],
  ])('%s are named', async (_, files) => {
    const cwd = folderWith({ 'd/': '', ...files })
    expect(await listed(['d'], { cwd })).toEqual({
      code: 0,
      stderr: 'd: no annual reports in this folder.\n',
      paths: [],
    })
  })

  test('respect .gitignore, also in folders below and above, nearer ones first', async () => {
    const cwd = folderWith({
      '.gitignore': 'drafts/\n*.tsv\n/top.txt\n# 注\nsub/deep/*.md\n',
      'drafts/a.txt': report,
      'a.tsv': report,
      'top.txt': report,
      'sub/top.txt': report,
      'sub/.gitignore': '!keep.tsv\nold-*\n',
      'sub/keep.tsv': report,
      'sub/other.tsv': report,
      'sub/old-1.txt': report,
      'sub/deep/b.md': report,
      'sub/deep/old-2.txt': report,
      'sub/deep/c.txt': report,
      'old-3.txt': report,
    })
    const kept = ['sub/deep/c.txt', 'sub/keep.tsv', 'sub/top.txt']
    expect((await listed(['.'], { cwd })).paths).toEqual(['old-3.txt', ...kept])
    execFileSync('git', ['init', '-q'], { cwd })
    expect((await listed(['sub'], { cwd })).paths).toEqual(kept)
    expect((await listed(['drafts'], { cwd })).paths).toEqual(['drafts/a.txt'])
    expect((await listed(['a.tsv'], { cwd })).paths).toEqual(['a.tsv'])
  })
})

describe('globs', () => {
  test('name the files they match', async () => {
    const cwd = folderWith({ 'a.txt': report, 'b.txt': 'none', 'sub/c.txt': report, 'sub/d.md': report })
    expect((await listed(['*.txt'], { cwd })).paths).toEqual(['a.txt', '(b.txt)'])
    expect((await listed(['**/*.{txt,md}', '!x'], { cwd })).paths).toEqual([
      'a.txt',
      '(b.txt)',
      'sub/c.txt',
      'sub/d.md',
    ])
    expect((await listed([`${cwd}/s*/*.txt`])).paths).toEqual([join(cwd, 'sub/c.txt')])
  })

  test('that match nothing are failures', async () => {
    const cwd = folderWith({ 'a.txt': report })
    expect(await listed(['*.zip', 'a.txt'], { cwd })).toEqual({
      code: 2,
      stderr: '*.zip: matches no file.\n',
      paths: ['a.txt'],
    })
  })
})

describe('standard input', () => {
  test('is read for -, once, in its place', async () => {
    const cwd = folderWith({ 'a.txt': report })
    expect((await listed(['-', 'a.txt', '-'], { cwd, stdin: report })).paths).toEqual(['-', 'a.txt'])
  })

  test('is no report when it is empty', async () => {
    expect(await listed(['-'])).toEqual({ code: 0, stderr: '', paths: ['(-)'] })
  })

  test('is refused above 20 MB', async () => {
    const stdin = Buffer.alloc(21 * 1024 * 1024, 'a')
    expect(await listed(['-'], { stdin })).toEqual({
      code: 2,
      stderr: '-: larger than 20 MB in UTF-8; not checked.\n',
      paths: [],
    })
  })
})

describe('links', () => {
  test('to files are followed, to folders only when they are named', async () => {
    const cwd = folderWith({ 'real/a.txt': report, 'd/': '' })
    symlinkSync('../real/a.txt', join(cwd, 'd/link.txt'))
    symlinkSync('../d', join(cwd, 'd/circle'))
    symlinkSync('real', join(cwd, 'named'))
    expect((await listed(['d', 'named'], { cwd })).paths).toEqual(['d/link.txt', 'named/a.txt'])
  })

  test('that lead nowhere are named', async () => {
    const cwd = folderWith({ 'd/a.txt': report })
    symlinkSync('gone.txt', join(cwd, 'd/broken.txt'))
    symlinkSync('round.txt', join(cwd, 'round.txt'))
    expect(await listed(['d', 'round.txt'], { cwd })).toEqual({
      code: 2,
      stderr: 'd/broken.txt: no such file or folder.\nround.txt: symbolic links lead in a circle.\n',
      paths: ['d/a.txt'],
    })
  })
})

describe('what cannot be read is named, and the others are checked', () => {
  test('several of them', async () => {
    const cwd = folderWith({ 'a.txt': report, 'bad.txt': Buffer.of(0xe4, 0xff, 0x80), 'big.txt': '' })
    truncateSync(join(cwd, 'big.txt'), 20 * 1024 * 1024 + 1)
    expect(await listed(['gone.txt', 'bad.txt', 'a.txt/b', 'big.txt', 'a.txt'], { cwd })).toEqual({
      code: 2,
      stderr: [
        'gone.txt: no such file or folder.',
        'a.txt/b: no such file or folder.',
        'bad.txt: in no known encoding (UTF-8, GB18030, UTF-16 with a byte order mark); not checked.',
        'big.txt: larger than 20 MB in UTF-8; not checked.',
        '',
      ].join('\n'),
      paths: ['a.txt'],
    })
  })

  test('in the language asked for', async () => {
    const { stderr } = await listed(['--lang', 'zh', 'gone.txt'])
    expect(stderr).toBe('gone.txt: 没有这个文件或文件夹。\n')
  })

  test('a file and a folder without permission', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'skipped: an administrator may read everything')
    const cwd = folderWith({ 'a.txt': report, 'no.txt': report, 'd/b.txt': report })
    chmodSync(join(cwd, 'no.txt'), 0)
    chmodSync(join(cwd, 'd'), 0)
    const { code, stderr, paths } = await listed(['.'], { cwd })
    expect({ code, paths }).toEqual({ code: 2, paths: ['a.txt'] })
    expect(stderr).toBe('d: permission denied.\nno.txt: permission denied.\n')
    chmodSync(join(cwd, 'd'), 0o700)
  })

  test('a special file without end', async ({ skip }) => {
    skip(process.platform === 'win32', 'skipped: no such file here')
    expect((await listed(['/dev/zero'])).stderr).toBe('/dev/zero: larger than 20 MB in UTF-8; not checked.\n')
  })
})

describe('large texts', () => {
  const none = { code: 0, stderr: '' }

  test('10 MB of prose is no report', async () => {
    const cwd = folderWith({ 'a.txt': '本年度没有需要报告的事项。\n'.repeat(250_000) })
    expect(await listed(['a.txt'], { cwd })).toEqual({ ...none, paths: ['(a.txt)'] })
  })

  test('a report of 10 MB is checked', async () => {
    const cwd = folderWith({ 'a.txt': reportText({ other: '本年度没有其他需要报告的事项。\n'.repeat(220_000) }) })
    expect((await listed(['a.txt'], { cwd })).paths).toEqual(['a.txt'])
  })

  test('one line of 5 MB', async () => {
    const cwd = folderWith({})
    writeFileSync(join(cwd, 'a.txt'), '年报'.repeat(830_000))
    expect(await listed(['a.txt'], { cwd })).toEqual({ ...none, paths: ['(a.txt)'] })
    writeFileSync(join(cwd, 'b.txt'), reportText({ other: '年报'.repeat(830_000) }))
    expect((await listed(['b.txt'], { cwd })).paths).toEqual(['b.txt'])
  })
})
