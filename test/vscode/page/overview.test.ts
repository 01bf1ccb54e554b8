/** The overview of a folder with the eyes of a person: the grid by keyboard, a figure over the years, light and dark. */
import type { FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { report } from '../../support/report'
import { openWorkbench, preview, runCommand, screenshot, writeSettings, type Workbench } from './workbench'

const [first, second] = ['江源县教育局', '江源县财政局']
const years = [2020, 2021, 2022, 2023, 2024]
const files: Record<string, string> = {
  '江源县财政局2022年报.doc': 'an older document',
  '会议记录.wps': 'another',
  ...Object.fromEntries(
    years
      .filter((year) => year !== 2022)
      .map((year, i) => [`财政${year}.txt`, report({ agency: second, year, received: 3 + i * 4 })]),
  ),
  ...Object.fromEntries(
    years
      .filter((year) => year !== 2023)
      .map((year, i) => [`教育${year}.txt`, report({ agency: first, year, received: 9 - i })]),
  ),
  '教育2021.txt': report({ agency: first, year: 2021, received: 5, cells: { 'requests.total.total': 0 } }),
}
for (let n = 1; n <= 40; n++)
  files[`镇${n}.txt`] = report({ agency: `江源县第${n}镇人民政府`, year: 2024, received: n })

const settings = { 'ogiReport.language': 'zh', 'workbench.colorTheme': 'Light Modern', 'editor.minimap.enabled': false }

let workbench: Workbench
let page: FrameLocator

beforeAll(async () => {
  workbench = await openWorkbench({ files, settings })
  await runCommand(workbench, 'OGI Report: Overview of the Reports')
  page = preview(workbench)
  await page.locator('.row').first().waitFor({ timeout: 60_000 })
})
afterAll(() => workbench.close())

function see(title: string, body: () => Promise<void>): void {
  test(title, async () => {
    onTestFailed(() => screenshot(workbench, `failed ${title}`))
    await body()
  })
}

const focused = () => page.locator(':focus').textContent()
const names = () => page.locator('[role=rowheader]').allTextContents()

see('whoever needs a person most stands first; what is missing and what was not read is told', async () => {
  const rows = page.locator('.row')
  expect((await names()).slice(0, 2)).toEqual([first, second])
  expect(await rows.nth(0).textContent()).toMatch(/missing|缺/)
  expect(await rows.nth(1).locator('.unsure').textContent()).toMatch(/not read|未读/)
  expect(await page.locator('.summary').textContent()).toMatch(/^42 .*\b48 /)
  await page.locator('summary').click()
  expect(await page.locator('details li').allTextContents()).toHaveLength(2)
  await page.locator('summary').click()
})

see('arrows, Home and End move; Space chooses agencies, whose figures are drawn and stand in a table', async () => {
  const { keyboard } = workbench.page
  await page.locator('[role=rowheader]').first().click()
  for (const key of ['ArrowDown', 'Space']) await keyboard.press(key)
  await page.locator('#series svg g').nth(1).waitFor()
  expect(await page.locator('#series tbody th').allTextContents()).toEqual([first, second])
  expect(await page.locator('#series tbody tr').nth(1).locator('td').allTextContents()).toEqual([
    '3',
    '7',
    '',
    '11',
    '15',
  ])
  await keyboard.press('End')
  expect(await page.locator(':focus').getAttribute('aria-colindex')).toBe('6')
  await keyboard.press('Control+End')
  await expect.poll(() => page.locator(':focus').getAttribute('aria-rowindex')).toBeNull()
  expect(await page.locator('.row:has(:focus)').getAttribute('aria-rowindex')).toBe('43')
  await keyboard.press('Control+Home')
  expect(await focused()).toBe(first)
  await screenshot(workbench, 'overview-light')
})

see('it is searched and filtered, and follows the colours of the editor', async () => {
  await page.locator('input[type=search]').fill('第7镇')
  await expect.poll(names).toEqual(['江源县第7镇人民政府'])
  await page.locator('input[type=search]').fill('')
  await page.locator('.tools select').selectOption('absent')
  await expect.poll(names).toEqual([first, second])
  await page.locator('.tools select').selectOption('all')
  writeSettings(workbench.folder, { ...settings, 'workbench.colorTheme': 'Dark Modern' })
  const paper = () => page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor)
  await expect.poll(paper).toBe('rgb(31, 31, 31)')
  await screenshot(workbench, 'overview-dark')
  writeSettings(workbench.folder, { ...settings, 'workbench.colorTheme': 'Default High Contrast' })
  await expect.poll(paper).toBe('rgb(0, 0, 0)')
  await screenshot(workbench, 'overview-contrast')
})

see('Enter opens the report at its first finding', async () => {
  await page.locator('.wrong').first().focus()
  await workbench.page.keyboard.press('Enter')
  await workbench.page.locator('.tab.active').filter({ hasText: '教育2021.txt' }).waitFor()
  const cursor = workbench.page.locator('.statusbar-item[id="status.editor.selection"]')
  const wanted = files['教育2021.txt']!.split('\n').findIndex((line) => line.includes('（七）总计')) + 1
  await expect.poll(() => cursor.textContent()).toContain(`Ln ${wanted}`)
})
