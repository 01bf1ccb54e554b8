/**
 * `npm run bench [-- NAME…]`: builds, bundles the benches of this folder (`NAME.bench.ts`) and runs them one after the
 * other, each in a process of its own. When all of them ran, `docs/performance.md` is written from what they found.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { page } from './page.mjs'

const folder = import.meta.dirname
const root = path.join(folder, '../..')
const out = path.join(root, 'out/bench')
const benches = ['analysis', 'growth', 'diagnosis', 'folder', 'editor', 'activation', 'memory', 'documents']
const named = process.argv.slice(2)

spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit', cwd: root })
mkdirSync(out, { recursive: true })
const results = []
for (const name of benches.filter((each) => named.length === 0 || named.includes(each))) {
  const outfile = path.join(out, `${name}.mjs`)
  const result = path.join(out, `${name}.json`)
  await build({
    entryPoints: [path.join(folder, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    minify: true, // as it is shipped
    platform: 'node',
    format: 'esm',
    external: ['autocorrect-node', 'markdownlint/*', 'tinybench', 'fast-check'],
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }, // its main form cannot be bundled
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)" },
    logLevel: 'warning',
  })
  console.log(`\n── ${name} ──\n`)
  rmSync(result, { force: true })
  const env = { ...process.env, BENCH_RESULT: result }
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit', cwd: root, env })
  if (status === 0) results.push({ name, ...JSON.parse(readFileSync(result, 'utf8')) })
  else process.exitCode = 1
}
if (results.length === benches.length)
  writeFileSync(path.join(root, 'docs/performance.md'), await page(results, path.join(root, 'docs/performance.md')))
