/**
 * `npm run test:vscode`: the mocha tests of `suite/` in a real extension host. `VSCODE_TEST_EXECUTABLE` names the VS Code;
 * else it is the desktop's where that can be had, else the served one.
 */
import { runTests } from '@vscode/test-electron'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleTests } from './bundle.mjs'
import { executable } from './host/executable.mjs'
import { ring } from './ring.mjs'
import { report, resultsFile } from './results.mjs'
import { exampleWorkspace } from './workspace.mjs'

const seconds = 900

await ring('vscode', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'extension-tests-'))
  const user = path.join(home, 'User')
  mkdirSync(user)
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ 'files.autoSave': 'off' }))
  const { folder, remove } = await exampleWorkspace()
  const results = resultsFile('vscode')
  const vscodeExecutablePath = await executable()
  // The served VS Code has a bound of its own; this one is for the desktop, and a little later.
  let late = false
  const bound = setTimeout(() => ((late = true), process.emit('SIGINT')), (seconds + 20) * 1000)
  const code = await runTests({
    ...(vscodeExecutablePath && { vscodeExecutablePath }),
    extensionDevelopmentPath: path.join(import.meta.dirname, '../..'),
    extensionTestsPath: await bundleTests('suite', 'node'),
    extensionTestsEnv: { TEST_RESULTS: results, VSCODE_TEST_SECONDS: String(seconds) },
    launchArgs: [folder, `--user-data-dir=${home}`, '--disable-extensions'],
  }).catch((error) => error.code ?? 1)
  clearTimeout(bound)
  remove()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  return report(results, late ? 124 : code)
})
