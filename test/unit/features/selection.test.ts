import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { selections } from '../../../server/src/features/selection'
import { reportText } from '../../lsp/report'

const text = reportText().replace('按月核对公开目录。', '按月核对公开目录。本年度新收政府信息公开申请9件，比上年减少。')
const report = analyse(text)

/** The first and the last words of each selection. */
function grown(words: string, shift = 0): string[] {
  const spans = selections(report, text.indexOf(words) + shift)
  spans.forEach((span, i) => {
    const inside = spans[i - 1]
    if (!inside) return
    expect(span.start).toBeLessThanOrEqual(inside.start)
    expect(span.end).toBeGreaterThanOrEqual(inside.end)
    expect(span.end - span.start).toBeGreaterThan(inside.end - inside.start)
  })
  expect(spans.at(-1)).toEqual({ start: 0, end: text.length })
  return spans.map(({ start, end }) => {
    const chosen = text.slice(start, end)
    return chosen.length <= 24 ? chosen : `${chosen.slice(0, 8)}…${chosen.slice(-8)}`
  })
}

describe('selections', () => {
  it('grow from a value over its row, its groups, the table and the section to the whole text', () => {
    const found = grown('6.属于四类过程性信息\t1', '6.属于四类过程性信息\t'.length)
    expect(found[0]).toBe('1')
    expect(found.slice(1).map((s) => s.replaceAll('\t', ' ').slice(0, 8))).toEqual([
      '6.属于四类过程',
      '  6.属于四类',
      '1.属于国家秘密',
      '（一）予以公开 ',
      '（本列数据的勾稽',
      '三、收到和处理政',
      '青石县水务局20',
    ])
  })

  it('grow from a label over its row', () => {
    expect(grown('1.属于国家秘密', 3).slice(0, 2)).toEqual(['1.属于国家秘密', '1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0'])
  })

  it('grow from a figure in a sentence over clause and sentence to the paragraph', () => {
    expect(grown('申请9件', 2).slice(0, 4)).toEqual([
      '9',
      '本年度新收政府信息公开申请9件',
      expect.stringMatching(/^本年度新收.*减少。?$/),
      expect.stringMatching(/^我局明确.*减少。$/),
    ])
  })

  it('grow from a heading over its section', () => {
    expect(grown('总体情况', 1).slice(0, 2)).toEqual(['总体情况', '一、总体情况'])
  })

  it('are the whole text where nothing is known', () => {
    expect(selections(analyse('采购清单'), 2)).toEqual([{ start: 0, end: 4 }])
    expect(selections(analyse(''), 0)).toEqual([{ start: 0, end: 0 }])
  })
})
