/**
 * PDFs read one after the other in a thread of Node, so that whoever waits for an answer to a key does not wait for a page.
 * A bundle of its own, `dist/pdfThread.js`, beside the reader that it loads. {@link inThread} is the other end.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { PdfHost } from '../formats/pdf/open'
import type { Answer, Question } from './pdfInThread'

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle of its own, found when this one is
const { readPdf } = require('./pdf.js') as Awaited<ReturnType<PdfHost['reader']>>
const load = (name: string) => readFile(path.join(__dirname, name))

parentPort!.on('message', ({ serial, bytes }: Question) => {
  void readPdf(bytes, load).then((read) => {
    parentPort!.postMessage({ serial, read } satisfies Answer)
  })
})
