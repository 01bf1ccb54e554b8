/**
 * What the diagnosis promises, held to published reports: a figure changed in the real text is found, blamed and restored.
 * Every place of the tables is tried; only pairs of places are drawn (`RUNS` of each kind, 60 unless set).
 */
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { applyEdits } from '../../server/src/core/edits'
import type { Report } from '../../server/src/core/model'
import { addressesOf } from '../../server/src/form'
import type { Address } from '../../server/src/form/types'
import {
  holds,
  mended,
  newIn,
  numberAt,
  offers,
  preferredOf,
  rewritten,
  sentence,
  slipsOf,
  sumsIn,
  tally,
  type Figures,
} from '../generator/slips'
import { describeShared, readShared } from './shared'

const runs = Math.min(Number(process.env.RUNS ?? 60), 2000)
vi.setConfig({ testTimeout: 600_000 })

/** The seed with its wrong cells as they should be: what is tried starts from figures that agree. */
function agreeing(name: string): Report {
  const report = analyse(readShared(name))
  return mended(report, sumsIn(report))
}

const figuresOf = (report: Report, addresses: readonly Address[]): Figures =>
  new Map(addresses.map((a) => [a, numberAt(report, a)!]))

describeShared('figures changed in the seeds', () => {
  describe.each(['seed-000', 'seed-002', 'seed-003'])('%s', (name) => {
    const truth = agreeing(name)
    const table = truth.form.tables.find((t) => t.key === 'requests')!.blocks[0]!
    const rows = table.rows.map((r) => r.key)
    const columns = table.columns.map((c) => c.key)
    const parts = columns.slice(0, -1)
    const requests = addressesOf(truth.form).filter((a) => a.startsWith('requests.'))
    const review = addressesOf(truth.form).filter((a) => a.startsWith('review.'))
    const at = (row: number, column: number): Address => `${rows[row]!}.${columns[column]!}`
    const kept = tally()
    afterAll(() => console.log([name, ...kept.lines()].join('\n  ')))

    test('agrees, and every cell is read', () => {
      expect(sumsIn(truth)).toEqual([])
      for (const address of [...requests, ...review])
        expect([address, numberAt(truth, address)]).not.toContain(undefined)
    })

    test('one changed cell of table three: found, alone to blame, restored', () => {
      for (const address of requests)
        for (const slip of slipsOf(numberAt(truth, address)!)) {
          const wrong = rewritten(truth, new Map([[address, slip]]))
          const found = sumsIn(wrong)
          const right = figuresOf(truth, [address])
          const which = () => `${address} ${numberAt(truth, address)} → ${slip}: ${found.map(sentence).join(' / ')}`
          kept.count('one cell, detected', found.length > 0, which)
          const sole = found.length === 1 && found[0]!.code === 'sum/cell' && found[0]!.address === address
          kept.count('one cell, the only finding on sums and on that cell', sole, which)
          if (!sole) kept.count('one cell, else among the alternatives', offers(wrong, found, right), which)
          else {
            const after = mended(wrong, found)
            kept.count('one cell, restored', after.text === truth.text, which)
            kept.count('one cell, nothing left or new', newIn(after, truth).length === 0, which)
          }
        }
      expect(kept.share('one cell, detected')).toBe(1)
      expect(kept.share('one cell, the only finding on sums and on that cell')).toBeGreaterThanOrEqual(0.995)
      expect(kept.share('one cell, restored')).toBe(1)
      expect(kept.share('one cell, nothing left or new')).toBe(1)
      if (!Number.isNaN(kept.share('one cell, else among the alternatives')))
        expect(kept.share('one cell, else among the alternatives')).toBe(1)
    })

    test('two cells in different rows and columns: both named, or every pair shown where the amounts are equal', () => {
      const place = fc.record({
        row: fc.nat(rows.length - 1),
        column: fc.nat(columns.length - 1),
        by: fc.integer({ min: 1, max: 30 }),
      })
      fc.assert(
        fc.property(place, place, fc.boolean(), (a, b, equal) => {
          if (a.row === b.row || a.column === b.column) return
          const cells = [at(a.row, a.column), at(b.row, b.column)] as const
          const by = [a.by, equal ? a.by : b.by] as const
          const figure = (i: 0 | 1) => Number(numberAt(truth, cells[i])) + by[i]
          const wrong = rewritten(truth, new Map(([0, 1] as const).map((i) => [cells[i], String(figure(i))])))
          const found = sumsIn(wrong)
          const which = () => `${cells.join(' ')} +${by.join(' +')}: ${found.map(sentence).join(' / ')}`
          kept.count('two cells, detected', found.length > 0, which)
          if (by[0] === by[1]) {
            const named = mended(wrong, found).text === truth.text
            kept.count(
              'two cells by equal amounts, restored or offered',
              named || offers(wrong, found, figuresOf(truth, cells)),
              which,
            )
          } else {
            const blamed =
              found
                .map((f) => f.address)
                .sort()
                .join(' ') === [...cells].sort().join(' ')
            kept.count('two cells by different amounts, both named and nothing else', blamed, which)
            if (blamed)
              kept.count('two cells by different amounts, restored', mended(wrong, found).text === truth.text, which)
          }
        }),
        { numRuns: runs },
      )
      expect(kept.share('two cells, detected')).toBe(1)
      expect(kept.share('two cells by different amounts, both named and nothing else')).toBeGreaterThanOrEqual(0.97)
      expect(kept.share('two cells by different amounts, restored')).toBe(1)
      expect(kept.share('two cells by equal amounts, restored or offered')).toBe(1)
    })

    test('a row slipped by one column is called so and moved back', () => {
      for (const row of rows) {
        const cells = columns.map((c) => `${row}.${c}`)
        const line = cells.map((a) => numberAt(truth, a)!)
        for (const slipped of [
          ['0', ...line.slice(0, -1)],
          [...line.slice(1), '0'],
        ]) {
          if (cells.filter((_, i) => slipped[i] !== line[i]).length < 3) continue
          const wrong = rewritten(truth, new Map(cells.map((a, i) => [a, slipped[i]!])))
          const found = sumsIn(wrong)
          const which = () => `${row} ${slipped.join()}: ${found.map(sentence).join(' / ')}`
          const named = found.length === 1 && found[0]!.message.en.includes('slipped by one column')
          kept.count('slipped row, named', named, which)
          if (named) kept.count('slipped row, moved back', mended(wrong, found).text === truth.text, which)
        }
      }
      // Not every report has a row with figures enough to slip.
      if (Number.isNaN(kept.share('slipped row, named'))) return
      expect(kept.share('slipped row, named')).toBeGreaterThanOrEqual(0.95)
      expect(kept.share('slipped row, moved back')).toBe(1)
    })

    test('one blank cell: filled with what stood there, or, where the layout leaves open which one it is, its row unread', () => {
      for (const address of requests.concat(review)) {
        const wrong = rewritten(truth, new Map([[address, '']]))
        const found = newIn(wrong, truth)
        const which = () => `${address}: ${found.map(sentence).join(' / ')}`
        const [finding, ...others] = found
        kept.count('one blank, one finding', finding !== undefined && others.length === 0, which)
        const row = address.slice(0, address.lastIndexOf('.') + 1)
        const unread = finding?.code === 'row/count' && ![...wrong.facts.keys()].some((a) => a.startsWith(row))
        kept.count('one blank, its row read', !unread, which)
        if (unread) continue
        kept.count('one blank, called so', finding?.code === 'cell/blank' && finding.address === address, which)
        kept.count('one blank, filled', mended(wrong, found).text === truth.text, which)
      }
      expect(kept.share('one blank, one finding')).toBe(1)
      expect(kept.share('one blank, its row read')).toBeGreaterThanOrEqual(0.9)
      expect(kept.share('one blank, called so')).toBe(1)
      expect(kept.share('one blank, filled')).toBe(1)
    })

    test('one changed cell of table four: its sum, the total first unless the text states it, the cell among the ways', () => {
      for (const address of review)
        for (const slip of slipsOf(numberAt(truth, address)!)) {
          const wrong = rewritten(truth, new Map([[address, slip]]))
          const found = sumsIn(wrong)
          const which = () => `${address} → ${slip}: ${found.map(sentence).join(' / ')}`
          const total = `${address.slice(0, address.lastIndexOf('.'))}.total`
          kept.count('table four, detected as one sum', found.length === 1 && found[0]!.code === 'sum/review', which)
          const [fix] = found[0]?.fixes ?? []
          const first = fix && numberAt(analyse(applyEdits(wrong.text, fix.edits)), total) !== numberAt(wrong, total)
          kept.count('table four, total first', found[0]?.address === total && first === true, which)
          const preferred = found[0] && preferredOf(found[0])
          kept.count('table four, what is preferred is the total', !preferred || preferred === fix, which)
          kept.count('table four, restoring offered', offers(wrong, found, figuresOf(truth, [address])), which)
        }
      for (const promise of [
        'detected as one sum',
        'total first',
        'what is preferred is the total',
        'restoring offered',
      ])
        expect([promise, kept.share(`table four, ${promise}`)]).toEqual([promise, 1])
    })

    test('intake wrong in a column and in the total alike: the balances, the ways out, no cell asserted', () => {
      for (const row of ['requests.received', 'requests.broughtForward', 'requests.carriedForward'])
        for (const column of parts)
          for (const by of [-1, 1, 12]) {
            const cells = [`${row}.${column}`, `${row}.total`]
            const figures = cells.map((a) => Number(numberAt(truth, a)) + by)
            if (figures.some((n) => n < 0)) continue
            const wrong = rewritten(truth, new Map(cells.map((a, i) => [a, String(figures[i])])))
            const found = sumsIn(wrong)
            const which = () => `${cells.join(' ')} by ${by}: ${found.map(sentence).join(' / ')}`
            const balances = found.length === 2 && found.every((f) => f.code === 'sum/balance')
            kept.count('carried intake, both balances', balances, which)
            kept.count(
              'carried intake, nothing preferred',
              found.every((f) => !preferredOf(f)),
              which,
            )
            kept.count('carried intake, restoring offered', offers(wrong, found, figuresOf(truth, cells)), which)
            kept.count(
              'carried intake, every way holds',
              found.every((f) =>
                f.fixes.every(
                  (fix) =>
                    holds(analyse(applyEdits(wrong.text, fix.edits)), new Map()) &&
                    sumsIn(analyse(applyEdits(wrong.text, fix.edits))).length === 0,
                ),
              ),
              which,
            )
          }
      for (const promise of ['both balances', 'nothing preferred', 'restoring offered', 'every way holds'])
        expect([promise, kept.share(`carried intake, ${promise}`)]).toEqual([promise, 1])
    })
  })
})
