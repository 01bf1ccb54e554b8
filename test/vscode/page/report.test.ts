/** A report with a wrong total, from the Explorer to its fix, with the eyes of a person. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { report } from '../report'
import { goTo, openFromExplorer, openWorkbench, runCommand, screenshot, type Workbench } from './workbench'

const name = '青岚县自然资源局2024年政府信息公开工作年度报告.txt'
const wrong = report({ 'requests.total.total': '0' })
const place = wrong.places.get('requests.total.total')!
const before = wrong.text.slice(0, place.start).split('\n')
/** Nothing beside the text, for the pictures. */
const settings = { 'ogiReport.language': 'zh', 'editor.minimap.enabled': false, 'editor.stickyScroll.enabled': false }
const message = /“（七）总计”的“总计”填 0，应为 15/

let workbench: Workbench
let editor: Locator

beforeAll(async () => {
  workbench = await openWorkbench({ files: { [name]: wrong.text }, settings })
  editor = await openFromExplorer(workbench, name)
  await goTo(workbench, before.length, 1)
})
afterAll(() => workbench.close())

/** Where the wrong figure is. By its place: the editor scrolls itself, and must not be scrolled as a page is. */
async function figure(): Promise<{ x: number; y: number }> {
  await goTo(workbench, before.length, 1)
  const box = (await editor.locator('.squiggly-error').first().boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function see(title: string, body: () => Promise<void>): void {
  test(title, async () => {
    onTestFailed(() => screenshot(workbench, `failed ${title}`))
    await body()
  })
}

see('the wrong figure is underlined and stands among the problems', async () => {
  await editor.locator('.squiggly-error').first().waitFor()
  await workbench.page.keyboard.press('Control+Shift+M')
  const problem = workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: message })
  await problem.waitFor()
  expect(await problem.textContent()).toContain('sum/cell')
  await screenshot(workbench, 'problem')
  await problem.dblclick()
})

see('the status bar says what the report is', async () => {
  await workbench.page.locator('.statusbar-item[id="status.languageStatus"]').hover()
  const status = workbench.page.locator('.workbench-hover').filter({ hasText: '2024' })
  await status.waitFor()
  expect(await status.textContent()).toMatch(/2021/)
  await workbench.page.keyboard.press('Escape')
})

see('the hover says what is wrong and writes the sums out', async () => {
  const { x, y } = await figure()
  await workbench.page.mouse.move(x, y)
  const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: message })
  await hover.waitFor()
  expect(await hover.textContent()).toContain('15')
  await screenshot(workbench, 'hover')
})

see('the light bulb offers the figure, and taking it restores the report', async () => {
  const { page } = workbench
  const { x, y } = await figure()
  await page.mouse.click(x, y)
  await page.keyboard.press('Control+.')
  const menu = page.locator('.action-widget').filter({ hasText: '由 0 改为 15' })
  await menu.locator('.monaco-list-row').first().waitFor()
  await screenshot(workbench, 'fix')
  await page.keyboard.press('Enter')
  await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+S')
  await page.locator('.tab.active:not(.dirty)').waitFor()
  await expect.poll(() => readFileSync(path.join(workbench.folder, name), 'utf8')).toBe(report().text)
  await page.locator('.markers-panel').filter({ hasText: 'No problems' }).waitFor()
})

see('the commands stand in the palette', async () => {
  for (const command of ['Restart', 'Configuration', 'Output']) {
    await workbench.page.keyboard.press('F1')
    const box = workbench.page.locator('.quick-input-widget:visible input')
    await box.fill(`>OGI Report ${command}`)
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'OGI' }).first().waitFor()
    await workbench.page.keyboard.press('Escape')
    await box.waitFor({ state: 'hidden' })
  }
})

see('the server starts anew by its command, and the findings come back', async () => {
  const { page } = workbench
  await page.locator('.tab.active').click()
  await page.keyboard.press('Control+Z')
  await editor.locator('.squiggly-error').first().waitFor()
  await runCommand(workbench, 'Restart')
  await editor.locator('.squiggly-error').first().waitFor()
})
