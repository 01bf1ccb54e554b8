/** Several subjects measured in turn in one run, each at its best, so that a busy machine changes little. */

export interface Subject {
  readonly name: string
  run(): unknown
}

/** The shortest time of one call for each subject, in microseconds, over rounds in which every subject has its turn. */
export function fastest(subjects: readonly Subject[], { rounds = 40, minimum = 1 } = {}): number[] {
  const calls = subjects.map((s) => callsFor(s, minimum))
  const times = subjects.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    subjects.forEach((subject, i) => {
      const began = performance.now()
      for (let n = 0; n < calls[i]!; n++) subject.run()
      times[i]!.push(((performance.now() - began) * 1000) / calls[i]!)
    })
  return times.map((each) => Math.min(...each))
}

/** Calls that take at least `minimum` milliseconds together, the code warm by then. */
function callsFor(subject: Subject, minimum: number): number {
  for (let n = 1; ; n *= 2) {
    const began = performance.now()
    for (let i = 0; i < n; i++) subject.run()
    const took = performance.now() - began
    if (took >= minimum && (n >= 4 || took > 50 * minimum)) return n
    if (n >= 1 << 16) return n
  }
}

/** What any checker must do at least: split the text into lines and match every number once. */
export function floor(text: string): number {
  let found = 0
  for (const line of text.split(/\r\n|\r|\n/)) for (const match of line.matchAll(/\d+/g)) found += match[0].length
  return found
}

/** Runs the code over all texts until it is compiled: what is measured first must not pay for the others. */
export function warmUp(run: (text: string) => unknown, texts: readonly string[], milliseconds = 3000): void {
  for (const began = performance.now(); performance.now() - began < milliseconds;) texts.forEach(run)
}
