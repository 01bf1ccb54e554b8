import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import type { Language } from '../../../server/src/core/language'
import { hover } from '../../../server/src/features/hover'
import { reportText } from '../../lsp/report'

/** The hover at an address of a report in which some values are changed. */
function hoverAt(address: string, values: Record<string, string>, language: Language = 'zh') {
  const report = analyse(reportText(values))
  return hover(report, report.facts.get(address)!.cell.span.start, language)!
}

describe('the argument on a cell that is to blame', () => {
  const left = { 'requests.total.total': '0' }

  it('says what every sum that fails demands, and that no other cell does it', () => {
    const { lead, items } = hoverAt('requests.total.total', left)
    expect(lead).toEqual([
      '为什么是这一格：不符的 3 处勾稽关系都要求它为 9，改后全部相符，原来相符的仍相符。',
      '像是合计没有填，留了 0；只改别的任何一格都做不到。',
    ])
    expect(items).toHaveLength(3)
    for (const item of items) expect(item).toMatch(/^✗ .*此格须为 9。$/)
  })

  it('says it in English', () => {
    const { lead, items } = hoverAt('requests.total.total', left, 'en')
    expect(lead).toEqual([
      'Why this cell: all 3 sums that fail ask for 9. With that they agree, and no sum that agreed is broken.',
      'The total seems to have been left at 0; no other single cell does it.',
    ])
    expect(items[0]).toMatch(/This cell would have to be 9\.$/)
  })

  it('asks for the right figure where another error touches the same sum', () => {
    const { items } = hoverAt('requests.granted.natural', {
      'requests.granted.natural': '14',
      'requests.total.total': '0',
    })
    expect(items.map((item) => /此格须为 (\d+)/.exec(item)?.[1])).toEqual(['4', '4'])
  })

  it('says how the figure may have come about, but not of a single digit', () => {
    const { lead } = hoverAt('requests.granted.natural', { 'requests.granted.natural': '44' })
    expect(lead[1]).toBe('像是一位数字多写了一遍；只改别的任何一格都做不到。')
    expect(hoverAt('requests.granted.natural', { 'requests.granted.natural': '3' }).lead[1]).toBe(
      '只改别的任何一格都做不到。',
    )
  })

  it('speaks of both cells of an exchange', () => {
    const { lead } = hoverAt('requests.received.natural', {
      'requests.received.natural': '2',
      'requests.received.commercial': '7',
    })
    expect(lead.join()).toContain('为什么是这 2 格')
  })

  it('lists explanations that are equally good, and asserts none', () => {
    const values = { 'requests.received.natural': '70', 'requests.received.total': '72' }
    for (const address of ['requests.received.natural', 'requests.carriedForward.natural']) {
      const { lead, items } = hoverAt(address, values)
      expect(lead).toHaveLength(1)
      expect(lead[0]).toContain('2 种改法一样说得通')
      expect(lead[0]).toContain('自然人 70→7、总计 72→9')
      expect(items.join()).not.toContain('此格须为')
    }
  })

  it('is silent on a cell that takes part in a sum that fails and is not to blame', () => {
    expect(hoverAt('requests.granted.commercial', { 'requests.granted.natural': '14' }).lead).toEqual([])
    expect(hoverAt('requests.total.total', {}).lead).toEqual([])
  })
})
