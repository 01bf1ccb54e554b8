/**
 * The form filled in by keys alone where the text is no plain one: in a Word document, of which only the cells become others.
 * With RUNS set every cell is filled in, in a text, in Markdown and in a page as well, and the times are told.
 */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { analyse, applyEdits } from '../../../server/src/core'
import { exportHtml } from '../../../server/src/export'
import { newReport } from '../../../server/src/features/newReport'
import { opened } from '../../formats/word'
import { anyValues } from '../../generator/arbitraries'
import { renderWps } from '../../generator/word'
import { openDocument, openFromExplorer, openWorkbench, preview } from './workbench'
import { runCommand, screenshot, type Workbench } from './workbench'

const isWhole = process.env.RUNS !== undefined
const few = 8
const { text } = newReport({ agency: '青岚县水务局', year: 2024 })
const [values] = fc.sample(anyValues, { seed: 3, numRuns: 1 })
const files: Readonly<Record<string, string | Uint8Array>> = {
  ...(isWhole && { '甲.txt': text, '乙.md': text, '丙.html': exportHtml(analyse(text)).html }),
  '丁.docx': renderWps(values!, { blank: true }, 1).bytes,
}

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench({ files, settings: { 'ogiReport.language': 'zh', 'editor.minimap.enabled': false } })
})
afterAll(() => workbench.close())

async function textIn(name: string): Promise<string> {
  const bytes = readFileSync(path.join(workbench.folder, name))
  return name.endsWith('.docx') ? (await opened(bytes)).text : bytes.toString()
}

function figuresIn(report: string): [address: string, figure: string][] {
  const { facts } = analyse(report)
  return [...facts].flatMap(([address, { cell }]) => (cell.text === '' ? [] : [[address, cell.text]]))
}

/** What stands outside the cells, the blanks that fill them aside. */
function outsideCells(report: string): string {
  const cells = [...analyse(report).facts.values()].map(({ cell }) => ({ span: cell.span, newText: '' }))
  return applyEdits(report, cells).replace(/[ \u3000]+/g, ' ')
}

test.each(Object.keys(files))('%s is filled in by keys alone', async (name) => {
  onTestFailed(() => screenshot(workbench, `failed ${name}`))
  const { page } = workbench
  const form = preview(workbench)
  const before = await textIn(name)
  const addresses = [...analyse(before).facts.keys()].slice(0, isWhole ? undefined : few)
  const figure = (at: number) => String((at * 7) % 10)
  if (name.endsWith('.docx')) await openDocument(workbench, name)
  else await openFromExplorer(workbench, name)
  const begun = Date.now()
  await runCommand(workbench, 'Open the Preview Beside the Text')
  await form.locator(`[data-address="${addresses[0]}"]`).waitFor()
  if (isWhole) console.log(`${name}: shown ${Date.now() - begun} ms after its command was looked for`)

  await form.locator(`[data-address="${addresses[0]}"]`).focus()
  for (const at of addresses.keys()) {
    await page.keyboard.type(figure(at))
    await page.keyboard.press('Tab')
  }
  const last = form.locator(`[data-address="${addresses.at(-1)}"]`)
  await expect.poll(() => last.getAttribute('data-figure')).toBe(figure(addresses.length - 1))
  // Keys are faster than the text on a slow machine, and what is saved is the text.
  await expect.poll(() => form.locator('.pending').count(), { timeout: 300_000 }).toBe(0)
  await page.keyboard.press('Control+S')
  const wanted = addresses.map((address, at) => [address, figure(at)])
  await expect.poll(async () => figuresIn(await textIn(name))).toEqual(wanted)
  const after = await textIn(name)
  expect(outsideCells(after)).toBe(outsideCells(before))
  if (isWhole) {
    await tellMarks(name)
    await page.keyboard.press('Control+S')
    await form.locator('header .state').filter({ hasText: '已保存' }).waitFor()
  }
  await page.keyboard.press('Control+K')
  await page.keyboard.press('Control+W')
})

/** From the key that ends a figure to the mark on a cell, or its going. */
async function tellMarks(name: string): Promise<void> {
  const { keyboard } = workbench.page
  const form = preview(workbench)
  const cell = form.locator('[data-address="review.reconsideration.total"]')
  await form.locator('body').evaluate((body) => {
    let pressed = 0
    const times: number[] = []
    Object.assign(window, { times })
    const isMarked = () => body.querySelector('[data-address="review.reconsideration.total"]')!.matches('.error')
    let was = isMarked()
    addEventListener('keydown', ({ key }) => key === 'Enter' && (pressed = performance.now()), true)
    new MutationObserver(() => {
      if (pressed === 0 || isMarked() === was) return
      was = !was
      times.push(performance.now() - pressed)
      pressed = 0
    }).observe(body, { subtree: true, childList: true, attributes: true })
  })
  const sum = ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `review.reconsideration.${outcome}`)
  const figures = await Promise.all(sum.map((a) => form.locator(`[data-address="${a}"]`).getAttribute('data-figure')))
  const right = String(figures.reduce((all, each) => all + Number(each), 0))
  const told = () => form.locator('body').evaluate(() => (window as unknown as { times: number[] }).times)
  for (let time = 0; time < 40; time++) {
    const count = (await told()).length
    await cell.focus()
    await keyboard.type(time % 2 === 0 ? '999' : right)
    await keyboard.press('Enter')
    await expect
      .poll(async () => (await told()).length, { timeout: 3000 })
      .toBeGreaterThan(count)
      .catch(() => undefined)
  }
  const times = (await told()).toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? NaN)
  console.log(`${name}: ${times.length} marks after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
}
