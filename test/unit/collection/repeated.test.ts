/** Sections one and five in the words of another report: what is told, and what is no repetition. */
import { describe, expect, test } from 'vitest'
import { placeInDigest } from '../../../server/src/cli/formats/places'
import { affectedBy } from '../../../server/src/collection'
import { htmlPlain } from '../../generator/layouts'
import { randomOf } from '../../generator/random'
import { toldBy } from '../../generator/told'
import { digest, findingsOf, folder, found } from '../../support/folder'
import { report, type Told } from '../../support/report'

const words = (seed: number) => toldBy(randomOf(seed)) as Readonly<Record<'overview' | 'problems', readonly string[]>>
const last = report({ year: 2021, told: words(1) })
const now = (told: NonNullable<Told['told']>, more: Partial<Told> = {}) => report({ year: 2022, told, ...more })
const pair = (told: NonNullable<Told['told']>, more: Partial<Told> = {}) =>
  found({ 'a.txt': last, 'b.txt': now(told, more) })
const isFound = ['series/repeated b.txt ']

describe('last year’s report', () => {
  test('is named with the sections, the share and the place', () => {
    const text = now({ ...words(2), problems: words(1).problems })
    const [finding, ...others] = findingsOf(folder({ 'a.txt': last, 'b.txt': text }))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'series/repeated',
      severity: 'information',
      path: 'b.txt',
      section: 'problems',
    })
    expect(text.slice(finding!.span.start, finding!.span.end)).toContain('存在的主要问题及改进情况')
    expect(finding!.message.zh).toMatch(/^与上年（2021 年度）报告文字重复：第五部分约 100%（约 \d+ 字）。$/)
    expect(finding!.message.en).toMatch(/^The same words as in last year’s report \(2021\): about 100 % of part 5 /)
    expect(placeInDigest(digest('b.txt', text), finding!).zh).toBe('第五部分的标题')
    const first = /[^。；！？]+[。；！？]/.exec(words(1).problems.join(''))![0]
    const [there, here] = finding!.related
    expect([there, here]).toMatchObject([
      { path: 'a.txt', isSentence: true },
      { path: 'b.txt', isSentence: true },
    ])
    expect(text.slice(here!.span.start, here!.span.end)).toBe(first)
    expect(last.slice(there!.span.start, there!.span.end)).toBe(first)
  })

  test('has the sentences that are the same in both, in their places, and none that was written anew', () => {
    const [a, ...rest] = words(1).problems
    const anew = '新设的咨询窗口由两名青年干部轮流值守到傍晚。'
    const text = now({ ...words(2), problems: [...rest, anew, a!] })
    const [finding] = findingsOf(folder({ 'a.txt': last, 'b.txt': text }))
    const { path, here, there } = finding!.sameWords!
    expect(path).toBe('a.txt')
    const said = (source: string, spans: typeof here) => spans.map(({ start, end }) => source.slice(start, end))
    expect(said(text, here).toSorted()).toEqual(said(last, there).toSorted())
    expect(said(text, here).join('')).toBe([...rest, a!].join(''))
    expect(said(last, there).join('')).toBe([a!, ...rest].join(''))
  })

  test('is found in another notation, with other marks, another year and its sentences in another order', () => {
    const [first, ...rest] = words(1).overview
    const moved = [...rest, first!].map((each) => each.replace(/，/g, '、'))
    expect(pair({ ...words(2), overview: moved }, { layout: htmlPlain })).toEqual(isFound)
  })

  test('is not repeated by half of it, nor where it was written anew', () => {
    expect(pair(words(2))).toEqual([])
    const half = [words(1).overview[1]!, ...words(2).overview]
    expect(pair({ ...words(2), overview: half })).toEqual([])
  })
})

describe('other agencies of the year', () => {
  const of = (agency: string, seed: number, year = 2022) => report({ agency, year, told: words(seed) })

  test('the one that is repeated most is named, the others are counted', () => {
    const findings = findingsOf(
      folder({
        'a.txt': of('江源县财政局', 1),
        'b.txt': of('江源县教育局', 1),
        'c.txt': of('江源县司法局', 1),
        'd.txt': of('江源县林业局', 2),
      }),
    )
    expect(findings.map(({ path }) => path)).toEqual(['a.txt', 'b.txt', 'c.txt'])
    expect(findings[0]!.message.zh).toMatch(
      /^与江源县教育局 2022 年度报告文字重复：第一部分约 100%.*，第五部分约 100%.*。另有 1 份报告也重复到这个程度。$/,
    )
  })

  test('not of another year, not a copy of the same report, not one that names nobody else', () => {
    expect(found({ 'a.txt': of('江源县财政局', 1, 2021), 'b.txt': of('江源县教育局', 1) })).toEqual([])
    expect(found({ 'a.txt': of('江源县财政局', 1), 'b.txt': of('江源县财政局', 1) })).toEqual([])
  })

  test('a report that changes is told with those that repeat it', () => {
    const texts = { 'a.txt': of('江源县财政局', 1), 'b.txt': of('江源县教育局', 1), 'c.txt': of('江源县林业局', 2) }
    const after = folder({ ...texts, 'a.txt': of('江源县财政局', 3) })
    expect([...affectedBy(folder(texts), after, 'a.txt')].sort()).toEqual(['a.txt', 'b.txt'])
    expect(findingsOf(after)).toEqual([])
  })
})

describe('no repetition', () => {
  test.each([
    [
      'figures that the tables ask for',
      Array.from(
        { length: 12 },
        () => '全年新收政府信息公开申请0件，上年结转0件，本年度办结0件，结转下年度继续办理0件。',
      ),
    ],
    [
      'that nothing has happened',
      Array.from(
        { length: 12 },
        (_, i) => `本机关未收到要求提供${'甲乙丙丁戊己庚辛壬癸子丑'[i]!}类资料的来信，未发生因此引起的投诉和纠纷。`,
      ),
    ],
    [
      'names of laws and documents',
      Array.from(
        { length: 12 },
        (_, i) =>
          `学习了《关于进一步规范基层${'甲乙丙丁戊己庚辛壬癸子丑'[i]!}类事项公开目录编制和更新工作的实施意见》。`,
      ),
    ],
    [
      'what the form prints',
      [
        '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请；申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请；要求行政机关确认或重新出具已获取信息；部分公开（区分处理的，只计这一情形，不计其他情形）。',
      ],
    ],
    ['a few words', ['本年工作平稳，各栏目照常更新。', '下一步继续做好各项工作。']],
  ])('%s', (_, overview) => {
    const told = (seed: number) => ({ ...words(seed), overview })
    expect(
      found({ 'a.txt': report({ year: 2021, told: told(1) }), 'b.txt': report({ year: 2022, told: told(2) }) }),
    ).toEqual([])
  })
})
