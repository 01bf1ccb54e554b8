/** Medians of several subjects measured in turn in one run, so that a busy machine slows all of them alike. */

export interface Subject {
  readonly name: string
  run(): unknown
}

/** Median time of one call for each subject, in microseconds, over rounds in which every subject has its turn. */
export function medians(subjects: readonly Subject[], { rounds = 60, minimum = 2 } = {}): number[] {
  const calls = subjects.map((s) => callsFor(s, minimum))
  const times = subjects.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    subjects.forEach((subject, i) => {
      const began = performance.now()
      for (let n = 0; n < calls[i]!; n++) subject.run()
      times[i]!.push(((performance.now() - began) * 1000) / calls[i]!)
    })
  return times.map((t) => t.sort((a, b) => a - b)[Math.floor(t.length / 2)]!)
}

/** Calls that take at least `minimum` milliseconds together, the code warm by then. */
function callsFor(subject: Subject, minimum: number): number {
  for (let n = 1; ; n *= 2) {
    const began = performance.now()
    for (let i = 0; i < n; i++) subject.run()
    if (performance.now() - began >= minimum && n >= 4) return n
    if (n >= 1 << 16) return n
  }
}

export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map((c) => (typeof c === 'number' ? c.toFixed(c < 10 ? 2 : 0) : c)))
  const widths = heads.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
  return cells
    .map((row) => row.map((c, i) => (i === 0 ? c.padEnd(widths[i]!) : c.padStart(widths[i]!))).join('  '))
    .join('\n')
}

/** What any checker must do at least: split the text into lines and match every number once. */
export function floor(text: string): number {
  let found = 0
  for (const line of text.split(/\r\n|\r|\n/)) for (const match of line.matchAll(/\d+/g)) found += match[0].length
  return found
}
