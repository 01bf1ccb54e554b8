/** A form that was made with WPS, outside the project: filled in cell by cell, and all at once, where it is there. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { forms } from '../../server/src/form'
import { printed } from '../../server/src/form/print'
import type { OpenDocument, Span } from '../../server/src/formats/format'
import { reportValues, writingOf } from '../generator/values'
import { describeWith } from './office'
import { opened, readAll, write } from './word'

const path = resolve(import.meta.dirname, '../../../shared/corpus/word/wps_form_template.docx')

/** Where each value of the form belongs, by the place of its cell in the printed tables. */
function cellsOf(document: OpenDocument): Map<string, Span> {
  const spans = new Map<string, Span>()
  let start = 0
  for (const line of document.text.split('\n')) {
    for (const cell of line.split('\t')) {
      const span = { start, end: start + cell.length }
      const { table, row, column } = document.place(span) ?? {}
      if (table !== undefined) spans.set(`${table} ${row} ${column}`, span)
      start = span.end + 1
    }
  }
  const cells = new Map<string, Span>()
  forms['2021'].tables.forEach((table, t) => {
    printed(table).rows.forEach(({ cells: own }, r) => {
      for (const { address, column } of own)
        if (address) cells.set(address, spans.get(`${t + 1} ${r + 1} ${column + 1}`)!)
    })
  })
  return cells
}

describeWith({ 'the form in ../shared': existsSync(path) }, 'a form made with WPS', () => {
  const bytes = existsSync(path) ? new Uint8Array(readFileSync(path)) : new Uint8Array()
  const [values] = fc.sample(reportValues('2021'), { seed: 9, numRuns: 1 })
  const title = '政府信息公开工作年度报告格式模板'

  test('is read whole after it was filled in', async () => {
    const form = await opened(bytes)
    const cells = cellsOf(form)
    expect(cells.size).toBe(200)
    const at = form.text.indexOf(title)
    const head = {
      span: { start: at, end: at + title.length },
      newText: '青岚县自然资源局2023年政府信息公开工作年度报告',
    }
    const edits = [...cells].map(([address, span]) => ({ span, newText: writingOf(values!, address) }))
    const filled = await opened(write(form, [head, ...edits]))
    readAll(filled.text, values!.decimals)
  })

  test('takes a number in each cell, and nothing else of it changes', { timeout: 600_000 }, async () => {
    const form = await opened(bytes)
    const xml = (document: Uint8Array) => new TextDecoder().decode(unzipSync(document)['word/document.xml'])
    const before = xml(bytes)
    for (const [address, span] of cellsOf(form)) {
      const after = xml(write(form, [{ span, newText: '4321' }]))
      let [start, end] = [0, 0]
      while (before[start] === after[start]) start++
      while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
      const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
      const words = (markup: string) => markup.replace(/^[^<]*>|<[^>]*>|<[^>]*$/g, '')
      expect(words(old).replace(/\s/g, ''), address).toBe('')
      expect(now, address).toMatch(/4321/)
      expect(now.length, address).toBeLessThan(400)
    }
  })
})
