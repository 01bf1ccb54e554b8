/**
 * What happens to a file between the moment it is read and the moment it is written: whoever else changed it keeps what
 * he wrote. The moment is held when the program reads the folder's configuration, which it does after the report: it then
 * waits for a named pipe, until the test has done its mischief.
 */
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { replaceFile } from '../../server/src/cli/files'
import { folderWith, ogiReport, program, type Result } from './program'
import { reportText } from './report'

const wrong = reportText({ partialNatural: '２' })
const fixed = reportText()
const configuration = '.ogi-report.json'
const pipe = 'pipe'
const windows = process.platform === 'win32'

/** Loaded into the program before it starts: reading the configuration at HELD ends when somebody has written to PIPE. */
const holding = join(
  folderWith({
    'hold.cjs': `
      const fs = require('node:fs')
      const read = fs.readFileSync
      fs.readFileSync = (file, ...rest) => {
        const content = read(file, ...rest)
        if (String(file) === process.env.HELD) read(process.env.PIPE)
        return content
      }`,
  }),
  'hold.cjs',
)

/** Runs `check --fix`, held in a folder below `cwd` until the mischief is done. */
async function held(cwd: string, folder: string, paths: readonly string[], mischief: () => void): Promise<Result> {
  const env = {
    NODE_OPTIONS: `--require "${holding}"`,
    HELD: join(cwd, folder, configuration),
    PIPE: join(cwd, pipe),
  }
  const running = ogiReport(['check', '--fix', ...paths], { cwd, env })
  const handle = await open(env.PIPE, 'w') // opens when the other end is
  mischief()
  await handle.close()
  return running
}

/** Three damaged reports, of which the second lies in a folder with a configuration. Its path is `d/a.txt`. */
function threeReports(): string {
  const reports = { 'first.txt': wrong, 'd/a.txt': wrong, 'last.txt': wrong }
  const cwd = folderWith({ ...reports, [`d/${configuration}`]: '{}', '.git/': '' })
  execFileSync('mkfifo', [join(cwd, pipe)])
  return cwd
}

/** Fixes all three; `mischief` is done when `d/a.txt` is read and not yet written. */
function fixing(cwd: string, mischief: () => void): Promise<Result> {
  return held(cwd, 'd', ['first.txt', 'd/a.txt', 'last.txt'], mischief)
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

describe.skipIf(windows)('a file that meanwhile', () => {
  const changed = 'd/a.txt: left unchanged: the file was changed meanwhile.\n'
  const gone = 'd/a.txt: left unchanged: no such file or folder.\n'
  /** What another program wrote. */
  const theirs = wrong.replace('查档窗口', '服务大厅')

  test.each<[what: string, act: (file: string) => void, stderr: string]>([
    ['got other text', (file) => writeFileSync(file, theirs), changed],
    [
      'got other text of the same length, and its old time back',
      (file) => {
        const { atime, mtime } = statSync(file)
        writeFileSync(file, theirs)
        utimesSync(file, atime, mtime)
      },
      changed,
    ],
    [
      'was replaced by another',
      (file) => {
        writeFileSync(`${file}.new`, theirs)
        renameSync(`${file}.new`, file)
      },
      changed,
    ],
    [
      'became a link to another',
      (file) => {
        writeFileSync(`${file}.other`, theirs)
        rmSync(file)
        symlinkSync('a.txt.other', file)
      },
      changed,
    ],
    [
      'became read-only',
      (file) => {
        writeFileSync(file, theirs)
        chmodSync(file, 0o444)
      },
      'd/a.txt: left unchanged: the file is read-only.\n',
    ],
  ])('%s is named and keeps it; the others are fixed', async (_, act, stderr) => {
    const cwd = threeReports()
    const result = await fixing(cwd, () => act(join(cwd, 'd/a.txt')))
    expect([result.code, result.stderr]).toEqual([2, stderr])
    expect(read(cwd, 'd/a.txt')).toBe(theirs)
    expect([read(cwd, 'first.txt'), read(cwd, 'last.txt')]).toEqual([fixed, fixed])
    expect(readdirSync(join(cwd, 'd')).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('got another mode is named and keeps it', async () => {
    const cwd = threeReports()
    const { code, stderr } = await fixing(cwd, () => chmodSync(join(cwd, 'd/a.txt'), 0o600))
    expect([code, stderr, read(cwd, 'd/a.txt')]).toEqual([2, changed, wrong])
    expect(statSync(join(cwd, 'd/a.txt')).mode & 0o777).toBe(0o600)
  })

  test('is gone is named and does not come back', async () => {
    const cwd = threeReports()
    const { code, stderr } = await fixing(cwd, () => rmSync(join(cwd, 'd/a.txt')))
    expect([code, stderr, readdirSync(join(cwd, 'd'))]).toEqual([2, gone, [configuration]])
    expect([read(cwd, 'first.txt'), read(cwd, 'last.txt')]).toEqual([fixed, fixed])
  })

  test('is gone with its folder is named and does not come back', async () => {
    const cwd = threeReports()
    const { code, stderr } = await fixing(cwd, () => rmSync(join(cwd, 'd'), { recursive: true }))
    expect([code, stderr, existsSync(join(cwd, 'd'))]).toEqual([2, gone, false])
  })

  test('nobody touched is fixed', async () => {
    const cwd = threeReports()
    expect(await fixing(cwd, () => undefined)).toMatchObject({ code: 0, stderr: '' })
    expect(read(cwd, 'd/a.txt')).toBe(fixed)
  })
})

test('a file that got other text within one tick of the clock is named and keeps it', () => {
  const file = join(folderWith({ 'a.txt': 'two' }), 'a.txt')
  const before = { bytes: Buffer.from('one'), stats: statSync(file) }
  expect(() => replaceFile(file, Buffer.from('1'), before)).toThrow('left unchanged: the file was changed meanwhile.')
  expect(readFileSync(file, 'utf8')).toBe('two')
})

test.skipIf(windows)('a file that is gone before it is read is named; the others are fixed', async () => {
  const cwd = folderWith({ 'd/a.txt': wrong, 'last.txt': wrong, '.git/': '', [configuration]: '{}' })
  execFileSync('mkfifo', [join(cwd, pipe)])
  // The configuration is read for the first file's folder before any file is.
  const { code, stderr } = await held(cwd, '.', ['.'], () => rmSync(join(cwd, 'd/a.txt')))
  expect([code, stderr]).toEqual([0, 'd/a.txt: no such file or folder.\n'])
  expect([existsSync(join(cwd, 'd/a.txt')), read(cwd, 'last.txt')]).toEqual([false, fixed])
})

test.skipIf(windows)('a link that leads to a read-only file is named; both stay as they are', async () => {
  const cwd = folderWith({ 'real/a.txt': wrong })
  chmodSync(join(cwd, 'real/a.txt'), 0o444)
  symlinkSync('real/a.txt', join(cwd, 'link.txt'))
  const { code, stderr } = await ogiReport(['check', '--fix', 'link.txt'], { cwd })
  expect([code, stderr]).toEqual([2, 'link.txt: left unchanged: the file is read-only.\n'])
  expect([lstatSync(join(cwd, 'link.txt')).isSymbolicLink(), read(cwd, 'real/a.txt')]).toEqual([true, wrong])
})

test.skipIf(windows)(
  'a file that there is no room to write is named and left as it is, with nothing beside it',
  async () => {
    const long = reportText({ partialNatural: '２', other: '本年度没有其他需要报告的事项。\n'.repeat(5000) })
    const cwd = folderWith({ 'a.txt': long, 'b.txt': wrong })
    // The system lets no process below this shell write a longer file than 64 blocks: as on a full disk, a part is written.
    const command = ['-c', 'ulimit -f 64; exec "$@" 2>stderr', 'sh', process.execPath, program, 'check', '--fix', '.']
    const descriptor = openSync(join(cwd, 'stdout'), 'w')
    const child = spawn('sh', command, { cwd, stdio: ['ignore', descriptor, 'ignore'], env: { LC_ALL: 'en_US.UTF-8' } })
    const code = await new Promise((resolve) => child.on('close', resolve))
    closeSync(descriptor)
    expect([code, read(cwd, 'stderr')]).toEqual([
      2,
      'a.txt: left unchanged: larger than the system allows a file to be.\n',
    ])
    expect([read(cwd, 'a.txt'), read(cwd, 'b.txt')]).toEqual([long, fixed])
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt', 'stderr', 'stdout'])
  },
)
