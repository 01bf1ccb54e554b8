/** What is not checked is named, with why: other encodings, what costs too much, what is no file. Nothing else suffers. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { folderWith, ogiReport, program } from './program'
import { reportText } from './report'

const report = reportText()
/** Seconds of processor time. */
const limit = 300
const timeout = 20 * 60_000

interface Output {
  readonly reports: readonly { readonly path: string; readonly isReport: boolean; readonly why?: string }[]
  readonly summary: { readonly notRead: readonly { readonly path: string; readonly why: string }[] }
}

async function checked(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await ogiReport(['check', '--format', 'json', ...args], { cwd, limit })
  const { reports, summary } = JSON.parse(stdout) as Output
  return { code, stderr, paths: reports.map(({ path }) => path), notRead: summary.notRead }
}

describe('an encoding that is not read', () => {
  const traditional = report.replaceAll('开', '開').replaceAll('报', '報').replaceAll('县', '縣')
  const encodings = { big5: 'Big5', shift_jis: 'Shift_JIS', 'euc-jp': 'EUC-JP', 'euc-kr': 'EUC-KR' }
  const wide = { 'utf-32le': 'UTF-32 LE', 'utf-32be': 'UTF-32 BE', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' }
  const files = Object.keys({ ...encodings, ...wide }).map(
    (label) => [`${label}.txt`, iconv.encode(traditional, label)] as const,
  )

  test('is named, in a folder as well, and the others are checked', async () => {
    const bom = iconv.encode(traditional, 'utf-32', { addBOM: true })
    const cwd = folderWith({ ...Object.fromEntries(files), 'bom.txt': bom, 'good.txt': report })
    const { code, stderr, paths, notRead } = await checked(['.'], cwd)
    expect([code, paths]).toEqual([0, ['good.txt']])
    expect(notRead.map(({ path, why }) => [path, why])).toEqual(
      ['bom.txt', ...files.map(([name]) => name)].sort().map((name) => [name, 'encoding']),
    )
    for (const [label, name] of Object.entries({ ...encodings, ...wide, bom: 'UTF-32' }))
      expect(stderr).toMatch(new RegExp(`^${label}\\.txt: encoded in ${name}`, 'm'))
  })

  test('is a failure where the file was named, or is all that a folder holds', async () => {
    const cwd = folderWith({ 'd/a.txt': iconv.encode(traditional, 'big5') })
    expect((await checked(['d/a.txt'], cwd)).code).toBe(2)
    const { code, stderr } = await checked(['d'], cwd)
    expect([code, stderr]).toEqual([
      2,
      'd/a.txt: encoded in Big5; save it as UTF-8. Not checked.\nd: none of the files in this folder could be read.\n',
    ])
  })

  test('of a text that speaks of other things is no matter', async () => {
    const cwd = folderWith({ 'a.txt': iconv.encode('本縣圖書館週末開放，歡迎前來。\n'.repeat(20), 'big5') })
    expect(await checked(['.'], cwd)).toMatchObject({ code: 0, notRead: [] })
  })
})

test('a file that costs too much is named, and the others are checked', { timeout }, async () => {
  const cwd = folderWith({ 'b.txt': report, 'c.txt': reportText({ other: '本年度没有其他事项。\n'.repeat(70_000) }) })
  writeFileSync(join(cwd, 'a.txt'), report + '1 '.repeat(7_500_000))
  const { stderr, paths, notRead } = await checked(['.'], cwd)
  expect(paths).toEqual(['b.txt', 'c.txt'])
  expect(notRead).toEqual([{ path: 'a.txt', why: 'tooCostly' }])
  expect(stderr).toMatch(/^a\.txt: (?:made of more than two million pieces|takes more than 10 seconds)/)
})

test('a large text is mended like any other, from a file and from standard input', { timeout }, async () => {
  const large = (natural: string) => reportText({ partialNatural: natural, other: '没有其他事项。\n'.repeat(110_000) })
  const cwd = folderWith({ 'a.txt': large('２') })
  expect((await ogiReport(['check', '--fix', 'a.txt'], { cwd, limit })).stderr).toBe('')
  expect(execFileSync('cat', ['a.txt'], { cwd, maxBuffer: 1 << 26 }).toString() === large('2')).toBe(true)
  const { stdout } = await ogiReport(['check', '--fix', '-'], { stdin: large('２'), limit })
  expect(stdout === large('2')).toBe(true)
})

test.skipIf(process.platform === 'win32')(
  'a file over which the process that checks it dies is an error, not too costly, and the others are checked',
  { timeout: 300_000 },
  async () => {
    const cwd = folderWith({ 'a.txt': reportText({ other: '没有其他事项。\n'.repeat(400_000) }), 'b.txt': report })
    const program_ = spawn(process.execPath, [program, 'check', '--format', 'json', '.'], { cwd })
    const output = Promise.all([text(program_.stdout), text(program_.stderr), once(program_, 'close')])
    process.kill(await childOf(program_.pid!), 'SIGSEGV')
    const [stdout, stderr, [code]] = (await output) as [string, string, [number]]
    expect(stderr).toContain('a.txt: the process that checked it ended unexpectedly (SIGSEGV); not checked.')
    const { reports, summary } = JSON.parse(stdout) as Output
    expect(reports.map(({ path }) => path)).toEqual(['b.txt'])
    expect(summary.notRead).toEqual([{ path: 'a.txt', why: 'unreadable' }])
    expect(code).toBe(2)
  },
)

/** The process that works within limits for another. */
async function childOf(parent: number): Promise<number> {
  for (;;) {
    const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args=']).toString().split('\n')
    const own = list.map((line) => /^\s*(\d+)\s+(\d+)\s(.*)/.exec(line) ?? [])
    const [, pid] = own.find(([, , above, args]) => Number(above) === parent && args?.includes('--within-limits')) ?? []
    if (pid !== undefined) return Number(pid)
    await setTimeout(20)
  }
}

describe.skipIf(process.platform === 'win32')('links in a folder', () => {
  test('that lead in a circle, to a pipe or to a device are named, and what comes after them is checked', async () => {
    const cwd = folderWith({ 'z.txt': report })
    symlinkSync('b.txt', join(cwd, 'a.txt'))
    symlinkSync('a.txt', join(cwd, 'b.txt'))
    execFileSync('mkfifo', [join(cwd, 'pipe'), join(cwd, 'own.txt')])
    symlinkSync('pipe', join(cwd, 'c.txt'))
    symlinkSync('/dev/zero', join(cwd, 'd.txt'))
    const unread = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'own.txt'].map((path) => ({ path, why: 'unreadable' }))
    const { paths, notRead, stderr } = await checked(['.'], cwd)
    expect([paths, notRead]).toEqual([['z.txt'], unread])
    expect(stderr).toMatch(/^d\.txt: not a regular file; not read\.$/m)
    expect((await checked(['*.txt'], cwd)).paths).toEqual(['z.txt']) // and does not wait for any of them
  })

  test.each(['.ogi-report.json', '.gitignore'])('a %s that is none does not hang', async (name) => {
    for (const target of ['/dev/zero', 'pipe']) {
      const cwd = folderWith({ 'a.txt': report })
      execFileSync('mkfifo', [join(cwd, 'pipe')])
      symlinkSync(target, join(cwd, name))
      expect((await checked(['.'], cwd)).paths).toEqual(['a.txt'])
    }
  })
})

test('“no problems” is said only where all was read and nothing is hidden', async () => {
  const lacking = report.replace(/^四、结转.*\n/m, '')
  const cwd = folderWith({
    'a.txt': report,
    'hidden.txt': reportText({ partialNatural: '２' }),
    'off/.ogi-report.json': '{ "checks": { "row": "off", "sum": "off" } }',
    'off/a.txt': lacking,
  })
  const said = async (...args: string[]) => (await ogiReport(['check', '--lang', 'zh', ...args], { cwd })).stdout
  expect(await said('a.txt')).toBe('共 1 份年度报告：没有发现问题；读出 200/200 个数。\n')
  expect(await said('--severity', 'error', 'hidden.txt')).toBe(
    '共 1 份年度报告：未发现其他问题；读出 200/200 个数；另有 1 个问题按级别或设置未列出。\n',
  )
  expect(await said('off')).toMatch(/^共 1 份年度报告：未发现其他问题；读出 193\/200 个数；另有 \d+ 个问题/)
  expect(await said('a.txt', 'gone.txt')).toBe('共 1 份年度报告：未发现其他问题；读出 200/200 个数；1 个文件未检查。\n')
})
