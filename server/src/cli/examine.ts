/**
 * One file: read, decoded, worked on and written in the format. What comes of it is plain data and changes nothing, for
 * it may come from another thread or process.
 */
import { beginningsOf, digestOf, type Beginnings, type Digest } from '../collection'
import { accountOf, isLarger, type Account, type Severity, type Text, type Unchecked } from '../core'
import { sep } from 'node:path'
import { isPassedOver } from '../formats'
import type { Governing } from './configurations'
import { isHeavy, omittedWords, open, type Opened } from './documents'
import { failureOf, type Failure, type NotRead, type Voice } from './failure'
import { readContent, tooLarge, tooManyPieces, type Content } from './files'
import type { Formatter, Item } from './formats/format'
import type { Input } from './inputs'
import type { SystemPath } from '../disk/paths'
import { reasonFor } from './unchecked'

/** A text of more bytes in UTF-8 may cost so much that it needs limits. */
const free = 2 * 1024 * 1024

export interface Source extends Content {
  readonly input: Input
  readonly opened: Opened
  readonly governing: Governing
  /** To be called before a file is written: from then on nobody stops the work, so that no half of it is done. */
  readonly mayWrite: () => void
  /** Hands the text of standard input on to standard output. */
  readonly pass: (bytes: Uint8Array) => void
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
  readonly notRead?: NotRead
  /** What stood on standard input, after mending. */
  readonly passed?: Uint8Array
  /** Nothing was done yet: the text is so large that it must be worked on within limits. With what can be read only once. */
  readonly large?: { readonly bytes?: Uint8Array }
}

interface Note {
  readonly path: string
  readonly text: Text
  readonly failure: boolean
}

export interface Listed {
  readonly output: string
  readonly unchecked: Unchecked | undefined
  readonly counts: Readonly<Record<Severity, number>>
  /** How many findings the output does not show. */
  readonly hidden: number
  /** Something in it was not read. */
  readonly omitted: boolean
  readonly account?: Account
  /** Of a report, where several are looked at together. */
  readonly digest?: Digest
  /** With the digest, where what several reports show is printed. */
  readonly beginnings?: Beginnings
}

/** Such a name comes from a pattern of the shell: nobody asks for what a program leaves beside an open document. */
const passedOver: Text = {
  zh: '是打开文档时留下的临时文件，略过。',
  en: 'left by a program that has the document open; passed over.',
}

/** How a file is worked on here. */
export interface Manner {
  readonly work: Work
  readonly format: Formatter
  readonly governing: (file?: SystemPath) => Governing
  /** Whether several reports are looked at together. */
  readonly several?: boolean
  /** Present where somebody watches over time and memory, so that a text of any size may be worked on. */
  readonly limits?: { readonly mayWrite: () => void }
}

/** Understood and not checked: that is told, and is no failure. */
const understood: readonly Unchecked[] = ['severalReports', 'formUnknown']

/** Never throws. `given` is what was read already of what can be read only once. */
export async function examine(input: Input, manner: Manner, given = input.given): Promise<Examined> {
  const notes: Note[] = []
  const tell = (path: string, text: Text): void => void notes.push({ path, text, failure: false })
  const failed = (path: string, { text }: Failure): void => void notes.push({ path, text, failure: true })
  let readable = false
  let passed: Uint8Array | undefined
  if (isPassedOver(input.path)) return { notes: [{ path: input.path, text: passedOver, failure: false }], readable }
  try {
    const content = given ? { bytes: Buffer.from(given) } : await readContent(input)
    const large = { notes, readable: true, large: content.stats?.isFile() ? {} : { bytes: content.bytes } }
    if (!manner.limits && isHeavy(content.bytes, input.path)) return large
    const opened = await open(content.bytes, input.path)
    readable = true
    if (!manner.limits && isLarger(opened.text, free)) return large
    const source: Source = {
      ...content,
      opened,
      input,
      governing: manner.governing(input.file),
      mayWrite: manner.limits?.mayWrite ?? (() => undefined),
      pass: (bytes) => (passed = bytes),
    }
    const item = manner.work(source, { tell, failed })
    const why = item.report.unchecked
    if (why === 'tooLarge') throw tooLarge
    if (why === 'tooCostly') throw tooManyPieces
    const doubt = why === 'notReport' ? opened.doubt() : undefined
    if (doubt) throw doubt
    if (why && understood.includes(why)) tell(input.path, reasonFor(why, 'unchecked'))
    if (!why && opened.omitted.length > 0) tell(input.path, omittedWords(opened.omitted))
    return {
      notes,
      readable,
      listed: listed(item, input, manner),
      ...(why && why !== 'notReport' && { notRead: why }),
      ...(passed && { passed }),
    }
  } catch (error) {
    return { ...notRead(input, failureOf(error), notes), readable, ...(passed && { passed }) }
  }
}

/** What cannot be read is a failure where it was named; what is met in a folder is told and listed. */
export function notRead(input: Input, { text, why }: Failure, before: readonly Note[] = []): Examined {
  return { notes: [...before, { path: input.path, text, failure: input.named }], readable: false, notRead: why }
}

function listed(item: Item, input: Input, { format, several }: Manner): Listed {
  const { report, hidden } = item
  const { path } = input
  const output = report.unchecked === 'notReport' && !input.named ? '' : format.item(item)
  const isCompared = several === true && !report.unchecked
  const digest = isCompared ? digestOf(report, { ...item, path: path.replaceAll(sep, '/') }) : undefined
  const account = report.unchecked ? {} : { account: accountOf(report) }
  return {
    output,
    unchecked: report.unchecked,
    counts: counted(item),
    hidden,
    omitted: item.omitted.length > 0,
    ...account,
    ...(digest && { digest }),
    ...(digest && format.across && { beginnings: beginningsOf(report, digest.fingerprints) }),
  }
}

function counted({ findings }: Item): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
