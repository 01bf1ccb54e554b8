/** How often properties run: `RUNS` in the environment, shared out over the tests of a file. */
export function runsEach(tests: number): { numRuns: number } {
  const total = Number(process.env.RUNS ?? '2000')
  return { numRuns: Math.max(5, Math.ceil(total / tests)) }
}
