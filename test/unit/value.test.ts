/** What a cell says, in the spellings that reports use. */
import { describe, expect, test } from 'vitest'
import { parseValue } from '../../server/src/core/value'

describe('numbers', () => {
  test.each<[string, string, boolean, unit?: '元' | '万元']>([
    ['0', '0', true],
    ['123456789012345', '123456789012345', true],
    ['1234567890123456789', '1234567890123456789', true],
    ['007', '7', true],
    ['00', '0', true],
    ['12.50', '12.5', true],
    ['12.00', '12', true],
    ['0.0', '0', true],
    ['１２', '12', false],
    ['１．５', '1.5', false],
    ['1,234', '1234', false],
    ['1，234', '1234', false],
    ['1 234', '1234', false],
    ['1, 234', '1234', false],
    ['12,345,678', '12345678', false],
    ['1,234.50', '1234.5', false],
    ['12 .5', '12.5', false],
    ['12. 5', '12.5', false],
    ['+3', '3', false],
    ['＋3', '3', false],
    ['-3', '-3', false],
    ['－3', '-3', false],
    ['−3', '-3', false],
    ['-0', '0', false],
    ['减0.0', '0', false],
    ['减 22', '-22', false],
    ['減22', '-22', false],
    ['减少22', '-22', false],
    ['增 3', '3', false],
    ['增加3', '3', false],
    ['251000元', '251000', false, '元'],
    ['1424.4万元', '1424.4', false, '万元'],
    ['1424.4 萬元', '1424.4', false, '万元'],
  ])('%s', (text, decimal, plain, unit) => {
    expect(parseValue(text)).toEqual({ kind: 'number', decimal, plain, ...(unit && { unit }) })
  })
})

test.each(['/', '\\', 'x', 'X', '×', '*', '无', '没有', '暂无', '-', '—', '——', '———', '–', '−', '_'])(
  '%s stands for a number that is not there',
  (text) => {
    expect(parseValue(text)).toEqual({ kind: 'mark', text })
  },
)

test.each([
  '1.',
  '.5',
  '1,',
  ',1',
  '1,2 34',
  '1 2,34',
  '12, 34',
  '0 0',
  '1286 1286',
  '1.2.3',
  '3件',
  '约3',
  '3（件）',
  '--3',
  '----',
  '无。',
  '没有数据',
  '1元整',
  '减',
  '1/2',
])('%s is text', (text) => {
  expect(parseValue(text)).toEqual({ kind: 'text', text })
})

test('nothing is a blank', () => {
  expect(parseValue('')).toEqual({ kind: 'blank' })
})

test('forty digits are a number, forty-one are not read', () => {
  expect(parseValue('9'.repeat(40))).toMatchObject({ kind: 'number', decimal: '9'.repeat(40) })
  expect(parseValue('9'.repeat(41))).toEqual({ kind: 'text', text: '9'.repeat(41) })
})
