/** The same report in every notation gives the same facts. Each notation is a test of its own, so that a missing reader is seen. */
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { anySeed, anyValues, oneOddValue, singleDamages, someDamages } from '../generator/arbitraries'
import { noFindings, readAll, readNoneWrong, readOthers } from '../generator/compare'
import { aligned, brokenMarkdown, hardWrapped, layouts, scrambledMarkdown } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { runsEach } from './runs'

/** Text between blanks alone does not say where a cell ends. */
const cellless = new Set([aligned, hardWrapped, brokenMarkdown])
const runs = runsEach(layouts.length * 4)

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
  // That can become truly ambiguous then: unread is right, wrong is not.
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

describe('one odd value: no other one is misread', () => {
  // Where a row's end is not seen, the row may be left unread.
  const rowless = new Set([...cellless, ...layouts.filter((layout) => !/^(?:tab|pipe|gfm|html)/u.test(layout.name))])
  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
    fc.assert(
      fc.property(oneOddValue, anySeed, ({ values, address, writing }, seed) => {
        const mayBeUnread = rowless.has(layout) || writing === ''
        readOthers(renderReport(values, layout, {}, seed), address, mayBeUnread)
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
