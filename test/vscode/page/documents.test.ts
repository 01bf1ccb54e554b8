/** A Word document from the Explorer to its findings, and a table of it on the clipboard, with the eyes of a person. */
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { wordReport } from '../report'
import { openDocument, openWorkbench, runCommand, screenshot, type Workbench } from './workbench'

const name = '青岚县自然资源局2024年政府信息公开工作年度报告.docx'
/** Nothing beside the text, for the pictures. */
const settings = { 'ogiReport.language': 'zh', 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false }

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench({ files: { [name]: wordReport({ 'requests.total.total': '0' }) }, settings })
})
afterAll(() => workbench.close())

function see(title: string, body: () => Promise<void>): void {
  test(title, async () => {
    onTestFailed(() => screenshot(workbench, `failed ${title}`))
    await body()
  })
}

see('a Word document opens from the Explorer as its text', async () => {
  const { page } = workbench
  await openDocument(workbench, name)
  const editor = page.locator('.editor-group-container.active .monaco-editor[role="code"]')
  await page.keyboard.press('Control+Shift+M')
  const problem = page.locator('.markers-panel .monaco-list-row').filter({ hasText: '（表三第 27 行）' })
  await problem.waitFor()
  await problem.dblclick()
  await editor.locator('.squiggly-error').first().waitFor()
  await page.locator('.statusbar-item').filter({ hasText: '表三第 27 行' }).waitFor()
  await screenshot(workbench, 'word-document')
})

see('its table goes on the clipboard as a table', async () => {
  const { page } = workbench
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await runCommand(workbench, 'Copy a Table for Word')
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '表三' }).first().waitFor()
  await page.keyboard.press('Enter')
  const copied = page.locator('.notification-list-item').filter({ hasText: '表三' })
  const button = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('button')
  // The page copies by itself as soon as it has the focus, and goes: the button may go while it is reached for.
  await expect
    .poll(async () => {
      if (!(await copied.isVisible())) await button.click({ timeout: 1000 }).catch(() => undefined)
      return copied.isVisible()
    })
    .toBe(true)
  // Only the page that has the focus may read it: not the table's, which has gone.
  await page.locator('.explorer-folders-view').click()
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item!.getType(type)).text()
    return { html: await read('text/html'), text: await read('text/plain') }
  })
  expect(types.html).toMatch(/<table/)
  expect(types.html).toMatch(/rowspan="?2/)
  expect(types.text.split('\n').filter((line) => line.split('\t').length === 10).length).toBeGreaterThan(25)
})
