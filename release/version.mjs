/** Writes the version of a release into a copy of the project, everywhere it stands. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @param {string} folder
 * @param {string} version
 */
export function withVersion(folder, version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${version} is no version like 1.2.3.`)
  const change = (file, edit) => {
    const place = path.join(folder, file)
    const value = JSON.parse(readFileSync(place, 'utf8'))
    edit(value)
    writeFileSync(place, `${JSON.stringify(value, undefined, 2)}\n`)
  }
  change('package.json', (manifest) => (manifest.version = version))
  change('package-lock.json', (lock) => (lock.version = lock.packages[''].version = version))
  change('server.json', (server) => {
    for (const each of [server, ...server.packages]) each.version = version
  })
}
