/**
 * Puts new bytes in the place of what was read from a file, as one step or not at all; for the server and for the command
 * line. Whenever the process is killed, the old or the new file is there, whole: a temporary file beside it takes its name.
 * Symbolic links stay and lead to the new bytes; mode and owner are kept. Knows no format and no words for people.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
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
  type Stats,
} from 'node:fs'
import { randomUUID } from 'node:crypto'
import { asText, folderOf, forSystem, inside, nameOf, type SystemPath } from './paths'

/** What was read. */
export interface Before {
  readonly bytes: Uint8Array
  /** What the file was then, as far as it was looked at: another file of the same bytes is another file. */
  readonly stats?: Stats
}

/** Why a file was left as it is; `open`: a word processor has it. */
export type Obstacle =
  { readonly why: 'notRegular' | 'readOnly' | 'open' | 'changed' } | { readonly why: 'failed'; readonly error: unknown }

/** Gives what hinders it; the file is as it was then. Never throws. */
export function replaceFile(file: SystemPath, bytes: Uint8Array, before: Before): Obstacle | undefined {
  try {
    const target = asText(realpathSync.native(forSystem(file), 'buffer'))
    const stats = statSync(forSystem(target))
    if (!stats.isFile()) return { why: 'notRegular' }
    if (isReadOnly(target)) return { why: 'readOnly' }
    if (isOpenElsewhere(target)) return { why: 'open' }
    return putInPlace(target, bytes, stats, () => isSame(target, before))
  } catch (error) {
    return { why: 'failed', error }
  }
}

/** An administrator may write everything; a file that is marked read-only is left alone all the same. */
export function isReadOnly(file: SystemPath): boolean {
  const path = forSystem(file)
  if ((statSync(path).mode & 0o222) === 0) return true
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch {
    return true
  }
}

/** What Word, WPS and LibreOffice put beside a document while it is open. Word drops up to two characters of the name. */
function isOpenElsewhere(file: SystemPath): boolean {
  const [folder, name] = [folderOf(file), nameOf(file)]
  if (typeof name !== 'string') return false
  const owners = [...[0, 1, 2].map((dropped) => `~$${name.slice(dropped)}`), `.~${name}`, `.~lock.${name}#`]
  return owners.some((owner) => existsSync(forSystem(inside(folder, owner))))
}

/**
 * Writes a temporary file and gives it the name of `target`. No system offers to look at a file and to replace it in one
 * call: what lies between `isStill` and the new name is that one call.
 * @param stats of the file whose place it takes; undefined where there is none
 */
export function putInPlace(
  target: SystemPath,
  bytes: Uint8Array,
  stats: Stats | undefined,
  isStill: () => boolean = () => true,
): Obstacle | undefined {
  const successor = beside(target, stats)
  try {
    successor.write(bytes)
    successor.close()
    if (!isStill()) return { why: 'changed' }
    successor.takePlace()
    return undefined
  } finally {
    successor.remove()
  }
}

/** A new file beside another, whose name it takes when it is whole. */
export interface Successor {
  write(bytes: Uint8Array): void
  /** All is on the disk then. */
  close(): void
  takePlace(): void
  /** Does nothing where it has taken the place. */
  remove(): void
}

/** With mode and owner of the file whose place it takes, whose `stats` these are. */
export function beside(target: SystemPath, stats: Stats | undefined): Successor {
  const temporary = forSystem(inside(folderOf(target), `.ogi-report-${randomUUID()}.tmp`))
  const descriptor = openSync(temporary, 'wx', stats ? 0o600 : 0o666)
  let open = true
  const close = (): void => {
    if (open) closeSync(descriptor)
    open = false
  }
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done)
    },
    close() {
      if (stats) {
        // Only an administrator may give a file away; anyone else writes a file of his own.
        if (process.getuid?.() === 0) fchownSync(descriptor, stats.uid, stats.gid)
        fchmodSync(descriptor, stats.mode & 0o7777)
      }
      fsyncSync(descriptor)
      close()
    },
    takePlace() {
      renameSync(temporary, forSystem(target))
    },
    remove() {
      close()
      rmSync(temporary, { force: true })
    },
  }
}

/** The bytes count as well: where the clock of the files ticks slowly, two contents may bear the same time. */
function isSame(file: SystemPath, { bytes, stats }: Before): boolean {
  const path = forSystem(file)
  const now = statSync(path)
  const isOther = stats && (now.ino !== stats.ino || now.ctimeMs !== stats.ctimeMs)
  return !isOther && readFileSync(path).equals(bytes)
}
