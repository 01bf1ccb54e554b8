/**
 * `npm test [-- RING…]`: installs what is missing, builds, runs the rings of tests (all, or those named) and counts.
 * Node built-ins only.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { prepare, root } from './prepare.mjs'
import { rings } from './rings.mjs'
import { npm } from './vscode/host/process.mjs'

const reports = path.join(root, 'reports')
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const named = process.argv.slice(2)
/** Seconds after which a ring hangs; the busiest machine is done before. */
const longest = 1800

const began = performance.now()
const problem = await timed(prepare)
if (problem.result) console.error(problem.result)
const chosen = rings.filter(({ name }) => named.length === 0 || named.includes(name))
const lanes = [chosen.filter(({ editor }) => !editor), chosen.filter(({ editor }) => editor)]
const isAlone = lanes.some((lane) => lane.length === 0)
const rows = [{ ring: 'build', ...count([{ state: problem.result ? 'failed' : 'passed' }]), seconds: problem.seconds }]
rows.push(...(await Promise.all(lanes.map(inTurn))).flat())

const columns = ['ring', 'passed', 'failed', 'skipped', 'seconds']
const line = (cells) =>
  `${cells[0].padEnd(12)}${cells
    .slice(1)
    .map((cell) => String(cell).padStart(9))
    .join('')}`
console.log(['', line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('\n'))
for (const { ring, reasons } of rows) for (const reason of reasons) console.log(`Skipped in ${ring}: ${reason}`)
for (const { ring, failures } of rows) for (const title of failures) console.log(`Failed in ${ring}: ${title}`)
const total = (key) => rows.reduce((sum, row) => sum + row[key], 0)
console.log(`\nAll took ${((performance.now() - began) / 1000).toFixed(0)} seconds.`)
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)
process.exitCode = total('failed') > 0 ? 1 : 0

/** Runs the rings of a lane one after the other. */
async function inTurn(lane) {
  const done = []
  for (const ring of lane) {
    const { result, seconds } = await timed(() => (problem.result ? skip('there is no build') : runRing(ring)))
    done.push({ ring: ring.name, ...count(result), seconds })
  }
  return done
}

/**
 * What an editor's ring writes beside others is shown when it ends. The others give way to it then, as far as the platform
 * can say so: a person at the editor does not wait either.
 * @returns the ring's tests; a ring without a file of results is one test
 */
async function runRing({ name, script, vitest, editor }) {
  const file = path.join(reports, `${name}.json`)
  const folder = vitest && path.join(root, vitest)
  if (vitest ? !existsSync(folder) : !(script in scripts)) return skip(`there is no ${vitest ?? `script ${script}`}`)

  const heading = `\n── ${name} ──`
  const held = editor && !isAlone
  if (!held) console.log(heading)
  mkdirSync(reports, { recursive: true })
  rmSync(file, { force: true })
  // A folder's name is part of other paths too, but the files that run by themselves are told by nothing else.
  const projects = ['--config=test/vitest.config.mts', `--project=${name}`, '--project=apart']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await npm(
    vitest ? ['exec', '--', 'vitest', 'run', `${folder}/`, ...projects, ...reporters] : ['run', '--silent', script],
    {
      cwd: root,
      seconds: longest,
      gentle: !editor && !isAlone,
      ...(held && { stdio: ['ignore', 'pipe', 'pipe'] }),
    },
  )
  if (held) console.log(`${heading}\n${output}`)
  const tests = existsSync(file) ? testsIn(JSON.parse(readFileSync(file, 'utf8'))) : []
  const ended = { state: code === 0 ? 'passed' : 'failed', title: `${name} ended with exit code ${code}` }
  return tests.length === 0 || (code !== 0 && !tests.some(({ state }) => state === 'failed'))
    ? [...tests, ended]
    : tests
}

/** The tests in a reporter's file: of vitest, or of a ring that writes its own. */
function testsIn({ skipped, tests, testResults = [] }) {
  if (skipped) return skip(skipped)
  const assertions = testResults.flatMap((file) => file.assertionResults)
  return tests ?? assertions.map(({ status, fullName }) => ({ state: status, title: fullName }))
}

function skip(title) {
  return [{ state: 'skipped', title }]
}

function count(tests) {
  const passed = tests.filter(({ state }) => state === 'passed').length
  const reasons = tests.filter(({ state }) => state !== 'passed' && state !== 'failed').map(({ title }) => title)
  const failures = tests.filter(({ state }) => state === 'failed').map(({ title }) => title)
  return { passed, failed: failures.length, skipped: reasons.length, reasons, failures }
}

async function timed(action) {
  const began = performance.now()
  const result = await action()
  return { result, seconds: Number(((performance.now() - began) / 1000).toFixed(1)) }
}
