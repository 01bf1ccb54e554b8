/** The form beside its text, with the eyes of a person: what it shows, and that page and text stay together. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { payloads } from '../../fixtures/payloads'
import { report } from '../report'
import { goTo, openFromExplorer, openWorkbench, preview, runCommand, screenshot, writeSettings } from './workbench'
import type { Workbench } from './workbench'

const name = '青岚县自然资源局2024年政府信息公开工作年度报告.txt'
const wrong = report({ 'requests.total.total': '0' })

/** Each stands in a sentence, in a row of the agency's own and in a table of the form. */
const hostileName = '附件.txt'
/** Tags that only say how words look are left out, in every text. */
const dress = /<\/?[ab](?=[\s>])[^<>]*>/g
const hostile = report()
  .text.replace(/^一、总体情况$/m, (heading) => [heading, ...payloads, ...payloads.map((p) => `${p}\t7`)].join('\n'))
  .replace(/^规章\t.*$/m, (row) => [row, ...payloads.map((p) => `${p}\t1\t2\t3`)].join('\n'))
/** The row of orders that a person has lost. */
const lackingName = '缺行.txt'
const lacking = report().text.replace(/^行政处罚\t.*\n/m, '')
const settings = {
  'ogiReport.language': 'zh',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.colorTheme': 'Light Modern',
}

let workbench: Workbench
let page: FrameLocator

beforeAll(async () => {
  workbench = await openWorkbench({
    files: { [name]: wrong.text, [hostileName]: hostile, [lackingName]: lacking },
    settings,
  })
  await openFromExplorer(workbench, name)
  await runCommand(workbench, 'OGI Report: Open the Preview')
  page = preview(workbench)
  await workbench.page.keyboard.press('Control+B')
  await page.locator('table').first().waitFor()
})
afterAll(() => workbench.close())

function see(title: string, body: () => Promise<void>): void {
  test(title, async () => {
    onTestFailed(() => screenshot(workbench, `failed ${title}`))
    await body()
  })
}

/** The cursor's line and column, as the status bar tells them. */
const cursor = () =>
  workbench.page
    .locator('.statusbar-item')
    .filter({ hasText: /^Ln \d+/ })
    .first()
const lineOf = (address: string) => wrong.text.slice(0, wrong.places.get(address)!.start).split('\n').length
const cell = (row: RegExp, column: number) =>
  page
    .locator('tr')
    .filter({ has: page.locator('th', { hasText: row }) })
    .first()
    .locator('td')
    .nth(column)

see('the tables stand there as the form prints them, and the wrong figure is marked', async () => {
  expect(await page.locator('table').count()).toBe(3)
  expect(await page.locator('th[rowspan="22"]').textContent()).toBe('三、本年度办理结果')
  const [found] = await page.locator('td.error').all()
  expect([await found?.textContent(), await found?.getAttribute('aria-invalid')]).toEqual(['0', 'true'])
})

see('pointing at a figure tells what is wrong and writes its sums out', async () => {
  await goTo(workbench, lineOf('requests.total.total'), 1)
  await page.locator('td.error').hover()
  const tip = page.locator('#tip')
  await expect.poll(() => tip.textContent()).toContain('应为 15')
  expect(await tip.textContent()).toContain('本行合计')
  await screenshot(workbench, 'preview-light')
})

see('a click on a label leads to its place in the text', async () => {
  await page.locator('th', { hasText: /（一）予以公开/ }).click()
  await expect.poll(() => cursor().textContent()).toContain(`Ln ${lineOf('requests.granted.natural')}`)
  expect(await cursor().textContent()).toContain('selected')
})

see('the cursor in the text shows its place on the page', async () => {
  await goTo(workbench, lineOf('requests.partial.natural'), 1)
  // Once for what fits beside the preview, again for the whole line.
  for (let time = 0; time < 2; time++) await workbench.page.keyboard.press('End')
  await workbench.page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.locator('td[aria-current]').textContent()).toBe('2')
})

see('arrow keys go over the cells, merged ones too, and Enter leads to the text', async () => {
  const from = cell(/（一）予以公开/, 0)
  await from.evaluate((element) => (element as HTMLElement).focus())
  const { keyboard } = workbench.page
  const focused = () => page.locator(':focus').textContent()
  await keyboard.press('ArrowRight')
  expect(await focused()).toBe('3')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowLeft')
  expect(await focused()).toBe('2')
  for (let step = 0; step < 2; step++) await keyboard.press('ArrowLeft')
  expect(await focused()).toBe('三、本年度办理结果')
  await keyboard.press('ArrowRight')
  await keyboard.press('End')
  expect(await focused()).toBe('11')
  for (let step = 0; step < 7; step++) await keyboard.press('ArrowLeft')
  expect(await focused()).toBe('（一）予以公开')
  await keyboard.press('Enter')
  // The label is selected, and the keyboard is in the text.
  await expect.poll(() => cursor().textContent()).toContain('(7 selected)')
  await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  expect(await cursor().textContent()).toContain(`Ln ${lineOf('requests.granted.natural')}`)
})

see('text and page scroll in step', async () => {
  const top = () => page.locator('html').evaluate((element) => element.scrollTop)
  await goTo(workbench, 1, 1)
  await expect.poll(top).toBeLessThan(50)
  await workbench.page.keyboard.press('Control+End')
  await expect.poll(top).toBeGreaterThan(600)
  await page.locator('main h2').last().hover()
  await workbench.page.mouse.wheel(0, -5000)
  await workbench.page.locator('.view-line').filter({ hasText: /^根据/ }).first().waitFor()
})

see('the page follows the text as it is written', async () => {
  await goTo(workbench, lineOf('requests.total.total'), 1)
  await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  // Once for what fits beside the form, again for the whole line.
  for (let time = 0; time < 2; time++) await workbench.page.keyboard.press('End')
  const { end } = wrong.places.get('requests.total.total')!
  const behind = wrong.text.slice(end, wrong.text.indexOf('\n', end)).length
  for (let time = 0; time < behind; time++) await workbench.page.keyboard.press('ArrowLeft')
  await workbench.page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => cursor().textContent()).toContain('(1 selected)')
  await workbench.page.keyboard.type('15')
  await page.locator('td.error').waitFor({ state: 'detached' })
  expect(await cell(/（七）总计/, 6).textContent()).toBe('15')
  for (let time = 0; (await page.locator('td.error').count()) === 0 && time < 5; time++) {
    await workbench.page.keyboard.press('Control+Z')
    await workbench.page.waitForTimeout(500)
  }
  await expect.poll(() => cell(/（七）总计/, 6).textContent()).toBe('0')
})

see('a figure typed on the page stands in its cell of the text and nowhere else, and undo takes it back', async () => {
  const text = () => readFileSync(path.join(workbench.folder, name), 'utf8')
  const { keyboard } = workbench.page
  await page.locator('td.error').click()
  await keyboard.type('１５')
  await keyboard.press('Enter')
  await page.locator('td.error').waitFor({ state: 'detached' })
  await keyboard.press('Control+S')
  await expect.poll(text).toBe(report().text)
  await keyboard.press('Control+Z')
  await page.locator('td.error').waitFor()
  await keyboard.press('Control+S')
  await expect.poll(text).toBe(wrong.text)
})

see('what is no figure is told at its cell and changes nothing; Escape leaves it', async () => {
  const { keyboard } = workbench.page
  await page.locator('td.error').click()
  await keyboard.type('十五')
  await keyboard.press('Enter')
  const field = page.locator('input[aria-invalid]')
  await field.waitFor()
  expect(await page.locator('#fault').textContent()).toContain('“十五”不是数字')
  expect(await field.inputValue()).toBe('十五')
  await keyboard.press('Escape')
  await field.waitFor({ state: 'hidden' })
  expect(await page.locator('td.error').textContent()).toBe('0')
})

/** A table as a page or Word puts it on the clipboard: merged cells, a label of two paragraphs, a row that nobody sees. */
const copied = `<html><body><!--StartFragment--><table>
<tr><td colspan="2">办理结果</td><td>自然人</td><td>商业企业</td></tr>
<tr><td rowspan="2">本年度<p>办理结果</p></td><td>予以公开</td><td><p>９</p></td><td>4</td></tr>
<tr><td>部分公开</td><td>1</td><td>0</td></tr>
<tr style="display:none"><td></td><td></td><td>8</td><td>8</td></tr>
</table><!--EndFragment--></body></html>`

see('a table of a page is pasted over the cells once it was looked at', async () => {
  const { keyboard } = workbench.page
  const cellAt = (address: string) => page.locator(`[data-address="${address}"]`)
  const before = await cellAt('requests.granted.natural').textContent()
  await cellAt('requests.granted.natural').evaluate((element: HTMLElement, html) => {
    element.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    clipboardData.setData('text/plain', '予以公开 9 4 部分公开 1 0')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, copied)
  await page.locator('dialog[open]').waitFor()
  await screenshot(workbench, 'form-pasted')
  await keyboard.press('Enter')
  await expect.poll(() => cellAt('requests.granted.natural').textContent()).toBe('9')
  expect(await cellAt('requests.granted.commercial').textContent()).toBe('4')
  expect(await cellAt('requests.partial.natural').textContent()).toBe('1')
  await keyboard.press('Control+Z')
  await expect.poll(() => cellAt('requests.granted.natural').textContent()).toBe(before)
  await keyboard.press('Control+S')
  await expect.poll(() => readFileSync(path.join(workbench.folder, name), 'utf8')).toBe(wrong.text)
})

see('it follows the colours of the editor', async () => {
  const paper = () => page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor)
  for (const [theme, picture, colour] of themes) {
    chooseTheme(theme)
    await expect.poll(paper).toBe(colour)
    await goTo(workbench, lineOf('requests.total.total'), 1)
    await page.locator('main h2').last().hover()
    await page.locator('td.error').hover()
    await screenshot(workbench, picture)
  }
})

const themes = [
  ['Default High Contrast', 'preview-contrast', 'rgb(0, 0, 0)'],
  ['Default High Contrast Light', 'preview-contrast-light', 'rgb(255, 255, 255)'],
  ['Dark Modern', 'preview-dark', 'rgb(31, 31, 31)'],
] as const

function chooseTheme(theme: string): void {
  writeSettings(workbench.folder, { ...settings, 'workbench.colorTheme': theme })
}

see('what is hostile in a text is text', async () => {
  await workbench.page.keyboard.press('Control+B')
  await openFromExplorer(workbench, hostileName)
  await runCommand(workbench, 'OGI Report: Open the Preview')
  await page.locator('p', { hasText: payloads[0]! }).first().waitFor()
  const shown = (await page.locator('main').textContent())?.replaceAll('**', '')
  for (const payload of payloads)
    expect(shown?.split(payload.replace(dress, '').replaceAll('**', '')).length, payload).toBeGreaterThan(3)
  for (const place of await page.locator('mark, td.text, [aria-invalid]').all()) await place.hover({ force: true })
  expect(await page.locator('main :is(script, img, svg, iframe, a, style, link, form)').count()).toBe(0)
  expect(await page.locator('#tip :is(script, img, svg, iframe, a, style, link, form)').count()).toBe(0)
  expect(await page.locator('[data-hostile]').count()).toBe(0)
  expect(await workbench.page.locator('[data-hostile]').count()).toBe(0)
})

see('a row that the text lacks is written by the button that stands in its place', async () => {
  const text = () => readFileSync(path.join(workbench.folder, lackingName), 'utf8')
  await openFromExplorer(workbench, lackingName)
  await runCommand(workbench, 'OGI Report: Open the Preview')
  const button = page.locator('button.insert')
  await button.waitFor()
  await screenshot(workbench, 'form-lacking')
  await button.click()
  await button.waitFor({ state: 'detached' })
  await workbench.page.keyboard.press('Control+S')
  await expect.poll(text).toMatch(/^行政处罚\t/m)
  expect(text().replace(/^行政处罚\t.*\n/m, '')).toBe(lacking)
})
