/**
 * Applies edits to a text, and fixes again and again until nothing is left to fix. Pure; knows no file and no protocol.
 *
 * A fix is taken whole or not at all. Two fixes that touch are never taken in one round: the second one was worked out
 * for a text that the first one changed, so it waits until the text has been read anew.
 */
import type { Edit, Finding, Fix, Span } from './model'

/** Edits name offsets of `text` as given. Throws a `RangeError` where one overlaps another or leaves the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { span, newText } of inOrder(edits)) {
    if (span.start < done || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}–${span.end} overlaps another or lies outside the text`)
    }
    result += text.slice(done, span.start) + newText
    done = span.end
  }
  return result + text.slice(done)
}

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

/**
 * Applies the preferred fixes that `accepts` lets through, round after round, until a round changes nothing.
 * Sums come before everything else and prose comes last: a sentence is compared with the table as it then stands.
 * Where fixes lead back to a text that was there before, the first text of that circle is the result, so that fixing a
 * result again changes nothing.
 */
export function fixUntilStable<R extends { readonly text: string; readonly findings: readonly Finding[] }>(
  text: string,
  read: (text: string) => R,
  accepts: (fix: Fix) => boolean,
): Fixed<R> {
  const first = read(text)
  const rounds: { readonly reading: R; readonly steps: readonly Step[] }[] = [{ reading: first, steps: [] }]
  const seen = new Map([[text, 0]])
  for (let reading = first; rounds.length <= maxRounds;) {
    const steps = chooseFixes(reading, accepts)
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
function chooseFixes(
  reading: { readonly text: string; readonly findings: readonly Finding[] },
  accepts: (fix: Fix) => boolean,
): Step[] {
  // Fixes of the less urgent kinds are not asked for in vain: many of them read the changed text anew.
  for (const urgent of urgencies) {
    const candidates = reading.findings.flatMap((finding) => {
      const fix = urgency(finding) === urgent ? finding.fixes.find((f) => f.preferred) : undefined
      return fix && accepts(fix) && changes(reading.text, fix) ? [{ text: reading.text, finding, fix }] : []
    })
    const taken = withoutTouching(candidates, (step) => step.fix)
    if (taken.length > 0) return taken.sort((a, b) => a.finding.span.start - b.finding.span.start)
  }
  return []
}

/** The items whose fixes can be made together: each whole or not at all, earlier ones first. */
export function withoutTouching<T>(items: readonly T[], fixOf: (item: T) => Fix): T[] {
  // In the order of the text, so that one look says what is near; fixes mostly come in this order too.
  const taken: Span[] = []
  const behind = (place: number) => firstIndex(taken, ({ end }) => end >= place)
  return items.filter((item) => {
    const { edits } = fixOf(item)
    if (edits.some(({ span }) => (taken[behind(span.start)]?.start ?? Infinity) <= span.end)) return false
    for (const { span } of edits) taken.splice(behind(span.end), 0, span)
    return true
  })
}

/** Of a list in which what is `wanted` stands behind all that is not, where it begins. */
function firstIndex<T>(list: readonly T[], wanted: (item: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wanted(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

const urgencies = [0, 1, 2] as const

function urgency({ code }: Finding): (typeof urgencies)[number] {
  return code.startsWith('sum/') ? 0 : code.startsWith('prose/') ? 2 : 1
}

/** Whether the fix can be applied and makes a difference. */
function changes(text: string, fix: Fix): boolean {
  const ordered = inOrder(fix.edits)
  const apart = ordered.every(
    ({ span }, i) => span.start >= (ordered[i - 1]?.span.end ?? 0) && span.end >= span.start && span.end <= text.length,
  )
  return apart && ordered.some(({ span, newText }) => text.slice(span.start, span.end) !== newText)
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
