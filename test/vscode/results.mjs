/** Results that came out of an extension host: printed for people, counted for the exit code. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const marks = { passed: '✓', failed: '✗', skipped: '-' }

/** The file that a ring leaves its results in; what an earlier run left is removed. */
export function resultsFile(ring) {
  const file = path.join(import.meta.dirname, '../../reports', `${ring}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/**
 * Prints every test and the counts.
 * @param {string} file written by the mocha runner
 * @param {number} code what the host ended with; 124 is a hang
 * @returns {number} the exit code: 0 only if the host ended well, some test ran and none failed
 */
export function report(file, code) {
  const { tests, running } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { tests: [] }
  for (const { title, state, milliseconds, error } of tests) {
    console.log(`  ${marks[state]} ${title} (${milliseconds} ms)`)
    if (error) console.log(error.replace(/^/gm, '      '))
  }
  const count = (state) => tests.filter((test) => test.state === state).length
  console.log(`  ${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
  if (running) console.log(`  Cut short in: ${running}`)
  if (tests.length === 0 && !running)
    console.log('  No test has run. VSCODE_TEST_LOG=1 shows what the workbench logged.')
  if (code !== 0) return code
  return count('failed') > 0 || tests.length === 0 ? 1 : 0
}
