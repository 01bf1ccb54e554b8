/** Starts and stops the served VS Code: a real workbench for the browser with a real Node extension host. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { speakChinese } from './chinese.mjs'
import { installed } from './install.mjs'
import { run, start, stop } from './process.mjs'
import { Unavailable } from './unavailable.mjs'
import { servedPlatforms } from './versions.mjs'

/** A workbench that stays out of the way. */
const plain = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
}

/**
 * @param {object} options
 * @param {object} [options.settings] user settings
 * @param {string} [options.vsix] a packaged extension to install before the start
 * @param {boolean} [options.chinese] whether the workbench speaks Chinese
 * @param {boolean} [options.trust] whether folders must be trusted first (tests usually go without)
 * @param {boolean} [options.development] whether an address may name extensions under development and their tests
 * @param {number | string} [options.port] 0 is any free one; a range gives the first free one of it
 * @returns {Promise<{ origin: string, output: () => string, ended: Promise<number | null>, stop: () => Promise<void> }>}
 * @throws {Unavailable} when this machine cannot have it
 */
export async function serve({
  settings = {},
  vsix,
  chinese = false,
  trust = false,
  development = false,
  port = 0,
} = {}) {
  const { node, main } = await program()
  const home = mkdtempSync(path.join(tmpdir(), 'served-vscode-'))
  const folders = ['--server-data-dir', path.join(home, 'data'), '--extensions-dir', path.join(home, 'extensions')]
  writeSettings(path.join(home, 'data/data/User'), { ...plain, ...settings })
  const env = environment(home)
  const flags = ['--accept-server-license-terms', '--disable-telemetry', ...folders]

  if (vsix) {
    const options = { env, stdio: ['ignore', 'pipe', 'pipe'], seconds: 60 }
    const { code, output } = await run(node, [main, ...flags, '--install-extension', vsix], options)
    if (code !== 0) throw new Error(`${path.basename(vsix)} could not be installed (exit ${code}): ${output}`)
  }
  if (chinese) await speakChinese(path.dirname(main), path.join(home, 'data/data'))

  const address = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token']
  const freedom = trust ? [] : ['--disable-workspace-trust']
  // Without the smoke test driver the workbench passes over what its address names, and never says so.
  const developing = development ? ['--enable-proposed-api', '--enable-smoke-test-driver'] : []
  const language = chinese ? ['--locale', 'zh-cn'] : []
  const stdio = ['ignore', 'pipe', 'pipe']
  const child = start(node, [main, ...flags, ...address, ...freedom, ...developing, ...language], { env, stdio })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let output = ''
  const origin = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk
      const listening = /Extension host agent listening on (\d+)/.exec(output)
      if (listening) resolve(`http://127.0.0.1:${listening[1]}`)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('close', (code) => reject(new Error(`The served VS Code ended (${code}):\n${output}`)))
  })
  return {
    origin,
    output: () => output,
    ended,
    async stop() {
      await stop(child)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * The address that opens a folder, with an extension under development if one is named.
 * @param {string} origin of the server
 * @param {{ folder?: string, development?: readonly string[], tests?: string }} options absolute paths
 */
export function workbench(origin, { folder, development = [], tests }) {
  const remote = (file) => `vscode-remote://${new URL(origin).host}${file}`
  const payload = [
    ...development.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(tests ? [['extensionTestsPath', remote(tests)], ['enableProposedApi', '']] : []), // prettier-ignore
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  // Encoded no more than need be: people open this address too.
  const encode = (text) => encodeURIComponent(text).replace(/%(?:2F|3A|2C)/g, decodeURIComponent)
  return `${origin}/?${folder ? `folder=${encode(folder)}` : 'ew=true'}&payload=${encode(JSON.stringify(payload))}`
}

async function program() {
  const platform = `${process.platform}-${process.arch}`
  if (!servedPlatforms.includes(platform)) {
    throw new Unavailable(
      `The served VS Code runs on ${servedPlatforms.join(', ')}, not on ${platform}: install VS Code.`,
    )
  }
  const modules = path.join(await installed('served'), 'node_modules')
  return {
    node: path.join(modules, `node-${platform}/bin/node`),
    main: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
  }
}

/** VS Code reads its environment: nothing of an editor that this may run in gets through, and no Marketplace is asked. */
function environment(home) {
  const foreign = /^(?:VSCODE_|ELECTRON_|NODE_OPTIONS$)/
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return { ...Object.fromEntries(kept), XDG_RUNTIME_DIR: home, EXTENSIONS_GALLERY: '{"serviceUrl":""}' }
}

function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2))
}
