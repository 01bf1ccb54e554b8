/** Values written back: each of the cells in turn, nothing else of the package changed. */
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import type { OpenDocument } from '../../server/src/formats/format'
import { openZip, type Package } from '../../server/src/formats/zip'
import { renderWps, type GeneratedDocument, type Habits } from '../generator/word'
import { reportValues } from '../generator/values'
import { whole } from '../properties/runs'
import { opened, write } from './word'

const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })
const decoder = new TextDecoder()

function xmlOf(bytes: Uint8Array): string {
  return decoder.decode(unzipSync(bytes)['word/document.xml'])
}

/** What the two differ in: the shortest stretch of each around which all is the same. */
function difference(before: string, after: string): { old: string; new: string } {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { old: before.slice(start, before.length - end), new: after.slice(start, after.length - end) }
}

/** Every local record but the document's, with its header, and the order of all. */
function othersOf(bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  const zip = openZip(bytes) as Package
  return zip.entries
    .filter(({ name }) => name !== 'word/document.xml')
    .map((entry) => [entry.name, bytes.slice(entry.local, entry.end)])
}

/** Characters between tags. A stretch of markup may begin and end inside a tag. */
function unmarked(markup: string): string {
  return markup.replace(/^[^<]*>|<[^>]*>|<[^>]*$/g, '')
}

/** Of the cells one in so many; a number that shares no factor with the columns of a table meets them all. */
const step = whole ? 1 : 11

describe.each<[string, Habits, number]>([
  ['filled in', {}, step],
  ['with its figures over several runs', { splitRuns: true }, 4 * step],
  ['blank as the form is handed out', { blank: true }, step],
  ['blank, with other prefixes', { blank: true, prefix: 'ns0' }, 4 * step],
])('a document %s', (_, habits, nth) => {
  let generated: GeneratedDocument
  let document: OpenDocument
  let cells: readonly (readonly [string, { start: number; end: number }])[]
  beforeAll(async () => {
    generated = renderWps(values!, habits, 3)
    document = await opened(generated.bytes)
    cells = [...analyse(document.text).facts].map(([address, { cell }]) => [address, cell.span])
  })

  test('has all of the form’s cells', () => {
    expect(cells.map(([address]) => address).sort()).toEqual([...generated.expected.keys()].sort())
  })

  test('takes a number in each cell: that value alone differs', { timeout: 600_000 }, async () => {
    const xml = xmlOf(generated.bytes)
    const others = othersOf(generated.bytes)
    for (const [i, [address, span]] of cells.entries()) {
      if (i % nth !== 0) continue
      const bytes = write(document, [{ span, newText: '4321' }])
      expect(othersOf(bytes)).toEqual(others)
      const differs = difference(xml, xmlOf(bytes))
      const told = `${address}: ${differs.old} → ${differs.new}`
      expect(document.text.slice(span.start, span.end), told).toContain(unmarked(differs.old))
      expect('4321', told).toContain(unmarked(differs.new))
      if (whole && i % 10 !== 0) continue
      const again = await opened(bytes)
      const fact = analyse(again.text).facts.get(address)
      expect(fact?.value).toMatchObject({ kind: 'number', decimal: '4321' })
    }
  })
})
