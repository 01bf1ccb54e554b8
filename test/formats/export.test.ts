/** A report set anew says the same: as a page and as a document, read back by the engine. */
import * as docx from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { exportHtml, exportWord, wordTables } from '../../server/src/export'
import { anySeed, anyValues } from '../generator/arbitraries'
import { htmlNested } from '../generator/layouts/html'
import { tab } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { renderWps } from '../generator/word'
import { opened, readAll } from './word'

const runs = { numRuns: Math.max(8, Math.ceil(Number(process.env.RUNS ?? '0') / 50)) }
const words = (text: string) => text.replace(/[\s↵]/g, '')

describe.each([tab, htmlNested])('from $name', (layout) => {
  test('a page has every value, and no finding that the report has not', () => {
    fc.assert(
      fc.property(anyValues, anySeed, (values, seed) => {
        const { text, expected } = renderReport(values, layout, {}, seed)
        const report = analyse(text)
        const { html, unread } = exportHtml(report)
        expect(unread).toEqual([])
        const again = readAll(html, expected)
        expect(again.findings.map(({ code }) => code)).toEqual(report.findings.map(({ code }) => code))
        expect([again.year, again.agency]).toEqual([report.year, report.agency])
      }),
      runs,
    )
  })

  test('a document has every value, every sentence, and no finding that the report has not', async () => {
    await fc.assert(
      fc.asyncProperty(anyValues, anySeed, async (values, seed) => {
        const { text, expected } = renderReport(values, layout, {}, seed)
        const report = analyse(text)
        const { bytes, unread } = await exportWord(report, docx)
        expect(unread).toEqual([])
        const document = await opened(bytes)
        const again = readAll(document.text, expected)
        expect(again.findings.map(({ code }) => code)).toEqual(report.findings.map(({ code }) => code))
        const said = words(document.text)
        for (const row of report.rows) if (row.cells.length === 1) expect(said).toContain(words(row.cells[0]!.text))
      }),
      runs,
    )
  })
})

test('a blank form stays blank, and nothing is invented', async () => {
  const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
  const form = await opened(renderWps(values!, { blank: true }, 1).bytes)
  const report = analyse(form.text)
  const { bytes } = await exportWord(report, docx)
  const again = analyse((await opened(bytes)).text)
  expect([...again.facts.values()].filter(({ value }) => value.kind !== 'blank')).toEqual([])
  expect(again.facts.size).toBe(report.facts.size)
})

test('a blank in a sentence stays, and is told as before', async () => {
  const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
  const { text } = renderReport(values!, tab, {}, 1)
  const sentence = '本年度发出收费通知____件，收费通知总金额××元，实际收取总金额（数字待填）元。'
  const report = analyse(`${text.trimEnd()}\n${sentence}\n`)
  const document = await opened((await exportWord(report, docx)).bytes)
  const { html } = exportHtml(report)
  for (const again of [document.text, html]) {
    expect(again).toContain(sentence)
    expect(analyse(again).findings.map(({ code }) => code)).toContain('report/placeholder')
  }
})

test('a table of the agency’s own stays', async () => {
  const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
  const { text, expected } = renderReport(values!, tab, {}, 1)
  const own = '\n栏目\t条数\t备注\n公告公示\t1234\n政策解读\t56\t含图解\n\n'
  const at = text.indexOf('（二）依申请公开')
  const report = analyse(text.slice(0, at) + own + text.slice(at))
  const document = await opened((await exportWord(report, docx)).bytes)
  for (const said of [document.text, exportHtml(report).html])
    for (const word of own.split(/\s+/)) expect(said).toContain(word)
  readAll(document.text, expected)
})

test('cells that were not read are told', async () => {
  const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
  const { text } = renderReport(values!, tab, {}, 1)
  const damaged = text.replace(/(予以公开\t[^\n]*?)\t\d+\t/, '$1')
  const report = analyse(damaged)
  const missing = report.form.tables.flatMap((table) => table.blocks.flatMap((b) => b.rows.length * b.columns.length))
  const all = missing.reduce((sum, count) => sum + count, 0)
  const { unread } = await exportWord(report, docx)
  expect(unread).toHaveLength(all - report.facts.size)
  expect(exportHtml(report).unread).toEqual(unread)
})

test('a table to be pasted has merged cells, every value and nothing beside it', () => {
  const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
  const { text, expected } = renderReport(values!, tab, {}, 1)
  const report = analyse(text)
  const tables = wordTables(report)
  expect(tables.map(({ name, unread }) => [name, ...unread])).toEqual([['表二'], ['表三'], ['表四']])
  const [, { html, text: plain }] = tables as [unknown, { html: string; text: string }]
  const cells = [...html.matchAll(/<td colspan="(\d+)" rowspan="(\d+)"[^>]*>([^<]*)<\/td>/g)]
  expect(html.replace(/<[^>]*>/g, '')).toBe(cells.map(([, , , said]) => said).join(''))
  const numbers = cells.map(([, , , said]) => said!).filter((said) => /^\d+$/.test(said))
  expect(numbers).toEqual([...expected].filter(([address]) => address.startsWith('requests.')).map(([, n]) => n))
  const area = cells.reduce((sum, [, columns, rows]) => sum + Number(columns) * Number(rows), 0)
  expect(area % 10).toBe(0)
  const rows = plain.trimEnd().split('\n')
  expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([10]))
  expect(rows.flatMap((row) => row.split('\t').filter((said) => /^\d+$/.test(said)))).toEqual(numbers)
  expect(wordTables(analyse(text.slice(0, text.indexOf('三、收到'))))).toHaveLength(1)
})

test('a page obeys nothing that the report says', () => {
  const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
  const { text } = renderReport(values!, tab, {}, 1)
  const { html } = exportHtml(analyse(text.replace('。', '。<script>alert(1)</script>&amp;"')))
  expect(html).not.toMatch(/<script/)
  expect(html).not.toMatch(/(?:src|href)=|url\(|@import/)
})
