/** Documents on a disk: read whole, and replaced as one step or not at all. Knows URIs and bytes, no format. */
import { readFile, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { replaceFile } from '../disk/replace'
import { errorOf } from '../features/failures'
import { largestDocument } from '../formats'
import type { Disk, Hindrance } from './platform'

export const disk: Disk = {
  async read(uri) {
    const file = fileURLToPath(uri)
    const stats = await stat(file)
    // A pipe or a device keeps its reader waiting for ever.
    if (!stats.isFile()) throw errorOf('notRegular')
    return stats.size > largestDocument ? { why: 'tooLarge' } : readFile(file)
  },

  replace(uri, bytes, before) {
    const hindrance = replaceFile(fileURLToPath(uri), bytes, { bytes: before })
    return Promise.resolve(hindrance && inOurTerms(hindrance))
  },
}

/** Windows lets nobody replace a file that a program holds open. */
const locked: readonly string[] = ['EBUSY', 'EPERM', 'ETXTBSY']

function inOurTerms(hindrance: NonNullable<ReturnType<typeof replaceFile>>): Hindrance {
  if (hindrance.why === 'notRegular') return { why: 'failed', detail: 'not a regular file' }
  if (hindrance.why !== 'failed') return { why: hindrance.why }
  const { error } = hindrance
  const { code = '', message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) }
  return locked.includes(code) ? { why: 'open' } : { why: 'failed', detail: message }
}
