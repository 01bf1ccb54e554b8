/** The packaged extension, as a person who installed it meets it. */
import { afterAll, beforeAll, onTestFailed, expect, test } from 'vitest'
import { openFromExplorer, openWorkbench, runCommand, screenshot, type Workbench } from './workbench'

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench({ files: { '说明.txt': '办公用品清单\n' } })
})
afterAll(() => workbench.close())

test('the extension is installed, and a plain text opens beside it', async () => {
  onTestFailed(() => screenshot(workbench, 'installed'))
  const editor = await openFromExplorer(workbench, '说明.txt')
  expect(await editor.textContent()).toContain('办公用品清单')
  await runCommand(workbench, 'Extensions: Show Installed Extensions')
  await workbench.page.locator('.extension-list-item').filter({ hasText: 'OGI Report' }).first().waitFor()
  await screenshot(workbench, 'installed')
})
