/** Figures written into cells: the cell that is named changes, in whatever notation, and nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, applyEdits, writeCells } from '../../../server/src/core'
import { anySeed, anyValues } from '../../generator/arbitraries'
import { layouts } from '../../generator/layouts'
import { renderReport } from '../../generator/report'
import { runsEach, whole } from '../../properties/runs'

const { numRuns } = whole ? runsEach(layouts.length) : { numRuns: 1 }

/** What of the text is as it was, before and behind what has changed. */
function changed(before: string, after: string): { readonly old: string; readonly now: string } {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { old: before.slice(start, before.length - end), now: after.slice(start, after.length - end) }
}

describe.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  test('a figure goes into its cell, out of it and in again', () => {
    fc.assert(
      fc.property(anyValues, anySeed, fc.nat(), fc.nat({ max: 99_999 }), (values, seed, nth, figure) => {
        const report = analyse(renderReport(values, layout, {}, seed).text)
        const address = [...report.facts.keys()][nth % report.facts.size]!
        const own = report.facts.get(address)!
        let last = report
        for (const text of [String(figure), '', own.cell.text]) {
          const { edits, refused } = writeCells(last, new Map([[address, text]]))
          // Blanks cannot keep an empty cell's place.
          if (text === '' && refused.length > 0) continue
          expect(refused).toEqual([])
          const after = analyse(applyEdits(last.text, edits))
          expect(after.facts.get(address)?.cell.text).toBe(text)
          for (const [other, { value }] of last.facts)
            if (other !== address) expect(after.facts.get(other)?.value).toEqual(value)
          const { old, now } = changed(last.text, after.text)
          expect(old + now).toMatch(/^[\d\s|]*$/)
          last = after
        }
      }),
      { numRuns },
    )
  })

  test('a whole table is filled at once', () => {
    const [values, seed] = fc.sample(fc.tuple(anyValues, anySeed), { numRuns: 1, seed: 5 })[0]!
    const report = analyse(renderReport(values, layout, {}, seed).text)
    const figures = new Map([...report.facts.keys()].map((address, i) => [address, String((i * 37) % 1000)]))
    const { edits, refused } = writeCells(report, figures)
    expect(refused).toEqual([])
    const after = analyse(applyEdits(report.text, edits))
    for (const [address, figure] of figures)
      expect([address, after.facts.get(address)?.cell.text]).toEqual([address, figure])
  })
})

test('a cell that the text does not have is refused, and the others are written', () => {
  const report = analyse(renderReport(...sample()).text)
  const known = [...report.facts.keys()][3]!
  const { edits, refused } = writeCells(
    report,
    new Map([
      ['nowhere.at.all', '1'],
      [known, '77'],
    ]),
  )
  expect(refused).toEqual(['nowhere.at.all'])
  expect(edits).toHaveLength(1)
})

test('what stands there already is no edit', () => {
  const report = analyse(renderReport(...sample()).text)
  const [address, fact] = [...report.facts][0]!
  expect(writeCells(report, new Map([[address, fact.cell.text]]))).toEqual({ edits: [], refused: [] })
})

function sample(): Parameters<typeof renderReport> {
  const [values, seed] = fc.sample(fc.tuple(anyValues, anySeed), { numRuns: 1, seed: 9 })[0]!
  return [values, layouts[0], {}, seed]
}
