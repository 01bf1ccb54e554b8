/** The parts of a line that may be a heading: its marks, the name of a table, the ordinal, the title. */
import { describe, expect, test } from 'vitest'
import { isDamaged, numberingOf, numberOf, shapeOf } from '../../../server/src/core/outline/shape'

describe('parts of a line', () => {
  test.each<[line: string, ordinal: string, title: string]>([
    ['一、总体情况', '一、', '总体情况'],
    ['十一、总体情况', '十一、', '总体情况'],
    ['一 、 总体情况', '一 、', '总体情况'],
    ['——、总体情况', '——、', '总体情况'],
    ['（一、总体情况', '（一、', '总体情况'],
    ['（ 一、总体情况', '（ 一、', '总体情况'],
    ['（一）总体情况', '（一）', '总体情况'],
    ['（ 一 ）、总体情况', '（ 一 ）、', '总体情况'],
    ['（十一） ．总体情况', '（十一） ．', '总体情况'],
    ['一）总体情况', '一）', '总体情况'],
    ['３．总体情况', '３．', '总体情况'],
    ['(3)总体情况', '(3)', '总体情况'],
    ['第一部分总体情况', '第一部分', '总体情况'],
    ['第 十一 章 ：总体情况', '第 十一 章 ：', '总体情况'],
    ['第三节、总体情况', '第三节、', '总体情况'],
    ['）总体情况', '）', '总体情况'],
    ['总体情况', '', '总体情况'],
    ['Ⅲ、总体情况', 'Ⅲ、', '总体情况'],
    ['Ⅲ 总体情况', 'Ⅲ', '总体情况'],
    ['IV. 总体情况', 'IV.', '总体情况'],
    ['IT、总体情况', '', 'IT、总体情况'],
    ['第总一部分', '', '第总一部分'],
    ['（总）体情况', '', '（总）体情况'],
    ['> ## 一、总体情况：；**', '一、', '总体情况'],
    ['三、', '三、', ''],
    ['  ', '', ''],
  ])('%j', (line, ordinal, title) => {
    const shape = shapeOf(line)
    expect([shape.ordinal, line.slice(shape.title.start, shape.title.end)]).toEqual([ordinal, title])
    expect(line.slice(shape.start, shape.start + ordinal.length)).toBe(ordinal)
    expect(shape.caption).toBe(false)
    expect(shape.title.start).toBeLessThanOrEqual(shape.title.end)
  })

  test.each<[line: string, written: string]>([
    ['**一、总体情况：** ', '一、总体情况：'],
    ['一、总体情况、', '一、总体情况、'],
    ['三、__', '三、'],
  ])('%j: the marks around it are no part of the heading', (line, written) => {
    const { start, end } = shapeOf(line)
    expect(line.slice(start, end)).toBe(written)
  })

  test.each<[line: string, title: string]>([
    ['表三：收到和处理情况', '收到和处理情况'],
    ['表 三 ：收到和处理情况', '收到和处理情况'],
    ['表3、收到和处理情况', '收到和处理情况'],
    ['表三 收到和处理情况', '收到和处理情况'],
    ['## 表三收到和处理情况', '收到和处理情况'],
  ])('%j names a table', (line, words) => {
    const { caption, title, start } = shapeOf(line)
    expect([caption, line.slice(title.start, title.end), start]).toEqual([true, words, title.start])
  })

  test.each(['表述收到和处理情况', '表收到和处理情况', '附表三：收到和处理情况'])('%j names none', (line) => {
    expect(shapeOf(line).caption).toBe(false)
  })
})

test.each<[ordinal: string, numbering: string, number: number | undefined]>([
  ['', 'none', undefined],
  ['第三部分', 'chapter', 3],
  ['（三）', 'bracketed', 3],
  ['(3)', 'bracketed', 3],
  ['三、', 'han', 3],
  ['十、', 'han', 10],
  ['3.', 'arabic', 3],
  ['３．', 'arabic', 3],
  ['Ⅲ、', 'roman', 3],
  ['IX.', 'roman', 9],
  ['IIX.', 'roman', undefined],
  ['（Ⅲ）', 'bracketed', 3],
  ['—、', 'han', 1],
  ['、', 'han', undefined],
])('the ordinal %j', (ordinal, numbering, number) => {
  expect([numberingOf(ordinal), numberOf(ordinal)]).toEqual([numbering, number])
})

test.each<[ordinal: string, tail: string, damaged: boolean]>([
  ['一、', '', false],
  ['（一）', '：', false],
  ['一、', '、', true],
  ['—、', '', true],
  ['）', '', true],
  ['、', '', true],
  ['）、', '', false],
])('%j with %j behind the title', (ordinal, tail, damaged) => {
  expect(isDamaged(ordinal, tail)).toBe(damaged)
})
