/** The edits between two texts: by rows and cells, and always leading from one to the other. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsBetween } from '../../../server/src/formats'
import { applied } from '../../../server/src/formats/word/write/plan'

const apply = (text: string, edits: ReturnType<typeof editsBetween>) =>
  applied(
    text,
    edits.map(({ span, newText }) => ({ ...span, text: newText })),
  )

const shown = (before: string, after: string) =>
  editsBetween(before, after).map(({ span, newText }) => [before.slice(span.start, span.end), newText])

test('a figure is one cell, set whole', () => {
  expect(shown('规章\t10\t0\t21\n一、', '规章\t10\t0\t25\n一、')).toEqual([['21', '25']])
})

test('a cell that has become equal to its neighbour', () => {
  expect(shown('甲\t1\t2\t3', '甲\t1\t1\t3')).toEqual([['2', '1']])
})

test('words of a paragraph', () => {
  expect(shown('全年受理2件。\n二', '全年新收3件。\n二')).toEqual([['受理2', '新收3']])
})

test('a row put in between rows', () => {
  expect(shown('甲\t1\n丙\t3', '甲\t1\n乙\t2\n丙\t3')).toEqual([['', '\n乙\t2']])
})

test('a row changed beside one put in', () => {
  expect(shown('甲\t1\t5\n丙\t3\t6', '甲\t1\t7\n乙\t2\t2\n丙\t3\t6')).toEqual([
    ['5', '7'],
    ['', '\n乙\t2\t2'],
  ])
})

test('a paragraph taken out, one put in above all', () => {
  expect(shown('一\n二\n三', '一\n三')).toEqual([['二\n', '']])
  expect(shown('一\n二', '零\n一\n二')).toEqual([['', '零\n']])
  expect(shown('一\n二', '一')).toEqual([['\n二', '']])
})

test('another line end is no change', () => {
  expect(editsBetween('一\n二', '一\r\n二')).toEqual([])
})

test('whatever was changed', () => {
  const line = fc
    .array(fc.constantFrom('甲', '12', '', '总计', '0'), { minLength: 1, maxLength: 4 })
    .map((cells) => cells.join('\t'))
  const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = editsBetween(before, after)
      expect(apply(before, edits)).toBe(after)
      edits.slice(1).forEach(({ span }, i) => expect(span.start).toBeGreaterThanOrEqual(edits[i]!.span.end))
    }),
    { numRuns: 2000 },
  )
})
