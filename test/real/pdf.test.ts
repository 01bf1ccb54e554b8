/** The published report that was printed to a PDF by WPS: every figure that it prints. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { opened } from '../formats/pdf/read'
import { describeShared } from './shared'

const folder = resolve(import.meta.dirname, '../../../shared/corpus/pdf')

describeShared('published PDFs', () => {
  test('all two hundred figures, six pages, no page number, nothing left out', async () => {
    const [name] = readdirSync(folder).filter((file) => file.endsWith('.pdf'))
    const document = await opened(new Uint8Array(readFileSync(join(folder, name!))))
    const { text, omitted } = document
    const { facts, findings, edition, year } = analyse(text)
    expect([...facts.values()].filter(({ value }) => value.kind === 'number')).toHaveLength(200)
    expect({ edition, year, omitted }).toEqual({ edition: '2021', year: 2024, omitted: [] })
    // The 39 identities of its tables hold.
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([])
    expect(text).not.toMatch(/^\s*[-—]\s*\d\s*[-—]\s*$/m)
    const pages = [...facts.values()].map(({ cell }) => document.place(cell.span)?.page)
    expect(new Set(pages)).toEqual(new Set([3, 4, 5]))
  })
})
