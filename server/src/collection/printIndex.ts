/** Reports by what they share: a part of their fingerprints, enough to find those that have much in common. */
import type { Digest } from './digest'

/** A report, whatever else is known of it. */
interface Printed {
  readonly digest: Digest
}

/** One in so many fingerprints is in the index. */
const sampled = 4

/** Of the reports with the same fingerprint so many are in the index: what more share is looked for in no more of them. */
const enough = 32

export type PrintIndex<P> = ReadonlyMap<number, readonly P[]>

export function printIndex<P extends Printed>(reports: readonly P[]): PrintIndex<P> {
  const index = new Map<number, P[]>()
  for (const report of reports)
    for (const print of sampleOf(report)) {
      const known = index.get(print)
      if (!known) index.set(print, [report])
      else if (known.length < enough) known.push(report)
    }
  return index
}

/** The fingerprints by which a report is found. */
export function sampleOf({ digest }: Printed): number[] {
  return digest.fingerprints.flatMap(({ prints }) => prints.filter((print) => print % sampled === 0))
}
