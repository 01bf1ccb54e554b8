/** `node test/tools/run.mjs NAME ARGUMENT…`: bundles the tool of that name in this folder and runs it. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'

const folder = import.meta.dirname
const [name, ...args] = process.argv.slice(2)
const outfile = path.join(folder, `../../out/tools/${name}.mjs`)

await build({
  entryPoints: [path.join(folder, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' })
process.exitCode = status ?? 1
