/** The shapes of lines over years: every figure within the box, whole steps, no line over a year without one. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf } from '../../../server/src/features/chart'

const years = [2020, 2021, 2022, 2023, 2024]
const chart = (...lines: (readonly [number, string][])[]) =>
  chartOf(
    lines.map((values, i) => ({ name: String(i), values: new Map(values) })),
    years,
  )!

test('a year without a figure breaks the line', () => {
  const [line] = chart([
    [2020, '1'],
    [2021, '2'],
    [2023, '4'],
  ]).lines
  expect(line!.dots.map(({ label }) => label)).toEqual(['2020: 1', '2021: 2', '2023: 4'])
  expect(line!.pieces).toHaveLength(1)
  expect(line!.pieces[0]!.split(' ')).toHaveLength(2)
})

test('the axis shows 0 and goes in steps that can be read', () => {
  expect(
    chart([
      [2020, '37'],
      [2021, '4'],
    ]).levels.map(({ label }) => label),
  ).toEqual(['0', '10', '20', '30', '40'])
  expect(
    chart([
      [2020, '-3'],
      [2021, '4'],
    ]).levels.map(({ label }) => label),
  ).toEqual(['-4', '-2', '0', '2', '4'])
  expect(chart([[2020, '0.03']]).levels.map(({ label }) => label)).toEqual(['0', '0.01', '0.02', '0.03'])
  expect(chart([[2020, '0']]).levels.map(({ label }) => label)).toEqual(['0', '1'])
  expect(chartOf([{ name: 'a', values: new Map() }], years)).toBeUndefined()
})

test('all lies within the box, higher figures higher up', () => {
  const amounts = fc.array(fc.tuple(fc.constantFrom(...years), fc.integer({ min: -1e6, max: 1e12 })), { minLength: 1 })
  fc.assert(
    fc.property(amounts, (values) => {
      const { lines, width, left, bottom, levels } = chart(
        values.map(([year, value]) => [year, String(value)] as const).map(([y, v]) => [y, v]),
      )
      const [{ dots }] = lines as [(typeof lines)[number]]
      for (const { x, y } of dots) expect(x > left && x < width && y >= 0 && y <= bottom).toBe(true)
      const read = dots
        .map(({ y, label }) => ({ y, value: Number(label.split(': ')[1]) }))
        .sort((a, b) => a.value - b.value)
      for (const [i, { y }] of read.entries()) if (i > 0) expect(y).toBeLessThanOrEqual(read[i - 1]!.y)
      expect(levels.length).toBeLessThanOrEqual(8)
      expect(levels.map(({ label }) => label)).toContain('0')
    }),
  )
})
