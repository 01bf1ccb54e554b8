/** The nearest of several wordings: the bound, ties, and the distance itself against the plain definition. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../server/src/core/text/distance'

test.each([
  ['one character too many', '总体情况况', 1],
  ['one too few', '总体情', 1],
  ['one for another', '总体情形', 1],
  ['two changed places', '总体况情', undefined],
])('%s', (_, text, expected) => {
  expect(nearest(text, [['总体情况', 1]])).toBe(expected)
})

test('of two that are equally near none', () => {
  expect(nearest('甲乙丙', [['甲乙', 1], ['乙丙', 2]])).toBeUndefined() // prettier-ignore
  expect(nearest('甲乙丙', [['甲乙', 1], ['乙丙', 1]])).toBe(1) // prettier-ignore
})

const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 26 })

test('a wording is near where at most a sixth of the text must be changed', () => {
  const near = (text: string, candidate: string) =>
    plain(text, candidate) <= Math.max(1, Math.floor(text.length / 6)) ? 1 : undefined
  const edited = fc.tuple(words, fc.nat(), fc.nat(), words).map(([word, at, length, other]) => {
    const from = at % word.length
    return [word, word.slice(0, from) + other.slice(0, 2) + word.slice(from + (length % 4))] as const
  })
  fc.assert(
    fc.property(fc.oneof(edited, fc.tuple(words, words)), ([text, candidate]) => {
      expect(nearest(text, [[candidate, 1]])).toBe(near(text, candidate))
    }),
    { numRuns: 2000 },
  )
})

/** By the definition. */
function plain(a: string, b: string): number {
  const known = new Map<string, number>()
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i},${j}`
    const found =
      known.get(key) ?? Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
    known.set(key, found)
    return found
  }
  return of(a.length, b.length)
}
