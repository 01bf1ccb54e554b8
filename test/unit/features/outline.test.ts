import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { folds } from '../../../server/src/features/folding'
import { symbols, type OutlineSymbol } from '../../../server/src/features/symbols'
import { reportText } from '../../lsp/report'

const text = reportText()
const report = analyse(text)

function written(symbol: OutlineSymbol, depth = 0): string[] {
  const line = `${'  '.repeat(depth)}${symbol.name}${symbol.detail && ` = ${symbol.detail}`}`
  return [line, ...symbol.children.flatMap((child) => written(child, depth + 1))]
}

describe('outline', () => {
  const lines = symbols(report, 'zh').flatMap((symbol) => written(symbol))

  it('holds sections, tables, groups and rows with their totals', () => {
    expect(lines.slice(0, 10)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '  表二',
      '    规章 = 本年制发件数 0 · 本年废止件数 0 · 现行有效件数 0',
      '    行政规范性文件 = 本年制发件数 3 · 本年废止件数 0 · 现行有效件数 41',
      '    行政许可 = 1520',
      '    行政处罚 = 0',
      '    行政强制 = 0',
      '    行政事业性收费 = 12.5',
      '三、收到和处理政府信息公开申请情况',
    ])
    expect(lines).toContain('    三、本年度办理结果 = 9')
    expect(lines).toContain('      （三）不予公开 = 1')
    expect(lines).toContain('        6.属于四类过程性信息 = 1')
    expect(lines).toContain('      （七）总计 = 9')
    expect(lines).toContain('  表四 = 行政复议 2 · 未经复议直接起诉 0 · 复议后起诉 0')
  })

  it('gives no total to a group with a row that was not read', () => {
    const gap = analyse(reportText({ 'requests.refused.stateSecret.total': '' }))
    const all = symbols(gap, 'en').flatMap((symbol) => written(symbol))
    expect(all).toContain('      （三）不予公开')
    expect(all).toContain('    三、本年度办理结果')
    expect(all).toContain('        1.属于国家秘密 = blank')
  })

  it('is empty for a text that is no report', () => {
    expect(symbols(analyse('采购清单'), 'zh')).toEqual([])
  })
})

describe('folding', () => {
  it('covers sections, tables and groups, and ends at the last character that is not white', () => {
    const found = folds(report).map((span) => text.slice(span.start, span.end))
    expect(found.length).toBe(6 + 3 + 5)
    for (const piece of found) expect(piece).toBe(piece.trimEnd())
    const overview = found.find((piece) => piece.startsWith('一、总体情况'))
    expect(overview).toMatch(/公开目录。$/)
    const refused = found.find((piece) => piece.includes('1.属于国家秘密') && !piece.includes('（二）'))
    expect(refused).toContain('8.属于行政查询事项')
    expect(refused).not.toContain('本机关不掌握')
  })
})
