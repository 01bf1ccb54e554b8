/** The command line as a process, which `build.ts` has built: run in a folder of its own that is removed at the end. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, inject } from 'vitest'

const home = mkdtempSync(join(tmpdir(), 'ogi-report-cli-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

export const program = inject('program')

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
  /** Seconds of processor time after which the process is killed, however busy the machine is; its code is null then. */
  readonly limit?: number
}

const windows = process.platform === 'win32'

function bounded(command: readonly string[], seconds: number): readonly string[] {
  return ['sh', '-c', `ulimit -t ${seconds}; exec "$@"`, 'sh', ...command]
}

/** Runs to the end; the locale is English unless `env` says otherwise. */
export function ogiReport(
  args: readonly string[],
  { cwd = home, stdin = '', env = {}, limit }: Options = {},
): Promise<Result> {
  return new Promise((done, failed) => {
    const command = [process.execPath, program, ...args]
    const [file, ...rest] = limit === undefined || windows ? command : bounded(command, limit)
    const process_ = spawn(file!, rest, { cwd, env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...env } })
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
