#!/usr/bin/env node
/**
 * Stands in for VS Code's own program where there is no desktop: takes the arguments that `@vscode/test-electron` gives,
 * runs the extension tests in the served VS Code and exits with their code; 124 after `VSCODE_TEST_SECONDS` (150).
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runInPage } from './page.mjs'
import { serve, workbench } from './server.mjs'

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
})
const settingsFile = path.join(values['user-data-dir'] ?? '', 'User/settings.json')
const settings = existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {}

const server = await serve({ settings, development: true })
const interrupted = () => void server.stop().then(() => process.exit(130))
process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
try {
  const address = workbench(server.origin, {
    folder: positionals[0] && path.resolve(positionals[0]),
    development: values.extensionDevelopmentPath,
    tests: values.extensionTestsPath,
  })
  const { code, log } = await runInPage(address, Number(process.env.VSCODE_TEST_SECONDS ?? 150))
  if (code !== 0 && process.env.VSCODE_TEST_LOG) console.error(log.join('\n'))
  process.exitCode = code
} finally {
  await server.stop()
}
