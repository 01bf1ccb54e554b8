/** How a figure went wrong, and when that decides between explanations. */
import { expect, test } from 'vitest'
import { likeliest, slip, swapped } from '../../../server/src/core/diagnosis/pattern'
import type { CellChange, Explanation } from '../../../server/src/core/diagnosis'

const change = (from: number | undefined, to: number, cell = 0): CellChange => ({
  cell,
  from: from === undefined ? undefined : BigInt(from),
  to: BigInt(to),
})

test.each([
  [12, 21, 'transposed'],
  [1203, 1230, 'transposed'],
  [1223, 123, 'doubled'],
  [11, 1, 'doubled'],
  [13, 123, 'dropped'],
  [3, 37, 'dropped'],
  [175, 165, 'digit'],
  [6, 8, 'digit'],
  [0, 8, undefined],
  [321, 123, undefined],
  [1234, 123, undefined],
  [17, 29, undefined],
  [undefined, 5, undefined],
])('%s for %s: %s', (from, to, pattern) => {
  expect(slip(change(from, to), false)).toBe(pattern)
})

test('a total left at 0', () => {
  expect(slip(change(0, 8), true)).toBe('zero-total')
})

test('figures exchanged', () => {
  expect(swapped([change(3, 5), change(5, 3)])).toBe(true)
  expect(swapped([change(3, 5), change(5, 4)])).toBe(false)
  expect(swapped([change(3, 5)])).toBe(false)
  expect(swapped([change(3, 5), change(5, 3), change(1, 2)])).toBe(false)
})

const explained = (...changes: CellChange[]): Explanation => ({ changes, equations: [] })
const decide = (explanations: Explanation[], mends = 2) => likeliest(explanations, new Set([9]), () => mends)

test('one explanation of telling slips among others without any is far likelier', () => {
  const slips = explained(change(72, 27, 1), change(94, 49, 2))
  const others = explained(change(99, 54, 3), change(45, 0, 4))
  expect(decide([others, slips])).toBe(slips)
})

test.each([
  ['another has a slip as well', [explained(change(72, 27)), explained(change(63, 36))], 2],
  ['only one of its changes is a slip', [explained(change(72, 27), change(99, 54, 2)), explained(change(99, 54))], 2],
  ['its cells mend one equation each', [explained(change(72, 27)), explained(change(99, 54))], 1],
  ['a one-digit figure is no telling slip', [explained(change(7, 2)), explained(change(99, 94), change(8, 13))], 2],
  ['two are exchanges', [explained(change(3, 5), change(5, 3)), explained(change(7, 9), change(9, 7))], 2],
] as const)('undecided: %s', (_, explanations, mends) => {
  expect(decide([...explanations], mends)).toBeUndefined()
})
