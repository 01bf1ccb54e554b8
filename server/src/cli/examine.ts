/**
 * One file: read, decoded, worked on and written in the format. What comes of it is plain data and changes nothing, for
 * it may come from another thread.
 */
import type { Severity, Text, Unchecked } from '../core/model'
import type { Governing } from './configurations'
import { decode, type Decoded } from './encoding'
import { Failure, failureOf } from './failure'
import { readContent, tooCostly, tooLarge, type Content } from './files'
import type { Formatter, Item } from './formats/format'
import type { Input } from './inputs'

export interface Source extends Content, Decoded {
  readonly input: Input
  readonly governing: Governing
}

/** Lines on standard error. */
export interface Voice {
  readonly tell: (path: string, text: Text) => void
  /** The run then ends with exit code 2. */
  readonly failed: (path: string, failure: Failure) => void
}

/** What a command does with a source. It may throw a {@link Failure}: the file is not listed then. */
export type Work = (source: Source, voice: Voice) => Item

export interface Examined {
  /** For standard error, in this order. */
  readonly notes: readonly Note[]
  /** The file could be read, and so its configuration holds for it. */
  readonly readable: boolean
  /** Absent for a file that failed. */
  readonly listed?: Listed
}

interface Note {
  readonly path: string
  readonly text: Text
  readonly failure: boolean
}

interface Listed {
  readonly output: string
  readonly unchecked: Unchecked | undefined
  readonly counts: Readonly<Record<Severity, number>>
}

const unknownEncoding = new Failure({
  zh: '无法识别文件的编码（不是 UTF-8、GB18030，也不是带 BOM 的 UTF-16），未检查。',
  en: 'in no known encoding (UTF-8, GB18030, UTF-16 with a byte order mark); not checked.',
})

/** Never throws. */
export async function examine(
  input: Input,
  work: Work,
  format: Formatter,
  governing: (file?: string) => Governing,
): Promise<Examined> {
  const notes: Note[] = []
  const tell = (path: string, text: Text): void => void notes.push({ path, text, failure: false })
  const failed = (path: string, { text }: Failure): void => void notes.push({ path, text, failure: true })
  let readable = false
  try {
    const content = await readContent(input.file)
    const decoded = decode(content.bytes)
    if (!decoded) throw unknownEncoding
    readable = true
    const item = work({ ...content, ...decoded, input, governing: governing(input.file) }, { tell, failed })
    const { unchecked } = item.report
    if (unchecked === 'tooLarge') throw tooLarge
    if (unchecked === 'tooCostly') throw tooCostly
    const output = unchecked === 'notReport' && !input.named ? '' : format.item(item)
    return { notes, readable, listed: { output, unchecked, counts: counted(item) } }
  } catch (error) {
    failed(input.path, failureOf(error))
    return { notes, readable }
  }
}

function counted({ findings }: Item): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
