/** A page of a browser without a window. */
import { chromium } from 'playwright-core'
import { browser } from './browser.mjs'

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
]

/** Milliseconds that an action waits for what it acts on: it bounds what hangs, on a slow machine that has other work. */
const patience = 90_000

/** @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>} */
export async function openPage({ width = 1280, height = 800 } = {}) {
  const instance = await chromium.launch({ executablePath: await browser(), args })
  const context = await instance.newContext({
    viewport: { width, height },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(patience)
  return { page: await context.newPage(), close: () => instance.close() }
}

/**
 * Opens a workbench whose address names extension tests, and waits for them.
 * @returns {Promise<{ code: number, log: readonly string[] }>} the tests' exit code, 124 when they took longer than
 * `seconds`; `log` is all that workbench and extension host logged
 */
export async function runInPage(address, seconds) {
  const { page, close } = await openPage()
  const log = []
  let bound
  try {
    const code = await new Promise((resolve, reject) => {
      bound = setTimeout(() => resolve(124), seconds * 1000)
      page.once('crash', () => reject(new Error('The page crashed.')))
      // Both names must exist before the workbench looks for them.
      page
        .exposeFunction('codeAutomationLog', (type, values) => void log.push([type, ...values].join(' ')))
        .then(() => page.exposeFunction('codeAutomationExit', (code) => resolve(code)))
        .then(() => page.goto(address))
        .catch(reject)
    })
    return { code, log }
  } finally {
    clearTimeout(bound)
    await close()
  }
}
