/**
 * What may mend a finding, for those who ask. The checks concerned look at the reading once more, and only the fixes that
 * are asked for are worked out: which ones a finding has is the same whoever asks, for whatever else, and in which order.
 * Pure; nothing is kept.
 *
 * A check proposes; a proposal is offered when it has been found to do no harm (`harmless.ts`).
 */
import { checks } from './checks'
import type { AnyCheck, Found } from './checks/check'
import { withoutTouching } from './edits'
import { isHarmless, type Mending } from './harmless'
import type { Finding, Fix, Report } from './model'

/** The fixes of each of the findings; of those that have none an empty list. */
export type Fixes = ReadonlyMap<Finding, readonly Fix[]>

/** A fix that could not be worked out. It is left out; whoever asked logs it. */
export interface Problem {
  readonly code: string
  readonly error: unknown
}

/** Of a finding's fixes those that are wanted, which are fewer to try. */
export type Wanted = (fix: Fix) => boolean

/** Asks for fixes and tells of the problems. `together`: one for each, to be made all at once, and tried so. */
export type Ask = (findings: readonly Finding[], wanted?: Wanted, how?: 'together') => Fixes

export const noFixes: Ask = () => new Map()

/**
 * Each fix costs an analysis of the changed text. Where a text has so many findings that trying a fix of each would take
 * more than so many UTF-16 units, only what is safe is offered, all of a check tried at once: nobody picks from thousands.
 */
const mostUnits = 4_000_000

/** Never throws. Findings are known by `code` and `nth`: copies of them, in another severity, will do. */
export function fixesOf(
  report: Report,
  findings: readonly Finding[],
  wanted: Wanted = () => true,
): { readonly fixes: Fixes; readonly problems: readonly Problem[] } {
  const fixes = new Map<Finding, readonly Fix[]>()
  const problems: Problem[] = []
  const isFlood = report.findings.length * report.text.length > mostUnits
  // A finding weighs what its check says, whatever severity a configuration gives it.
  const own = new Map(report.findings.map((f) => [`${f.code} ${f.nth}`, f]))
  for (const check of checks) {
    const asked = findings.filter((f) => f.code === check.code)
    if (asked.length === 0) continue
    const attempt = attempts(check.code, problems)
    const found = attempt<readonly Found<unknown>[]>(() => [...check.find(report)], [])
    const proposed = asked.map((finding) => ({
      finding,
      fixes: attempt(() => distinct(found[finding.nth]?.fixes?.() ?? []), []).filter(wanted),
    }))
    const isSafe = proposed.some((p) => p.fixes.some((fix) => fix.safe))
      ? safeTogether(report, check, found)
      : () => false
    for (const { finding, fixes: proposals } of proposed) {
      const known = own.get(`${finding.code} ${finding.nth}`) ?? finding
      const alone = (fix: Fix) => !isFlood && attempt(() => isHarmless(report, [{ finding: known, fix }]), false)
      fixes.set(
        finding,
        onePreferred(proposals, (fix) => isSafe(fix) || alone(fix)),
      )
    }
  }
  return { fixes, problems }
}

/** Beyond as many it is not tried which of them do harm when all of them together do. */
const mostApart = 20

/**
 * The first wanted fix of each of the findings, as far as they do not touch and do no harm when all are made: tried at
 * once, and one by one only where that fails. None throws.
 */
function fixesTogether(
  report: Report,
  findings: readonly Finding[],
  wanted: Wanted,
): { readonly fixes: Fixes; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const mendings = checks.flatMap((check) => {
    const asked = findings.filter((f) => f.code === check.code)
    if (asked.length === 0) return []
    const attempt = attempts(check.code, problems)
    const found = attempt<readonly Found<unknown>[]>(() => [...check.find(report)], [])
    return asked.flatMap((finding): Mending[] => {
      const fix = attempt(() => found[finding.nth]?.fixes?.() ?? [], []).find(wanted)
      return fix ? [{ finding, fix }] : []
    })
  })
  const apart = withoutTouching(mendings, ({ fix }) => fix)
  const attempt = attempts('together', problems)
  if (apart.length > 0 && attempt(() => isHarmless(report, apart), false))
    return { fixes: new Map(apart.map(({ finding, fix }) => [finding, [fix]])), problems }
  return apart.length > mostApart ? { fixes: new Map(), problems } : fixesOf(report, findings, wanted)
}

function attempts(code: string, problems: Problem[]): <T>(work: () => T, otherwise: T) => T {
  return (work, otherwise) => {
    try {
      return work()
    } catch (error) {
      problems.push({ code, error })
      return otherwise
    }
  }
}

/** Of several fixes that a check would take by itself, the first that does no harm is offered; the others are stopgaps. */
function onePreferred(proposed: readonly Fix[], isHarmless: Wanted): Fix[] {
  let preferred = false
  return proposed.filter((fix) => {
    if ((fix.preferred && preferred) || !isHarmless(fix)) return false
    preferred ||= fix.preferred
    return true
  })
}

/** Two explanations may come to the same edits: that is one fix. */
function distinct(fixes: readonly Fix[]): Fix[] {
  const byEdits = new Map<string, Fix>()
  for (const fix of fixes) {
    const key = JSON.stringify(fix.edits.toSorted((a, b) => a.span.start - b.span.start))
    const known = byEdits.get(key)
    if (!known || (fix.preferred && !known.preferred)) byEdits.set(key, fix)
  }
  return [...byEdits.values()]
}

/**
 * Safe fixes change how a figure is written and nothing that is read, so that all those of a check are tried in one: a
 * table in full-width digits has two hundred. Where they do harm together each is tried by itself.
 */
function safeTogether(report: Report, { code }: AnyCheck, found: readonly Found<unknown>[]): Wanted {
  const attempt = attempts(code, [])
  const mendings = report.findings.flatMap((finding): Mending[] => {
    const fixes = finding.code === code ? attempt(() => found[finding.nth]?.fixes?.() ?? [], []) : []
    const fix = fixes.find((f) => f.safe)
    return fix ? [{ finding, fix }] : []
  })
  if (mendings.length === 0 || !attempt(() => isHarmless(report, mendings), false)) return () => false
  const sound = new Set(mendings.map(({ fix }) => JSON.stringify(fix)))
  return (fix) => fix.safe && sound.has(JSON.stringify(fix))
}

/** @param log is told of each problem */
export function asking(report: Report, log: (problem: Problem) => void): Ask {
  return (findings, wanted = () => true, how) => {
    const work = how === 'together' ? fixesTogether : fixesOf
    const { fixes, problems } = work(report, findings, wanted)
    problems.forEach(log)
    return fixes
  }
}

/** The one fix of a finding that is taken without looking at the others. */
export function preferredOf(fixes: Fixes, finding: Finding): Fix | undefined {
  return fixes.get(finding)?.find((fix) => fix.preferred)
}
