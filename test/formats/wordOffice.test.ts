/** Word documents and LibreOffice: what it writes is read, and it opens what is written. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { anyValues } from '../generator/arbitraries'
import { htmlNested, htmlPlain } from '../generator/layouts/html'
import { renderReport } from '../generator/report'
import { reportValues } from '../generator/values'
import { renderWps } from '../generator/word'
import { converted, describeWith, hasOffice } from './office'
import { opened, readAll, write } from './word'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

describeWith({ LibreOffice: hasOffice }, 'LibreOffice', () => {
  test('converts pages to documents: every value is read', { timeout: 600_000 }, async () => {
    const some = fc.sample(anyValues, { seed: 11, numRuns: 12 })
    const reports = some.map((values, i) => renderReport(values, i % 2 ? htmlPlain : htmlNested, {}, i))
    const pages = reports.map(({ text }) => encoder.encode(text))
    const documents = converted(pages, 'html', 'docx:MS Word 2007 XML')
    for (const [i, bytes] of documents.entries()) readAll((await opened(bytes)).text, reports[i]!.expected)
  })

  test('saves a document that was written by hand: every value is read', { timeout: 600_000 }, async () => {
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

  test('opens a blank form after each cell was filled, and has the value there', { timeout: 1_200_000 }, async () => {
    const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
    const form = await opened(renderWps(values!, { blank: true }, 3).bytes)
    const cells = [...analyse(form.text).facts].map(([address, { cell }]) => ({ address, span: cell.span }))
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
