/**
 * How much the tests draw. `npm test` draws a part, the same one every time; `RUNS` in the environment, which
 * `npm run properties` sets, asks for so many draws and for the whole of every sweep.
 */

const asked = process.env.RUNS

/** Whether sweeps are whole. */
export const whole = asked !== undefined

/** How often a property runs that has a file to itself. */
export const runs = Number(asked ?? '300')

/** How often properties run, shared out over the tests of a file. */
export function runsEach(tests: number): { numRuns: number } {
  return { numRuns: Math.max(3, Math.ceil(runs / tests)) }
}

/** Every `nth` item of a sweep from `first` on; all of them where `RUNS` asks. */
export function everyNth<T>(items: readonly T[], nth: number, first = 0): readonly T[] {
  return whole ? items : items.filter((_, i) => i % nth === first)
}

/** The least of `drawn` that must be met where a `share` of all is: three standard deviations of chance are allowed for. */
export function leastOf(drawn: number, share: number): number {
  return drawn * share - 3 * Math.sqrt(drawn * share * (1 - share))
}
