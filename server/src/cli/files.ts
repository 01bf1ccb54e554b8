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
  writeFileSync,
  writeSync,
  accessSync,
  constants,
  type Stats,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { largest } from '../core/reading'
import { attempt, Failure, failureOf } from './failure'
import type { Input } from './inputs'
import { asText, folderOf, forSystem, inside, type SystemPath } from './paths'

/**
 * Texts above this are not read. What is too large is decided by the text; in none of the encodings does it take more
 * than twice the bytes that it takes in UTF-8, and a mark.
 */
export const maxTextBytes = 2 * largest + 4

/** Pictures make documents large. What comes on standard input may be one. */
const maxDocumentBytes = 100 * 1024 * 1024

export const tooLarge = new Failure(
  { zh: '文件超过 20 MB（按 UTF-8 编码计），未检查。', en: 'larger than 20 MB in UTF-8; not checked.' },
  'tooLarge',
)

const tooLargeDocument = new Failure(
  { zh: '文件超过 100 MB，未检查。', en: 'larger than 100 MB; not checked.' },
  'tooLarge',
)

export const tooManyPieces = new Failure(
  {
    zh: '文件内容过多（两百多万个行、格、数、分句），未检查。',
    en: 'made of more than two million pieces (lines, cells, figures, clauses), too costly to read; not checked.',
  },
  'tooCostly',
)

const ownSource = new Failure({
  zh: '是要导出的报告本身，请另取文件名。',
  en: 'the report itself; give another name.',
})
const notRegular = new Failure({ zh: '不是普通文件，未读取。', en: 'not a regular file; not read.' })

export interface Content {
  readonly bytes: Buffer
  /** What the file was when it was read; undefined for standard input. */
  readonly stats?: Stats
}

/**
 * The content of a file, or of standard input. Throws a {@link Failure}. A pipe or a device is read where it was named;
 * where a folder or a link in it leads to one, nobody asked for it, and it may never end.
 */
export async function readContent({ file, named }: Pick<Input, 'file' | 'named'>): Promise<Content> {
  if (file === undefined) return { bytes: await collect(process.stdin, maxDocumentBytes) }
  const path = forSystem(file)
  const stats = attempt(() => statSync(path))
  if (stats.isFile()) return { bytes: readWhole(path, stats), stats }
  if (!named) throw notRegular
  return { bytes: await collect(createReadStream(path), maxTextBytes), stats }
}

/** The content of a regular file; anything else, even if a link leads to it, is a {@link Failure}. */
export function readRegular(file: SystemPath): Buffer {
  const path = forSystem(file)
  const stats = attempt(() => statSync(path))
  if (!stats.isFile()) throw notRegular
  return readWhole(path, stats)
}

/** Other files may be documents. */
const texts = /\.(?:txt|tsv|md|html?|ogi|json)$/i

function readWhole(file: string | Buffer, stats: Stats): Buffer {
  const isDocument = !texts.test(String(file))
  if (stats.size > (isDocument ? maxDocumentBytes : maxTextBytes)) throw isDocument ? tooLargeDocument : tooLarge
  return attempt(() => readFileSync(file))
}

async function collect(stream: AsyncIterable<Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      length += chunk.length
      if (length > most) throw tooLarge
      chunks.push(chunk)
    }
  } catch (error) {
    throw failureOf(error)
  }
  return Buffer.concat(chunks)
}

/**
 * Puts new bytes in the place of what was read from a file. Whenever the process is killed, the old or the new file is
 * there, whole: a temporary file beside it takes its name. Symbolic links stay and lead to the new bytes; mode and owner
 * are kept. Throws a {@link Failure}, with the file as it is, where it is read-only or no longer what was read.
 */
export function replaceFile(file: SystemPath, bytes: Buffer, before: Required<Content>): void {
  try {
    if (!before.stats.isFile()) throw new Failure({ zh: '不是普通文件。', en: 'not a regular file.' })
    const target = asText(realpathSync.native(forSystem(file), 'buffer'))
    refuseReadOnly(target)
    exchange(target, bytes, before)
  } catch (error) {
    const { zh, en } = failureOf(error).text
    throw new Failure({ zh: `未修改：${zh}`, en: `left unchanged: ${en}` })
  }
}

/**
 * Writes a file as one step: whoever reads it finds the old or the new bytes, whole. A device or a pipe is written as it
 * is. Throws a {@link Failure}; `source`, which the bytes were made from, is never written over.
 */
export function putFile(path: string, bytes: Buffer, source?: string): void {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && !stats.isFile()) {
      writeFileSync(path, bytes)
      return
    }
    if (stats && source !== undefined && isSame(stats, statSync(source, { throwIfNoEntry: false }))) throw ownSource
    const target = stats ? realpathSync.native(path) : path
    if (stats) refuseReadOnly(target)
    const temporary = forSystem(inside(folderOf(resolve(target)), `.ogi-report-${randomUUID()}.tmp`))
    try {
      writeNew(temporary, bytes, stats)
      renameSync(temporary, target)
    } finally {
      rmSync(temporary, { force: true })
    }
  } catch (error) {
    throw failureOf(error)
  }
}

function isSame(a: Stats, b: Stats | undefined): boolean {
  return a.ino === b?.ino && a.dev === b.dev
}

/** No system offers to look at a file and to replace it in one call: what lies between is that one call. */
function exchange(target: SystemPath, bytes: Buffer, before: Required<Content>): void {
  const temporary = forSystem(inside(folderOf(target), `.ogi-report-${randomUUID()}.tmp`))
  try {
    writeNew(temporary, bytes, before.stats)
    refuseChanged(target, before)
    renameSync(temporary, forSystem(target))
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** With mode and owner of the file whose place it takes. */
function writeNew(file: string | Buffer, bytes: Buffer, stats?: Stats): void {
  const descriptor = openSync(file, 'wx', stats ? 0o600 : 0o666)
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
    if (stats) {
      keepOwner(descriptor, stats)
      fchmodSync(descriptor, stats.mode & 0o7777)
    }
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
function refuseReadOnly(file: SystemPath): void {
  const path = forSystem(file)
  const { mode } = statSync(path)
  try {
    if ((mode & 0o222) === 0) throw new Error('read-only')
    accessSync(path, constants.W_OK)
  } catch {
    throw new Failure({ zh: '文件是只读的。', en: 'the file is read-only.' })
  }
}

/** The bytes count as well: where the clock of the files ticks slowly, two contents may bear the same time. */
function refuseChanged(file: SystemPath, { bytes, stats }: Required<Content>): void {
  const path = forSystem(file)
  const now = statSync(path)
  const same = now.ino === stats.ino && now.ctimeMs === stats.ctimeMs && readFileSync(path).equals(bytes)
  if (!same) throw new Failure({ zh: '检查期间文件被其他程序改动。', en: 'the file was changed meanwhile.' })
}
