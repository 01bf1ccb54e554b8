/** `npm run bench [-- NAME…]`: bundles the benches of this folder (`NAME.bench.ts`) and runs them one after the other. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const folder = import.meta.dirname
const out = path.join(folder, '../../out/bench')
const named = process.argv.slice(2)
const benches = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .filter((name) => named.length === 0 || named.includes(name))

for (const name of benches) {
  const outfile = path.join(out, `${name}.mjs`)
  await build({
    entryPoints: [path.join(folder, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
  console.log(`\n── ${name} ──`)
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit', cwd: path.join(folder, '../..') })
  if (status !== 0) process.exitCode = 1
}
