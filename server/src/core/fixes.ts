/**
 * What may mend a finding, for those who ask. The checks concerned look at the reading once more, and only the fixes that
 * are asked for are worked out: which ones a finding has is the same whoever asks, for whatever else, and in which order.
 * Pure; nothing is kept.
 */
import { checks } from './checks'
import type { Found } from './checks/check'
import type { Finding, Fix, Reading } from './model'

/** The fixes of each of the findings; of those that have none an empty list. */
export type Fixes = ReadonlyMap<Finding, readonly Fix[]>

/** A fix that could not be worked out. It is left out; whoever asked logs it. */
export interface Problem {
  readonly code: string
  readonly error: unknown
}

/** Asks for fixes and tells of the problems. */
export type Ask = (findings: readonly Finding[]) => Fixes

export const noFixes: Ask = () => new Map()

/** Never throws. Findings are known by `code` and `nth`: copies of them, in another severity, will do. */
export function fixesOf(
  reading: Reading,
  findings: readonly Finding[],
): { readonly fixes: Fixes; readonly problems: readonly Problem[] } {
  const fixes = new Map<Finding, readonly Fix[]>()
  const problems: Problem[] = []
  for (const check of checks) {
    const asked = findings.filter((f) => f.code === check.code)
    if (asked.length === 0) continue
    const attempt = <T>(work: () => T, otherwise: T): T => {
      try {
        return work()
      } catch (error) {
        problems.push({ code: check.code, error })
        return otherwise
      }
    }
    const found = attempt<readonly Found<unknown>[]>(() => [...check.find(reading)], [])
    for (const finding of asked)
      fixes.set(
        finding,
        attempt(() => found[finding.nth]?.fixes?.() ?? [], []),
      )
  }
  return { fixes, problems }
}

/** @param log is told of each problem */
export function asking(reading: Reading, log: (problem: Problem) => void): Ask {
  return (findings) => {
    const { fixes, problems } = fixesOf(reading, findings)
    problems.forEach(log)
    return fixes
  }
}

/** The one fix of a finding that is taken without looking at the others. */
export function preferredOf(fixes: Fixes, finding: Finding): Fix | undefined {
  return fixes.get(finding)?.find((fix) => fix.preferred)
}
