/** The preview beside its text, with the eyes of a person: what it shows, and that page and text stay together. */
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { report } from '../report'
import { openFromExplorer, openWorkbench, preview, runCommand, screenshot, type Workbench } from './workbench'

const name = '青岚县自然资源局2024年政府信息公开工作年度报告.txt'
const wrong = report({ 'requests.total.total': '0' })
const settings = {
  'ogiReport.language': 'zh',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
}

let workbench: Workbench
let page: FrameLocator

beforeAll(async () => {
  workbench = await openWorkbench({ files: { [name]: wrong.text }, settings })
  await openFromExplorer(workbench, name)
  await runCommand(workbench, 'OGI Report: Open the Preview')
  page = preview(workbench)
  await page.locator('table').first().waitFor()
})
afterAll(() => workbench.close())

function see(title: string, body: () => Promise<void>): void {
  test(title, async () => {
    onTestFailed(() => screenshot(workbench, `failed ${title}`))
    await body()
  })
}

see('the report stands beside its text', async () => {
  expect(await page.locator('table').count()).toBe(3)
  await screenshot(workbench, 'preview')
})
