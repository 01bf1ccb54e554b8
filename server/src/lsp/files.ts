/** Documents on a disk: read whole, and replaced as one step or not at all. Knows URIs and bytes, no format. */
import { randomUUID } from 'node:crypto'
import { chmod, chown, constants, open, readdir, readFile, realpath, rename, rm, stat, access } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Disk, Hindrance } from './model'

/** Bytes; no format is read above it. */
const largest = 100 * 1024 * 1024

export const disk: Disk = {
  async read(uri) {
    const file = fileURLToPath(uri)
    const stats = await stat(file)
    // A pipe or a device keeps its reader waiting for ever.
    if (!stats.isFile()) throw new Error('not a regular file')
    return stats.size > largest ? { why: 'tooLarge' } : readFile(file)
  },

  async replace(uri, bytes, before) {
    try {
      // Symbolic links stay and lead to the new bytes.
      const file = await realpath(fileURLToPath(uri))
      return (await hindranceOf(file)) ?? (await exchange(file, bytes, before))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      // Windows lets nobody replace a file that a program holds open.
      return locked.includes(code) ? { why: 'open' } : { why: 'failed', detail: explained(error) }
    }
  },
}

function explained(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const locked: readonly string[] = ['EBUSY', 'EPERM', 'ETXTBSY']

async function hindranceOf(file: string): Promise<Hindrance | undefined> {
  const beside = new Set(await readdir(path.dirname(file)))
  if (ownerFiles(path.basename(file)).some((name) => beside.has(name))) return { why: 'open' }
  // An administrator may write everything; a file that is marked read-only is left alone all the same.
  const isWritable = await access(file, constants.W_OK).then(
    () => true,
    () => false,
  )
  return isWritable && ((await stat(file)).mode & 0o222) !== 0 ? undefined : { why: 'readOnly' }
}

/** What Word, WPS and LibreOffice put beside a document while it is open. Word drops up to two characters of the name. */
function ownerFiles(name: string): string[] {
  return [...[0, 1, 2].map((dropped) => `~$${name.slice(dropped)}`), `.~${name}`, `.~lock.${name}#`]
}

/** Whenever the process is killed, the old or the new file is there, whole: a temporary file beside it takes its name. */
async function exchange(file: string, bytes: Uint8Array, before: Uint8Array): Promise<Hindrance | undefined> {
  const temporary = path.join(path.dirname(file), `.ogi-report-${randomUUID()}.tmp`)
  try {
    const { mode, uid, gid } = await stat(file)
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    // Only an administrator may give a file away; anyone else writes a file of his own.
    if (process.getuid?.() === 0) await chown(temporary, uid, gid)
    await chmod(temporary, mode & 0o7777)
    // No system offers to look at a file and to replace it in one call: what lies between is that one call.
    if (!(await readFile(file)).equals(before)) return { why: 'changed' }
    await rename(temporary, file)
    return undefined
  } finally {
    await rm(temporary, { force: true })
  }
}
