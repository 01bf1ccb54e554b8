/** What is offered while one writes: a row that is missing, and by how much a total is off. */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { report } from '../report'
import { goTo, openFromExplorer, openWorkbench, screenshot, type Workbench } from './workbench'

const name = '青岚县自然资源局2024年政府信息公开工作年度报告.txt'
const settings = { 'ogiReport.language': 'zh', 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false }
/** Without one row, whose line is blank, with a total that is off, and with a blank cell between tabs. */
const whole = report({ 'review.reconsideration.total': '2', 'disclosure.rules.made': '' }).text
const gap = whole.split('\n').findIndex((line) => line.includes('（二）部分公开'))
const text = whole
  .split('\n')
  .map((line, index) => (index === gap ? '' : line))
  .join('\n')

let workbench: Workbench
let editor: Locator

beforeAll(async () => {
  workbench = await openWorkbench({ files: { [name]: text }, settings })
  editor = await openFromExplorer(workbench, name)
})
afterAll(() => workbench.close())

test('a hint beside a total tells by how much it is off', async () => {
  onTestFailed(() => screenshot(workbench, 'failed inlay-hints'))
  const line = text.split('\n').findIndex((each) => each.startsWith('四、政府信息公开行政复议'))
  await goTo(workbench, line + 5, 1)
  await expect.poll(() => editor.locator('.view-lines').textContent()).toMatch(/多\s1/)
  await screenshot(workbench, 'inlay-hints')
})

test('a box is drawn in a blank cell between tabs', async () => {
  onTestFailed(() => screenshot(workbench, 'failed blank-cell'))
  await goTo(workbench, text.split('\n').findIndex((each) => each.startsWith('规章')) + 1, 1)
  const rows = editor.locator('.view-line').filter({ hasText: /^规章/ })
  await expect.poll(() => rows.first().textContent()).toMatch(/^规章\s*□/)
  await screenshot(workbench, 'blank-cell')
})

test('a row that is missing is offered where it belongs', async () => {
  onTestFailed(() => screenshot(workbench, 'failed completion'))
  const { keyboard } = workbench.page
  await goTo(workbench, gap + 1, 1)
  await keyboard.type('（二')
  await keyboard.press('Control+Space')
  const offered = workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '部分公开' })
  await offered.first().waitFor()
  await screenshot(workbench, 'completion')
})
