/**
 * `npm run fuzz -- [--minutes N] [--seed S] [--only NAME] [--path P]`: tries every law on ever new cases until the time
 * is over. Each kind of failure is told once, with the seed and path that bring it back; the smallest case that fails
 * is left in `out/fuzz/`. Exit code 1 where anything failed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { sessionProperty, textProperties, type Property } from './properties'
import { kindOfMessage, smallest } from './smallest'

const { values: asked } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 0x7fffffff) },
    only: { type: 'string', default: '' },
    path: { type: 'string' },
  },
})
const out = 'out/fuzz'
/** Milliseconds for one law before the next has its turn. */
const turn = 5000

interface Outcome {
  readonly runs: number
  readonly failure?: { readonly said: string; readonly smallest: string; readonly path: string }
}

interface Trial {
  readonly name: string
  readonly run: (seed: number, milliseconds: number) => Promise<Outcome>
}

/** @param cut makes a failing case smaller than fast-check can, and writes it */
function trialOf<T>({ name, cases, law }: Property<T>, cut: (failing: T) => string): Trial {
  const run = async (seed: number, milliseconds: number): Promise<Outcome> => {
    const property = fc.asyncProperty(cases, async (one) => {
      await law(one)
    })
    const parameters: fc.Parameters<[T]> =
      asked.path === undefined
        ? { seed, numRuns: 1_000_000, plugins: [fc.interruptAfterTimeLimit(milliseconds) as fc.Plugin<[T]>] }
        : { seed, path: asked.path, endOnFailure: true, numRuns: 1 }
    const details = await fc.check(property, parameters)
    const { numRuns: runs, counterexample, counterexamplePath, errorInstance } = details
    if (!counterexample) return { runs }
    const said = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance)
    return { runs, failure: { said, smallest: cut(counterexample[0]), path: counterexamplePath } }
  }
  return { name, run }
}

function trials(): Trial[] {
  const folder = 'examples'
  const examples = readdirSync(folder)
    .filter((name) => !name.startsWith('README'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  const all = [
    ...textProperties(examples, 200_000).map((one) => trialOf(one, (text) => smallest(one.law, text))),
    trialOf(sessionProperty(examples), (session) => JSON.stringify(session, undefined, 2)),
  ]
  return all.filter(({ name }) => name.includes(asked.only))
}

async function main(): Promise<void> {
  mkdirSync(out, { recursive: true })
  const end = Date.now() + Number(asked.minutes) * 60_000
  const told = new Set<string>()
  const runs = new Map<string, number>()
  const chosen = trials()
  for (let seed = Number(asked.seed); Date.now() < end; seed++) {
    for (const { name, run } of chosen) {
      const left = end - Date.now()
      if (left <= 0) break
      const { runs: done, failure } = await run(seed, Math.min(turn, left))
      runs.set(name, (runs.get(name) ?? 0) + done)
      const kind = failure && `${name}: ${kindOfMessage(failure.said)}`
      if (!kind || told.has(kind)) continue
      told.add(kind)
      const file = path.join(out, `${told.size}.txt`)
      writeFileSync(file, failure.smallest)
      console.log(`\n✗ ${name}\n${failure.said.split('\n').slice(0, 8).join('\n')}`)
      console.log(`  smallest: ${file}, ${failure.smallest.length} characters`)
      console.log(`  again: npm run fuzz -- --only '${name}' --seed ${seed} --path ${failure.path}`)
    }
    if (asked.path !== undefined) break
  }
  console.log('')
  for (const [name, count] of runs) console.log(`${String(count).padStart(9)}  ${name}`)
  console.log(`\nseed ${asked.seed}: ${told.size === 0 ? 'nothing failed' : `${told.size} kinds of failure`}`)
  process.exit(told.size === 0 ? 0 : 1)
}

void main()
