import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import type { Language } from '../../../server/src/core/language'
import { inlayHints } from '../../../server/src/features/inlayHints'
import { newReport } from '../../../server/src/features/newReport'
import { reportText } from '../../lsp/report'

const whole = { start: 0, end: Infinity }

/** Each hint with the address of the cell in front of it. */
function hintsIn(values: Record<string, string>, language: Language = 'zh') {
  const report = analyse(reportText(values))
  const ends = new Map([...report.facts.values()].map((f) => [f.cell.span.end, f.address]))
  return inlayHints(report, whole, language).map((h) => [ends.get(h.offset), h.text])
}

describe('a blank cell', () => {
  it('is seen, and named', () => {
    const blank = { 'review.reconsideration.upheld': '', 'review.reconsideration.total': '' }
    expect(hintsIn(blank)).toEqual([
      ['review.reconsideration.upheld', '□'],
      ['review.reconsideration.total', '□'],
    ])
    const [hint] = inlayHints(analyse(reportText(blank)), whole, 'zh')
    expect(hint?.tooltip).toBe('空白：行政复议 › 结果维持')
  })

  it('is seen between bars as it stands', () => {
    const report = analyse(newReport({ agency: '青岚县水务局', year: 2025 }).text)
    expect([...report.facts.values()].every(({ value }) => value.kind === 'blank')).toBe(true)
    expect(inlayHints(report, whole, 'zh')).toEqual([])
  })

  it('is what the sums determine where they do', () => {
    expect(hintsIn({ 'review.reconsideration.total': '' }).map(([, text]) => text?.[0])).toEqual(['应'])
  })
})

describe('the difference beside a total', () => {
  it('is none where everything adds up', () => {
    expect(hintsIn({})).toEqual([])
  })

  it('is said once where row, column and balance are off by the same', () => {
    expect(hintsIn({ 'requests.total.total': '0' })).toEqual([['requests.total.total', '少 9']])
    expect(hintsIn({ 'requests.total.total': '11' }, 'en')).toEqual([['requests.total.total', '+2']])
  })

  it('stands at each total that a wrong part breaks', () => {
    expect(hintsIn({ 'requests.granted.natural': '6' })).toEqual([
      ['requests.granted.total', '少 2'],
      ['requests.total.natural', '少 2'],
    ])
  })

  it('tells row, column and balance apart where they differ', () => {
    const both = { 'requests.total.natural': '9', 'requests.total.total': '10' }
    expect(hintsIn(both)).toEqual([
      ['requests.total.natural', '多 2'],
      ['requests.total.total', '行少 1，列多 1'],
    ])
    expect(hintsIn(both, 'en')[1]).toEqual(['requests.total.total', 'row −1, column +1'])
  })

  it('speaks of the two sides where only the balance fails', () => {
    const values = {
      'requests.received.natural': '9',
      'requests.received.total': '11',
    }
    expect(hintsIn(values)).toEqual([
      ['requests.total.natural', '两边差 2'],
      ['requests.total.total', '两边差 2'],
    ])
    expect(hintsIn(values, 'en')[0]?.[1]).toBe('balance off by 2')
  })

  it('writes the sums out in the tooltip', () => {
    const report = analyse(reportText({ 'review.reconsideration.total': '3' }))
    expect(inlayHints(report, whole, 'zh')).toMatchObject([
      { text: '多 1', tooltip: '✗ 各项结果合计：2（其余 3 项为 0）；“总计” 3。两边差 1。', edits: [] },
    ])
  })
})

describe('the value that the sums determine', () => {
  it('stands beside a blank and can be accepted', () => {
    const text = reportText({ 'requests.granted.commercial': '' })
    const report = analyse(text)
    const hints = inlayHints(report, whole, 'zh')
    expect(hints).toMatchObject([{ text: '应为 1', tooltip: '按勾稽关系得出。' }])
    expect(applyEdits(text, hints[0]!.edits)).toBe(reportText())
  })

  it('stands beside a mark, and takes its place', () => {
    const text = reportText({ 'requests.granted.commercial': '/' })
    const [hint] = inlayHints(analyse(text), whole, 'en')
    expect(hint?.text).toBe('should be 1')
    expect(applyEdits(text, hint!.edits)).toBe(reportText())
  })

  it('stands at the end of a row that is short of it', () => {
    const text = reportText().replace(/(一、本年新收.*)\t\t(\t7\t2\t0\t0\t0\t0)\t9/, '\n$1$2\n')
    const [hint, ...others] = inlayHints(analyse(text), whole, 'zh')
    expect(others).toEqual([])
    expect(hint).toMatchObject({ text: '“总计”应为 9', tooltip: '“总计”应为 9\n按勾稽关系得出。', edits: [] })
    expect(text.slice(0, hint!.offset)).toMatch(/数量\t7\t2\t0\t0\t0\t0$/)
  })

  it('is one hint for a row of which nothing can be placed', () => {
    // Six figures for seven columns, and no way to place them satisfies the sums.
    const text = reportText().replace(/(?<=（七）总计\t\t)7(\t2\t0\t0\t0\t0)\t9/, '5$1')
    const hints = inlayHints(analyse(text), whole, 'en')
    expect(hints.map((h) => h.text)).toEqual(['7 cells not read should be 7, 2, 0, 0, 0, 0, 9'])
    expect(hints[0]?.tooltip).toMatch(/^“自然人” should be 7\n/)
  })

  it('is that of the cell alone where the sums place what is left of its row', () => {
    const text = reportText().replace(/(（七）总计\t\t7\t2\t0\t0\t0\t0)\t9/, '$1')
    expect(inlayHints(analyse(text), whole, 'en').map((h) => h.text)).toEqual(['“总计” should be 9'])
  })

  it('is not guessed', () => {
    const four = ['granted.natural', 'granted.commercial', 'partial.natural', 'partial.commercial']
    expect(hintsIn(Object.fromEntries(four.map((a) => [`requests.${a}`, ''])))).toEqual(
      four.map((a) => [`requests.${a}`, '□']),
    )
    expect(hintsIn({ 'disclosure.licensing.decisions': '' })).toEqual([['disclosure.licensing.decisions', '□']])
  })
})

describe('the range', () => {
  it('limits what is answered', () => {
    const text = reportText({ 'requests.granted.total': '7', 'review.reconsideration.total': '3' })
    const report = analyse(text)
    const middle = text.indexOf('四、政府信息公开行政复议')
    const count = (start: number, end: number) => inlayHints(report, { start, end }, 'zh').length
    expect([count(0, middle), count(middle, text.length), count(0, 10), count(0, text.length)]).toEqual([2, 1, 0, 3])
  })

  it('holds no hint of a text that is no report', () => {
    expect(inlayHints(analyse('采购清单'), whole, 'zh')).toEqual([])
  })
})
