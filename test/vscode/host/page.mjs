/** A page of a browser without a window. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { browser } from './browser.mjs'

const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
]

/** Milliseconds that an action waits for what it acts on: it bounds what hangs, on a slow machine that has other work. */
const patience = 90_000

const permissions = ['clipboard-read', 'clipboard-write']

/** @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>} in a browser of its own */
export async function openPage({ width = 1280, height = 800 } = {}) {
  const instance = await chromium.launch({ executablePath: await browser(), args })
  const context = await instance.newContext({ viewport: { width, height }, permissions })
  context.setDefaultTimeout(patience)
  return { page: await context.newPage(), close: () => instance.close() }
}

/**
 * A browser for one page after the other: the programs of a workbench, which are most of its start, come out of its cache.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} where `openPageIn` finds it
 */
export async function openBrowser() {
  const home = mkdtempSync(path.join(tmpdir(), 'browser-'))
  const own = [...args, '--remote-debugging-port=0']
  const context = await chromium.launchPersistentContext(home, { executablePath: await browser(), args: own })
  const [port] = readFileSync(path.join(home, 'DevToolsActivePort'), 'utf8').split('\n')
  return {
    address: `http://127.0.0.1:${port}`,
    async close() {
      await context.close()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * @param {string} address of the browser
 * @param {string} origin of what is opened, which finds nothing that it has kept
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openPageIn(address, origin, { width, height }) {
  const instance = await chromium.connectOverCDP(address)
  const [context] = instance.contexts()
  context.setDefaultTimeout(patience)
  await context.grantPermissions(permissions)
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'cookies,indexeddb,local_storage' })
  await session.detach()
  return {
    page,
    async close() {
      await page.close()
      await instance.close()
    },
  }
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
