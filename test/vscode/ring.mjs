/** The frame of a ring of tests that needs more than Node: where the machine cannot run it, that is said and is no failure. */
import { writeFileSync } from 'node:fs'
import { Unavailable } from './host/unavailable.mjs'
import { resultsFile } from './results.mjs'

/**
 * @param {string} name of the ring
 * @param {() => Promise<number>} body gives the exit code
 */
export async function ring(name, body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    console.log(`Skipped: ${error.message}`)
    writeFileSync(resultsFile(name), JSON.stringify({ skipped: error.message }))
  }
}
