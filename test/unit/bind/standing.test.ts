/** What a table keeps of its heads and of its groups' labels: where each stands, in the order of the text. */
import { describe, expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import type { BoundTable, Cell } from '../../../server/src/core/model'
import { reportText } from '../../lsp/report'

const tableOf = (text: string, key: string): BoundTable => read(text).tables.find((t) => t.form.key === key)!
const written = (text: string, cells: readonly Cell[]) =>
  cells.map(({ span }) => text.slice(span.start, span.end)).join('|')

test('each group of table three, with the block that it belongs to', () => {
  const text = reportText()
  const { groups } = tableOf(text, 'requests')
  expect(groups.map((g) => [g.form.key, g.block.key, written(text, g.cells)])).toEqual([
    ['results', 'requests', '三、本年度办理结果'],
    ['refused', 'requests', '（三）不予公开'],
    ['unavailable', 'requests', '（四）无法提供'],
    ['notProcessed', 'requests', '（五）不予处理'],
    ['otherHandling', 'requests', '（六）其他处理'],
  ])
})

test('a label broken over two cells is one', () => {
  const text = reportText().replace('（四）无法提供\t', '（四）无法\n提供\t')
  const group = tableOf(text, 'requests').groups.find((g) => g.form.key === 'unavailable')
  expect(group && written(text, group.cells)).toBe('（四）无法|提供')
})

describe('heads', () => {
  test('of blocks and of columns', () => {
    const text = reportText()
    const { header } = tableOf(text, 'disclosure')
    expect(header.found.map((h) => `${h.block.key} ${h.column?.key ?? '-'} ${written(text, h.cells)}`)).toEqual([
      'documents - 第二十条第（一）项',
      'documents made 本年制发件数',
      'documents repealed 本年废止件数',
      'documents inForce 现行有效件数',
      'licensing - 第二十条第（五）项',
      'licensing decisions 本年处理决定数量',
      'enforcement - 第二十条第（六）项',
      'enforcement decisions 本年处理决定数量',
      'charges - 第二十条第（八）项',
      'charges amount 本年收费金额（单位：万元）',
    ])
  })

  test('of a block that has lost its rows stand there all the same', () => {
    const text = reportText()
      .replace(/行政许可\t.*\n/, '')
      .replace(/其他对外管理服务事项\t.*\n/, '')
    const { header, rows } = tableOf(text, 'disclosure')
    expect(rows.some((r) => r.block.key === 'licensing')).toBe(false)
    expect(header.found.map((h) => written(text, h.cells))).toContain('第二十条第（五）项')
  })
})
