/**
 * What may mend a finding, for those who ask. The checks concerned look at the reading once more, and only the fixes that
 * are asked for are worked out: which ones a finding has is the same whoever asks, for whatever else, and in which order.
 *
 * A check proposes; a proposal is offered when it has been found to do no harm (`harmless.ts`). An `Ask` remembers what
 * was worked out and tried, and nothing else does: whoever holds a report holds its `Ask` beside it, and drops both.
 */
import { plainly } from './analyse'
import { checks } from './checks'
import type { Found } from './checks/check'
import { withoutTouching } from './edits'
import { isHarmless, type Mending } from './harmless'
import type { Report } from './analysis'
import type { Proposal as Unwritten } from './change'
import type { Finding, Fix } from './model'
import { editsOf } from './write'
import { siteOf } from './write/site'
import { placedEdits } from './source/placed'
import { isPlain, see } from './source/seen'

/** The fixes of each of the findings; of those that have none an empty list. */
export type Fixes = ReadonlyMap<Finding, readonly Fix[]>

/** A fix that could not be worked out. It is left out; whoever asked logs it. */
export interface Problem {
  readonly code: string
  readonly error: unknown
}

/** Of a finding's fixes those that are wanted, which are fewer to try. */
export type Wanted = (fix: Fix) => boolean

/**
 * Asks for fixes and tells of the problems. `together`: one for each or none, to be made all at once; they have been tried
 * so, and where they do not go together the earlier findings have theirs. Never throws.
 * Findings are known by `code` and `nth`: copies of them, in another severity, will do.
 */
export type Ask = (findings: readonly Finding[], wanted?: Wanted, how?: 'together') => Fixes

export const noFixes: Ask = () => new Map()

/**
 * Each fix costs an analysis of the changed text. Where a text has so many findings that trying a fix of each would take
 * more than so many UTF-16 units, only what is safe is offered, all of a check tried at once: nobody picks from thousands.
 */
const mostUnits = 5_000_000

/** To read a statement and hold it against the tables takes as long as to read so many UTF-16 units that state nothing. */
const unitsOfStatement = 60

/** Beyond as many trials it is not found out which of the fixes do harm when all of them together do. */
const mostTrials = 20

/** A fix that a check would make, untried. Its finding weighs what the check says, whatever a configuration makes of it. */
interface Proposal extends Mending {
  /** Names it among all of the report. */
  readonly id: string
}

/** @param log is told of each problem, once */
export function asking(report: Report, log: (problem: Problem) => void): Ask {
  const proposalsOf = proposing(report, log)
  const areHarmless = trying(report, log)
  const units = report.text.length + unitsOfStatement * report.prose.mentions.length
  const isFlood = report.findings.length * units > mostUnits

  /**
   * Safe fixes change how a figure is written and nothing that is read, so that all those of a check are tried in one: a
   * table in full-width digits has two hundred. Where they do harm together each is tried by itself.
   */
  const safeTogether = remembering((code: string): ReadonlySet<Proposal> => {
    const own = report.findings.filter((f) => f.code === code)
    const safe = own.flatMap((finding) => proposalsOf(finding).find(({ fix }) => fix.safe) ?? [])
    return new Set(areHarmless(safe) ? safe : [])
  })

  const isOffered = (proposal: Proposal): boolean =>
    (proposal.fix.safe && safeTogether(proposal.finding.code).has(proposal)) || (!isFlood && areHarmless([proposal]))

  const each = (findings: readonly Finding[], wanted: Wanted): Fixes =>
    new Map(
      findings.map((finding) => {
        const proposals = proposalsOf(finding).filter(({ fix }) => wanted(fix))
        return [finding, onePreferred(proposals, isOffered)]
      }),
    )

  /** Those that do not touch come first, and are mostly all: a fix beside another waits until it can be tried with it. */
  const together = (findings: readonly Finding[], wanted: Wanted): Fixes => {
    const choices = findings.flatMap((finding): Choice[] => {
      const proposals = proposalsOf(finding).filter(({ fix }) => wanted(fix))
      return proposals[0] ? [{ finding, proposals, first: proposals[0] }] : []
    })
    const apart = new Set(withoutTouching(choices, ({ first }) => first.fix))
    const mostTried = Math.max(1, Math.min(mostTrials, Math.floor(mostUnits / units)))
    return goingTogether([[...apart], choices.filter((choice) => !apart.has(choice))], areHarmless, mostTried)
  }

  return (findings, wanted = () => true, how) => (how === 'together' ? together : each)(findings, wanted)
}

/** The fixes of a finding of which one may be made: the first if it does no harm. */
interface Choice {
  readonly finding: Finding
  readonly proposals: readonly Proposal[]
  readonly first: Proposal
}

/** Takes all of a part that do no harm with what is taken already, or of each half of it what does none. */
function goingTogether(
  parts: readonly (readonly Choice[])[],
  areHarmless: (proposals: readonly Proposal[]) => boolean,
  mostTried: number,
): Fixes {
  const taken = new Map<Finding, Proposal>()
  let tried = 0
  const goes = (more: readonly (readonly [Finding, Proposal])[]): boolean => {
    if (more.length === 0 || ++tried > mostTried || !areHarmless([...taken.values(), ...more.map(([, p]) => p)]))
      return false
    for (const [finding, proposal] of more) taken.set(finding, proposal)
    return true
  }
  const take = (choices: readonly Choice[]): void => {
    if (goes(choices.map(({ finding, first }) => [finding, first]))) return
    const half = choices.length >> 1
    if (half > 0) for (const part of [choices.slice(0, half), choices.slice(half)]) take(part)
    else for (const { finding, proposals } of choices) proposals.slice(1).some((other) => goes([[finding, other]]))
  }
  for (const part of parts) take(part)
  return new Map([...taken].map(([finding, { fix }]) => [finding, [fix]]))
}

type ProposalsOf = (finding: Finding) => readonly Proposal[]

/** What the checks propose for a finding: each check looks once, and each finding's fixes are worked out once. */
function proposing(report: Report, log: (problem: Problem) => void): ProposalsOf {
  // Checks look at the text as it is seen; what they propose is placed in the source. Every version of a text has an `Ask`
  // and few are asked: nothing is worked out before.
  const seen = once(() => see(report.text))
  const plain = once(() => (isPlain(seen()) ? report : plainly(seen())))
  const site = once(() => siteOf(report))
  const own = once(() => new Map(report.findings.map((f) => [idOf(f), f])))
  const written = ({ change, ...proposal }: Unwritten): Fix[] => {
    const edits = change.kind === 'replace' ? placedEdits(change.edits, seen()) : editsOf(site(), change)
    return edits && edits.length > 0 ? [{ ...proposal, edits }] : []
  }
  const foundBy = remembering((code: string): readonly Found<unknown>[] => {
    const check = checks.find((c) => c.code === code)
    return check ? attempt(() => [...check.find(plain())], [], code, log) : []
  })
  return remembering((finding: Finding): readonly Proposal[] => {
    const { code, nth } = finding
    const fixes = attempt(() => distinct((foundBy(code)[nth]?.fixes?.() ?? []).flatMap(written)), [], code, log)
    const known = own().get(idOf(finding)) ?? finding
    return fixes.map((fix, i) => ({ id: `${idOf(finding)} ${i}`, finding: known, fix }))
  }, idOf)
}

/** Whether proposals do no harm when they are made together; of none nothing can be said. */
function trying(report: Report, log: (problem: Problem) => void): (proposals: readonly Proposal[]) => boolean {
  return remembering(
    (proposals: readonly Proposal[]) =>
      proposals.length > 0 && attempt(() => isHarmless(report, proposals), false, proposals[0]!.finding.code, log),
    (proposals) => proposals.map(({ id }) => id).join(),
  )
}

function idOf({ code, nth }: Finding): string {
  return `${code} ${nth}`
}

/** A value that is worked out when it is first asked for. */
function once<V>(work: () => V): () => V {
  const known = remembering(work)
  return () => known(undefined)
}

/** A function that works out each answer once. */
function remembering<K, V>(work: (key: K) => V, nameOf: (key: K) => unknown = (key) => key): (key: K) => V {
  const known = new Map<unknown, V>()
  return (key) => {
    const name = nameOf(key)
    if (!known.has(name)) known.set(name, work(key))
    return known.get(name)!
  }
}

function attempt<T>(work: () => T, otherwise: T, code: string, log: (problem: Problem) => void): T {
  try {
    return work()
  } catch (error) {
    log({ code, error })
    return otherwise
  }
}

/** Of several fixes that a check would take by itself, the first that does no harm is offered; the others are stopgaps. */
function onePreferred(proposals: readonly Proposal[], isOffered: (proposal: Proposal) => boolean): Fix[] {
  let preferred = false
  return proposals.flatMap((proposal) => {
    const { fix } = proposal
    if ((fix.preferred && preferred) || !isOffered(proposal)) return []
    preferred ||= fix.preferred
    return [fix]
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

/** The one fix of a finding that is taken without looking at the others. */
export function preferredOf(fixes: Fixes, finding: Finding): Fix | undefined {
  return fixes.get(finding)?.find((fix) => fix.preferred)
}
