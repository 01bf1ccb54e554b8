/** What is pasted into the form, as rows of cells. */
import { expect, test } from 'vitest'
import { blockIn } from '../../../client/src/preview/page/pasted'

test.each([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['1\n2', [['1'], ['2']]],
  ['\t5', [['', '5']]],
  ['"1,234"\t"a ""b"""', [['1,234', 'a "b"']]],
])('%j is a block', (text, rows) => {
  expect(blockIn(text)).toEqual(rows)
})

test.each(['12', '12\n', '1,234\r\n', ''])('%j is one cell', (text) => {
  expect(blockIn(text)).toBeUndefined()
})
