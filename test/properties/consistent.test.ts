/** A report that balances has no finding of any weight, whatever the notation it is written in: `RUNS` whole reports (300 unless set). */
import fc from 'fast-check'
import { test, vi } from 'vitest'
import { anySeed, anyValues } from '../generator/arbitraries'
import { noFindings, readAll } from '../generator/compare'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'

const numRuns = Number(process.env.RUNS ?? 300)
vi.setConfig({ testTimeout: 60_000 + 40 * numRuns })

test('a consistent report: never a finding', () => {
  fc.assert(
    fc.property(anyValues, fc.constantFrom(...layouts), anySeed, (values, layout, seed) => {
      noFindings(readAll(renderReport(values, layout, {}, seed)), ['error', 'warning', 'information', 'hint'])
    }),
    { numRuns },
  )
})
