/** Findings beside what may mend them, as the tests like to have them. A fix that cannot be worked out fails the test. */
import { type Ask, type Finding, type Fix, type Fixes, type Problem, type Report, asking } from '../server/src/core'

export interface Offered extends Finding {
  readonly fixes: readonly Fix[]
}

export function ask(report: Report, findings: readonly Finding[], wanted?: Parameters<Ask>[1]): Fixes {
  const problems: Problem[] = []
  const fixes = asking(report, (problem) => problems.push(problem))(findings, wanted)
  if (problems[0]) throw new Error(`a fix of ${problems[0].code} throws`, { cause: problems[0].error })
  return fixes
}

export function offered(report: Report, findings: readonly Finding[] = report.findings): Offered[] {
  const fixes = ask(report, findings)
  return findings.map((finding) => ({ ...finding, fixes: fixes.get(finding) ?? [] }))
}

/** All of the findings of one code. */
export function offeredFor(report: Report, code: string): Offered[] {
  return offered(
    report,
    report.findings.filter((f) => f.code === code),
  )
}
