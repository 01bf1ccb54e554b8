/** Opens a PDF. The reader itself is loaded when the first one is opened. */
import { largestDocument, type NotRead, type OpenDocument } from '../format'
import type { Load, readPdf } from './reader'

/** How the reader is had where this runs. */
export interface PdfHost {
  /** The exports of `dist/pdf.js`: by `require` in Node, by `importScripts` in a web worker (`ogiReportPdf` is then global). */
  reader(): Promise<{ readonly readPdf: typeof readPdf }>
  /** The bytes of a file of `dist/`: `cmaps/UniGB-UCS2-H.bcmap`. */
  readonly load: Load
}

/** Never rejects: what goes wrong is told by `why`. */
export async function openPdf(bytes: Uint8Array, host: PdfHost): Promise<OpenDocument | NotRead> {
  if (bytes.length > largestDocument) return { why: 'tooLarge' }
  const { readPdf } = await host.reader()
  return readPdf(bytes, host.load)
}
