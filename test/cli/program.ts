/** The command line as a process: built once for each test file, run in a folder of its own that is removed at the end. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const home = mkdtempSync(join(tmpdir(), 'ogi-report-cli-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Built as it is shipped; not into `dist`, which may be old. */
execFileSync(process.execPath, ['esbuild.mjs', `--outdir=${join(home, 'dist')}`], { cwd: project })
export const program = join(home, 'dist', 'cli.js')

let folders = 0

/** A new folder that holds these files, and no `.git` above it; an empty content for a name that ends in `/` is a folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(home, `folder-${++folders}`)
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true })
    if (!name.endsWith('/')) writeFileSync(path, content)
  }
  return folder
}

export interface Result {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  readonly bytes: Buffer
}

export interface Options {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which the process is killed; its code is null then. */
  readonly limit?: number
}

/** Runs to the end; the locale is English unless `env` says otherwise. */
export function ogiReport(
  args: readonly string[],
  { cwd = home, stdin = '', env = {}, limit }: Options = {},
): Promise<Result> {
  return new Promise((done, failed) => {
    const process_ = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...env },
      timeout: limit,
    })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    process_.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    process_.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    process_.on('error', failed)
    process_.on('close', (code) => {
      const bytes = Buffer.concat(out)
      done({ code, bytes, stdout: bytes.toString(), stderr: Buffer.concat(err).toString() })
    })
    process_.stdin.on('error', () => undefined)
    process_.stdin.end(stdin)
  })
}
