/** The list of corrections: what stands, what should stand, where and why. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { asking } from '../../../server/src/core/fixes'
import { corrections, correctionsText } from '../../../server/src/features/corrections'
import { whereabouts } from '../../../server/src/features/whereabouts'
import { report } from '../../vscode/report'

function listOf(text: string, language: 'zh' | 'en' = 'zh') {
  const read = analyse(text)
  const ask = asking(read, ({ error }) => {
    throw error
  })
  return corrections(read, read.findings, ask, whereabouts(read), language)
}

test('a sure correction has the place, the old and the new figure and the reason', () => {
  const { text } = report({ 'requests.total.total': '987' })
  expect(listOf(text)).toEqual([
    {
      place: '表三第 27 行“（七）总计”总计',
      old: '987',
      now: '15',
      reason: expect.stringContaining('987') as string,
    },
  ])
})

test('what is not certain is to be looked at, with what may be done', () => {
  const { text } = report({ 'disclosure.rules.made': '' })
  expect(listOf(text)).toEqual([
    expect.objectContaining({
      place: expect.stringContaining('表二') as string,
      old: '',
      now: expect.stringMatching(/^请核对：.*0/) as string,
    }),
  ])
})

test('a row that is missing stands in the list with what is to be put in', () => {
  const { text } = report()
  const line = text.split('\n').find((each) => each.includes('2.重复申请'))!
  const [added] = listOf(text.replace(`${line}\n`, ''))
  expect(added).toMatchObject({ old: '', now: expect.stringContaining('重复申请') as string })
})

test('where only a line is to be broken, that is said: nobody sees a line break in a table', () => {
  const { text } = report({})
  expect(listOf(text.replace(/\n+六、/, '六、'))).toEqual([
    { place: '第六部分的标题', old: '', now: '另起一行', reason: expect.stringContaining('应另起一行') as string },
  ])
})

test('in English', () => {
  const { text } = report({ 'requests.total.total': '987' })
  expect(listOf(text, 'en')[0]).toMatchObject({ place: 'table 3, row 27, “（七）总计”, 总计', now: '15' })
})

describe('as text', () => {
  const line = (old: string) =>
    correctionsText([{ place: '表三', old, now: '8', reason: '一\t二\n三' }], 'zh').split('\n')

  test('it is a table of four columns, one line each', () => {
    expect(line('9')).toEqual(['位置\t原文\t改为\t原因', '表三\t9\t8\t一 二 三', ''])
  })

  test.each([
    ['=HYPERLINK("a")', `'=HYPERLINK("a")`],
    ['+1', `'+1`],
    ['@a', `'@a`],
    ['-1+2', `'-1+2`],
    ['-22', '-22'],
    ['－22', '－22'],
  ])('%s is pasted as %s', (old, pasted) => {
    expect(line(old)[1]!.split('\t')[1]).toBe(pasted)
  })
})
