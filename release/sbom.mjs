/** What is built into the program, as a bill of materials (CycloneDX). */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * npm knows every installed package; the notices tell which of them the bundler took in. The bill is the same whenever
 * it is made of the same sources: its number comes of its content and its time is that of the sources.
 *
 * @param {{ root: string, version: string, epoch: string, notices: string }} made
 * @returns {Buffer}
 */
export function billOfMaterials({ root, version, epoch, notices }) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const all = JSON.parse(
    execFileSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  )
  const builtIn = new Set(
    Array.from(notices.matchAll(/^(@?[a-z]\S*) (\d+\.\d+\.\d\S*)$/gm), ([, name, v]) => `${name}@${v}`),
  )
  const nameOf = ({ group, name, version: v }) => `${group ? `${group}/` : ''}${name}@${v}`
  const components = all.components.filter((component) => builtIn.has(nameOf(component)))
  const unknown = new Set([...builtIn].filter((each) => !components.some((component) => nameOf(component) === each)))
  if (unknown.size > 0) throw new Error(`npm does not know ${[...unknown].join(', ')}, which the bundler took in.`)
  const kept = new Set(components.map((component) => component['bom-ref']))
  const { component, tools } = all.metadata
  // npm calls the project by its folder, and prints the percent signs of its description as a pattern.
  const { name, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const { description } = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'))
  const itself = `${name}@${version}`
  const content = {
    bomFormat: all.bomFormat,
    specVersion: all.specVersion,
    version: 1,
    metadata: {
      timestamp: new Date(Number(epoch) * 1000).toISOString(),
      tools,
      component: {
        type: 'application',
        'bom-ref': itself,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: `pkg:npm/${itself}`,
        externalReferences: component.externalReferences,
      },
    },
    // npm says of all that it is for development: it is what the program is made of.
    components: components.map(({ scope: _, properties: __, ...rest }) => rest),
    dependencies: [
      { ref: itself, dependsOn: [...kept] },
      ...all.dependencies
        .filter(({ ref }) => kept.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) })),
    ],
  }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  const bill = { $schema: all.$schema, ...content, serialNumber: `urn:uuid:${uuid.join('-')}` }
  return Buffer.from(`${JSON.stringify(bill, undefined, 2)}\n`)
}
