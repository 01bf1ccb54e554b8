/** Opens a PDF. Who reads its pages, here or in a thread, is the host's affair. */
import { largestDocument, type NotRead, type OpenDocument } from '../format'
import { placeAt, type PlacedText } from '../placed'
import type { Load, readPdf } from './reader'

/** What reads the bytes of a PDF. Never rejects: what goes wrong is told by `why`. */
export type ReadPdf = (bytes: Uint8Array) => Promise<PlacedText | NotRead>

/** How the reader is had where this runs. */
export interface PdfHost {
  /** The exports of `dist/pdf.js`: by `require` in Node, by `importScripts` in a web worker (`ogiReportPdf` is then global). */
  reader(): Promise<{ readonly readPdf: typeof readPdf }>
  /** The bytes of a file of `dist/`: `cmaps/UniGB-UCS2-H.bcmap`. */
  readonly load: Load
}

/** Reads where this runs. The reader itself is loaded when the first file is opened. */
export function readingHere(host: PdfHost): ReadPdf {
  return async (bytes) => (await host.reader()).readPdf(bytes, host.load)
}

/** Never rejects: what goes wrong is told by `why`. */
export async function openPdf(bytes: Uint8Array, read: ReadPdf): Promise<OpenDocument | NotRead> {
  if (bytes.length > largestDocument) return { why: 'tooLarge' }
  const placed = await read(bytes)
  if ('why' in placed) return placed
  const { text, omitted } = placed
  return { format: 'pdf', text, omitted: omitted ? ['picture'] : [], place: ({ start }) => placeAt(placed, start) }
}
