/** Which edition a table shows by the words that only one of them has, whole or broken. */
import { expect, test } from 'vitest'
import { editionsShown } from '../../../server/src/core/bind/edition'
import { withFused } from '../../../server/src/core/bind/fused'
import { readLabelled } from '../../../server/src/core/bind/labelled'
import { withoutStrays } from '../../../server/src/core/bind/pages'
import { lineOf } from '../../../server/src/core/bind/tokens'
import { vocabularyOf } from '../../../server/src/core/bind/vocabulary'
import { isPageNumber } from '../../../server/src/core/places'
import { readRows } from '../../../server/src/core/read/rows'
import type { TableKey } from '../../../server/src/form/types'

const linesOf = (text: string) => readRows(text).map(lineOf)

test.each<[key: TableKey, text: string, edition: '2019' | '2021' | undefined]>([
  ['disclosure', '规章\t0', undefined],
  ['disclosure', '信息内容\t本年制发件数\n规章\t0', '2021'],
  ['disclosure', '信息内容\t本年新制作数量\n规章\t0', '2019'],
  ['disclosure', '本年制发件数\t本年新制作数量', undefined],
  ['disclosure', '本年制发件数\t本年废止件数\t本年新制作数量', '2021'],
  ['disclosure', '本年制发件数\t本年新公开数量\t本年新制作数量', '2019'],
  // Broken over cells or lines.
  ['disclosure', '本年新\n制作\n数量', '2019'],
  ['disclosure', '本\n年\n废\n止\n件\n数', '2021'],
  ['disclosure', '本年新\n4\n制作数量', undefined],
  ['disclosure', '对外\n4\n公开总\n5\n数量', undefined],
  // A piece of a long wording that no wording of the other has.
  ['requests', '2.申请人逾期未按收费\n1', '2021'],
  ['requests', '不再处理其政府\n1', '2021'],
  ['requests', '不再处理\n1', undefined],
  ['requests', '政府信息公开申请\n1', undefined],
  ['disclosure', '一年项目数\n4', undefined],
  // In 2019 a row of its own, in 2021 the name of a group.
  ['requests', '（六）其他处理\t1\t0\n（七）总计\t1\t0', '2019'],
  ['requests', '（六）其他\n处理\n/\n（七）总计\n1', '2019'],
  ['requests', '（六）其他处理\t\t\n（七）总计\t1\t0', undefined],
  ['requests', '（六）其他处理\n3.其他\t1\t0\n（七）总计\t1\t0', undefined],
  ['requests', '（七）总计\t1\t0\n（六）其他处理', undefined],
  ['requests', '（六）其他处理\t1\n逾期不补正\t1', '2021'],
  ['review', '（六）其他处理\t1\t0', undefined],
])('%s: %j is of %s', (key, text, edition) => {
  const shown = editionsShown(key, linesOf(text))
  expect(shown.length === 1 ? shown[0] : undefined).toBe(edition)
})

test.each<[line: string, row: string | undefined, unread?: readonly string[]]>([
  ['规章000', 'disclosure.rules', ['000']],
  ['规章12', 'disclosure.rules', ['12']],
  ['规章,0,"1,200",0', 'disclosure.rules', [',0,"1,200",0']],
  ['"规章","0","0"', 'disclosure.rules', ['0","0"']],
  ['规章，0，0，0', 'disclosure.rules', ['，0，0，0']],
  ['规章｜0｜0｜0', 'disclosure.rules', ['｜0｜0｜0']],
  ['行政规范性文件203', 'disclosure.normativeDocuments', ['203']],
  ['行政强制（4）', 'disclosure.coercion', ['（4）']],
  ['行政事业性收费12.5万元', 'disclosure.charges', ['12.5万元']],
  ['\t规章000\t', 'disclosure.rules', ['000']],
  ['规章 000', 'disclosure.rules', [' 000']],
  ['规章000\t1', 'disclosure.rules', ['000', '1']],
  ['规章', undefined],
  ['规章,,', undefined],
  ['规章3件', undefined],
  ['规章3，规范性文件5', undefined],
  ['000', undefined],
  ['公告000', undefined],
  ['信息内容000', undefined],
  ['本年制发件数3', undefined],
  [`规章${'0'.repeat(199)}`, undefined],
])('cells run together: %j', (text, row, unread = []) => {
  const vocabulary = vocabularyOf('disclosure', '2021')
  const { fused, rows } = readLabelled(withFused(linesOf(text), vocabulary), vocabulary)
  expect(fused.map((f) => f.form.key)).toEqual(row ? [row] : [])
  expect(fused.flatMap((f) => f.unread.map((cell) => cell.text))).toEqual(unread)
  if (row) expect(rows).toEqual([])
})

test.each([
  ['- 3 -', true],
  ['—12—', true],
  ['· 1234 ·', true],
  ['第3页', true],
  ['第 3 页 共 12 页', true],
  ['3页', true],
  ['3/12', true],
  ['３／８', true],
  ['－ ３ －', true],
  ['3 / 12 页', true],
  ['12/120', true],
  ['Page 3', true],
  ['page 3 of 12', true],
  ['3', false],
  ['- 3', false],
  ['3 -', false],
  ['- 12345 -', false],
  ['12345/3', false],
  ['3/12345', false],
  ['3/12 件', false],
  ['见第3页', false],
  ['第三章', false],
  ['Pages', false],
  ['- 甲 -', false],
  [`第3页 ${'共'.repeat(26)}`, true],
  [`第3页 ${'共'.repeat(27)}`, false],
  ['第3页\t4', false],
])('the number of a page: %j %s', (text, wanted) => {
  expect(isPageNumber(readRows(text)[0]!)).toBe(wanted)
})

test.each<[lines: readonly string[], kept: number]>([
  [['规章\t1\t2', '7', '许可\t1\t2'], 2],
  [['规章\t1\t2', '7', '8', '许可\t甲\t2'], 2],
  [['规章\t1\t2', '7', '8', '许可\t1\t2\t甲'], 4],
  [['规章\t1', '7', '许可\t2'], 3],
  [['规章', '1', '2', '3'], 4],
  [['规章\t1\t2', '规章', '7件', '| 7 |'], 4],
  [['规章\t1\t2', '---', '许可\t1\t2'], 2],
  [['| 规章 | 1 | 2 |', '***', '<!-- page 3 -->', '| 许可 | 1 | 2 |'], 2],
  [['规章\t1\t2', '2024/1/22 10:33', '![](p3.png)', '许可\t1\t2'], 2],
  [['规章\t1\t2', '2024/1/22 10:33', '许可\t1\t2', '处罚\t1\t2', '![](p3.png)', '强制\t1\t2'], 4],
  [['规章\t1\t2', '{{page 3}}', '许可\t1\t2', '处罚\t1\t2', '2024-01-22', '强制\t1\t2'], 4],
  [['规章\t1\t2', '—', '—甲—', '许可\t1\t2'], 4],
  [['规章', '---', '许可', '2'], 4],
])('bare numbers and page ends among rows of several cells: %j', (lines, kept) => {
  expect(withoutStrays(linesOf(lines.join('\n')))).toHaveLength(kept)
})
