/** The pictures of the README and the manual: each a moment of a person's work, in a folder of invented reports. */
import { expect, test } from 'vitest'
import { report as told } from '../../support/report'
import { report, wordReport } from '../report'
import {
  goTo,
  menuEntry,
  openFromExplorer,
  openWorkbench,
  preview,
  runCommand,
  screenshot,
  type Workbench,
} from '../page/workbench'
import { take, type Area } from './camera'

const year = 2024
const title = (agency: string, of = year) => `${agency}${of}年政府信息公开工作年度报告`
const office = '青岚县自然资源局'
const wrong = report({ 'requests.total.total': '0' })
const [finance, schools, justice, county] = ['江源县财政局', '江源县教育局', '江源县司法局', '江源县人民政府'] as const

/** Three units over three years, one of them with a wrong total, one with a report in a format that is not read. */
const collected: Readonly<Record<string, string>> = {
  [`${title(finance, 2022)}.wps`]: 'an older document',
  ...Object.fromEntries(
    [finance, schools, justice].flatMap((agency, unit) =>
      [2022, 2023, 2024]
        .filter((of) => agency !== finance || of !== 2022)
        .filter((of) => agency !== justice || of !== 2023)
        .map((of) => {
          const cells = agency === schools && of === year ? { 'requests.total.total': 0 } : {}
          return [
            `${title(agency, of)}.txt`,
            told({ agency, year: of, received: 6 + unit * 5 + (of - 2022) * 2, cells }),
          ]
        }),
    ),
  ),
  '.ogi-report.json': JSON.stringify({
    agencies: [finance, schools, justice].map((name) => ({ name, superior: county })),
    summaries: [{ report: county }],
  }),
}
const settings = { 'files.exclude': { '**/.vscode': true, '**/.ogi-report.json': true } }

/** Makes the scene in an editor of its own, and leaves its pictures. */
function scene(
  name: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  play: (w: Workbench) => Promise<void>,
) {
  test(name, async () => {
    const workbench = await openWorkbench({ files, settings, size: { width: 1080, height: 620 } })
    try {
      await play(workbench)
    } catch (error) {
      await screenshot(workbench, `failed picture ${name}`)
      throw error
    } finally {
      await workbench.close()
    }
  })
}

const whole: Area = { x: 0, y: 0, width: 1080, height: 620 }
const status = (workbench: Workbench) => workbench.page.locator('.statusbar-item')
const item = ({ page }: Workbench, name: string) =>
  page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: false })

/** What has been told goes: it lies over what is to be seen. */
async function quiet({ page }: Workbench): Promise<void> {
  const toast = page.locator('.notification-toast')
  await toast.first().hover()
  await toast.locator('.codicon-notifications-clear').first().click()
  await toast.first().waitFor({ state: 'detached' })
}

scene(
  'a Word document',
  { [`${title(office)}.docx`]: wordReport({ 'requests.total.total': '0' }), '通知.docx': wordReport() },
  async (workbench) => {
    const { page } = workbench
    const entry = await menuEntry(workbench, title(office), '把 Word 或 PDF 文件打开为文字')
    await entry.hover()
    await take(workbench, 'open', { x: 0, y: 30, width: 640, height: 400 })

    await entry.click()
    const editor = page.locator('.editor-group-container.active .monaco-editor[role="code"]')
    await editor.locator('.view-line').first().waitFor()
    await page.keyboard.press('Control+Shift+M')
    const problem = page.locator('.markers-panel .monaco-list-row').filter({ hasText: '（表三第 27 行）' })
    await problem.waitFor()
    await problem.dblclick()
    await editor.locator('.squiggly-error').first().waitFor()
    await status(workbench).filter({ hasText: '表三第 27 行' }).waitFor()
    await take(workbench, 'word', whole)

    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row').first().waitFor()
    await take(workbench, 'quick-fix', { x: 320, y: 60, width: 760, height: 330 })
  },
)

scene('the form', { [`${title(office)}.txt`]: wrong.text }, async (workbench) => {
  const { page } = workbench
  await openFromExplorer(workbench, title(office))
  await page.keyboard.press('Control+B')
  await runCommand(workbench, '在旁边打开预览')
  const form = preview(workbench)
  await form.locator('td.error').waitFor()
  await take(workbench, 'hand-over', { x: 566, y: 38, width: 510, height: 260 })
  await goTo(workbench, wrong.text.slice(0, wrong.places.get('requests.total.total')!.start).split('\n').length, 1)
  await form.locator('td.error').hover()
  await form.locator('#tip').filter({ hasText: '应为 15' }).waitFor()
  await take(workbench, 'form', whole)
})

scene('a new report', { [`${title(office)}.txt`]: report().text }, async (workbench) => {
  const { page } = workbench
  const step = (n: number) => page.locator('.quick-input-title').filter({ hasText: `${n}/3` })
  const input = page.locator('.quick-input-widget:visible input')
  await openFromExplorer(workbench, title(office))
  await status(workbench).filter({ hasText: 'OGI Report' }).first().waitFor()
  await runCommand(workbench, '新建政府信息公开年报')
  await step(1).waitFor()
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: `${title(office)}.txt` })
    .click()
  await step(2).waitFor()
  await page.keyboard.press('Enter')
  await step(3).waitFor()
  await expect.poll(() => input.inputValue()).toBe(String(year + 1))
  await page.keyboard.press('Enter')
  const form = preview(workbench)
  await form.locator('table').first().waitFor()
  await expect.poll(() => form.locator(':focus').getAttribute('data-address')).toBe('disclosure.rules.made')
  await page.keyboard.press('Control+B')
  await form.locator('[data-address="disclosure.rules.made"]').click()
  for (const figure of ['0', '0', '0', '2', '0', '5']) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Tab')
  }
  // The six that were typed, and those that last year's report gives.
  await form.locator('header').filter({ hasText: '读出 13/' }).waitFor()
  await take(workbench, 'new-report', { x: 566, y: 38, width: 512, height: 550 })
})

scene('a folder', collected, async (workbench) => {
  const { page } = workbench
  await item(workbench, `${title(schools)}.txt`).waitFor()
  await runCommand(workbench, '检查文件夹中的全部年报')
  await page.locator('.notification-toast').first().waitFor()
  await quiet(workbench)
  await page.locator('.pane-header').filter({ hasText: '政务公开' }).click()
  await page.locator('.pane-header').filter({ hasText: '政府信息公开年报' }).click()
  await page.locator('.pane.expanded .monaco-list-row').filter({ hasText: schools }).first().click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+M')
  await page.locator('.markers-panel .monaco-list-row').filter({ hasText: '应为' }).first().dblclick()
  await page.locator('.monaco-editor .squiggly-error').first().waitFor()
  await page.locator('.markers-panel .monaco-list-row').filter({ hasText: '应为' }).first().waitFor()
  await take(workbench, 'folder', whole)
  await page.keyboard.press('Control+J')

  await runCommand(workbench, '年报概览')
  const overview = preview(workbench)
  await overview.locator('.row').first().waitFor()
  await page.keyboard.press('Control+B')
  await overview.locator('[role=rowheader]').first().click()
  await overview.locator('#series svg g').first().waitFor()
  await overview.locator('.summary').click()
  await take(workbench, 'overview', whole)
})

scene('a summary', collected, async (workbench) => {
  const { page } = workbench
  const choice = (words: string) =>
    page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first()
  await item(workbench, `${title(schools)}.txt`).waitFor()
  await runCommand(workbench, '检查文件夹中的全部年报')
  await page.locator('.notification-toast').first().waitFor()
  await quiet(workbench)
  await runCommand(workbench, '生成汇总年报')
  await choice(county).click()
  await choice(String(year)).click()
  const go = page.locator('.monaco-dialog-box').getByRole('button', { name: '继续汇总' })
  const editor = page.locator('.editor-group-container.active .monaco-editor[role="code"]')
  await go.or(editor).first().waitFor()
  if (await go.isVisible()) await go.click()
  await editor.locator('.view-line').first().waitFor()
  await quiet(workbench)
  await page.keyboard.press('Control+B')
  await editor.click()
  await page.keyboard.press('Control+S')
  const clean = page.locator('.tab.active:not(.dirty)')
  await clean.or(page.locator('.quick-input-widget:visible input')).first().waitFor()
  if (!(await clean.isVisible())) await page.keyboard.press('Enter')
  await clean.waitFor()
  await page.keyboard.press('Control+F')
  await page.keyboard.type('一、本年新收')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const line = editor.locator('.view-line').filter({ hasText: '一、本年新收' }).first()
  await line.locator('span span').filter({ hasText: /^\d+$/ }).first().hover()
  await page.locator('.monaco-hover:visible').filter({ hasText: finance }).first().waitFor()
  await take(workbench, 'summary', whole)
})

scene('return sheets', collected, async (workbench) => {
  const { page } = workbench
  await item(workbench, `${title(schools)}.txt`).waitFor()
  await runCommand(workbench, '生成各单位的修改意见')
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Markdown' }).first().click()
  const place = page.locator('.quick-input-widget:visible input')
  await expect.poll(() => place.inputValue()).toContain('政务公开')
  await page.keyboard.press('Enter')
  await item(workbench, '修改意见').first().waitFor()
  await item(workbench, '修改意见').first().dblclick()
  await quiet(workbench)
  await runCommand(workbench, 'Markdown: Open Preview')
  await preview(workbench).locator('table').first().waitFor()
  await take(workbench, 'return-sheet', whole)
})

scene('installation without a network', { [`${title(office)}.txt`]: report().text }, async (workbench) => {
  const { page } = workbench
  await page.keyboard.press('Control+Shift+X')
  await page.locator('.extension-list-item').first().waitFor()
  await page.locator('.part.sidebar .composite.title .codicon-toolbar-more').click()
  await page.locator('.context-view .action-label').filter({ hasText: 'VSIX' }).hover()
  await take(workbench, 'offline', { x: 286, y: 4, width: 304, height: 234 })
})
