/** `check --fix`: what is changed, in which bytes, and that no file is ever harmed. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { encode, type Encoding } from '../../server/src/formats'
import { folderWith, ogiReport } from './program'
import { reportText } from './report'

/** A wrong total, and a full-width digit that is safe to mend. */
const wrong = reportText({ resultsTotal: '0', partialNatural: '２' })
const safelyFixed = reportText({ resultsTotal: '0' })
const fixed = reportText()

const read = (folder: string, name = 'a.txt'): string => readFileSync(join(folder, name), 'utf8')

test('--fix changes the writing and no number; the exit code is that of the result', async () => {
  const cwd = folderWith({ 'a.txt': wrong, 'b.txt': reportText({ partialNatural: '２' }) })
  expect(await ogiReport(['check', '--fix', '--format', 'json', 'a.txt'], { cwd })).toMatchObject({
    code: 1,
    stderr: '',
  })
  expect(read(cwd)).toBe(safelyFixed)
  const { code, stdout } = await ogiReport(['check', '--fix', 'b.txt'], { cwd })
  expect([code, stdout, read(cwd, 'b.txt')]).toEqual([0, '1 report: no problems; 200 of 200 figures read.\n', fixed])
})

test('--unsafe mends the sum as well and tells what and why', async () => {
  const cwd = folderWith({ 'a.txt': wrong })
  const { code, stdout, stderr } = await ogiReport(['check', '--fix', '--unsafe', '--lang', 'zh', 'a.txt'], { cwd })
  expect([code, stdout, read(cwd)]).toEqual([0, '共 1 份年度报告：没有发现问题；读出 200/200 个数。\n', fixed])
  const line = wrong.split('\n').findIndex((l) => l.includes('（七）总计')) + 1
  const [sum, style, ...rest] = stderr.split('\n')
  expect(sum).toMatch(new RegExp(`^a\\.txt:${line}:21: 已修正：.*5.*（sum/cell：.*填 0，应为 5.*）$`))
  expect(style).toMatch(/^a\.txt:\d+:\d+: 已修正：.*（cell\/style：.*）$/)
  expect(rest).toEqual([''])
})

test('fixing again changes nothing', async () => {
  const cwd = folderWith({ 'a.txt': wrong })
  await ogiReport(['check', '--fix', '--unsafe', 'a.txt'], { cwd })
  const before = statSync(join(cwd, 'a.txt'))
  expect(await ogiReport(['check', '--fix', '--unsafe', 'a.txt'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  expect(statSync(join(cwd, 'a.txt'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
})

test('what is hidden by --severity is fixed all the same, what is off or ignored is not', async () => {
  const cwd = folderWith({ 'a.txt': wrong })
  await ogiReport(['check', '--fix', '--severity', 'error', 'a.txt'], { cwd })
  expect(read(cwd)).toBe(safelyFixed)
  const ignore = [{ file: 'a.txt', code: 'sum/cell', reason: '待核实' }]
  const other = folderWith({
    '.ogi-report.json': JSON.stringify({ checks: { 'cell/style': 'off' }, ignore }),
    'a.txt': wrong,
  })
  expect(await ogiReport(['check', '--fix', '--unsafe', 'a.txt'], { cwd: other })).toMatchObject({
    code: 0,
    stderr: '',
  })
  expect(read(other)).toBe(wrong)
})

test('a text that is no report, and one without findings, are not written', async () => {
  const cwd = folderWith({ 'a.txt': '第２４条', 'b.txt': fixed })
  const before = ['a.txt', 'b.txt'].map((name) => statSync(join(cwd, name)).mtimeMs)
  expect((await ogiReport(['check', '--fix', '--unsafe', '.', 'a.txt'], { cwd })).code).toBe(0)
  expect(['a.txt', 'b.txt'].map((name) => statSync(join(cwd, name)).mtimeMs)).toEqual(before)
})

describe('encoding, byte order mark and line ends stay', () => {
  test.each<[encoding: Encoding, bom: boolean, end: string]>([
    ['utf-8', false, '\n'],
    ['utf-8', true, '\r\n'],
    ['gb18030', false, '\r\n'],
    ['gb18030', true, '\n'],
    ['utf-16le', true, '\r\n'],
    ['utf-16be', true, '\r'],
  ])('%s, mark: %s, lines end with %j', async (encoding, bom, end) => {
    const bytes = (text: string): Buffer => Buffer.from(encode(text.replaceAll('\n', end), { encoding, bom })!)
    const cwd = folderWith({ 'a.txt': bytes(wrong) })
    const { code, stdout } = await ogiReport(['check', '--fix', '--unsafe', 'a.txt'], { cwd })
    expect([code, stdout]).toEqual([0, '1 report: no problems; 200 of 200 figures read.\n'])
    expect(readFileSync(join(cwd, 'a.txt')).equals(bytes(fixed))).toBe(true)
    const filtered = await ogiReport(['check', '--fix', '--unsafe', '-'], { stdin: bytes(wrong) })
    expect(filtered.bytes.equals(bytes(fixed))).toBe(true)
  })

  test('bytes that would not come back are left alone, and the findings are those of the file', async () => {
    // 0x80 is read as €, which is written as two bytes.
    const bytes = Buffer.concat([encode(wrong, { encoding: 'gb18030', bom: false })!, Buffer.of(0x80, 0x0a)])
    const cwd = folderWith({ 'a.txt': bytes })
    const { code, stdout, stderr } = await ogiReport(['check', '--fix', 'a.txt'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'a.txt: left unchanged: some of its bytes could not be written back as they are.\n',
    ])
    expect(stdout).toMatch(/sum\/cell/)
    expect(stdout).toMatch(/cell\/style/)
    expect(readFileSync(join(cwd, 'a.txt')).equals(bytes)).toBe(true)
    const filtered = await ogiReport(['check', '--fix', '-'], { stdin: bytes })
    expect([filtered.code, filtered.bytes.equals(bytes)]).toEqual([2, true])
  })

  test('a file in no known encoding is left alone', async () => {
    const bytes = Buffer.concat([Buffer.from(wrong), Buffer.of(0xff)])
    const cwd = folderWith({ 'a.txt': bytes })
    expect((await ogiReport(['check', '--fix', 'a.txt'], { cwd })).code).toBe(2)
    expect(readFileSync(join(cwd, 'a.txt')).equals(bytes)).toBe(true)
  })
})

describe('standard input', () => {
  test('goes fixed to standard output, the findings to standard error', async () => {
    const { code, stdout, stderr } = await ogiReport(['check', '--fix', '-'], { stdin: wrong })
    expect([code, stdout]).toEqual([1, safelyFixed])
    expect(stderr).toContain('sum/cell')
    expect(stderr).toContain('1 report: 1 error; 200 of 200 figures read.')
  })

  test.each([
    ['without findings', fixed],
    ['that is no report', '第２４条\r\n'],
    ['that is empty', ''],
  ])('%s goes through as it is', async (_, stdin) => {
    expect(await ogiReport(['check', '--fix', '-'], { stdin })).toMatchObject({ code: 0, stdout: stdin })
  })
})

describe('the file', () => {
  test('keeps its mode, and nothing is left beside it', async () => {
    const cwd = folderWith({ 'a.txt': wrong })
    chmodSync(join(cwd, 'a.txt'), 0o640)
    await ogiReport(['check', '--fix', 'a.txt'], { cwd })
    expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640)
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })

  test('is reached through a symbolic link, which stays one', async () => {
    const cwd = folderWith({ 'real/a.txt': wrong })
    symlinkSync('real/a.txt', join(cwd, 'link.txt'))
    await ogiReport(['check', '--fix', 'link.txt'], { cwd })
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
    expect(readlinkSync(join(cwd, 'link.txt'))).toBe('real/a.txt')
    expect(read(cwd, 'real/a.txt')).toBe(safelyFixed)
    expect([readdirSync(cwd).sort(), readdirSync(join(cwd, 'real'))]).toEqual([['link.txt', 'real'], ['a.txt']])
  })

  test('that is read-only is named and left alone; the next one is fixed', async () => {
    const cwd = folderWith({ 'a.txt': wrong, 'b.txt': wrong })
    chmodSync(join(cwd, 'a.txt'), 0o444)
    const { code, stderr } = await ogiReport(['check', '--fix', '.'], { cwd })
    expect([code, stderr]).toEqual([2, 'a.txt: left unchanged: the file is read-only.\n'])
    expect([read(cwd, 'a.txt'), read(cwd, 'b.txt')]).toEqual([wrong, safelyFixed])
  })

  test('that is a pipe stays one', async ({ skip }) => {
    skip(process.platform === 'win32', 'skipped: no named pipes here')
    const cwd = folderWith({ text: wrong })
    execFileSync('mkfifo', [join(cwd, 'a.txt')])
    const feeder = spawn('sh', ['-c', 'cat text > a.txt'], { cwd })
    const { code, stderr } = await ogiReport(['check', '--fix', 'a.txt'], { cwd })
    feeder.kill()
    expect([code, stderr]).toEqual([2, 'a.txt: left unchanged: not a regular file.\n'])
    expect(lstatSync(join(cwd, 'a.txt')).isFIFO()).toBe(true)
  })

  test('in a folder that nothing can be written to is named and left alone', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'skipped: an administrator may write everywhere')
    const cwd = folderWith({ 'd/a.txt': wrong })
    chmodSync(join(cwd, 'd'), 0o555)
    const { code, stderr } = await ogiReport(['check', '--fix', 'd'], { cwd })
    chmodSync(join(cwd, 'd'), 0o755)
    expect([code, stderr]).toEqual([2, 'd/a.txt: left unchanged: permission denied.\n'])
    expect(read(cwd, 'd/a.txt')).toBe(wrong)
  })
})
