/**
 * Where a command writes to: standard output, or the file of `--output`, which whoever reads it finds as it was or whole.
 * Knows no format.
 */
import { closeSync, openSync, realpathSync, statSync, writeSync, type Stats } from 'node:fs'
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import { forSystem, type SystemPath } from '../disk/paths'
import { beside, isReadOnly, type Successor } from '../disk/replace'
import { WrongUsage } from './arguments'
import { Failure, failureOf } from './failure'
import { obstacles } from './files'
import { printable } from './formats/printable'
import { printerTo, type Printer } from './printer'

export interface Output extends Printer {
  /** All is written: the file takes its place. Throws where anything was lost. */
  done(): void | Promise<void>
}

export function standardOutput(): Output {
  const printer = printerTo(process.stdout)
  return {
    print: (content) => printer.print(content),
    get closed() {
      return printer.closed
    },
    get error() {
      return printer.error
    },
    done() {
      if (printer.error) throw printer.error
    },
  }
}

const ownSource = new Failure({
  zh: '是要读取的报告本身，请另取文件名。',
  en: 'the report itself; give another name.',
})

/**
 * Throws a {@link Failure} where the file cannot be written; none of the `sources`, which the content is made from, is
 * written over. A device or a pipe is written as it is.
 */
export function outputTo(path: string, sources: Iterable<SystemPath | undefined>): Output {
  const attempt = <T>(body: () => T): T => {
    try {
      return body()
    } catch (error) {
      const { text, why } = failureOf(error)
      throw new Failure({ zh: `${printable(path)}: ${text.zh}`, en: `${printable(path)}: ${text.en}` }, why)
    }
  }
  const successor = attempt(() => {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && !stats.isFile()) return asItIs(path)
    if (stats) for (const source of sources) if (isSame(stats, source)) throw ownSource
    const target = stats ? realpathSync.native(path) : resolve(path)
    if (stats && isReadOnly(target)) throw new Failure(obstacles.readOnly)
    return beside(target, stats)
  })
  return printing(successor, attempt)
}

function isSame({ ino, dev }: Stats, source: SystemPath | undefined): boolean {
  const other = source === undefined ? undefined : statSync(forSystem(source), { throwIfNoEntry: false })
  return ino === other?.ino && dev === other.dev
}

function asItIs(path: string): Successor {
  const descriptor = openSync(path, 'w')
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
    },
    close: () => closeSync(descriptor),
    takePlace: () => undefined,
    remove: () => undefined,
  }
}

/**
 * The first error ends the printing, as it does on standard output, and is thrown in the end. Whatever ends the program
 * before all is written, nothing is left of it.
 */
function printing(successor: Successor, attempt: <T>(body: () => T) => T): Output {
  let lost: Error | undefined
  process.once('exit', () => {
    successor.remove()
  })
  return {
    print(content) {
      try {
        if (!lost)
          attempt(() => {
            successor.write(Buffer.from(content))
          })
      } catch (error) {
        lost = error as Error
      }
      return Promise.resolve()
    },
    get closed() {
      return lost !== undefined
    },
    get error() {
      return lost
    },
    done() {
      if (lost) throw lost
      attempt(() => {
        successor.close()
        successor.takePlace()
      })
    },
  }
}

/** Formats that are no text. */
const binary: readonly string[] = ['docx', 'xlsx', 'parquet']

/** Throws {@link WrongUsage} where a terminal would show what is no text. */
export function refuseTerminal({ format, output }: { readonly format: string; readonly output?: string }): void {
  if (!binary.includes(format) || output !== undefined || !isatty(1)) return
  throw new WrongUsage({
    zh: `${format} 不是文本，请用 --output 指定文件，或把输出接到管道。`,
    en: `${format} is no text: name a file with --output, or use a pipe.`,
  })
}

/** One content at once. None of the `sources` that it was made from is written over. */
export async function put(
  content: Uint8Array | string,
  path: string | undefined,
  sources: readonly (SystemPath | undefined)[],
): Promise<void> {
  const output = path === undefined ? standardOutput() : outputTo(path, sources)
  await output.print(content)
  await output.done()
}
