import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { tokens } from '../../../server/src/features/tokens'
import { reportText } from '../../lsp/report'

const text = reportText({
  'requests.granted.natural': '6',
  'requests.partial.natural': '/',
  'requests.partial.commercial': '',
}).replace(
  '按月核对公开目录。',
  '按月核对公开目录。本年度新收政府信息公开申请9件，结转下年度继续办理2件，网站发布信息340条。',
)
const report = analyse(text)
const all = tokens(report, report.findings)

function tokenAt(offset: number | undefined) {
  const found = all.find(({ span }) => span.start === offset)
  if (!found) return undefined
  const { span, kind, total, wrong, blank } = found
  const flags = Object.entries({ total, wrong, blank }).flatMap(([name, on]) => (on ? [name] : []))
  return [text.slice(span.start, span.end), kind, ...flags].join(' ')
}
const ofCell = (address: string) => tokenAt(report.facts.get(address)?.cell.span.start)

describe('tokens', () => {
  it('tell values, totals, wrong values and marks', () => {
    expect(ofCell('requests.granted.commercial')).toBe('1 value')
    expect(ofCell('requests.received.total')).toBe('9 value total')
    expect(ofCell('requests.total.commercial')).toBe('2 value total')
    expect(ofCell('review.reconsideration.total')).toBe('2 value total')
    expect(ofCell('requests.partial.natural')).toBe('/ value blank')
  })

  it('blame the cell that a finding stands on', () => {
    const broken = analyse(reportText({ 'requests.total.total': '0' }))
    const wrong = tokens(broken, broken.findings).filter((t) => t.wrong)
    expect(wrong.map((t) => t.span)).toEqual([broken.facts.get('requests.total.total')?.cell.span])
    expect(tokens(broken, []).filter((t) => t.wrong)).toEqual([])
  })

  it('tell labels and headings', () => {
    expect(tokenAt(text.indexOf('6.属于四类'))).toBe('6.属于四类过程性信息 label')
    expect(tokenAt(text.indexOf('三、收到和处理'))).toBe('三、收到和处理政府信息公开申请情况 heading')
    expect(all.filter((t) => t.kind === 'heading')).toHaveLength(6)
  })

  it('tell figures in the text that speak of a cell, and the wrong one', () => {
    expect(tokenAt(text.indexOf('申请9件') + 2)).toBe('9 value')
    expect(tokenAt(text.indexOf('办理2件') + 2)).toBe('2 value wrong')
    expect(tokenAt(text.indexOf('340条'))).toBeUndefined()
  })

  it('give a blank no token: it has no character', () => {
    expect(all.every(({ span }) => span.start < span.end)).toBe(true)
    expect(report.facts.get('requests.partial.commercial')?.value.kind).toBe('blank')
  })

  it('stand in order, none over another, each on one line', () => {
    for (const [i, { span }] of all.entries()) {
      expect(text.slice(span.start, span.end)).not.toMatch(/[\n\r]/)
      if (i > 0) expect(span.start).toBeGreaterThanOrEqual(all[i - 1]!.span.end)
    }
  })

  it('are only those that are asked for', () => {
    const start = text.indexOf('四、政府信息公开行政复议')
    const some = tokens(report, report.findings, { start, end: text.length })
    expect(some).toEqual(all.filter((t) => t.span.start >= start))
    expect(some.length).toBeGreaterThan(15)
    expect(tokens(analyse('采购清单'), [])).toEqual([])
  })

  it('break a label that runs over lines', () => {
    const html = analyse(`<h1>青石县水务局2023年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>平稳。</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>
<table><tr><td>一、本年新收<br>
政府信息公开申请数量</td><td>7</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>9</td></tr></table>`)
    const found = tokens(html, []).filter((t) => t.kind === 'label')
    expect(found.length).toBeGreaterThan(0)
    for (const { span } of found) expect(html.text.slice(span.start, span.end)).not.toMatch(/\n/)
  })
})
