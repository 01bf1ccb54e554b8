/**
 * How much the tests draw. `npm test` draws a part, the same one every time; `RUNS` in the environment, which
 * `npm run properties` sets, asks for so many draws and for the whole of every sweep.
 */

const asked = process.env.RUNS

/** How often properties run, shared out over the tests of a file. */
export function runsEach(tests: number): { numRuns: number } {
  const total = Number(asked ?? '2000')
  return { numRuns: Math.max(5, Math.ceil(total / tests)) }
}

/** Every `nth` item of a sweep from `first` on; all of them where `RUNS` asks. */
export function everyNth<T>(items: readonly T[], nth: number, first = 0): readonly T[] {
  return asked === undefined ? items.filter((_, i) => i % nth === first) : items
}

/** The least of `drawn` that must be met where a `share` of all is: three standard deviations of chance are allowed for. */
export function leastOf(drawn: number, share: number): number {
  return drawn * share - 3 * Math.sqrt(drawn * share * (1 - share))
}
