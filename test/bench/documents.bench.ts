/** From the bytes of a Word document or PDF to its findings: the first one of a process, its reader's loading included, and the later ones. Wants `dist/` to be built. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { analyse } from '../../server/src/core'
import { isOpen, openDocument } from '../../server/src/formats'
import { openPdf, readingHere, type PdfHost } from '../../server/src/formats/pdf/open'
import { document as pdf, grid } from '../formats/pdf/build'
import type { Part } from '../generator/layouts/layout'
import { randomOf } from '../generator/random'
import { partsOf } from '../generator/report'
import { reportValues } from '../generator/values'
import { wpsDocument } from '../generator/word'
import { median, publish, table } from './result'

const rounds = 9
const dist = path.resolve('dist')
const beside = createRequire(path.join(dist, 'pdf.js'))

const host: PdfHost = {
  reader: () => Promise.resolve(beside('./pdf.js') as Awaited<ReturnType<PdfHost['reader']>>),
  load: (name) => Promise.resolve(new Uint8Array(readFileSync(path.join(dist, name)))),
}

interface Kind {
  readonly name: string
  readonly make: () => Uint8Array
  /** Milliseconds for the first of a process. */
  readonly aim: number
}

/** A page of an official document holds 22 lines of 28 characters; the tables of the form take three. */
function wordOf30Pages(): Uint8Array {
  const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
  const parts = partsOf(values!, {}, randomOf(3))
  const paragraphs = parts.filter((part) => part.kind === 'paragraph' && part.text.length > 50)
  const length = paragraphs.reduce((sum, part) => sum + (part.kind === 'paragraph' ? part.text.length : 0), 0)
  const times = Math.ceil((27 * 22 * 28) / length)
  const more = parts.map((part): Part[] => (paragraphs.includes(part) ? Array<Part>(times).fill(part) : [part]))
  return wpsDocument(more.flat(), { splitRuns: true }, randomOf(3))
}

/** Ten tables as large as table three, each on a page. */
function pdfOf10Pages(): Uint8Array {
  const row = ['（一）予以公开', ...Array.from({ length: 9 }, (_, i) => String(i * 7))]
  const widths = [90, ...Array<number>(9).fill(42)]
  const rows = Array.from({ length: 28 }, () => row)
  return pdf(Array.from({ length: 10 }, () => ({ draw: grid(rows, widths) })))
}

const kinds: readonly Kind[] = [
  { name: 'Word document of 30 pages', make: wordOf30Pages, aim: 300 },
  { name: 'PDF of 10 pages, a table on each', make: pdfOf10Pages, aim: 2000 },
]

async function once(name: string, bytes: Uint8Array): Promise<number> {
  const began = performance.now()
  const document = await openDocument(bytes, name, { pdf: (content) => openPdf(content, readingHere(host)) })
  if (!isOpen(document)) throw new Error(document.why)
  analyse(document.text)
  return performance.now() - began
}

/** In a process of its own, so that the first is a first. */
const [only] = process.argv.slice(2)
if (only === undefined) {
  const measured = kinds.map((kind, i) => {
    const run = spawnSync(process.execPath, [process.argv[1]!, String(i)], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return { ...kind, times: JSON.parse(run.stdout) as { first: number; later: number } }
  })
  publish({
    aims: measured.map(({ name, aim, times }) => ({
      aim: `${name}: bytes to findings, the first of a process, under ${aim} ms`,
      reached: `${times.first.toFixed(0)} ms`,
      met: times.first < aim,
    })),
    body: [
      '## Documents',
      '',
      `From the bytes of a document to its findings, in milliseconds: the first of a process, with whatever is loaded for it, and the median of the ${rounds} after it.`,
      table(
        ['document', 'first', 'later'],
        measured.map(({ name, times }) => [name, times.first, times.later]),
      ),
    ].join('\n'),
  })
} else {
  const { name, make } = kinds[Number(only)]!
  const bytes = make()
  const file = name.startsWith('PDF') ? 'a.pdf' : 'a.docx'
  const first = await once(file, bytes)
  const later: number[] = []
  for (let i = 0; i < rounds; i++) later.push(await once(file, bytes))
  console.log(JSON.stringify({ first, later: median(later) }))
}
