/**
 * The engine's own fixes on each of the form's cells in turn, in a form that was made with WPS and in a generated one: the
 * value alone becomes another, whatever else the package holds stays byte for byte, and another program reads it so.
 */
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import type { Fact } from '../../server/src/core/model'
import type { Address } from '../../server/src/form/types'
import type { OpenDocument } from '../../server/src/formats/format'
import { openZip, type Package } from '../../server/src/formats/zip'
import { renderWps } from '../generator/word'
import { reportValues } from '../generator/values'
import { ask } from '../offers'
import { filledForm, hasForm } from './corpusForm'
import { converted, describeWith, hasOffice } from './office'
import { opened, write } from './word'

const [values] = fc.sample(reportValues('2021'), { seed: 7, numRuns: 1 })

/** LibreOffice reads one in so many. */
const step = 16

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

const sources = {
  'a generated form': { is: true, bytes: () => Promise.resolve(renderWps(values!, {}, 3).bytes) },
  'a generated form with split runs': {
    is: true,
    bytes: () => Promise.resolve(renderWps(values!, { splitRuns: true, controls: true }, 3).bytes),
  },
  'the form made with WPS': { is: hasForm, bytes: () => filledForm(values!) },
}

describe.each(Object.entries(sources))('in %s', (name, { is, bytes }) => {
  describeWith({ 'the form in ../shared': is }, 'a fix', () => {
    test('of full-width figures, in each cell', { timeout: 600_000 }, async () => {
      const right = await opened(await bytes())
      const addresses = [...analyse(right.text).facts.keys()]
      expect(addresses).toHaveLength(200)
      for (const address of addresses) {
        const decimal = analyse(right.text).facts.get(address)!.cell.text
        const spoilt = withCell(right, address, wide(decimal))
        const mended = await fixedAt(spoilt, address)
        expect(mended, `${name}: ${address}`).toBeDefined()
        expect(othersOf(mended!)).toEqual(othersOf(spoilt))
        // The value is the only thing that is not as it was: with the figures as they were the whole is as it was.
        expect(xmlOf(mended!)).toBe(xmlOf(spoilt).replace(wide(decimal), decimal))
      }
    })

    test('of a sum, in each cell that the sums convict', { timeout: 600_000 }, async () => {
      const right = await opened(await bytes())
      const { facts } = analyse(right.text)
      let count = 0
      for (const [address, { cell }] of facts) {
        const spoilt = withCell(right, address, String(Number(cell.text) + 4321))
        const mended = await fixedAt(spoilt, address)
        if (!mended) continue
        count++
        expect(othersOf(mended)).toEqual(othersOf(spoilt))
        expect(xmlOf(mended), address).toBe(xmlOf(spoilt).replace(String(Number(cell.text) + 4321), cell.text))
      }
      expect(count).toBeGreaterThan(150)
    })
  })
})

describeWith({ LibreOffice: hasOffice }, 'LibreOffice', () => {
  test('gives back the new value of a cell, and the old ones of all others', { timeout: 600_000 }, async () => {
    const cases: {
      readonly address: Address
      readonly bytes: Uint8Array
      readonly others: ReadonlyMap<string, string>
    }[] = []
    for (const { is, bytes } of Object.values(sources)) {
      if (!is) continue
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
