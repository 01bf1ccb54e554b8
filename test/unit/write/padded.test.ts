/**
 * The tables of a new report: bars one below the other, a blank cell as easily seen as a figure, in every edition; read
 * back whole, whoever writes into them and in whatever order.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse, applyEdits, width } from '../../../server/src/core'
import { workedOut } from '../../../server/src/features/form'
import { newReport } from '../../../server/src/features/newReport'
import { addressesOf } from '../../../server/src/form'
import type { Address } from '../../../server/src/form/types'
import { anyValues } from '../../generator/arbitraries'
import { offeredFor } from '../../offers'

const numRuns = Math.max(3, Number(process.env.RUNS ?? 0) / 100)
const years = [2020, 2025]
const blankOn = (year: number) => newReport({ agency: '青岚县水务局', year }).text
const figures = (text: string) => new Map([...analyse(text).facts].map(([address, { cell }]) => [address, cell.text]))
const isRow = (line: string) => line.startsWith('|')

/** Where each bar of a line stands, in columns. */
function barsOf(line: string): number[] {
  return [...line.matchAll(/\|/g)].map(({ index }) => width(line.slice(0, index)))
}

/** In which column the next bar stands. */
function barBehind(text: string, offset: number): number {
  return width(text.slice(text.lastIndexOf('\n', offset) + 1, text.indexOf('|', offset)))
}

/** Somewhere in a cell, as a person may write there: among the blanks up to the next bar. */
function typedInto(text: string, address: Address, figure: string, where: number): string {
  const { start } = analyse(text).facts.get(address)!.cell.span
  const at = start + (where % (text.indexOf('|', start) - start + 1))
  return text.slice(0, at) + figure + text.slice(at)
}

describe.each(years)('of a new report on %i', (year) => {
  const blank = blankOn(year)
  const addresses = addressesOf(analyse(blank).form)

  test('every value has a blank cell between two bars, with room for four digits', () => {
    const { facts } = analyse(blank)
    expect([...facts.keys()]).toEqual(addresses)
    for (const { cell } of facts.values()) {
      expect(blank[cell.span.start - 1]).toBe('|')
      expect(width(/^[ \u3000]+(?=\|)/.exec(blank.slice(cell.span.start))![0])).toBeGreaterThanOrEqual(6)
    }
  })

  test('the bars behind each column stand below one another, but where a label is too long', () => {
    const { tables } = analyse(blank)
    for (const { rows } of tables) {
      const bars = rows.map(({ facts }) => facts.map((fact) => barBehind(blank, fact!.cell.span.end)))
      const usual = new Set(bars.map((places) => places.join()))
      const blocks = new Set(rows.map(({ block }) => block.columns.length))
      const tooLong = rows.filter(({ label }) => width(label.text) > 50)
      expect(usual.size).toBeLessThanOrEqual(blocks.size + tooLong.length)
    }
  })

  test('filled in by the form, the bars stay where they are', () => {
    fc.assert(
      fc.property(fc.subarray([...addresses], { minLength: 1 }), fc.integer({ min: 0, max: 9999 }), (some, figure) => {
        const cells = some.map((address) => ({ address, text: String(figure) }))
        const { edits, refused } = workedOut(analyse(blank), { kind: 'set', cells }, 'zh')
        const text = applyEdits(blank, edits)
        expect(refused).toEqual([])
        expect(text.split('\n').map(barsOf)).toEqual(blank.split('\n').map(barsOf))
        expect(figures(text)).toEqual(new Map(addresses.map((a) => [a, some.includes(a) ? String(figure) : ''])))
      }),
      { numRuns },
    )
  })

  test('typed into anywhere in the cells, in any order, every figure is read at every step', () => {
    const anyTyping = fc.record({ address: fc.constantFrom(...addresses), where: fc.nat(), figure: fc.nat(99999) })
    fc.assert(
      fc.property(
        fc.uniqueArray(anyTyping, { selector: ({ address }) => address, minLength: 3, maxLength: 8 }),
        (all) => {
          let text = blank
          const meant = new Map(addresses.map((address) => [address, '']))
          for (const { address, where, figure } of all) {
            text = typedInto(text, address, String(figure), where)
            meant.set(address, String(figure))
            expect(figures(text)).toEqual(meant)
          }
        },
      ),
      { numRuns },
    )
  })

  test('a single figure anywhere is read where it was typed', () => {
    const some = addresses.filter((_, i) => numRuns > 3 || i % 17 === 0)
    for (const address of some)
      expect([...figures(typedInto(blank, address, '5', 1))].filter(([, text]) => text !== '')).toEqual([
        [address, '5'],
      ])
  })
})

test('filled with figures that balance, it has no fault', () => {
  fc.assert(
    fc.property(anyValues, ({ year, decimals }) => {
      const blank = blankOn(year)
      const cells = [...decimals].map(([address, text]) => ({ address, text }))
      const text = applyEdits(blank, workedOut(analyse(blank), { kind: 'set', cells }, 'zh').edits)
      expect(figures(text)).toEqual(decimals)
      const { findings } = analyse(text)
      const toWrite = /^(?:section\/empty|report\/processing-fee|report\/placeholder|plausible\/)/
      expect(findings.filter(({ code }) => !toWrite.test(code))).toEqual([])
    }),
    { numRuns },
  )
})

describe('what is put back is as it was', () => {
  const blank = blankOn(2025)
  const fixed = (text: string, code: string) => {
    const [finding] = offeredFor(analyse(text), code)
    return applyEdits(text, finding!.fixes[0]!.edits)
  }

  test.each(['行政强制', '规章', '2.重复申请', '四、结转下年度继续办理'])('a row: %s', (label) => {
    const row = blank.split('\n').find((line) => line.includes(label) && isRow(line))!
    expect(fixed(blank.replace(`${row}\n`, ''), 'row/missing')).toBe(blank)
  })

  test('heads', () => {
    const without = blank.replace(/^\|\s*信息内容\s*\| 本年制发件数.*\n/m, '')
    expect(without).not.toBe(blank)
    expect(fixed(without, 'table/header')).toBe(blank)
  })

  test.each(years)('tables that a report on %i does not have at all', (year) => {
    const whole = blankOn(year)
    const without = whole
      .split('\n\n')
      .filter((passage) => !isRow(passage))
      .join('\n\n')
    const lacking = without.replaceAll('\n', '\r\n')
    const [finding] = offeredFor(analyse(lacking), 'table/missing')
    const together = finding!.fixes
      .map(({ edits }) => applyEdits(lacking, edits))
      .find((text) => analyse(text).tables.length === 3)
    expect(together?.replaceAll('\r\n', '\n').split('\n').filter(isRow)).toEqual(whole.split('\n').filter(isRow))
  })
})
