/**
 * What the diagnosis promises, at every place of published reports' tables: figures changed in the real text are found,
 * blamed and restored. Pairs of figures are too many for that; they are drawn (test/properties/figures). `npm test` takes
 * some of the places; all of them come with `npm run properties`.
 */
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Report } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import { offered, type Offered } from '../offers'
import { baseOf, countAt, fixed, foundAnew, preferred, restored, sumsOf, tamper } from '../properties/tampered'
import { everyNth, leastOf } from '../properties/runs'
import { describeShared, readShared } from './shared'

vi.setConfig({ testTimeout: 600_000 })

/** Wrong writings of a count: one more, one fewer, nothing, a digit doubled, the digits reversed, any other. */
function slipsOf(count: bigint): readonly bigint[] {
  const digits = String(count)
  const reversed = BigInt([...digits].reverse().join(''))
  const slips = [count + 1n, count > 0n ? count - 1n : 2n, 0n, BigInt(digits + digits.slice(-1)), reversed, count + 37n]
  return [...new Set(slips)].filter((slip) => slip !== count)
}

describeShared('every place of the tables in the seeds', () => {
  describe.each(['seed-000', 'seed-002', 'seed-003'])('%s', (name) => {
    const base = baseOf(name, readShared(name))
    const at = (address: Address): bigint => countAt(base.report, address)!
    const requests = everyNth(base.grid.flat(), 10)
    const review = everyNth(
      base.identities.filter((i) => i.kind === 'review').flatMap((i) => [...i.left, ...i.right]),
      2,
    )

    const rates = new Map<string, { met: number; of: number; not?: string }>()
    afterAll(() => {
      const lines = [...rates].map(
        ([what, { met, of, not }]) => `  ${what}: ${met} of ${of}${not ? `; not ${not}` : ''}`,
      )
      console.log([name, ...lines].join('\n'))
    })
    const count = (what: string, met: boolean, where: string, { findings }: Report): void => {
      const rate = rates.get(what) ?? { met: 0, of: 0 }
      rate.of++
      if (met) rate.met++
      else rate.not ??= `${where}: ${findings.map((f) => f.message.zh).join(' / ')}`
      rates.set(what, rate)
    }
    const least = (what: string, share: number): void => {
      const { met, of } = rates.get(what)!
      expect([what, met >= leastOf(of, share)]).toEqual([what, true])
    }

    /** The preferred fixes give the text back, character by character, and nothing is found that was not before. */
    const mends = (report: Report, findings: readonly Offered[]): boolean => {
      const after = fixed(report, ...findings.flatMap((f) => preferred(f) ?? []))
      return after.text === base.report.text && foundAnew(base, after).length === 0
    }
    const offers = (report: Report): boolean =>
      sumsOf(report).some((f) => f.fixes.some((fix) => restored(base, fixed(report, fix))))

    test('one figure of table three', () => {
      for (const address of requests)
        for (const slip of slipsOf(at(address))) {
          const report = tamper(base, new Map([[address, slip]]))
          const sums = sumsOf(report)
          const where = `${address} → ${slip}`
          count('one figure, found', sums.length > 0, where, report)
          const sole = sums.length === 1 && sums[0]!.code === 'sum/cell' && sums[0]!.address === address
          count('one figure, alone to blame', sole, where, report)
          count('one figure, restored or offered', sole ? mends(report, sums) : offers(report), where, report)
        }
      least('one figure, found', 1)
      least('one figure, alone to blame', 0.995)
      least('one figure, restored or offered', 1)
    })

    test('a row slipped by one column', () => {
      for (const cells of base.grid) {
        const line = cells.map(at)
        for (const slipped of [
          [0n, ...line.slice(0, -1)],
          [...line.slice(1), 0n],
        ]) {
          // Fewer are told as one wrong figure or as two exchanged.
          if (slipped.filter((n, i) => n !== line[i]).length < 3) continue
          const report = tamper(base, new Map(cells.map((address, i) => [address, slipped[i]])))
          const [sum, ...others] = sumsOf(report)
          const named = others.length === 0 && sum?.message.en.includes('slipped by one column') === true
          count('slipped row, named and moved back', named && mends(report, [sum]), cells[0]!, report)
        }
      }
      // A report of noughts has none.
      if (rates.has('slipped row, named and moved back')) least('slipped row, named and moved back', 0.95)
    })

    test('one blank cell', () => {
      for (const address of [...requests, ...review]) {
        const report = tamper(base, new Map([[address, undefined]]))
        // That the sums place what is left of an unread row is a note on how it was read, not on the blank.
        const isNote = (code: string): boolean => code === 'table/by-sums'
        const anew = report.findings.filter(
          (f) => !isNote(f.code) && foundAnew(base, { ...report, findings: [f] }).length > 0,
        )
        const blank = anew.every((f) => f.code === 'cell/blank' && f.address === address)
        // Where rows begin at different places, a blank at a row's end may leave the row unread; it is never misread.
        const unread = anew.every((f) => f.code === 'row/count') && !report.facts.has(address)
        count('one blank, one finding', anew.length === 1 && (blank || unread), address, report)
        count('one blank, its row read', blank, address, report)
        if (blank) count('one blank, filled', mends(report, offered(report, anew)), address, report)
      }
      least('one blank, one finding', 1)
      least('one blank, its row read', 0.95)
      least('one blank, filled', 1)
    })

    test('one figure of table four', () => {
      for (const address of review)
        for (const slip of slipsOf(at(address))) {
          const report = tamper(base, new Map([[address, slip]]))
          const [sum, ...others] = sumsOf(report)
          const total = `${address.slice(0, address.lastIndexOf('.'))}.total`
          const where = `${address} → ${slip}`
          const found = others.length === 0 && sum?.code === 'sum/review' && sum.address === total
          count('table four, found at its total', found, where, report)
          // Not preferred where the running text states the total as it is printed.
          const fix = sum && preferred(sum)
          count('table four, the total first', !fix || fix === sum.fixes[0], where, report)
          count('table four, offered', offers(report), where, report)
        }
      least('table four, found at its total', 1)
      least('table four, the total first', 1)
      least('table four, offered', 1)
    })

    test('intake wrong in a column and in the total column alike', () => {
      const rows = ['requests.received.', 'requests.broughtForward.', 'requests.carriedForward.']
      for (const cells of base.grid.filter(([first]) => rows.some((row) => first!.startsWith(row))))
        for (const address of cells.slice(0, -1))
          for (const by of [-1n, 1n, 12n]) {
            const both = [address, cells.at(-1)!]
            if (both.some((a) => at(a) + by < 0n)) continue
            const report = tamper(base, new Map(both.map((a) => [a, at(a) + by])))
            const sums = sumsOf(report)
            const open = sums.length === 2 && sums.every((f) => f.code === 'sum/balance' && !preferred(f))
            const where = `${both.join(' ')} by ${by}`
            count('carried intake, both balances, nothing asserted', open, where, report)
            count('carried intake, offered', offers(report), where, report)
            const sound = sums.every((f) => f.fixes.every((fix) => sumsOf(fixed(report, fix)).length === 0))
            count('carried intake, every way out holds', sound, where, report)
          }
      least('carried intake, both balances, nothing asserted', 1)
      least('carried intake, offered', 1)
      least('carried intake, every way out holds', 1)
    })
  })
})
