/** Reads whole files and standard input up to a limit, and replaces a file as one step. Knows no encoding. */
import {
  closeSync,
  createReadStream,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  accessSync,
  constants,
  type Stats,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { attempt, Failure, failureOf } from './failure'

/** Files above this are not read. */
export const maxBytes = 20 * 1024 * 1024

export const tooLarge = new Failure({ zh: '文件超过 20 MB，未检查。', en: 'larger than 20 MB; not checked.' })

export interface Content {
  readonly bytes: Buffer
  /** What the file was when it was read; undefined for standard input. */
  readonly stats?: Stats
}

/** The content of a file, of standard input for undefined. Throws a {@link Failure}. */
export async function readContent(file: string | undefined): Promise<Content> {
  if (file === undefined) return { bytes: await collect(process.stdin) }
  const stats = attempt(() => statSync(file))
  if (!stats.isFile()) return { bytes: await collect(createReadStream(file)), stats }
  if (stats.size > maxBytes) throw tooLarge
  return { bytes: attempt(() => readFileSync(file)), stats }
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      length += chunk.length
      if (length > maxBytes) throw tooLarge
      chunks.push(chunk)
    }
  } catch (error) {
    throw failureOf(error)
  }
  return Buffer.concat(chunks)
}

/**
 * Puts new bytes in the place of a file's. Whenever the process is killed, the old or the new file is there, whole: a
 * temporary file beside it takes its name. Symbolic links stay and lead to the new bytes; mode and owner are kept.
 * Throws a {@link Failure}, with the file unchanged, where it is read-only or has changed since `stats`.
 */
export function replaceFile(file: string, bytes: Buffer, stats: Stats): void {
  if (!stats.isFile()) throw notWritten(new Failure({ zh: '不是普通文件。', en: 'not a regular file.' }))
  const target = attempt(() => realpathSync(file))
  refuseReadOnly(target, stats)
  const temporary = join(dirname(target), `.ogi-report-${randomUUID()}.tmp`)
  try {
    writeNew(temporary, bytes, stats)
    refuseChanged(target, stats)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw notWritten(failureOf(error))
  }
}

function writeNew(file: string, bytes: Buffer, stats: Stats): void {
  const descriptor = openSync(file, 'wx', 0o600)
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
    keepOwner(descriptor, stats)
    fchmodSync(descriptor, stats.mode & 0o7777)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Only an administrator may give a file away; anyone else writes a file of his own. */
function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  if (process.getuid?.() === 0) fchownSync(descriptor, uid, gid)
}

/** An administrator may write everything; a file that is marked read-only is left alone all the same. */
function refuseReadOnly(file: string, stats: Stats): void {
  try {
    if ((stats.mode & 0o222) === 0) throw new Error('read-only')
    accessSync(file, constants.W_OK)
  } catch {
    throw notWritten(new Failure({ zh: '文件是只读的。', en: 'the file is read-only.' }))
  }
}

function refuseChanged(file: string, before: Stats): void {
  const now = statSync(file)
  if (now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs) {
    throw new Failure({ zh: '检查期间文件被其他程序改动。', en: 'the file was changed meanwhile.' })
  }
}

function notWritten({ text }: Failure): Failure {
  return new Failure({ zh: `未修改：${text.zh}`, en: `left unchanged: ${text.en}` })
}
