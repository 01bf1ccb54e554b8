/**
 * The frame of a ring of tests that needs more than Node: the build goes first, and where the machine cannot run the
 * ring, that is said and is no failure.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './host/process.mjs'
import { Unavailable } from './host/unavailable.mjs'
import { resultsFile } from './results.mjs'

const root = path.join(import.meta.dirname, '../..')

/**
 * @param {string} name of the ring
 * @param {() => Promise<number>} body gives the exit code
 */
export async function ring(name, body) {
  try {
    const { code } = await npm(['run', '--silent', 'build'], { cwd: root, seconds: 120 })
    if (code !== 0) throw new Error(`The build failed (exit ${code}).`)
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    console.log(`Skipped: ${error.message}`)
    writeFileSync(resultsFile(name), JSON.stringify({ skipped: error.message }))
  }
}
