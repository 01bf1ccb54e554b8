/** Findings beside what may mend them, as the tests like to have them. A fix that cannot be worked out fails the test. */
import type { Report } from '../server/src/core/analysis'
import { asking, type Fixes, type Problem, type Wanted } from '../server/src/core/fixes'
import type { Edit, Finding, Fix } from '../server/src/core/model'
import { replacing, type Change, type Proposal } from '../server/src/core/change'

export interface Offered extends Finding {
  readonly fixes: readonly Fix[]
}

export function ask(report: Report, findings: readonly Finding[], wanted?: Wanted): Fixes {
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

/** What a proposal changes, and more. */
export function withEdits({ change }: Proposal, ...more: readonly Edit[]): Change {
  if (change.kind !== 'replace') throw new Error(`${change.kind} has no edits yet`)
  return replacing([...change.edits, ...more])
}
