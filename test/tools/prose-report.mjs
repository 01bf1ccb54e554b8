/** `npm run prose-report -- PATH…`: bundles `prose-report.ts` and runs it on the paths. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'

const folder = import.meta.dirname
const outfile = path.join(folder, '../../out/tools/prose-report.mjs')

await build({
  entryPoints: [path.join(folder, 'prose-report.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
})
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
