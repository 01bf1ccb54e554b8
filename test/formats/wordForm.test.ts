/** A form that was made with WPS, outside the project: filled in cell by cell, and all at once, where it is there. */
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { reportValues } from '../generator/values'
import { everyNth } from '../properties/runs'
import { cellsOf, filledForm, formBytes as bytes, hasForm } from './corpusForm'
import { describeWith } from './office'
import { opened, readAll, write } from './word'

describeWith({ 'the form in ../shared': hasForm }, 'a form made with WPS', () => {
  const [values] = fc.sample(reportValues('2021'), { seed: 9, numRuns: 1 })

  test('is read whole after it was filled in', async () => {
    expect(cellsOf(await opened(bytes)).size).toBe(200)
    const filled = await opened(await filledForm(values!))
    readAll(filled.text, values!.decimals)
  })

  test('takes a number in each cell, and nothing else of it changes', { timeout: 600_000 }, async () => {
    const form = await opened(bytes)
    const xml = (document: Uint8Array) => new TextDecoder().decode(unzipSync(document)['word/document.xml'])
    const before = xml(bytes)
    for (const [address, span] of everyNth([...cellsOf(form)], 8)) {
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
