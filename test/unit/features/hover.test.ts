import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import type { Language } from '../../../server/src/core/language'
import { hover } from '../../../server/src/features/hover'
import { reportText } from '../../lsp/report'

/** The hover at the value of an address. */
function hoverAt(address: string, values: Record<string, string> = {}, language: Language = 'zh') {
  const report = analyse(reportText(values))
  const span = report.facts.get(address)?.cell.span
  if (!span) throw new Error(`not read: ${address}`)
  for (let offset = span.start; offset <= span.end; offset++)
    expect(hover(report, offset, language)?.span).toEqual(span)
  return hover(report, span.start, language)
}

describe('hover on a value', () => {
  it('names row and column, says what the row counts and where the law says so', () => {
    expect(hoverAt('requests.refused.processInformation.commercial')).toMatchObject({
      title: '三、本年度办理结果 › （三）不予公开 › 6.属于四类过程性信息 · 申请人情况 › 法人或其他组织 › 商业企业',
      about: [expect.any(String), expect.stringContaining('第十六条')],
    })
  })

  it('writes out each identity that the value takes part in', () => {
    expect(hoverAt('requests.total.natural')?.items).toEqual([
      '✓ 本行合计：7＋2＝9（其余 4 项为 0）；“总计” 9。相符。',
      '✓ 本列合计：4＋1＋1＋1＝7（其余 17 项为 0）；“（七）总计” 7。相符。',
      '✓ 本列勾稽关系：“一、本年新收政府信息公开申请数量” 7＋“二、上年结转政府信息公开申请数量” 1＝8；“（七）总计” 7＋“四、结转下年度继续办理” 1＝8。相符。',
    ])
    expect(hoverAt('review.reconsideration.upheld')?.items).toEqual([
      '✓ 各项结果合计：2（其余 3 项为 0）；“总计” 2。相符。',
    ])
    expect(hoverAt('review.litigation.direct.total')?.items).toEqual([
      '✓ 各项结果合计：0（4 项都是 0）；“总计” 0。相符。',
    ])
  })

  it('says by how much an identity fails', () => {
    const { items = [] } = hoverAt('requests.granted.total', { 'requests.granted.total': '7' }) ?? {}
    expect(items[0]).toBe('✗ 本行合计：4＋1＝5（其余 4 项为 0）；“总计” 7。两边差 2。此格须为 5。')
    expect(hoverAt('requests.granted.total', { 'requests.granted.total': '7' }, 'en')?.items[0]).toBe(
      '✗ Sum of the row: 4 + 1 = 5 (the other 4 parts are 0); “总计” 7. They differ by 2. This cell would have to be 5.',
    )
  })

  it('says why an identity is unchecked', () => {
    const values = { 'requests.granted.natural': '', 'requests.granted.research': '若干' }
    const blank = hoverAt('requests.granted.natural', values)
    expect(blank?.lead[0]).toBe('此格空白，含该格的合计未核对。')
    expect(blank?.items[0]).toBe('– 本行合计：未核对，“自然人”空白，“科研机构”“若干”。')
    const words = hoverAt('requests.granted.research', values, 'en')
    expect(words?.lead[0]).toBe('“若干” is not a number; sums with this cell are unchecked.')
    expect(words?.items).toEqual([
      '– Sum of the row: unchecked: “自然人” blank, “科研机构” “若干”.',
      '– Sum of the column: unchecked: “（一）予以公开” “若干”.',
    ])
  })

  it('tells how a number was read where its writing does not show it', () => {
    expect(hoverAt('disclosure.licensing.decisions', { 'disclosure.licensing.decisions': '1,520' })?.lead[0]).toBe(
      '读作 1520。',
    )
    expect(hoverAt('disclosure.licensing.decisions')?.about).toHaveLength(2)
    expect(hoverAt('disclosure.charges.amount')?.items).toEqual([])
  })
})

describe('hover on words', () => {
  const text = reportText({ 'requests.total.total': '0', 'requests.carriedForward.total': '' })
  const report = analyse(text)
  const at = (words: string) => hover(report, text.indexOf(words) + 1, 'zh')

  it('says what a row counts', () => {
    const found = at('4.保护第三方合法权益')
    expect(found).toMatchObject({ title: '三、本年度办理结果 › （三）不予公开 › 4.保护第三方合法权益', items: [] })
    expect(found?.about[1]).toContain('第十五条')
  })

  it('gives the totals of a section on its heading', () => {
    expect(at('三、收到和处理')).toMatchObject({
      title: '收到和处理政府信息公开申请情况',
      items: [
        '一、本年新收政府信息公开申请数量：9',
        '二、上年结转政府信息公开申请数量：1',
        '（七）总计：0',
        '四、结转下年度继续办理：空白',
      ],
    })
    expect(at('四、政府信息公开行政复议')?.items).toEqual(['行政复议：2', '未经复议直接起诉：0', '复议后起诉：0'])
    expect(at('二、主动公开')?.items).toContain('行政规范性文件：本年制发件数 3 · 本年废止件数 0 · 现行有效件数 41')
    expect(at('五、存在的主要问题')).toBeUndefined()
  })

  it('has nothing to say about other text', () => {
    expect(at('我局明确一名')).toBeUndefined()
    expect(hover(report, -1, 'zh')).toBeUndefined()
    expect(hover(report, text.length + 9, 'zh')).toBeUndefined()
  })
})
