/** Installs a set of large tools into `.cache/`, once. Knows npm and folders, not what the tools do. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './process.mjs'
import { Unavailable } from './unavailable.mjs'
import { tools } from './versions.mjs'

const cache = path.join(import.meta.dirname, '.cache')
const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1', '--fetch-timeout=60000']

/**
 * The folder of an installed set. It gets its name, which carries the versions, only when it is complete: what an
 * interrupted installation leaves behind has another name and is removed by the next one.
 * @param {keyof typeof tools} name
 * @throws {Unavailable} when the packages cannot be fetched
 */
export async function installed(name) {
  const { dependencies, nested } = tools[name]
  const versions = Object.entries(dependencies).map(([id, version]) => `${id.replace(/^.*\//, '')}-${version}`)
  const home = path.join(cache, versions.join('+'))
  if (existsSync(home)) return home

  await reachable(dependencies)
  console.log(`Installing ${versions.join(', ')} …`)
  removeLeftovers()
  const partial = path.join(cache, `partial-${process.pid}`)
  mkdirSync(partial, { recursive: true })
  writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }))
  for (const [folder, flags] of [['.', []], ...nested.map((folder) => [folder, ['--omit=dev', '--no-save']])]) {
    // No script runs: nothing native need be compiled, and code-server's own refuses other versions of Node.
    const { code } = await npm(['install', '--ignore-scripts', ...flags, ...quiet], { cwd: path.join(partial, folder) })
    if (code !== 0) throw new Unavailable(`npm could not install ${versions.join(', ')} (exit ${code}).`)
  }
  if (existsSync(home)) rmSync(partial, { recursive: true, force: true })
  else renameSync(partial, home)
  return home
}

/** A closed network is found out here, quickly, and not in the midst of an installation. */
async function reachable(dependencies) {
  const [id, version] = Object.entries(dependencies)[0]
  const flags = ['--fetch-retries=0', '--fetch-timeout=15000']
  const { code } = await npm(['view', `${id}@${version}`, 'version', ...flags], { stdio: 'ignore', seconds: 30 })
  if (code !== 0) throw new Unavailable(`${id} ${version} is not installed and npm cannot reach it.`)
}

function removeLeftovers() {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    const pid = Number(/^partial-(\d+)$/.exec(name)?.[1])
    if (pid && !alive(pid)) rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
