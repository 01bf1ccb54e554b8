/** Brings a fresh checkout to where everything else can run: dependencies and build. Node built-ins only. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './vscode/host/process.mjs'

export const root = path.join(import.meta.dirname, '..')

/** @returns {Promise<string | undefined>} what went wrong, in a sentence */
export async function prepare() {
  if (!upToDate()) {
    console.log('Installing the dependencies …')
    const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root })
    if (code !== 0)
      return `npm ci failed (exit ${code}): the dependencies are not there, and nothing runs without them.`
  }
  const { code } = await npm(['run', '--silent', 'build'], { cwd: root, seconds: 120 })
  return code === 0 ? undefined : `The build failed (exit ${code}).`
}

/** npm notes what it has installed; every package of the lock file must be there in that version. */
function upToDate() {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const present = packages(installed)
  const wanted = Object.entries(packages(path.join(root, 'package-lock.json')))
  return wanted.every(([place, { version, optional }]) => !place || optional || present[place]?.version === version)
}
