/**
 * Nothing in a table is passed over in silence: where a row is damaged, a finding stands on it or on its table, no value
 * is read wrong, and the account counts what was read.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Report, accountOf, analyse } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import { anySeed, anyValues, someDamages } from '../generator/arbitraries'
import { layouts } from '../generator/layouts'
import { renderReport } from '../generator/report'
import { separators, symbols, type RowDamage } from '../generator/rows'
import { unaccounted } from './accounting'
import { runsEach } from './runs'

const table = fc.constantFrom('disclosure', 'requests', 'requests', 'review')
const place = { table, row: fc.nat(60), column: fc.nat(14), group: fc.boolean() }
const damage: fc.Arbitrary<RowDamage> = fc.oneof(
  fc.record({ ...place, how: fc.constantFrom('fused', 'half', 'joined'), between: fc.constantFrom(...separators) }),
  fc.record({ ...place, how: fc.constant('symbol'), between: fc.constantFrom(...symbols) }),
)
/** The same draws in every run of the tests; others where `RUNS` asks for more of them. */
const runs = { ...runsEach(8), ...(process.env.RUNS === undefined && { seed: 20210926 }) }
/** A figure that has run into the tail of a label broken over lines is taken for a part of it; the row is told all the same. */
const broken = ['hard-wrapped', 'markdown out of a pdf']

const rowKey = (address: Address) => address.slice(0, address.lastIndexOf('.'))
const codes = (report: Report) => report.findings.map((f) => `${f.code} ${f.message.en}`)
const values = ({ facts }: Report) => [...facts.values()].filter(({ value }) => value.kind === 'number').length

test('a damaged row is read whole, or a finding says that it is not', () => {
  fc.assert(
    fc.property(anyValues, anySeed, fc.constantFrom(...layouts), damage, (drawn, seed, layout, row) => {
      const damaged = renderReport(drawn, layout, { row }, seed)
      const report = analyse(damaged.text)
      expect(report.unchecked).toBeUndefined()
      // 1, 1 and 1 with nothing between them are 111, and nobody can tell.
      const inRow = (address: Address) => [...damaged.expected.keys()].filter((a) => rowKey(a) === rowKey(address))
      const isOneFigure = (address: Address, decimal: string) =>
        row.between === '' &&
        inRow(address)
          .map((a) => damaged.expected.get(a))
          .join('') === decimal
      // `-12` at the beginning of a line is what stands there: read so, and called impossible.
      const impossible = new Set(report.findings.flatMap((f) => (f.code === 'cell/number' ? f.address : [])))
      for (const [address, { value }] of report.facts)
        if (value.kind === 'number' && !impossible.has(address) && !isOneFigure(address, value.decimal))
          expect([address, value.decimal]).toEqual([address, damaged.expected.get(address)])
      const before = codes(analyse(renderReport(drawn, layout, {}, seed).text))
      const account = accountOf(report)
      expect(account.read).toBe(values(report))
      expect(account.of).toBe(damaged.expected.size)
      if (!broken.includes(layout.name)) expect(unaccounted(report)).toEqual([])
      if (account.read === account.of) return
      const told = codes(report).filter((code) => !before.includes(code))
      expect(told.some((code) => /^(?:row|table|cell)\//.test(code))).toBe(true)
    }),
    runs,
  )
})

test('every figure of a table is a value, named as unread, or no figure of it', () => {
  fc.assert(
    fc.property(anyValues, anySeed, fc.constantFrom(...layouts), someDamages, (drawn, seed, layout, damages) => {
      expect(unaccounted(analyse(renderReport(drawn, layout, damages, seed).text))).toEqual([])
    }),
    runs,
  )
})
