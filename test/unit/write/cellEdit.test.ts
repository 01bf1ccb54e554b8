/** What is written into a cell of a row, character for character. */
import { expect, test } from 'vitest'
import { cellEdit } from '../../../server/src/core/cellEdit'
import { applyEdits } from '../../../server/src/core/edits'
import { width } from '../../../server/src/core/text/width'

/** The row with the figure in the cell that stands between the marks `[` and `]`. */
function written(marked: string, figure: string): string {
  const start = marked.indexOf('[')
  const text = marked.replace(/[[\]]/g, '')
  return applyEdits(text, [cellEdit(text, { start, end: marked.indexOf(']') - 1 }, figure)])
}

test.each([
  ['between tabs', '规章\t[]\t3', '5', '规章\t5\t3'],
  ['between bars that touch', '|规章|[]|3|', '5', '|规章|5|3|'],
  ['between bars with a blank', '| 规章 |[] | 3 |', '5', '| 规章 |5 | 3 |'],
  ['between bars with two', '| 规章 |[]  | 3 |', '5', '| 规章 | 5 | 3 |'],
  ['a figure without room around it', '| 规章 | [5] | 3 |', '12', '| 规章 | 12 | 3 |'],
  ['a figure taken out', '| 规章 | [5] | 3 |', '', '| 规章 |  | 3 |'],
  ['into blanks', '| 规章 |[]      | 3 |', '12', '| 规章 |   12 | 3 |'],
  ['into wide blanks', '| 规章 |[] 　　　 | 3 |', '12', '| 规章 | 　　12 | 3 |'],
  ['an odd figure into wide blanks', '| 规章 |[] 　　　 | 3 |', '5', '| 规章 | 　　 5 | 3 |'],
  ['flush right, as it stood', '| 规章 |    [5] | 3 |', '120', '| 规章 |  120 | 3 |'],
  ['flush left, as it stood', '| 规章 | [5]    | 3 |', '120', '| 规章 | 120  | 3 |'],
  ['taken out of wide blanks', '| 规章 | 　　[12] | 3 |', '', '| 规章 | 　　　 | 3 |'],
  ['wider than its room', '| 规章 |[]    | 3 |', '12345', '| 规章 | 12345 | 3 |'],
  ['in a sentence', '已发[5]件', '12', '已发12件'],
])('%s', (_, marked, figure, expected) => {
  expect(written(marked, figure)).toBe(expected)
})

test('keeps the width of the row for as long as there is room', () => {
  const row = '| 规章 |[] 　　　　 | 3 |'
  for (const figure of ['', '7', '12', '123', '99999999'])
    expect(width(written(row, figure))).toBe(width(row.replace('[]', '')))
})
