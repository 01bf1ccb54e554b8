/** The built reader, as the host loads it in Node. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { analyse } from '../../../server/src/core'
import type { NotRead, OpenDocument } from '../../../server/src/formats/format'
import { openPdf, readingHere, type PdfHost } from '../../../server/src/formats/pdf/open'
import type { Address } from '../../../server/src/form/types'

const dist = path.join(import.meta.dirname, '../../../dist')
const require = createRequire(import.meta.url)

export const host: PdfHost = {
  reader: () => Promise.resolve(require(path.join(dist, 'pdf.js')) as Awaited<ReturnType<PdfHost['reader']>>),
  load: (name) => Promise.resolve(new Uint8Array(readFileSync(path.join(dist, name)))),
}

export async function opened(bytes: Uint8Array): Promise<OpenDocument> {
  const document = await openPdf(bytes, readingHere(host))
  if (!('text' in document)) throw new Error(`not read: ${JSON.stringify(document)}`)
  return document
}

export async function notRead(bytes: Uint8Array): Promise<NotRead> {
  const document = await openPdf(bytes, readingHere(host))
  if ('text' in document) throw new Error(`read: ${document.text.slice(0, 200)}`)
  return document
}

/** What differs between the values in a text and those that it should hold: wrong ones, and those that were not read. */
export function differences(
  text: string,
  expected: ReadonlyMap<Address, string>,
): { wrong: string[]; unread: string[] } {
  const { facts } = analyse(text)
  const wrong: string[] = []
  const unread: string[] = []
  for (const [address, decimal] of expected) {
    const value = facts.get(address)?.value
    if (value?.kind !== 'number') unread.push(`${address}: ${decimal}`)
    else if (value.decimal !== decimal) wrong.push(`${address}: ${value.decimal}, not ${decimal}`)
  }
  return { wrong, unread }
}
