/** What Node can do for the server: read configuration files, and with `files.ts` documents. No other file here touches the disk. */
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { configurationFile } from '../features/configuration'
import { errorOf } from '../features/failures'
import type { Docx } from '../export'
import { decode } from '../formats'
import { disk } from './files'
import { inThread } from './pdfInThread'
import type { Host } from './platform'
import { fileIn } from './uris'

/** A configuration is written by hand; whatever is larger is something else, and may never end. */
const largest = 20 * 1024 * 1024

const beside = createRequire(import.meta.url)

export const nodeHost: Host = {
  disk,
  pdf: () => pdf,
  docx: () => Promise.resolve(beside('./docx.js') as Docx),
  async readConfiguration(folderUri) {
    const file = pathIn(folderUri)
    const stats = await stat(file).catch(unlessAbsent)
    if (stats === null) return null
    // A link may lead to a pipe or a device, which keeps its reader waiting for ever.
    if (!stats.isFile()) throw errorOf('notRegular')
    if (stats.size > largest) throw errorOf('EFBIG')
    return decoded(await readFile(file))
  },
  async configurationStamp(folderUri) {
    try {
      const { mtimeMs, ctimeMs, size, ino } = await stat(pathIn(folderUri))
      return [mtimeMs, ctimeMs, size, ino].join(' ')
    } catch {
      return null
    }
  },
}

/** Built, this is one file of `dist/`; the thread of the reader lies beside it. */
const pdf = inThread(() => beside.resolve('./pdfThread.js'))

/** What is in none of the encodings shows that it is wrong. */
function decoded(bytes: Uint8Array): string {
  return decode(bytes)?.text ?? new TextDecoder().decode(bytes)
}

function unlessAbsent(error: unknown): null {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
  throw error
}

function pathIn(folderUri: string): string {
  return fileURLToPath(fileIn(folderUri, configurationFile))
}
