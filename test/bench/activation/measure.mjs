/**
 * `node measure.mjs ROUNDS FILE`: starts a real VS Code as often as that, each time with the extension as it was built
 * and some that do nothing, and writes to the file what `host.ts` measured in it: `{ "rounds": Times[] }`, or
 * `{ "skipped": "…" }` where this machine can have no VS Code.
 */
import { runTests } from '@vscode/test-electron'
import * as esbuild from 'esbuild'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { executable } from '../../vscode/host/executable.mjs'
import { Unavailable } from '../../vscode/host/unavailable.mjs'
import { exampleWorkspace } from '../../vscode/workspace.mjs'

const root = path.join(import.meta.dirname, '../../..')
/** An example with findings. */
const report = '云泽市交通运输局2022年政府信息公开工作年度报告.txt'
/** Extensions that do nothing. */
const idle = ['first', 'second', 'third']
const [count, file] = process.argv.slice(2)
const home = mkdtempSync(path.join(tmpdir(), 'extension-bench-'))
const { folder, remove } = await exampleWorkspace()
try {
  writeFileSync(file, JSON.stringify({ rounds: await rounds(Number(count)) }))
} catch (error) {
  if (!(error instanceof Unavailable)) throw error
  writeFileSync(file, JSON.stringify({ skipped: error.message }))
} finally {
  remove()
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

async function rounds(count) {
  const vscodeExecutablePath = await executable()
  const extensionTestsPath = path.join(root, 'out/bench/host.js')
  await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'host.ts')],
    outfile: extensionTestsPath,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  })
  const extensionDevelopmentPath = extensions()
  const times = path.join(home, 'times.json')
  const rounds = []
  for (let round = 0; round < count; round++) {
    await runTests({
      ...(vscodeExecutablePath && { vscodeExecutablePath }),
      extensionDevelopmentPath,
      extensionTestsPath,
      extensionTestsEnv: {
        BENCH_TIMES: times,
        BENCH_REPORT: path.join(folder, report),
        BENCH_IDLE: idle.map((name) => `bench.${name}`).join(' '),
      },
      launchArgs: [folder, `--user-data-dir=${path.join(home, `user-${round}`)}`, '--disable-extensions'],
    })
    rounds.push(JSON.parse(readFileSync(times, 'utf8')))
    rmSync(times)
  }
  return rounds
}

/** A folder of extensions, as an editor takes it for development: this one as it was built, and those that do nothing. */
function extensions() {
  const folder = path.join(home, 'extensions')
  mkdirSync(folder)
  symlinkSync(root, path.join(folder, 'own'), 'junction')
  for (const name of idle) {
    mkdirSync(path.join(folder, name))
    const manifest = { publisher: 'bench', name, version: '0.0.1', engines: { vscode: '^1.91.0' }, main: './main.js' }
    writeFileSync(
      path.join(folder, name, 'package.json'),
      JSON.stringify({ ...manifest, activationEvents: [`onCommand:bench.${name}`] }),
    )
    writeFileSync(path.join(folder, name, 'main.js'), 'exports.activate = () => undefined\n')
  }
  return folder
}
