/** A folder that nobody has trusted: the extension reads and mends, it runs nothing of the folder. */
import { afterAll, beforeAll, onTestFailed, test } from 'vitest'
import { report } from '../report'
import { openFromExplorer, openWorkbench, screenshot, type Workbench } from './workbench'

const name = '附件2.txt'
let workbench: Workbench

beforeAll(async () => {
  const { text } = report({ 'requests.total.total': '0' })
  workbench = await openWorkbench({ files: { [name]: text }, restricted: true })
})
afterAll(() => workbench.close())

test('a report in a restricted workspace is recognised and checked', async () => {
  onTestFailed(() => screenshot(workbench, 'failed restricted'))
  await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor()
  const editor = await openFromExplorer(workbench, name)
  await workbench.page.keyboard.press('Control+Shift+M')
  await workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'sum/cell' }).waitFor()
  await editor.waitFor()
})
