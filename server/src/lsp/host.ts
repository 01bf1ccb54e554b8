/** What Node can do for the server: read configuration files, and with `files.ts` documents. No other file here touches the disk. */
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { configurationFile } from '../features/configuration'
import type { PdfHost } from '../formats/pdf/open'
import { disk } from './files'
import type { Host } from './model'
import { fileIn } from './uris'

/** A configuration is written by hand; whatever is larger is something else, and may never end. */
const largest = 20 * 1024 * 1024

const beside = createRequire(import.meta.url)

export const nodeHost: Host = {
  disk,
  pdf: () => pdf,
  async readConfiguration(folderUri) {
    try {
      const file = pathIn(folderUri)
      const stats = await stat(file)
      // A link may lead to a pipe or a device, which keeps its reader waiting for ever.
      return stats.isFile() && stats.size <= largest ? decoded(await readFile(file)) : null
    } catch {
      return null
    }
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

/** Built, this is one file of `dist/`; the reader and its maps of characters lie beside it. */
const pdf: PdfHost = {
  reader: () => Promise.resolve(beside('./pdf.js') as Awaited<ReturnType<PdfHost['reader']>>),
  load: (name) => readFile(path.join(path.dirname(beside.resolve('./pdf.js')), name)),
}

/** What offices write comes in all of these; a wrong one fails, but for the last, which then shows that it is wrong. */
function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(utf16In(bytes) ?? encoding, { fatal: true }).decode(bytes)
    } catch {
      // the next one
    }
  return new TextDecoder().decode(bytes)
}

function utf16In([first, second]: Uint8Array): string | undefined {
  return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function pathIn(folderUri: string): string {
  return fileURLToPath(fileIn(folderUri, configurationFile))
}
