/** The same report in every notation gives the same facts. Each notation is a test of its own, so that a missing reader is seen. */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { anySeed, anyValues, singleDamages, someDamages } from '../generator/arbitraries'
import { noFindings, readAll, readNoneWrong } from '../generator/compare'
import { aligned, brokenMarkdown, hardWrapped, layouts, scrambledMarkdown } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { runsEach } from './runs'

const runs = runsEach(layouts.length * 3)

describe('undamaged: every value, no error, no warning', () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    fc.assert(
      fc.property(anyValues, anySeed, (values, seed) => {
        noFindings(readAll(renderReport(values, layout, {}, seed)), ['error', 'warning'])
      }),
      runs,
    )
  })
})

describe('each damage by itself: every value', () => {
  const damages = fc.constantFrom(...Object.values(singleDamages))
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    fc.assert(
      fc.property(anyValues, damages, anySeed, (values, damage, seed) => {
        readAll(renderReport(values, layout, damage, seed))
      }),
      runs,
    )
  })
})

describe('several damages at once', () => {
  // Text without cells can become truly ambiguous then: unread is right, wrong is not.
  const cellless = new Set([aligned, hardWrapped, brokenMarkdown])
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    const read = cellless.has(layout) ? readNoneWrong : readAll
    fc.assert(
      fc.property(anyValues, someDamages, anySeed, (values, damages, seed) => {
        read(renderReport(values, layout, damages, seed))
      }),
      runs,
    )
  })
})

test('labels astray: no value at a wrong address', () => {
  fc.assert(
    fc.property(anyValues, anySeed, (values, seed) => {
      readNoneWrong(renderReport(values, scrambledMarkdown, {}, seed))
    }),
    runs,
  )
})
