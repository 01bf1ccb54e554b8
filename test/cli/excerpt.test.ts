/** The line that a terminal shows: width of characters, cutting around the place, nothing that moves the cursor. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from '../../server/src/cli/formats/excerpt'
import { printable } from '../../server/src/cli/formats/printable'
import { width } from '../../server/src/core'

/** The line and the marks under it, for `place` in `text`. */
function shown(text: string, place: string, columns = 80): string {
  const start = text.indexOf(place)
  const e = excerpt(text, { start, end: start + place.length }, columns)
  return `${e.before}${e.place}${e.after}\n${' '.repeat(e.indent)}${'^'.repeat(e.width)}`
}

test.each<[text: string, columns: number]>([
  ['年报', 4],
  ['（七）总计', 10],
  ['ａ１', 4],
  ['e\u0301', 1],
  ['“三”', 4],
  ['𠮷', 2],
  ['　', 2],
])('%s takes %i columns', (text, columns) => {
  expect(width(text)).toBe(columns)
})

test('Chinese takes two columns a character, a tab two spaces', () => {
  expect(shown('前一行\n（七）总计\t8\t0\n后一行', '8')).toBe('（七）总计  8  0\n            ^')
  expect(shown('总计\t年报\t0', '年报')).toBe('总计  年报  0\n      ^^^^')
})

test('a place of zero width is marked', () => {
  const e = excerpt('a\t\tb', { start: 2, end: 2 }, 80)
  expect([e.before, e.place, e.after, e.indent, e.width]).toEqual(['a  ', '', '  b', 3, 1])
})

test('a place over several lines is marked in its first', () => {
  const e = excerpt('一二\r\n三四', { start: 1, end: 6 }, 80)
  expect([e.before, e.place, e.after]).toEqual(['一', '二', ''])
})

test('a long line is cut on the sides of the place', () => {
  const line = `${'前'.repeat(60)}这里${'后'.repeat(60)}`
  expect(shown(line, '这里', 24)).toBe('...前前前这里后后后后...\n         ^^^^')
  expect(shown(`这里${'后'.repeat(60)}`, '这里', 13)).toBe('这里后后后...\n^^^^')
  expect(shown(`${'前'.repeat(60)}这里`, '这里', 13)).toBe('...前前前这里\n         ^^^^')
})

test('nothing in a line moves the cursor, colours it or turns its direction', () => {
  expect(printable('a\u001B[31mb\u0007\u202Ec\u0000\u009B')).toBe('a?[31mb?c??')
})

test('a line of five megabytes costs nothing', () => {
  const text = '八'.repeat(5_000_000)
  const begin = performance.now()
  for (let i = 0; i < 1000; i++) excerpt(text, { start: 2_500_000 + i, end: 2_500_001 + i }, 100)
  expect(performance.now() - begin).toBeLessThan(2000)
})

test('the line fits, and the marks stand below the place', () => {
  const spans = fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
  const texts = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(texts, spans, fc.integer({ min: 40, max: 120 }), (text, [a, b], columns) => {
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const e = excerpt(text, { start, end }, columns)
      expect(width(e.before + e.place + e.after)).toBeLessThanOrEqual(columns)
      expect(e.indent).toBe(width(e.before))
      expect(e.before + e.place + e.after).not.toMatch(/\p{Cc}|\p{Cs}/u)
    }),
  )
})
