/**
 * The engine's own fixes on each of the form's cells in turn, in a form that was made with WPS and in a generated one: the
 * value alone becomes another, whatever else the package holds stays byte for byte, and another program reads it so.
 * `npm test` takes one cell in ten; all of them come with `npm run properties`.
 */
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Fact, analyse } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import type { OpenDocument } from '../../server/src/formats/format'
import { openZip, type Package } from '../../server/src/formats/zip'
import { renderWps } from '../generator/word'
import { reportValues } from '../generator/values'
import { ask } from '../offers'
import { whole } from '../properties/runs'
import { filledForm, hasForm } from './corpusForm'
import { converted, dear, describeWith, hasOffice } from './office'
import { opened, write } from './word'

const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })

/** LibreOffice reads one in so many. */
const step = 16

/** Of the cells one in so many, at the least. */
const some = whole ? 1 : 10

const xmlOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])

/** Every local record but the document's, with its header, and the order of all. */
function othersOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const { entries } = openZip(bytes) as Package
  return entries
    .filter(({ name }) => name !== 'word/document.xml')
    .map((entry) => [entry.name, Buffer.from(bytes.subarray(entry.local, entry.end)).toString('latin1')])
}

const wide = (digits: string) => digits.replace(/[0-9.-]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))

/** The document with another writing of one cell. */
function withCell(document: OpenDocument, address: Address, written: string): Uint8Array {
  const { span } = analyse(document.text).facts.get(address)!.cell
  return write(document, [{ span, newText: written }])
}

function valueOf(fact: Fact | undefined): string | undefined {
  return fact?.value.kind === 'number' ? fact.value.decimal : undefined
}

/** What is written once the preferred fix of a finding on the cell was chosen; undefined where no fix is sure. */
async function fixedAt(bytes: Uint8Array, address: Address): Promise<Uint8Array | undefined> {
  const document = await opened(bytes)
  const report = analyse(document.text)
  const fact = report.facts.get(address)!
  const findings = report.findings.filter((finding) => finding.address === address)
  const fixes = [...ask(report, findings).values()].flat()
  const fix = fixes.find(({ preferred, edits }) => {
    const [edit, ...more] = edits
    return (
      preferred && more.length === 0 && edit!.span.start >= fact.cell.span.start && edit!.span.end <= fact.cell.span.end
    )
  })
  return fix && write(document, fix.edits)
}

/** `part`: of the cells every one, or one in so many. */
const sources = {
  'a generated form': { is: true, part: some, bytes: () => Promise.resolve(renderWps(values!, {}, 3).bytes) },
  'a generated form with split runs': {
    ...{ is: true, part: whole ? 8 : 20 },
    bytes: () => Promise.resolve(renderWps(values!, { splitRuns: true, controls: true }, 3).bytes),
  },
  'the form made with WPS': { is: hasForm, part: some, bytes: () => filledForm(values!) },
}

describe.each(Object.entries(sources))('in %s', (_, { is, part, bytes }) => {
  describeWith({ 'the form in ../shared': is }, 'a fix', () => {
    test('of full-width figures, in each cell', { timeout: 600_000 }, async () => {
      const before = await bytes()
      const right = await opened(before)
      const { facts } = analyse(right.text)
      expect(facts.size).toBe(200)
      for (const [address, { cell }] of [...facts].filter((_, i) => i % part === 0)) {
        const spoilt = withCell(right, address, wide(cell.text))
        const mended = await fixedAt(spoilt, address)
        expect(mended, address).toBeDefined()
        expect(othersOf(mended!)).toEqual(othersOf(spoilt))
        // The value is the only thing that was another: now the whole is as it was.
        expect(xmlOf(mended!) === xmlOf(before), address).toBe(true)
      }
    })

    test('of a sum, in one in four of those that the sums convict', { timeout: 600_000 }, async () => {
      const before = await bytes()
      const right = await opened(before)
      let count = 0
      for (const [address, { cell }] of [...analyse(right.text).facts].filter((_, i) => i % (4 * part) === 0)) {
        const spoilt = withCell(right, address, String(Number(cell.text) + 4321))
        const mended = await fixedAt(spoilt, address)
        if (!mended) continue
        count++
        expect(othersOf(mended)).toEqual(othersOf(spoilt))
        expect(xmlOf(mended) === xmlOf(before), address).toBe(true)
      }
      expect(count).toBeGreaterThan(Math.floor(30 / part))
    })
  })
})

describeWith({ LibreOffice: hasOffice }, 'LibreOffice', () => {
  dear('gives back the new value of a cell, and the old ones of all others', { timeout: 600_000 }, async () => {
    const cases: {
      readonly address: Address
      readonly bytes: Uint8Array
      readonly others: ReadonlyMap<string, string>
    }[] = []
    for (const { is, part, bytes } of Object.values(sources)) {
      if (!is || part > some) continue
      const right = await opened(await bytes())
      const { facts } = analyse(right.text)
      const others = new Map([...facts].map(([address, fact]) => [address, valueOf(fact)!]))
      for (const [i, address] of [...facts.keys()].entries()) {
        if (i % step !== 0) continue
        const written = wide(facts.get(address)!.cell.text)
        const mended = await fixedAt(withCell(right, address, written), address)
        cases.push({ address, bytes: mended!, others })
      }
    }
    const pages = converted(
      cases.map(({ bytes }) => bytes),
      'docx',
      'html',
    )
    pages.forEach((page, i) => {
      const { facts } = analyse(new TextDecoder().decode(page))
      const other = [...cases[i]!.others].filter(([address, text]) => valueOf(facts.get(address)) !== text)
      expect(other, cases[i]!.address).toEqual([])
    })
  })
})
