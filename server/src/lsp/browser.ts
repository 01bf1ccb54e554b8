/** Entry of the server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import type { Docx } from '../export'
import { readingHere, type PdfHost, type ReadPdf } from '../formats/pdf/open'
import { startServer } from './server'

/** In a worker the global object is the port; the types at hand are those of a window. */
const port = globalThis as unknown as MessagePort
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), { pdf, docx })

/** What a script of `dist/` and the worker's own functions put into the global object. */
const worker = globalThis as unknown as {
  importScripts(uri: string): void
  ogiReportPdf?: Awaited<ReturnType<PdfHost['reader']>>
  ogiReportDocx?: Docx
}

/** A worker may have been started from a copy, so that its own address says nothing. */
function pdf(folder = ''): ReadPdf {
  return readingHere({
    reader() {
      if (!worker.ogiReportPdf) worker.importScripts(`${folder}/pdf.js`)
      return Promise.resolve(worker.ogiReportPdf!)
    },
    async load(name) {
      return new Uint8Array(await (await fetch(`${folder}/${name}`)).arrayBuffer())
    },
  })
}

function docx(folder = ''): Promise<Docx> {
  if (!worker.ogiReportDocx) worker.importScripts(`${folder}/docx.js`)
  return Promise.resolve(worker.ogiReportDocx!)
}
