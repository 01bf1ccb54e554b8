/**
 * PDFs read one after the other in a thread of Node, so that whoever waits for an answer to a key does not wait for a page.
 * A bundle of its own, `dist/pdfThread.js`, beside the reader that it loads. {@link inThread} is the other end.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { PdfHost } from '../formats/pdf/open'
import type { Answer, Question } from './pdfInThread'

/** Built, this lies beside the reader. */
const beside = (name: string) => path.join(__dirname, name)
const { readPdf } = createRequire(__filename)(beside('pdf.js')) as Awaited<ReturnType<PdfHost['reader']>>
const load = (name: string) => readFile(beside(name))

parentPort!.on('message', ({ serial, bytes }: Question) => {
  void readPdf(bytes, load).then((read) => {
    parentPort!.postMessage({ serial, read } satisfies Answer)
  })
})
