/** Reads whole files and standard input up to a limit, and replaces a file as one step. Knows no encoding. */
import { largest, type Text } from '../core'
import { createReadStream, readFileSync, statSync, type Stats } from 'node:fs'
import { extname } from 'node:path'
import { forSystem, type SystemPath } from '../disk/paths'
import { replaceFile as replace, type Obstacle } from '../disk/replace'
import { errorOf } from '../features/failures'
import { largestDocument, textEndings } from '../formats'
import { attempt, Failure, failureOf } from './failure'

/**
 * Texts above this are not read. What is too large is decided by the text; in none of the encodings does it take more
 * than twice the bytes that it takes in UTF-8, and a mark.
 */
export const maxTextBytes = 2 * largest + 4

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

export const notRegular = failureOf(errorOf('notRegular'))

/** Where a content lies; no file: on standard input. */
interface Asked {
  readonly file: SystemPath | undefined
  /** A person wrote its name. */
  readonly named: boolean
}

export interface Content {
  readonly bytes: Buffer
  /** What the file was when it was read; undefined for standard input. */
  readonly stats?: Stats
}

/**
 * The content of a file, or of standard input. Throws a {@link Failure}. A pipe or a device is read where it was named;
 * where a folder or a link in it leads to one, nobody asked for it, and it may never end.
 */
export async function readContent({ file, named }: Asked): Promise<Content> {
  if (file === undefined) return { bytes: await collect(process.stdin, largestDocument) }
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

/** Other files may be documents, whatever they are called. */
const texts: ReadonlySet<string> = new Set([...textEndings, '.json'])

function readWhole(file: string | Buffer, stats: Stats): Buffer {
  const isDocument = !texts.has(extname(String(file)).toLowerCase())
  if (stats.size > (isDocument ? largestDocument : maxTextBytes)) throw isDocument ? tooLargeDocument : tooLarge
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

/** Puts new bytes in the place of what was read from a file. Throws a {@link Failure}, with the file as it is. */
export function replaceFile(file: SystemPath, bytes: Buffer, before: Required<Content>): void {
  const obstacle = replace(file, bytes, before)
  if (!obstacle) return
  const { zh, en } = obstacle.why === 'failed' ? failureOf(obstacle.error).text : obstacles[obstacle.why]
  throw new Failure({ zh: `未修改：${zh}`, en: `left unchanged: ${en}` })
}

export const obstacles: Readonly<Record<Exclude<Obstacle['why'], 'failed'>, Text>> = {
  notRegular: { zh: '不是普通文件。', en: 'not a regular file.' },
  readOnly: { zh: '文件是只读的。', en: 'the file is read-only.' },
  open: {
    zh: '文件正在被 Word/WPS 打开，请先关闭。',
    en: 'the file is open in a word processor; close it there first.',
  },
  changed: { zh: '检查期间文件被其他程序改动。', en: 'the file was changed meanwhile.' },
}
