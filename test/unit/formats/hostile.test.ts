/** Whatever bytes come: a document or a reason, never an exception; and what is written can be read. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isOpen, isRefusal, openDocument } from '../../../server/src/formats'
import { renderWps, wordPackage } from '../../generator/word'
import { reportValues } from '../../generator/values'
import { whole } from '../../properties/runs'

const [values] = fc.sample(reportValues('2021'), { seed: 5, numRuns: 1 })
const habits = {
  splitRuns: true,
  numbering: true,
  controls: true,
  tracked: true,
  fields: true,
  titleBox: true,
} as const
const { bytes } = renderWps(values!, habits, 5)
const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const xml = parts['word/document.xml']!
const tags = [...new Set(xml.match(/<[^>]*>/g))]

test('a package with bytes changed', async () => {
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const copy = bytes.slice()
      for (const { at, to } of changes) copy[at] = to
      const document = await openDocument(copy, 'a.docx')
      expect(isOpen(document) || document.why).toBeTruthy()
    }),
    { numRuns: 60 },
  )
})

test('a document with tags taken out or put in, and edits of it', async () => {
  const change = fc.record({ at: fc.nat(xml.length), cut: fc.nat(40), tag: fc.constantFrom('', ...tags) })
  const edit = fc.record({
    at: fc.nat(),
    length: fc.nat(6),
    newText: fc.constantFrom('', '8', '\t', '\n', '\n甲\t1', '一\n'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 3 }),
      edit,
      async (changes, { at, length, newText }) => {
        let damaged = xml
        for (const c of changes) {
          const from = damaged.indexOf('<', c.at)
          damaged = damaged.slice(0, from) + c.tag + damaged.slice(c.cut > 30 ? damaged.indexOf('>', from) + 1 : from)
        }
        const document = await openDocument(wordPackage({ ...parts, 'word/document.xml': damaged }), 'a.docx')
        if (!isOpen(document)) return
        const start = at % (document.text.length + 1)
        const end = Math.min(document.text.length, start + length)
        const written = document.write!([{ span: { start, end }, newText }])
        if (isRefusal(written)) return
        const again = await openDocument(written, 'a.docx')
        expect(isOpen(again)).toBe(true)
      },
    ),
    { numRuns: whole ? 1500 : 50 },
  )
})

test('any edit of a whole document is written as meant, or refused', async () => {
  const document = await openDocument(bytes, 'a.docx')
  if (!isOpen(document)) throw new Error(document.why)
  const { text } = document
  const line = fc.nat(text.split('\n').length - 1)
  const edit = fc.record({
    line,
    column: fc.nat(30),
    length: fc.nat(4),
    newText: fc.constantFrom('', '7', '12', '甲', '件。', '\n'),
  })
  const starts = [...text.matchAll(/^/gm)].map(({ index }) => index)
  let written = 0
  await fc.assert(
    fc.asyncProperty(edit, async ({ line: row, column, length, newText }) => {
      const start = Math.min(text.length, starts[row]! + column)
      const end = Math.min(text.length, start + length)
      const after = document.write!([{ span: { start, end }, newText }])
      if (isRefusal(after)) return
      written++
      const again = await openDocument(after, 'a.docx')
      const said = (whole: string) => whole.replaceAll('\t', '')
      expect(isOpen(again) && said(again.text)).toBe(said(text.slice(0, start) + newText + text.slice(end)))
    }),
    { numRuns: whole ? 1200 : 60 },
  )
  expect(written).toBeGreaterThan(20)
})
