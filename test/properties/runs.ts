/** How often properties run: `RUNS` in the environment, shared out over the tests of a file. */
export function runsEach(tests: number): { numRuns: number } {
  const total = Number(process.env.RUNS ?? '2000')
  return { numRuns: Math.max(5, Math.ceil(total / tests)) }
}

/** The least of `drawn` that must be met where a `share` of all is: three standard deviations of chance are allowed for. */
export function leastOf(drawn: number, share: number): number {
  return drawn * share - 3 * Math.sqrt(drawn * share * (1 - share))
}
