/** The walkthrough as a person meets it: its four steps, and a button that begins a report. */
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { report } from '../report'
import { openWorkbench, runCommand, screenshot, type Workbench } from './workbench'

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench({ files: { '青岚县政府信息公开年报.txt': report().text } })
})
afterAll(() => workbench.close())

test('the walkthrough shows its four steps, and its button asks what a new report needs', async () => {
  onTestFailed(() => screenshot(workbench, 'failed walkthrough'))
  const { page } = workbench
  await runCommand(workbench, 'Welcome: Open Walkthrough...')
  const box = page.locator('.quick-input-widget:visible input')
  await box.waitFor()
  await box.fill('Draw up an annual report')
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Draw up' }).first().waitFor()
  await page.keyboard.press('Enter')
  const steps = page.locator('.getting-started-step .step-title')
  await steps.first().waitFor()
  expect(await steps.allInnerTexts()).toHaveLength(4)
  await page.locator('.getting-started-media svg, .getting-started-media iframe').first().waitFor()
  await screenshot(workbench, 'walkthrough')
  await page.locator('.getting-started-step').getByRole('button', { name: 'New report', exact: true }).click()
  await page.locator('.quick-input-title').filter({ hasText: 'New report (1/3)' }).waitFor()
  await screenshot(workbench, 'new-report')
  await page.keyboard.press('Escape')
})
