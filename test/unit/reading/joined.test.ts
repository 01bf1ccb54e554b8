/** Two headings in one line, and headings worded otherwise in a text that has lost its lines. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { preferredOf } from '../../../server/src/core/fixes'
import { ask } from '../../offers'
import { clean2021, edit, found, headings, mended, only } from '../checks/helper'

const otherwise = [
  '一、工作概况',
  '二、主动公开工作',
  '三、依申请公开办理情况',
  '四、复议诉讼情况',
  '五、主要问题和改进措施',
  '六、其他有关事项',
]
const numbersOf = (text: string) => analyse(text).sections.map((s) => s.form.number)

/** The heading `nth` moved up into the line of the one before it. */
const joinedAt = (nth: number, between: string) =>
  edit(clean2021, [`${headings[nth]!}\n`, ''], [headings[nth - 1]!, `${headings[nth - 1]!}${between}${headings[nth]!}`])

describe.each([1, 2, 3, 4, 5])('heading %d and the next in one line', (nth) => {
  test.each(['', ' ', '　', '、'])('with “%s” between them are two', (between) => {
    const text = joinedAt(nth, between)
    expect(numbersOf(text)).toEqual([1, 2, 3, 4, 5, 6])
    expect(found(text).filter((code) => !code.startsWith('section/number'))).toEqual(['section/glued'])
  })

  test('are parted by the fix, which keeps the words of both', () => {
    const text = joinedAt(nth, ' ')
    const after = mended(text, only(text))
    expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    expect(found(after).filter((code) => code === 'section/glued')).toEqual([])
    expect(numbersOf(after)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

test('two headings in one line are two, however they are worded', () => {
  const text = edit(joinedAt(5, ' '), [`${headings[4]} ${headings[5]}`, '五、问题与改进 六、其他说明'])
  expect(found(text).toSorted()).toEqual(['section/glued', 'section/title', 'section/title'])
})

test('a line that lists all of them is none', () => {
  for (const list of [headings.join(' '), headings.slice(3).join(' '), `本报告由${headings.join('')}组成`]) {
    const text = edit(clean2021, [headings[0], `${list}\n\n${headings[0]}`])
    expect(numbersOf(text)).toEqual([1, 2, 3, 4, 5, 6])
    expect(found(text)).toEqual([])
  }
})

test('one heading for two sections loses no word of either unasked', () => {
  const both = '五、存在的主要问题及改进情况和其他需要报告的事项'
  const text = edit(clean2021, [headings[4], both], [`${headings[5]}\n`, ''])
  const report = analyse(text)
  const title = report.findings.find((f) => f.code === 'section/title')!
  expect(preferredOf(ask(report, [title]), title)).toBeUndefined()
})

describe('in a text without line breaks', () => {
  const pairs = headings.flatMap((_, i) => headings.map((__, j) => [i, j] as const)).filter(([i, j]) => i < j)
  test.each(pairs)('headings %d and %d from 0 worded otherwise are found by their ordinals', (i, j) => {
    const text = edit(clean2021, [headings[i]!, otherwise[i]!], [headings[j]!, otherwise[j]!]).replace(/\s+/g, ' ')
    expect(analyse(text).unchecked).toBeUndefined()
    expect(numbersOf(text)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
