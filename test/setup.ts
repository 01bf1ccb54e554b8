/**
 * `npm test` draws the same cases every time, so that a red run says something about the change it tests. `npm run
 * properties` (and `RUNS=…`) draws new ones.
 */
import fc from 'fast-check'

if (process.env.RUNS === undefined) fc.configureGlobal({ seed: 20_210_926 })
