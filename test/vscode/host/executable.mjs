/** Decides which VS Code the tests run in, and decides it quickly. */
import path from 'node:path'
import { browser } from './browser.mjs'
import { installed } from './install.mjs'

const releases = 'https://update.code.visualstudio.com/api/releases/stable'

/** The program to run; undefined leaves it to `@vscode/test-electron` to download VS Code for the desktop. */
export async function executable() {
  if (process.env.VSCODE_TEST_EXECUTABLE) return process.env.VSCODE_TEST_EXECUTABLE
  if (hasScreen() && (await reachable(releases))) return undefined
  await Promise.all([installed('served'), browser()])
  return path.join(import.meta.dirname, 'code.mjs')
}

/** VS Code for the desktop needs one to draw on; `xvfb-run` gives one. */
function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

async function reachable(address) {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}
