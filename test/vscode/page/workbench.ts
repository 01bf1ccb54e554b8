/** A workbench in a page, with the packaged extension, and what a person does there. Knows no report. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { openPageIn } from '../host/page.mjs'
import { serve, workbench } from '../host/server.mjs'
import { settings as untroubled } from './served'

/** What a person sees. */
export interface Seen {
  readonly page: Page
}

export interface Workbench extends Seen {
  /** The opened folder on disk. */
  readonly folder: string
  readonly close: () => Promise<void>
}

interface Options {
  /** Name → content of the files in the folder. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Of the folder. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** The folder is not trusted, and the workbench is restricted; that takes a served VS Code of its own. */
  readonly restricted?: boolean
  /** Pixels of the window. */
  readonly size?: Readonly<Record<'width' | 'height', number>>
}

export async function openWorkbench({
  files,
  settings = {},
  restricted = false,
  size = { width: 1400, height: 800 },
}: Options): Promise<Workbench> {
  const home = mkdtempSync(path.join(tmpdir(), 'page-test-'))
  const folder = path.join(home, '政务公开')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  writeSettings(folder, settings)
  const own = restricted ? await serve({ settings: untroubled, vsix: process.env.VSIX!, trust: true }) : undefined
  const origin = own?.origin ?? inject('origin')
  const { page, close } = await openPageIn(inject('browser'), origin, size)
  await page.goto(workbench(origin, { folder }))
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
  return {
    page,
    folder,
    async close() {
      await close()
      await own?.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Takes the place of all that the folder has set. */
export function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true })
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings))
}

/** Double-clicks a file in the Explorer. @returns its editor, when it shows text */
export async function openFromExplorer({ page }: Seen, name: string): Promise<Locator> {
  await page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: false }).dblclick()
  const editor = page.locator('.editor-group-container.active .monaco-editor[role="code"]')
  await editor.locator('.view-line').first().waitFor()
  return editor
}

/** An entry of a file's menu in the Explorer, which is there before what extensions contribute to it. */
export async function menuEntry({ page }: Seen, name: string, words: string): Promise<Locator> {
  const file = page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: false })
  const entry = page.locator('.context-view .action-label').filter({ hasText: words })
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      await file.click({ button: 'right' })
      await page.locator('.context-view .action-label').first().waitFor()
      return entry.isVisible()
    })
    .toBe(true)
  return entry
}

/** Opens a document from the Explorer's menu as its text. */
export async function openDocument(seen: Seen, name: string): Promise<void> {
  const text = seen.page.locator('.editor-group-container.active .monaco-editor[role="code"] .view-line').first()
  // A menu that has just opened passes over a click.
  for (let tries = 1; !(await text.isVisible()); tries++) {
    await (await menuEntry(seen, name, 'Word Document or PDF')).click()
    await text.waitFor({ timeout: 15_000 }).catch((reason: unknown) => {
      if (tries === 6) throw reason
    })
  }
}

/** F1, the command's title, Enter. A palette that opens while the editor is busy may lose what is typed: then once more. */
export async function runCommand({ page }: Seen, title: string): Promise<void> {
  const box = page.locator('.quick-input-widget:visible input')
  const command = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first()
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('F1')
    await box.waitFor()
    await box.fill(`>${title}`)
    const offered = await command.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    )
    if (offered) break
    if (tries === 3) throw new Error(`the palette does not offer ${title}`)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Enter')
}

/** Puts the cursor at a one-based line and column of the text, which stands in the first group of editors. */
export async function goTo({ page }: Seen, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+1')
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor()
  await page.keyboard.press('Control+G')
  const box = page.locator('.quick-input-widget:visible input')
  await box.waitFor()
  await box.fill(`:${line}:${column}`)
  await page.keyboard.press('Enter')
  await box.waitFor({ state: 'hidden' })
}

/** Leaves a picture in `test/vscode/screenshots/`. */
export async function screenshot({ page }: Seen, name: string): Promise<void> {
  const folder = path.join(import.meta.dirname, '../screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}

/** What a webview of an extension shows. */
export function preview({ page }: Seen): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame')
}
