/** Word documents and LibreOffice: what it writes is read, and it opens what is written. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { anyValues } from '../generator/arbitraries'
import { htmlNested, htmlPlain } from '../generator/layouts/html'
import { renderReport } from '../generator/report'
import { reportValues } from '../generator/values'
import { renderWps } from '../generator/word'
import { everyNth, whole } from '../properties/runs'
import { converted, dear, describeWith, hasOffice, isInstalled } from './office'
import { opened, readAll, write } from './word'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

describeWith({ LibreOffice: hasOffice }, 'LibreOffice', () => {
  test('converts pages to documents: every value is read', { timeout: 600_000 }, async () => {
    const some = fc.sample(anyValues, { seed: 11, numRuns: whole ? 12 : 4 })
    const reports = some.map((values, i) => renderReport(values, i % 2 ? htmlPlain : htmlNested, {}, i))
    const pages = reports.map(({ text }) => encoder.encode(text))
    const documents = converted(pages, 'html', 'docx:MS Word 2007 XML')
    for (const [i, bytes] of documents.entries()) readAll((await opened(bytes)).text, reports[i]!.expected)
  })

  dear('saves a document that was written by hand: every value is read', { timeout: 600_000 }, async () => {
    const some = fc.sample(anyValues, { seed: 12, numRuns: 6 })
    const reports = some.map((values, i) =>
      renderWps(values, { splitRuns: true, numbering: true, cellParagraphs: true }, i),
    )
    const documents = converted(
      reports.map(({ bytes }) => bytes),
      'docx',
      'docx:MS Word 2007 XML',
    )
    for (const [i, bytes] of documents.entries()) readAll((await opened(bytes)).text, reports[i]!.expected)
  })

  test('opens a blank form after a cell was filled, and has the value there', { timeout: 1_200_000 }, async () => {
    const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
    const form = await opened(renderWps(values!, { blank: true }, 3).bytes)
    const all = [...analyse(form.text).facts].map(([address, { cell }]) => ({ address, span: cell.span }))
    expect(all).toHaveLength(200)
    // `npm test` takes a few cells of each table.
    const cells = everyNth(all, 40)
    const filled = cells.map(({ span }) => write(form, [{ span, newText: '4321' }]))
    const pages = converted(filled, 'docx', 'html:HTML (StarWriter)')
    for (const [i, { address }] of cells.entries()) {
      const numbers = [...analyse(decoder.decode(pages[i])).facts].filter(([, { value }]) => value.kind === 'number')
      expect(numbers.map(([at, { value }]) => [at, value])).toEqual([
        [address, expect.objectContaining({ decimal: '4321' })],
      ])
    }
  })
})

describeWith({ LibreOffice: hasOffice, pdftoppm: isInstalled('pdftoppm', '-v') }, 'page pictures', () => {
  dear('differ in the cell that was filled, and nowhere else', { timeout: 600_000 }, async () => {
    const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
    const { bytes } = renderWps(values!, {}, 3)
    const document = await opened(bytes)
    const { facts } = analyse(document.text)
    const addresses = ['disclosure.coercion.decisions', 'requests.granted.research', 'review.reconsideration.other']
    const filled = addresses.map((address) => write(document, [{ span: facts.get(address)!.cell.span, newText: '8' }]))
    const [before, ...after] = converted([bytes, ...filled], 'docx', 'pdf').map(pagesOf)
    for (const pages of after) {
      expect(pages.length).toBe(before!.length)
      const boxes = pages.flatMap((page, i) => differenceOf(before![i]!, page) ?? [])
      expect(boxes).toHaveLength(1)
      // A digit at 72 dots an inch is no larger, and a cell of these tables is not smaller.
      expect(boxes[0]!.width).toBeLessThan(12)
      expect(boxes[0]!.height).toBeLessThan(16)
    }
  })
})

interface Picture {
  readonly width: number
  readonly pixels: Uint8Array
}

/** The pages of a PDF, in grey. */
function pagesOf(pdf: Uint8Array): Picture[] {
  const all = execFileSync('pdftoppm', ['-r', '72', '-gray', '-'], { input: pdf, maxBuffer: 1e9 })
  const pages: Picture[] = []
  for (let at = 0; at < all.length;) {
    const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(all.toString('latin1', at, at + 40)) ?? []
    if (!head) throw new Error('not a picture')
    const from = at + head.length
    at = from + Number(width) * Number(height)
    pages.push({ width: Number(width), pixels: all.subarray(from, at) })
  }
  return pages
}

/** How large the part is in which the two differ; undefined for none. */
function differenceOf(a: Picture, b: Picture): { width: number; height: number } | undefined {
  const xs: number[] = []
  const ys: number[] = []
  a.pixels.forEach((pixel, i) => {
    if (pixel === b.pixels[i]) return
    xs.push(i % a.width)
    ys.push(Math.floor(i / a.width))
  })
  const size = (all: readonly number[]) => Math.max(...all) - Math.min(...all) + 1
  return xs.length > 0 ? { width: size(xs), height: size(ys) } : undefined
}
