/** What a row that is put back looks like in each notation, down to its bars, blanks and tags. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { offeredFor } from '../../offers'

const before =
  '青岚县自然资源局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本局按规定公开信息。\n\n二、主动公开政府信息情况\n\n'
const after = '\n\n五、存在的主要问题及改进情况\n\n栏目更新偏慢，将按月检查。\n'

/** The text between the frame's lines after the row that is missing there has been put back. */
function restored(table: string, lineEnd = '\n'): string {
  const text = (before + table + after).replaceAll('\n', lineEnd)
  const [missing] = offeredFor(analyse(text), 'row/missing')
  expect(missing?.message.zh).toBe('表二缺少“行政强制”。')
  const fixed = applyEdits(text, missing!.fixes[0]!.edits)
  expect(fixed.replaceAll(lineEnd, '').includes('\r') || fixed.replaceAll(lineEnd, '').includes('\n')).toBe(false)
  return fixed.replaceAll(lineEnd, '\n').slice(before.length, -after.length)
}

const rows = (write: (cells: readonly string[]) => string) =>
  [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '2', '0', '9'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '57'],
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', '3'],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', '1.5'],
  ].map(write)

const cases: Record<string, readonly [write: (cells: readonly string[]) => string, between: string, row: string]> = {
  tabs: [(c) => c.join('\t'), '\n', '行政强制\t'],
  'tabs to the full width': [(c) => [...c, '', '', ''].slice(0, 4).join('\t'), '\n', '行政强制\t\t\t'],
  'bars behind': [(c) => `${c.join(' | ')} |`, '\n', '行政强制 |  |'],
  'bars for what is covered': [(c) => `${c.join(' | ')} ${'|'.repeat(5 - c.length)}`, '\n', '行政强制 |  |||'],
  'bars at both ends': [(c) => `| ${c.join(' | ')} |`, '\n', '| 行政强制 |  |'],
  'a cell a line': [(c) => c.join('\n\n'), '\n\n', '行政强制\n\n　'],
  'a tab before each cell': [(c) => c.map((t) => `\t${t}`).join('\n'), '\n\n', '\t行政强制\n\t'],
  'a bar behind each cell': [(c) => c.map((t) => `${t} |`).join('\n'), '\n', '行政强制 |\n |'],
}

describe.each(Object.entries(cases))('%s', (_, [write, between, row]) => {
  const lines = rows(write)
  const whole = [...lines.slice(0, 10), row, ...lines.slice(10)].join(between)

  test.each(['\n', '\r\n', '\r'])('line end %j', (lineEnd) => {
    expect(restored(lines.join(between), lineEnd)).toBe(whole)
  })
})

describe('HTML', () => {
  test('tags and attributes are those of the row above', () => {
    const write = (c: readonly string[]) =>
      `<tr style="height: 12pt">${c.map((t) => `<td align=center><p>${t}</p></td>`).join('')}</tr>`
    const lines = rows(write)
    const table = (trs: readonly string[]) => `<table border="1">\n${trs.join('\n')}\n</table>`
    expect(restored(table(lines))).toBe(table([...lines.slice(0, 10), write(['行政强制', '']), ...lines.slice(10)]))
  })
})
