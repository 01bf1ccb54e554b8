/** Tables whose bars only look like `|`: read as they look, and written as they are. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { barsIn } from '../../../server/src/core/source/bars'
import { preferredOf } from '../../../server/src/core/fixes'
import { ask } from '../../offers'
import { clean2021 } from '../checks/helper'

const bars = ['｜', '￨', '│', '┃', '∣', 'ǀ', '丨', '\\|']
const styles: readonly ((cells: readonly string[], bar: string) => string)[] = [
  (cells, bar) => cells.join(bar),
  (cells, bar) => `${bar} ${cells.join(` ${bar} `)} ${bar}`,
  (cells, bar) => cells.map((cell) => `${cell} ${bar}`).join('\n'),
]
const rowsBy = (text: string, join: (cells: readonly string[]) => string) =>
  text
    .split('\n')
    .map((line) => (line.includes('\t') ? join(line.split('\t')) : line))
    .join('\n')
const valuesOf = (text: string) => [...analyse(text).facts].map(([address, { value }]) => [address, value])
const line = (label: string) => clean2021.split('\n').find((each) => each.includes(label))!

describe.each(bars)('cells parted by %s', (bar) => {
  test('are read as those parted by |', () => {
    for (const style of styles) {
      const text = rowsBy(clean2021, (cells) => style(cells, bar))
      const { findings } = analyse(text)
      expect(findings.map((f) => f.message.zh)).toEqual([])
      expect(valuesOf(text)).toEqual(valuesOf(clean2021))
    }
  })

  test('are parted so in what a fix puts in', () => {
    const without = [
      clean2021.replace(`${line('重复申请')}\n`, ''),
      clean2021.slice(0, clean2021.indexOf('第二十条第（一）项')) +
        clean2021.slice(clean2021.indexOf('三、收到和处理')),
    ]
    for (const tabbed of without) {
      const text = rowsBy(tabbed, (cells) => styles[1]!(cells, bar))
      const report = analyse(text)
      const [finding, ...more] = report.findings
      expect(more).toEqual([])
      const fix = preferredOf(ask(report, [finding!]), finding!)!
      const after = applyEdits(text, fix.edits)
      expect(after).not.toMatch(/(?<!\\)\|/)
      expect(analyse(after).facts.size).toBe(analyse(clean2021).facts.size)
    }
  })
})

test('where no table is parted by it, it is a character like any other', () => {
  for (const bar of bars) {
    const text = `首页${bar}政务公开${bar}年报${bar}正文\n${clean2021}来源${bar}县政府办公室\n`
    expect(barsIn(text)).toEqual([])
    expect(valuesOf(text)).toEqual(valuesOf(clean2021))
  }
})

test('in a line that tabs or plain bars part it stays what it is', () => {
  const text = rowsBy(clean2021, (cells) => cells.join('｜')).replace('规章｜', '规章｜\t')
  const tabbed = text.split('\n').find((each) => each.includes('\t'))!
  const at = text.indexOf(tabbed)
  expect(barsIn(text).length).toBeGreaterThan(100)
  expect(barsIn(text).filter(({ start }) => start >= at && start < at + tabbed.length)).toEqual([])
})
