/** `npm run test:page`: packages the extension and drives it in a page of the served VS Code, as a person would. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { browser, chineseFonts } from '../host/browser.mjs'
import { installed } from '../host/install.mjs'
import { npm } from '../host/process.mjs'
import { Unavailable } from '../host/unavailable.mjs'
import { resultsFile } from '../results.mjs'
import { ring } from '../ring.mjs'

const root = path.join(import.meta.dirname, '../../..')

await ring('page', async () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  if (!scripts.package) throw new Unavailable('There is no script to package the extension with.')
  await Promise.all([installed('served'), browser()])
  if (!(await chineseFonts()))
    console.log('No Chinese fonts: the screenshots will show boxes (Debian: fonts-noto-cjk).')

  const vsix = path.join(root, 'ogi-report.vsix')
  const packaged = await npm(['run', '--silent', 'package', '--', '--built'], { cwd: root, seconds: 120 })
  if (packaged.code !== 0 || !existsSync(vsix)) throw new Error(`npm run package failed (exit ${packaged.code}).`)

  const config = `--config=${path.join(import.meta.dirname, 'vitest.config.mts')}`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile('page')}`]
  const env = { ...process.env, VSIX: vsix }
  return (await npm(['exec', '--', 'vitest', 'run', config, ...reporters], { cwd: root, env, seconds: 900 })).code
})
