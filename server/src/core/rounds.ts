/**
 * Fixes applied again and again until nothing is left to fix. Pure; knows no file and no protocol.
 *
 * A fix is taken whole or not at all. Two fixes that touch are never taken in one round: the second one was worked out
 * for a text that the first one changed, so it waits until the text has been read anew.
 */
import { applyEdits, canBeMade, withoutTouching } from './edits'
import { preferredOf, type Ask, type Fixes, type Wanted } from './fixes'
import type { Finding, Fix } from './model'

/** One fix that was applied: `text` is what it was applied to, the offsets of `finding` and `fix` are offsets of it. */
export interface Step {
  readonly text: string
  readonly finding: Finding
  readonly fix: Fix
}

export interface Fixed<R> {
  /** What `read` gave for the final text. */
  readonly reading: R
  /** In the order in which they were applied; within a round in the order of the text. */
  readonly steps: readonly Step[]
  /** False where the fixes never came to an end; nothing was changed then. */
  readonly settled: boolean
}

/** A report of two hundred values with a fault in each cell and each neighbour in the way settles in far fewer. */
const maxRounds = 100

interface Read {
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * Applies the preferred fixes that `accepts` lets through, round after round, until a round changes nothing.
 * Sums come before everything else and prose comes last: a sentence is compared with the table as it then stands.
 * Where fixes lead back to a text that was there before, the first text of that circle is the result, so that fixing a
 * result again changes nothing.
 */
export function fixUntilStable<R extends Read>(
  text: string,
  read: (text: string) => R,
  ask: (reading: R, findings: readonly Finding[], wanted: Wanted) => Fixes,
  accepts: (fix: Fix) => boolean,
): Fixed<R> {
  const first = read(text)
  const rounds: { readonly reading: R; readonly steps: readonly Step[] }[] = [{ reading: first, steps: [] }]
  const seen = new Map([[text, 0]])
  for (let reading = first; rounds.length <= maxRounds;) {
    const steps = chooseFixes(reading, (findings, wanted = () => true) => ask(reading, findings, wanted), accepts)
    if (steps.length === 0) return { reading, steps: rounds.flatMap((round) => round.steps), settled: true }
    const next = applyEdits(
      reading.text,
      steps.flatMap((step) => step.fix.edits),
    )
    const before = seen.get(next)
    if (before !== undefined) {
      const kept = rounds.slice(0, before + 1)
      return { reading: kept[before]!.reading, steps: kept.flatMap((round) => round.steps), settled: true }
    }
    seen.set(next, rounds.length)
    reading = read(next)
    rounds.push({ reading, steps })
  }
  return { reading: first, steps: [], settled: false }
}

/** The fixes of one round: preferred, accepted, of the most urgent kind there is, none touching another. */
function chooseFixes({ text, findings }: Read, ask: Ask, accepts: (fix: Fix) => boolean): Step[] {
  // Fixes of the less urgent kinds are not asked for in vain: many of them read the changed text anew.
  for (const isUrgent of urgencies) {
    const urgent = findings.filter(({ code }) => isUrgent(code))
    const fixes = ask(urgent, (fix) => fix.preferred && accepts(fix))
    const candidates = urgent.flatMap((finding) => {
      const fix = preferredOf(fixes, finding)
      return fix && canBeMade(text, fix.edits) ? [{ text, finding, fix }] : []
    })
    const taken = withoutTouching(candidates, (step) => step.fix)
    if (taken.length > 0) return taken.sort((a, b) => a.finding.span.start - b.finding.span.start)
  }
  return []
}

/** The most urgent kind first. */
const urgencies: readonly ((code: string) => boolean)[] = [
  (code) => code.startsWith('sum/'),
  (code) => !/^(?:sum|prose)\//.test(code),
  (code) => code.startsWith('prose/'),
]
