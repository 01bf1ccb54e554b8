/** `npm start` where there is no VS Code for the desktop: the address that it prints opens the examples. */
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openPage } from '../host/page.mjs'
import { onPath, start, stop } from '../host/process.mjs'
import { openFromExplorer, screenshot } from './workbench'

test('the printed address opens the examples, and they are checked', async ({ skip }) => {
  skip(await onPath('code'), 'VS Code for the desktop is on the PATH, and npm start opens that')
  const main = path.join(import.meta.dirname, '../start.mjs')
  const child = start(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => stop(child))
  const address = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += String(chunk)
      const found = /^http:\S+$/m.exec(output)
      if (found) resolve(found[0])
    })
    child.once('close', () => reject(new Error(output)))
  })
  const { page, close } = await openPage()
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await screenshot({ page }, 'failed start')
    await close()
  })
  await page.goto(address)
  await openFromExplorer({ page }, '云泽市交通运输局')
  await page.keyboard.press('Control+Shift+M')
  await page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'sum/cell' }).first().waitFor()
  expect(await page.title()).toContain('云泽市交通运输局')
})
