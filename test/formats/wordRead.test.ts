/** Reports as word processors write them: every value is read at its address, none is wrong. */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { anySeed, anyValues } from '../generator/arbitraries'
import { noFindings } from '../generator/compare'
import { runsEach } from '../properties/runs'
import { renderWps, type Habits } from '../generator/word'
import { opened, readAll } from './word'

const habits: Readonly<Record<string, Habits>> = {
  'plain runs': {},
  'split runs': { splitRuns: true },
  'automatic numbers': { numbering: true },
  'columns skipped by gridBefore': { gridBefore: true },
  'content controls around rows, cells and values': { controls: true },
  'tracked changes left in': { tracked: true },
  'hidden and struck out text': { hidden: true },
  fields: { fields: true },
  'soft breaks behind headings': { softBreaks: true },
  'the title in a text box': { titleBox: true },
  'several paragraphs in a cell': { cellParagraphs: true },
  'note marks behind labels': { notes: true },
  'another prefix': { prefix: 'ns0' },
}
/** A document takes as long as several texts. */
const runs = runsEach(4 * (Object.keys(habits).length + 1))

describe('written by hand like a word processor', () => {
  test.each(Object.entries(habits))('%s', async (_, habit) => {
    await fc.assert(
      fc.asyncProperty(anyValues, anySeed, async (values, seed) => {
        const { bytes, expected } = renderWps(values, habit, seed)
        const document = await opened(bytes)
        noFindings(readAll(document.text, expected), ['error', 'warning'])
      }),
      runs,
    )
  })

  test('any of them together', async () => {
    const some = fc.subarray(Object.values(habits)).map((each) => Object.assign({}, ...each) as Habits)
    await fc.assert(
      fc.asyncProperty(anyValues, some, anySeed, async (values, habit, seed) => {
        const { bytes, expected } = renderWps(values, habit, seed)
        readAll((await opened(bytes)).text, expected)
      }),
      runs,
    )
  })
})
