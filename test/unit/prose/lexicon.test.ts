/** The lexicon: one sense for a word, and the quick filter that is made of it. */
import { describe, expect, it, test } from 'vitest'
import { lexiconOf, longest, patternOf } from '../../../server/src/core/prose/lexicon'
import { mayTell, tells } from '../../../server/src/core/prose/telling'
import { tokens } from '../../../server/src/core/prose/tokens'
import { measureWords, vocabulary } from '../../../server/src/core/prose/vocabulary'
import type { Sense } from '../../../server/src/core/prose/types'

const not: Sense = { kind: 'not' }
const other: Sense = { kind: 'other' }

describe('a lexicon', () => {
  it('refuses a word under two senses, and one that is listed twice', () => {
    expect(() =>
      lexiconOf([
        ['无 没有', not],
        ['无线 没有', other],
      ]),
    ).toThrow('没有 is listed twice: as not and as other')
    expect(() => lexiconOf([['无 无', not]])).toThrow('无 is listed twice')
  })

  it('finds the longest word', () => {
    const lexicon = lexiconOf([
      ['无', not],
      ['无线', other],
    ])
    expect(longest(lexicon, '无线', 0, 2)).toEqual({ end: 2, sense: other })
    expect(longest(lexicon, '无线', 0, 1)).toEqual({ end: 1, sense: not })
    expect(longest(lexicon, '有线', 0, 2)).toBeUndefined()
  })

  it('makes a pattern of the words of a sense, shielded by longer ones of another', () => {
    const lexicon = lexiconOf([
      ['无 从未', not],
      ['无线 无障碍 从未来', other],
    ])
    const pattern = new RegExp(patternOf(lexicon, ({ kind }) => kind === 'not'))
    expect(['此项无', '从未有', '无'].map((text) => pattern.test(text))).toEqual([true, true, true])
    expect(['无线', '无障碍', '从未来', '从来'].map((text) => pattern.test(text))).toEqual([false, false, false, false])
  })
})

describe('the quick filter', () => {
  const states = (text: string) => tokens(text, 0, text.length).some(tells)

  test('lets every word pass that states something', () => {
    for (const word of vocabulary.words.keys()) if (states(word)) expect([word, mayTell(word)]).toEqual([word, true])
  })

  test('lets every number pass that is counted', () => {
    for (const measure of measureWords.words.keys())
      for (const number of ['12', '1,240', '三', '一百零五', '两千', '三万', '十余', '4.5万']) {
        const text = `收到${number}${measure}`
        if (states(text)) expect([text, mayTell(text)]).toEqual([text, true])
      }
  })

  it.each(['2023年，我局推进政务公开。', '于3月15日公布', '面向未来，推进无障碍建设', '第三季度'])(
    'passes over %s',
    (text) => {
      expect([mayTell(text), states(text)]).toEqual([false, false])
    },
  )
})
