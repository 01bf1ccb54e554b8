/** A new report filled in by keys alone: begun, filled in, one wrong total seen and mended, saved, its form still there. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { addressesOfTable, forms } from '../../../server/src/form'
import { openWorkbench, preview, runCommand, screenshot, type Workbench } from './workbench'

const name = '青岚县水务局2024年政府信息公开工作年度报告.txt'
const settings = { 'ogiReport.language': 'zh', 'editor.minimap.enabled': false }

let workbench: Workbench
let page: FrameLocator

beforeAll(async () => {
  workbench = await openWorkbench({ files: { '说明.txt': '说明' }, settings })
  page = preview(workbench)
})
afterAll(() => workbench.close())

/** The first column of table three, from top to bottom. */
const requestsColumn = forms['2021'].tables
  .flatMap(addressesOfTable)
  .filter((address) => /^requests\..*\.natural$/.test(address))

const text = () => readFileSync(path.join(workbench.folder, name), 'utf8')
const cell = (address: string) => page.locator(`[data-address="${address}"]`)

test('a new report is filled in by keys alone', async () => {
  onTestFailed(() => screenshot(workbench, 'failed fill-in'))
  const { keyboard } = workbench.page
  const input = workbench.page.locator('.quick-input-widget:visible input')
  const step = (n: number) => workbench.page.locator('.quick-input-title').filter({ hasText: `(${n}/3)` })
  await runCommand(workbench, 'New Report')
  await step(1).waitFor()
  await keyboard.press('Enter')
  await step(2).waitFor()
  await input.fill('青岚县水务局')
  await keyboard.press('Enter')
  await step(3).waitFor()
  await input.fill('2024')
  await keyboard.press('Enter')

  // The form has the keyboard, in the first blank cell.
  const focused = () => page.locator(':focus').getAttribute('data-address')
  await expect.poll(focused).toBe('disclosure.rules.made')
  await screenshot(workbench, 'form-new')
  /** Where the keyboard is, and whether the page has it at all. */
  const keyboardAt = () =>
    page.locator('body').evaluate(() => {
      const { dataset } = document.activeElement as HTMLElement
      return { deed: dataset.deed, isHere: document.hasFocus() }
    })
  const deed = async () => (await keyboardAt()).deed
  /** Down the column of one table. Nobody looks where each press leads: that costs more than the press. */
  const arrowsTo = async (address: string) => {
    const rows = requestsColumn.indexOf(address) - requestsColumn.indexOf((await focused())!)
    for (let row = 0; row < rows; row++) await keyboard.press('ArrowDown')
    await expect.poll(focused).toBe(address)
  }
  for (const figure of ['0', '0', '0', '4', '0', '6', '7', '8', '9', '0']) {
    await keyboard.type(figure)
    await keyboard.press('Tab')
  }
  await expect.poll(focused).toBe('requests.received.natural')

  // Of three requests all were granted; nothing else happened.
  await keyboard.type('3')
  await keyboard.press('Enter')
  await arrowsTo('requests.granted.natural')
  await keyboard.type('3')
  await keyboard.press('Enter')
  await keyboard.press('Control+.')
  for (let time = 0; (await deed()) !== 'tableZeros' && time < 4; time++) await keyboard.press('Tab')
  expect(await keyboardAt()).toEqual({ deed: 'tableZeros', isHere: true })
  await keyboard.press('Enter')
  await expect.poll(() => cell('requests.total.total').getAttribute('data-figure')).toBe('3')

  // A total that is wrong is gone to and mended.
  await arrowsTo('requests.total.natural')
  for (let column = 0; column < 6; column++) await keyboard.press('ArrowRight')
  await keyboard.type('99')
  await keyboard.press('Enter')
  await page.locator('td.error').first().waitFor()
  await screenshot(workbench, 'form-filled')
  for (let time = 0; (await focused()) !== 'requests.total.total' && time < 12; time++) await keyboard.press('F8')
  expect(await focused()).toBe('requests.total.total')
  await keyboard.type('3')
  await keyboard.press('Enter')
  await expect.poll(() => page.locator('td.error').count()).toBe(0)

  // What is left blank in the sentence on the fee.
  const fee = page.locator('.gap')
  expect(await fee.count()).toBe(3)
  await keyboard.press('Control+End')
  for (let blank = 0; blank < 3; blank++) {
    await keyboard.type('0')
    await keyboard.press('Shift+Tab')
  }
  await expect.poll(() => fee.allInnerTexts()).toEqual(['0', '0', '0'])

  await keyboard.press('Control+S')
  await expect.poll(() => existsSync(path.join(workbench.folder, name))).toBe(true)
  await expect.poll(text).toContain('本年度发出收费通知0件，收费通知总金额0元，实际收取总金额0元。')
  // The form is still there: what is typed in it goes into the file.
  await expect.poll(() => page.locator('header .state').textContent()).toBe('已保存')
  await cell('review.reconsideration.upheld').click()
  await keyboard.type('3')
  await keyboard.press('Enter')
  await keyboard.press('Control+S')
  await expect.poll(text).toMatch(/^\|\s*3 \|/m)
})
