/**
 * Two builds of the extension from the same sources are the same, byte for byte: made by `npm run package` from two
 * copies of the project that lie in different folders, in other time zones and languages, with files of other modes and
 * dates.
 */
import { execSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const home = mkdtempSync(path.join(tmpdir(), 'ogi-report-builds-'))
afterAll(() => rmSync(home, { recursive: true }))

/** What a fresh clone does not have. */
const notCloned = [
  '.git',
  'node_modules',
  'dist',
  'out',
  'reports',
  'coverage',
  '.cache',
  'screenshots',
  'ogi-report.vsix',
]

interface Circumstances {
  readonly folder: string
  /** Of new files. */
  readonly umask: string
  /** Of the sources. */
  readonly modes: string
  readonly TZ: string
  readonly LC_ALL: string
}

/** The package that is built from a copy of the project. */
function built({ folder, umask, modes, TZ, LC_ALL }: Circumstances): Buffer {
  const copy = path.join(home, folder)
  mkdirSync(copy, { recursive: true })
  cpSync(root, copy, {
    recursive: true,
    filter: (file) => !notCloned.includes(path.basename(file)),
  })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000', TZ, LC_ALL }
  const command = 'npm run --silent package'
  const asked = process.platform === 'win32' ? command : `umask ${umask}; chmod -R ${modes} . && ${command}`
  execSync(asked, { cwd: copy, env, stdio: 'pipe' })
  return readFileSync(path.join(copy, 'ogi-report.vsix'))
}

test('it is the same package, wherever it is built', { timeout: 240_000 }, () => {
  const here = built({ folder: 'one', umask: '022', modes: 'go=rX', TZ: 'UTC', LC_ALL: 'en_US.UTF-8' })
  const there = built({
    folder: 'longer path/二',
    umask: '077',
    modes: 'go=',
    TZ: 'Asia/Shanghai',
    LC_ALL: 'zh_CN.UTF-8',
  })
  expect(here.equals(there)).toBe(true)
})
