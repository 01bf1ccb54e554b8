/** What the laws of fixes hold back, in the shapes in which a fix once destroyed something. */
import { afterEach, expect, test, vi } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { rowLabel } from '../../server/src/core/checks/row/label'
import { applyEdits } from '../../server/src/core/edits'
import { tryFixes } from '../fuzz/fixes'
import type { Fix } from '../../server/src/core/model'
import { offered, offeredFor } from '../offers'
import { withEdits } from './proposals'
import { clean2021, edit } from './checks/helper'

afterEach(() => void vi.restoreAllMocks())

const at = (words: string) => clean2021.indexOf(words)
const table = clean2021.slice(at('\t申请人情况') < 0 ? at('申请人情况') : at('\t申请人情况'), at('一、本年新收'))

test('a sentence where heads are missing stays when they are written anew', () => {
  const said = '自然人申请40件，法人或其他组织申请6件。\n'
  const text = edit(clean2021, [table, said])
  for (const { fixes } of offeredFor(analyse(text), 'table/header'))
    for (const fix of fixes) expect(applyEdits(text, fix.edits)).toContain(said.trim())
  expect(tryFixes(text)).toBeGreaterThan(0)
})

test.each(['｜', '│', '¦', '；', '/', '·'])('rows joined by %s lose no figure to any fix', (bar) => {
  const text = edit(clean2021, ['行政强制\t6\t\t', `${bar}行政强制${bar}6${bar}${bar}`])
  for (const { fixes } of offered(analyse(text)))
    for (const fix of fixes) expect(applyEdits(text, fix.edits)).toContain(`${bar}行政强制${bar}6`)
  tryFixes(text)
})

test('scraps of a table do not make a fix throw', () => {
  const scrap = '主动公开政府信息情况\n收到和处理政府信息公开申请情况\n予以公|7\n0||||0||-\n部分公开\n1.属|-\n'
  expect(() => offered(analyse(scrap))).not.toThrow()
})

/** What is offered where `row/label` proposes this beside its own edit. */
function offeredWith(text: string, { edits = [], ...more }: Partial<Fix>): readonly Fix[] {
  vi.restoreAllMocks()
  const find = rowLabel.find.bind(rowLabel)
  vi.spyOn(rowLabel, 'find').mockImplementation(function* (reading) {
    for (const found of find(reading))
      yield {
        ...found,
        fixes: () => found.fixes!().map((fix) => ({ ...fix, ...more, change: withEdits(fix, ...edits) })),
      }
  })
  return offeredFor(analyse(text), 'row/label').flatMap(({ fixes }) => fixes)
}

test('a number in a title is no leave to lose that figure: the fix says what goes, and how often', () => {
  const text = edit(
    clean2021,
    ['其他法律行政法规禁止公开', '其他法律法规禁止公开'],
    ['六、其他需要报告的事项', '六、其他需要报告的事项\n另有 31 个网站和 31 个账号停用，共涉及 47 个栏目。'],
  )
  const place = (words: string) => {
    const start = text.indexOf(words)
    return { span: { start, end: start + words.length }, newText: '' }
  }
  const title = { zh: '补上缺少的 31 行', en: 'Insert the 31 rows that are missing' }
  expect(offeredWith(text, { title })).toHaveLength(1)
  expect(offeredWith(text, { title, edits: [place('和 31 个账号')] })).toEqual([])
  expect(offeredWith(text, { title, edits: [place('和 31 个账号')], removes: ['31'] })).toHaveLength(1)
  expect(offeredWith(text, { title, edits: [place(' 31 个网站和 31 个账号')], removes: ['31'] })).toEqual([])
  expect(offeredWith(text, { title, edits: [place('，共涉及 47 个栏目')], removes: ['31'] })).toEqual([])
})
