/** The licences of what is bundled, from what the bundler took in: the bundles themselves carry no comments. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Packages that others have taken into their own files, where the bundler does not see them. */
const within = { docx: ['nanoid'] }

const opening = 'Packages that are built into this program, and the licences under which they are.'

/**
 * A text, the same on every machine; packages with the same licence stand together. Throws where one brings no licence.
 *
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function notices(metafiles) {
  const inputs = metafiles.flatMap((meta) => Object.keys(meta.inputs))
  const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  for (const [name, parts] of Object.entries(within)) {
    // Where `node_modules` is a link, the bundler names what it leads to.
    const owner = [...folders].find((folder) => folder.endsWith(`node_modules/${name}`))
    if (owner) for (const part of parts) folders.add(folderOf(part, owner))
  }
  const byLicence = new Map()
  for (const folder of [...folders].sort()) {
    const licence = licenceOf(folder)
    const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    byLicence.set(licence, new Set([...(byLicence.get(licence) ?? []), `${name} ${version}`]))
  }
  const parts = [...byLicence].map(([licence, packages]) => `${[...packages].join('\n')}\n\n${licence}`)
  return `${[opening, ...parts].join(`\n\n${'-'.repeat(60)}\n\n`)}\n`
}

/** Where npm has put what the package in a folder depends on. */
function folderOf(part, owner) {
  const own = `${owner}/node_modules/${part}`
  return existsSync(own) ? own : path.join(owner, '..', part)
}

function licenceOf(folder) {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^licen[cs]e(?:[.-](?:md|txt|mit))?$/i.test(name))
  if (!file) throw new Error(`${folder} brings no licence.`)
  return readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}
