/** What the laws of fixes hold back, in the shapes in which a fix once destroyed something. */
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { applyEdits } from '../../server/src/core/edits'
import { tryFixes } from '../fuzz/fixes'
import { offered, offeredFor } from '../offers'
import { clean2021, edit } from './checks/helper'

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
