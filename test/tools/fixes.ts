/**
 * `npm run fixes -- [N] [SEED] [PATH…]`: tries N fixes (100,000) against the laws of fixes, over generated reports of every
 * kind and over all published ones at hand, and prints how many there were and which broke a law. Exit code 1 if any did.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { tryFixes } from '../fuzz/fixes'
import { reports } from '../fuzz/reports'

const [wanted = '100000', seed = '1', ...paths] = process.argv.slice(2)
const examples = readdirSync('examples')
  .filter((name) => !name.startsWith('README'))
  .map((name) => readFileSync(path.join('examples', name), 'utf8'))

const counts = new Map<string, { texts: number; fixes: number }>()
const broken = new Map<string, { times: number; text: string }>()
let [total, failed] = [0, 0]

function attempt(kind: string, text: string): void {
  const count = counts.get(kind) ?? { texts: 0, fixes: 0 }
  counts.set(kind, count)
  count.texts++
  try {
    const fixes = tryFixes(text)
    count.fixes += fixes
    total += fixes
  } catch (error) {
    failed++
    const said = error instanceof Error ? error.message : String(error)
    const sort = `${kind}: ${said.replace(/[\d“].*/su, '')}`
    const known = broken.get(sort)
    broken.set(sort, { times: (known?.times ?? 0) + 1, text: known?.text ?? `${said}\n${text}` })
  }
}

for (const each of paths) attempt('published', readFileSync(each, 'utf8'))
const kinds = Object.entries(reports(examples))
for (let round = 0; total < Number(wanted); round++) {
  for (const [kind, texts] of kinds)
    for (const text of fc.sample(texts, { seed: Number(seed) + round, numRuns: 25 })) attempt(kind, text)
  process.stderr.write(`${total} fixes, ${failed} texts in which one broke a law\n`)
}

for (const [kind, { texts, fixes }] of counts) console.log(`${kind}: ${fixes} fixes in ${texts} texts`)
console.log(`${total} fixes, ${failed} texts in which one broke a law`)
for (const [sort, { times, text }] of broken) console.log(`\n${times} times ${sort}\n${text.slice(0, 6000)}`)
process.exitCode = failed > 0 ? 1 : 0
