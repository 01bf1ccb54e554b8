/** Sentences against the tables, in a report that is sound but for one sentence or one figure. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { fixUntilStable } from '../../../server/src/core/rounds'
import { writtenLike } from '../../../server/src/core/prose/writing'
import { ask } from '../../offers'
import { broken, clean2021, findings, found, mended, only, preferred, written } from './helper'

const opening = '2023年，县水务局围绕供水安全和河道治理做好信息公开，重要事项都在县政府网站和水务服务大厅同步公布。\n'
/** The sound report with a sentence more. */
const saying = (sentence: string, ...changes: readonly (readonly [string, string])[]) =>
  broken([opening, `${opening}\n${sentence}\n`], ...changes)
const titles = (text: string) => only(text).fixes.map((f) => `${f.preferred ? '*' : ''}${f.title.zh}`)

test.each([
  '全年收到政府信息公开申请46件，上年结转2件，办结45件，结转下年度3件。',
  '全年受理政府信息公开申请48件。',
  '全年收到政府信息公开申请四十六件。',
  '办结的申请中，予以公开20件，部分公开3件，不予公开7件，无法提供11件，不予处理2件，其他处理2件。',
  '因政府信息公开被申请行政复议2件，被提起行政诉讼2件。',
  '全年制发行政规范性文件4件，废止1件。本年度未制发规章。',
  '上年收到政府信息公开申请51件。截至目前，历年累计收到政府信息公开申请512件。',
  '应收取信息处理费的申请为0件，未收取信息处理费。',
])('sound: %s', (sentence) => {
  expect(found(saying(sentence))).toEqual([])
})

describe('what is counted goes without saying', () => {
  const said = (sentence: string) => found(saying(sentence)).filter((code) => code.startsWith('prose/'))

  test.each(['（二）依申请公开。新收43件，上年结转1件，均已办结。', '（二）依申请公开情况。新收43件，结转下年度5件。'])(
    'read: %s',
    (sentence) => {
      expect(said(sentence)).toContain('prose/figure')
    },
  )

  test.each([
    '新收43件，上年结转1件，均已办结。',
    '（二）依申请公开。行政诉讼。新收43件，上年结转1件。',
    '（二）依申请公开。新收案件43件，上年结转1件。',
    '（二）依申请公开。新收来电43件，上年结转1件。',
    '（二）依申请公开。收到43件。',
    '（二）依申请公开。新收46件，上年结转2件，办结45件。',
  ])('left alone: %s', (sentence) => {
    expect(said(sentence)).toEqual([])
  })
})

describe('prose/figure', () => {
  test('a cell that holds no count has nothing to contradict', () => {
    const text = saying('全年新收政府信息公开申请46件。', ['40\t3\t0\t1\t2\t0\t46', '40\t3\t0\t1\t2\t0\t-46'])
    expect(found(text)).toEqual(['cell/number requests.received.total'])
  })

  test('takes the one figure that the table allows', () => {
    const text = saying('全年新收政府信息公开申请43件。')
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'prose/figure', severity: 'warning' })
    expect(finding.message).toEqual({
      zh: '正文写新收 43 件，表中“本年新收”总计为 46。',
      en: 'The text says 新收 43; in the tables “本年新收” (total) is 46.',
    })
    expect(written(text, finding)).toBe('43')
    expect(finding.related.map((r) => text.slice(r.span.start, r.span.end))).toEqual(['46'])
    expect(preferred(finding).safe).toBe(false)
    expect(mended(text, finding)).toBe(saying('全年新收政府信息公开申请46件。'))
  })

  test('prefers none of several', () => {
    const text = saying('全年受理政府信息公开申请43件。')
    expect(only(text).message.zh).toBe('正文写受理 43 件，表中“本年新收”总计为 46，“本年新收”“上年结转”总计相加为 48。')
    expect(titles(text)).toEqual(['正文“43”改为 46', '正文“43”改为 48'])
  })

  test.each([
    ['全年新收政府信息公开申请４３件。', '全年新收政府信息公开申请４６件。'],
    ['全年新收政府信息公开申请 43 件。', '全年新收政府信息公开申请 46 件。'],
    ['全年新收政府信息公开申请四十三件。', '全年新收政府信息公开申请四十六件。'],
    ['上年度结转政府信息公开申请三件。', '上年度结转政府信息公开申请两件。'],
    ['作出行政许可决定1,353件。', '作出行政许可决定1,352件。'],
  ])('keeps the hand: %s', (wrong, right) => {
    expect(mended(saying(wrong), only(saying(wrong)))).toBe(saying(right))
  })

  test('a cell without identities may be set instead', () => {
    const text = saying('全年制发行政规范性文件5件。')
    expect(titles(text)).toEqual(['*正文“5”改为 4', '表中“行政规范性文件”的“本年制发件数”由 4 改为 5'])
    const [, cell] = only(text).fixes
    expect(found(mended(text, only(text), cell))).toEqual([])
    expect(applyEdits(text, cell!.edits)).toContain('行政规范性文件\t5\t1\t23')
  })

  test('where the cells of a merged one are filled, all of them are set', () => {
    const text = saying('作出行政许可决定1353件。')
      .replace(/(?<=信息内容)\t本年处理决定数量\t\t(?=\n行政许可)/, '\t本年处理决定数量'.repeat(3))
      .replace('行政许可\t1352\t\t\n', '行政许可\t1352\t1352\t1352\n')
    const [, cell] = only(text).fixes
    expect(applyEdits(text, cell!.edits)).toContain('行政许可\t1353\t1353\t1353\n')
    expect(found(mended(text, only(text), cell))).toEqual([])
  })

  test('a cell of table three is not set where that breaks a sum', () => {
    expect(titles(saying('办结的政府信息公开申请中，部分公开4件。'))).toEqual(['*正文“4”改为 3'])
  })

  test('an outcome of table four takes its total with it', () => {
    const text = saying('因政府信息公开被申请行政复议结果纠正1件。')
    expect(titles(text)).toEqual([
      '*正文“1”改为 0',
      '表中“行政复议”的“结果纠正”由 0 改为 1，“行政复议”的“总计”由 2 改为 3',
    ])
    expect(found(mended(text, only(text), only(text).fixes[1]))).toEqual([])
  })

  test('words that say a number are not rewritten', () => {
    const text = saying('全年新收政府信息公开申请46件，均为自然人申请。')
    const finding = only(text)
    expect(finding.message.zh).toBe('正文写“均为自然人申请”，即 46 件，表中“本年新收”自然人为 40。')
    expect(finding.fixes).toEqual([])
  })

  test('groups and sums of cells have names', () => {
    expect(only(saying('办结的政府信息公开申请中，不予公开8件，部分公开3件。')).message).toEqual({
      zh: '正文写不予公开 8 件，表中“（三）不予公开”各项合计为 7。',
      en: 'The text says 不予公开 8; in the tables “（三）不予公开” (all items) is 7.',
    })
    expect(only(saying('因政府信息公开被提起行政诉讼3件。')).message.zh).toBe(
      '正文写行政诉讼 3 件，表中“未经复议直接起诉”“复议后起诉”总计相加为 2。',
    )
  })
})

describe('a table that is wrong itself', () => {
  const total = '（七）总计\t\t40\t2\t0\t1\t2\t0\t45'
  const wrong = total.replace('\t45', '\t54')

  test('is taken as the fix of its sum would leave it', () => {
    expect(found(saying('全年办结政府信息公开申请45件。', [total, wrong]))).toEqual(['sum/cell requests.total.total'])
    const text = saying('全年办结政府信息公开申请44件。', [total, wrong])
    expect(findings(text).map((f) => f.message.zh)).toContain('正文写办结 44 件，表中“（七）总计”总计改正后为 45。')
    const { reading, settled } = fixUntilStable(text, analyse, ask, () => true)
    expect(settled).toBe(true)
    expect(reading.findings).toEqual([])
    expect(reading.text).toBe(saying('全年办结政府信息公开申请45件。'))
  })

  const review = '1\t0\t1\t0\t2\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1'
  const three = review.replace('1\t0\t1\t0\t2', '1\t0\t1\t0\t3')

  test('a total of table four is preferred, unless the text states it', () => {
    expect(preferred(only(broken([review, three]))).title.zh).toMatch(/总计.*由 3 改为 2/)
    const [finding, ...others] = findings(saying('因政府信息公开被申请行政复议3件。', [review, three]))
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'sum/review', address: 'review.reconsideration.total' })
    expect(finding!.fixes.filter((f) => f.preferred)).toEqual([])
    expect(finding!.fixes.length).toBeGreaterThan(1)
  })

  test('proves nothing where a broken sum has several explanations', () => {
    // Either the total or an outcome is wrong, so 2 and 3 may both be right.
    expect(found(saying('因政府信息公开被申请行政复议2件。', [review, three]))).toEqual([
      'sum/review review.reconsideration.total',
    ])
    expect(found(saying('因政府信息公开被申请行政复议5件。', [review, three])).sort()).toEqual([
      'prose/figure',
      'sum/review review.reconsideration.total',
    ])
  })
})

describe('prose/parts', () => {
  test('a list that claims to be complete adds up to its whole', () => {
    const text = saying('全年发布信息60条，其中图解10条，动态30条，其他21条。')
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'prose/parts', severity: 'warning' })
    expect(finding.message).toEqual({
      zh: '正文写共 60，其中各项 10＋30＋21＝61，总数少 1。',
      en: 'The text says 60 in all; its parts 10 + 30 + 21 add up to 61 (1 too few).',
    })
    expect(mended(text, finding)).toBe(saying('全年发布信息61条，其中图解10条，动态30条，其他21条。'))
  })

  test('a whole that the table confirms is not changed', () => {
    const text = saying('全年新收政府信息公开申请46件，其中水费12件，河道30件，其他5件。')
    expect(only(text)).toMatchObject({ code: 'prose/parts', fixes: [] })
  })
})

describe('prose/share', () => {
  test('is set where one value follows', () => {
    const text = saying('全年办结政府信息公开申请45件，其中予以公开20件，占47.2%。')
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'prose/share', severity: 'information' })
    expect(finding.message.zh).toBe('正文写占 47.2%，20÷45＝44.4%，20÷46＝43.5%，20÷48＝41.7%。')
    expect(finding.fixes.map((f) => f.title.zh)).toEqual(['“47.2”改为 44.4%', '“47.2”改为 43.5%', '“47.2”改为 41.7%'])
    expect(found(mended(text, finding, finding.fixes[0]))).toEqual([])
  })
})

describe('prose/claim', () => {
  test.each([
    ['所有申请均已办结。', '正文写“所有申请均已办结”，表中“结转下年度”总计为 3。'],
    ['全年收到行政复议2件，均获维持。', undefined],
    ['本年度未收到政府信息公开申请。', '正文写“未收到政府信息公开申请”，表中“本年新收”总计为 46。'],
    [
      '没有因政府信息公开被提起行政诉讼。',
      '正文写“没有因政府信息公开被提起行政诉讼”，表中“未经复议直接起诉”总计为 1。',
    ],
  ])('%s', (sentence, message) => {
    const said = findings(saying(sentence))
    expect(said.map((f) => f.message.zh)).toEqual(message === undefined ? [] : [message])
    for (const finding of said) expect(finding).toMatchObject({ code: 'prose/claim', severity: 'warning', fixes: [] })
  })
})

test('nothing inside a heading, a table or another document is a figure', () => {
  expect(found(clean2021)).toEqual([])
})

test.each([
  ['8', '43', '8'],
  ['12', '４３', '１２'],
  ['1352', '1,353', '1,352'],
  ['1234567.5', '1,353', '1,234,567.5'],
  ['105', '四十三', '一百零五'],
  ['2', '三', '两'],
  ['12', '三', '十二'],
  ['20', '十五', '二十'],
  ['1010', '十', '一千零一十'],
  ['0', '三', '零'],
  ['31', '二〇', '三一'],
  ['10000', '三', undefined],
  ['7', '1 2', undefined],
  ['7', '1<b>2', undefined],
])('%s in the hand of %s is %s', (value, model, expected) => {
  expect(writtenLike(value, model)).toBe(expected)
})
