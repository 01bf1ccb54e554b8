/** The blanks of sentences as the form shows and fills them. */
import { describe, expect, test } from 'vitest'
import { analyse, applyEdits } from '../../../server/src/core'
import { workedOut } from '../../../server/src/features/form'
import { newReport } from '../../../server/src/features/newReport'
import { preview } from '../../../server/src/features/preview'
import type { Words } from '../../../server/src/features/preview/model'
import { reportText } from '../../lsp/report'

const whole = reportText()
const ending = /[^\n]*\n*$/
/** The report with this sentence as its last. */
const withSentence = (sentence: string) => whole.replace(ending, `${sentence}\n`)

function blanksOf(text: string, isEditable = true): readonly (Words & { readonly blank: object })[] {
  const report = analyse(text)
  return preview(report, report.findings, 'zh', isEditable).blocks.flatMap((block) =>
    'pieces' in block
      ? block.pieces.filter((piece): piece is Words & { blank: NonNullable<Words['blank']> } => !!piece.blank)
      : [],
  )
}

const keysOf = (text: string) => blanksOf(text).map(({ blank }) => blank.key)

function fill(text: string, blank: string, words: string) {
  const result = workedOut(analyse(text), { kind: 'fill', blank, text: words }, 'zh')
  return { ...result, text: applyEdits(text, result.edits) }
}

/** All blanks of a text, the last one first or the first one first, by the keys that they had at the beginning. */
function filledIn(text: string, words: readonly string[], isBackwards: boolean): string {
  const keys = keysOf(text)
  expect(keys).toHaveLength(words.length)
  const order = isBackwards ? [...keys.keys()].reverse() : [...keys.keys()]
  return order.reduce((now, i) => {
    const result = fill(now, keys[i]!, words[i]!)
    expect(result.refused).toEqual([])
    return result.text
  }, text)
}

const fee = (a: string, b: string, c: string) =>
  `依据《政府信息公开信息处理费管理办法》，本年度发出收费通知${a}件，收费通知总金额${b}元，实际收取总金额${c}元。`

describe('blanks are filled, and nothing beside them is touched', () => {
  test.each<[name: string, blank: string, words: readonly string[], filled: string]>([
    ['the fee', fee('____', '____', '____'), ['３', '1,200', '800.5'], fee('3', '1200', '800.5')],
    ['tags between', fee('__<b>__</b>', '____', '____'), ['3', '0', '0'], fee('3<b></b>', '0', '0')],
    ['blanks of other shapes', '全年办理××件，XX件次，□□人参加。', ['3', '5', '40'], '全年办理3件，5件次，40人参加。'],
    ['brackets about words', '本年度由（待补充）牵头。', ['办公室'], '本年度由办公室牵头。'],
    ['half a year', '20XX年本机关召开____次会议。', ['24', '6'], '2024年本机关召开6次会议。'],
    ['a date', '会议于2024年  月  日召开。', ['3', '15'], '会议于2024年3月15日召开。'],
    ['a date with its month', '会议于2024年3月 日召开。', ['15'], '会议于2024年3月15日召开。'],
    ['a number of a letter', '青政办发〔〕12号文件要求公开。', ['2024'], '青政办发〔2024〕12号文件要求公开。'],
    ['what is said in brackets', '全年共发布（数字待填）件文件。', ['12'], '全年共发布12件文件。'],
    ['brackets with nothing in them', '全年共发布（ ）件文件。', ['12'], '全年共发布12件文件。'],
  ])('%s', (_, blank, words, expected) => {
    const text = withSentence(blank)
    expect(filledIn(text, words, false)).toBe(withSentence(expected))
    if (words.every((each) => /[\d０-９]/.test(each))) expect(filledIn(text, words, true)).toBe(withSentence(expected))
  })

  test('of two sentences with the same words the one that is meant', () => {
    const sentence = (n: string) => `本年度组织培训${n}次。`
    const text = withSentence(sentence('____') + sentence('____') + sentence('____'))
    const [, second] = keysOf(text)
    expect(fill(text, second!, '7').text).toBe(withSentence(sentence('____') + sentence('7') + sentence('____')))
    const [, , third] = keysOf(text)
    expect(fill(fill(text, second!, '7').text, third!, '8').text).toBe(
      withSentence(sentence('____') + sentence('7') + sentence('8')),
    )
  })
})

describe('the fee', () => {
  test('stays open once it is filled in, and becomes blank again', () => {
    const text = withSentence(fee('3', '1200', '800'))
    expect(blanksOf(text).map((piece) => piece.text)).toEqual(['3', '1200', '800'])
    const [notices] = keysOf(text)
    expect(fill(text, notices!, '4').text).toBe(withSentence(fee('4', '1200', '800')))
    expect(fill(text, notices!, '').text).toBe(withSentence(fee('____', '1200', '800')))
    expect(fill(text, notices!, '3').text).toBe(text)
  })

  test('has its blanks in a new report, named by the words beside them', () => {
    const { text } = newReport({ agency: '青岚县水务局', year: 2025 })
    expect(blanksOf(text).map(({ blank }) => blank.name)).toEqual([
      '本年度发出收费通知____件',
      '收费通知总金额____元',
      '实际收取总金额____元',
    ])
  })
})

describe('nothing is filled in', () => {
  const text = withSentence(fee('____', '____', '____'))
  const [notices] = keysOf(text)

  test.each([
    ['words for a number', text, notices!, '三件', '不是数字'],
    ['part of a piece', text, notices!, '1.5', '应为整数'],
    ['a sentence that has gone', whole, notices!, '3', '已没有这处空白'],
    [
      'signs of a notation',
      withSentence('全年举办××场培训。'),
      keysOf(withSentence('全年举办××场培训。'))[0]!,
      '<b>',
      '不能有',
    ],
    [
      'the end of a sentence',
      withSentence('全年举办××场培训。'),
      keysOf(withSentence('全年举办××场培训。'))[0]!,
      '三\n一、总体情况',
      '不能有',
    ],
  ])('%s', (_, now, key, words, reason) => {
    const { refused, edits } = fill(now, key, words)
    expect(edits).toEqual([])
    expect(refused[0]?.reason).toContain(reason)
    expect(refused[0]?.text).toBe(words)
  })

  test('where the document does not take it', () => {
    const { edits, refused } = workedOut(analyse(text), { kind: 'fill', blank: notices!, text: '3' }, 'zh', () => false)
    expect([edits, refused[0]?.reason]).toEqual([[], '这一处不能写回文件，请在原文件里改'])
  })

  test('where the text is only read, or a figure stands in a sentence of the agency’s own', () => {
    expect(blanksOf(text, false)).toEqual([])
    expect(blanksOf(whole)).toEqual([])
  })
})
