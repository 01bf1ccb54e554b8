/** The extension packaged as what has been built, for pages that a person would see it in. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { browser, chineseFonts } from './host/browser.mjs'
import { installed } from './host/install.mjs'
import { npm } from './host/process.mjs'

const root = path.join(import.meta.dirname, '../..')

/**
 * Runs the files of a folder by vitest, in the served VS Code with the packaged extension.
 *
 * @param {string} folder with its `vitest.config.mts`
 * @param {readonly string[]} flags for vitest
 * @returns {Promise<number>} the exit code
 * @throws {import('./host/unavailable.mjs').Unavailable} when this machine cannot have it
 */
export async function runPackaged(folder, flags = []) {
  await Promise.all([installed('served'), browser()])
  if (!(await chineseFonts()))
    console.log('No Chinese fonts: the screenshots will show boxes (Debian: fonts-noto-cjk).')

  const vsix = path.join(root, 'ogi-report.vsix')
  const packaged = await npm(['run', '--silent', 'package', '--', '--built'], { cwd: root, seconds: 120 })
  if (packaged.code !== 0 || !existsSync(vsix)) throw new Error(`npm run package failed (exit ${packaged.code}).`)

  const config = `--config=${path.join(folder, 'vitest.config.mts')}`
  const env = { ...process.env, VSIX: vsix }
  return (await npm(['exec', '--', 'vitest', 'run', config, ...flags], { cwd: root, env, seconds: 900 })).code
}
