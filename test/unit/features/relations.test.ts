import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import type { Report } from '../../../server/src/core/analysis'
import type { Span } from '../../../server/src/core/model'
import { definition, references } from '../../../server/src/features/definition'
import { highlights } from '../../../server/src/features/highlights'
import { hover } from '../../../server/src/features/hover'
import { reportText } from '../../lsp/report'

/** A report whose text states two figures of its tables. */
const text = reportText().replace(
  '按月核对公开目录。',
  '按月核对公开目录。本年度新收政府信息公开申请9件，结转下年度继续办理1件。本年度未收到行政诉讼案件。',
)
const report = analyse(text)

function at(address: string, of: Report = report): number {
  const fact = of.facts.get(address)
  if (!fact) throw new Error(`not read: ${address}`)
  return fact.cell.span.start
}

/** The addresses of cells, and the words of other places. */
function named(spans: readonly Span[], of: Report = report): string[] {
  const cells = new Map([...of.facts.values()].map((f) => [f.cell.span.start, f.address]))
  return spans.map((s) => cells.get(s.start) ?? of.text.slice(s.start, s.end))
}

const applicants = ['natural', 'commercial', 'research', 'welfare', 'legalService', 'otherOrganization']
const row = (key: string) => applicants.map((a) => `requests.${key}.${a}`)
const inText = (words: string, shift = 0) => text.indexOf(words) + shift

describe('highlights', () => {
  const kinds = (offset: number) => {
    const found = highlights(report, offset)
    return Object.fromEntries(named(found.map((h) => h.span)).map((name, i) => [name, found[i]?.kind])) as Record<
      string,
      string
    >
  }

  it('show every identity of a total: its row, its column, its balance and the sentence on it', () => {
    const found = kinds(at('requests.received.total'))
    expect(found).toEqual({
      ...Object.fromEntries(row('received').map((a) => [a, 'part'])),
      'requests.received.total': 'total',
      'requests.broughtForward.total': 'part',
      'requests.total.total': 'part',
      'requests.carriedForward.total': 'part',
      '9': 'statement',
    })
  })

  it('show a part with its totals, and call those totals', () => {
    const found = kinds(at('requests.granted.natural'))
    expect(Object.keys(found)).toHaveLength(7 + 22 - 1)
    expect(found).toMatchObject({
      'requests.granted.natural': 'part',
      'requests.granted.total': 'total',
      'requests.total.natural': 'total',
      'requests.granted.commercial': 'part',
      'requests.otherHandling.otherReason.natural': 'part',
    })
  })

  it('show a sentence with its cell', () => {
    expect(kinds(inText('申请9件', 2))).toEqual({ 9: 'statement', 'requests.received.total': 'part' })
  })

  it('show a value without identities alone, and nothing beside figures', () => {
    expect(kinds(at('disclosure.licensing.decisions'))).toEqual({ 'disclosure.licensing.decisions': 'part' })
    expect(highlights(report, inText('我局'))).toEqual([])
  })

  it('leave out cells without a character', () => {
    const gap = analyse(reportText({ 'requests.granted.commercial': '' }))
    const found = named(
      highlights(gap, at('requests.granted.total', gap)).map((h) => h.span),
      gap,
    )
    expect(found).toContain('requests.granted.natural')
    expect(found).not.toContain('requests.granted.commercial')
  })
})

describe('definition', () => {
  const of = (offset: number) => named(definition(report, offset)?.targets ?? [])

  it('leads from a total to its parts', () => {
    expect(of(at('requests.granted.total'))).toEqual(row('granted'))
    expect(of(at('requests.total.natural'))).toHaveLength(21)
    expect(of(at('review.litigation.direct.total'))).toEqual(
      ['upheld', 'corrected', 'other', 'pending'].map((k) => `review.litigation.direct.${k}`),
    )
  })

  it('leads from a part to its totals', () => {
    expect(of(at('requests.granted.natural'))).toEqual(['requests.granted.total', 'requests.total.natural'])
    expect(of(at('requests.received.natural'))).toEqual(['requests.received.total'])
  })

  it('leads from a sentence to the cells it speaks of', () => {
    expect(of(inText('申请9件', 2))).toEqual(['requests.received.total'])
    expect(of(inText('办理1件', 2))).toEqual(['requests.carriedForward.total'])
    expect(of(inText('未收到行政诉讼', 0))).toEqual([
      'review.litigation.direct.total',
      'review.litigation.afterReconsideration.total',
    ])
  })

  it('tells what it explains, and has nothing to say elsewhere', () => {
    const offset = inText('申请9件', 2)
    expect(definition(report, offset)?.origin).toEqual({ start: offset, end: offset + 1 })
    expect(definition(report, at('disclosure.licensing.decisions'))).toBeUndefined()
    expect(definition(report, inText('我局'))).toBeUndefined()
    expect(definition(analyse('采购清单 9 件'), 5)).toBeUndefined()
  })
})

describe('references', () => {
  const of = (offset: number, itself = false) => named(references(report, offset, itself))

  it('lead back from a cell to its identities and to the sentences on it', () => {
    const found = of(at('requests.carriedForward.total'))
    expect(found).toEqual([
      '1',
      'requests.received.total',
      'requests.broughtForward.total',
      'requests.total.total',
      ...row('carriedForward'),
    ])
    expect(of(at('requests.carriedForward.total'), true)).toEqual([...found, 'requests.carriedForward.total'])
  })

  it('lead from a part to everything that is added up with it', () => {
    const found = of(at('review.reconsideration.upheld'))
    expect(found).toEqual(['corrected', 'other', 'pending', 'total'].map((k) => `review.reconsideration.${k}`))
  })

  it('lead from a sentence to its cell and to other sentences on that', () => {
    const twice = analyse(text.replace('公开目录更新偏慢', '本年度新收政府信息公开申请9件，公开目录更新偏慢'))
    const first = twice.text.indexOf('申请9件') + 2
    const spans = references(twice, first, false)
    expect(named(spans, twice)).toEqual(['requests.received.total', '9'])
    expect(spans[1]?.start).toBeGreaterThan(first)
  })
})

describe('hover on what has no cell of its own', () => {
  it('names the cell that a sentence speaks of', () => {
    expect(hover(report, inText('申请9件', 2), 'zh')).toEqual({
      span: { start: inText('申请9件', 2), end: inText('申请9件', 3) },
      title: '正文与表格',
      lead: ['正文与表中都是 9：'],
      about: [],
      items: ['一、本年新收政府信息公开申请数量 · 总计：9'],
    })
    expect(hover(report, inText('申请9件', 2), 'en')?.items).toEqual(['一、本年新收政府信息公开申请数量 · 总计: 9'])
  })

  it('shows both values where a sentence and its cell differ', () => {
    const differing = analyse(text.replace('申请9件', '申请8件'))
    const figure = hover(differing, differing.text.indexOf('申请8件') + 2, 'zh')
    expect(figure).toMatchObject({
      lead: ['正文写 8，表中为 9：'],
      items: ['一、本年新收政府信息公开申请数量 · 总计：9'],
    })
  })

  it('adds up the rows of a group', () => {
    expect(hover(report, inText('（三）不予公开', 2), 'zh')).toMatchObject({
      title: '三、本年度办理结果 › （三）不予公开',
      lead: ['共 8 行，总计列合计 1。'],
    })
    expect(hover(report, inText('三、本年度办理结果', 2), 'en')).toMatchObject({
      title: '三、本年度办理结果',
      lead: ['22 rows; the total column adds up to 9.'],
    })
    const gap = analyse(reportText({ 'requests.refused.security.total': '' }))
    expect(hover(gap, gap.text.indexOf('（三）不予公开') + 2, 'zh')?.lead).toEqual([
      '共 8 行，总计列有未读到的数，未合计。',
    ])
  })
})
