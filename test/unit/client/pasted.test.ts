/** What is pasted into the form, as rows of cells. */
import { expect, test } from 'vitest'
import { blockIn } from '../../../client/src/preview/page/pasted'
import { laidOut } from '../../../client/src/preview/page/pastedTable'

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

const cell = (text: string, colspan = 1, rowspan = 1) => ({ text, colspan, rowspan })

test('merged cells stand in every place: their words again, their figure once', () => {
  const rows = [
    [cell('三、办理结果', 1, 2), cell('予以公开', 2), cell('1'), cell('2')],
    [cell('部分公开'), cell(''), cell('12', 2)],
    [cell('总计', 3, 0), cell('5', 1, 9), cell('6')],
    [cell('7')],
  ]
  expect(laidOut(rows)).toEqual([
    ['三、办理结果', '予以公开', '予以公开', '1', '2'],
    ['三、办理结果', '部分公开', '', '12', ''],
    ['总计', '总计', '总计', '5', '6'],
    ['总计', '总计', '总计', '', '7'],
  ])
})
