/**
 * `npm run docs` writes what is generated of the documentation: the pages of the checks, their tables in the READMEs,
 * their codes in the schemas. `--check` writes nothing and fails where a file is stale.
 */
import * as esbuild from 'esbuild'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.join(import.meta.dirname, '..')
const read = (file) => readFileSync(path.join(root, file), 'utf8')

const outfile = path.join(root, 'out/docs/generated.mjs')
await esbuild.build({
  entryPoints: [path.join(root, 'docs/source/generated.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  external: ['prettier'],
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }, // its main form cannot be bundled
  outfile,
})
const { generatedFiles } = await import(pathToFileURL(outfile).href)
const files = await generatedFiles(read)

const stale = [...files].filter(([file, content]) => !existsSync(path.join(root, file)) || read(file) !== content)
const pages = readdirSync(path.join(root, 'docs/checks')).map((name) => `docs/checks/${name}`)
const orphans = pages.filter((file) => !files.has(file))

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`${file} is stale; npm run docs writes it anew.`)
  for (const file of orphans) console.error(`${file} belongs to no check; npm run docs removes it.`)
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0
} else {
  for (const [file, content] of stale) writeFileSync(path.join(root, file), content)
  for (const file of orphans) rmSync(path.join(root, file))
  for (const file of [...stale.map(([name]) => name), ...orphans]) console.log(file)
}
