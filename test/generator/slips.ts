/** Figures changed in a report's own text, as a slip of the hand changes them, and what the findings' fixes make of it. */
import { analyse } from '../../server/src/core/analyse'
import { applyEdits } from '../../server/src/core/edits'
import type { Finding, Fix, Report } from '../../server/src/core/model'
import type { Address } from '../../server/src/form/types'

export type Figures = ReadonlyMap<Address, string>

/** The report with other figures in the places of those it has; every other character stays. */
export function rewritten(report: Report, figures: Figures): Report {
  const edits = [...figures].map(([address, newText]) => {
    const fact = report.facts.get(address)
    if (!fact) throw new Error(`${address} is not in the text`)
    return { span: fact.cell.span, newText }
  })
  return analyse(applyEdits(report.text, edits))
}

/** What the cells hold; undefined where they hold no number. */
export function numberAt({ facts }: Report, address: Address): string | undefined {
  const value = facts.get(address)?.value
  return value?.kind === 'number' ? value.decimal : undefined
}

/** What is wrong with the report's figures now: on sums, and whatever else was not found in `before`. */
export function newIn(after: Report, before: Report): readonly Finding[] {
  const known = new Set(before.findings.map(sentence))
  return after.findings.filter((f) => !known.has(sentence(f)))
}

export function sentence({ code, address, message }: Finding): string {
  return `${code} ${address ?? ''} ${message.zh}`
}

export function sumsIn({ findings }: Report): readonly Finding[] {
  return findings.filter((f) => f.code.startsWith('sum/'))
}

export function preferredOf({ fixes }: Finding): Fix | undefined {
  return fixes.find((f) => f.preferred)
}

/** The report after the preferred fixes of the findings, all at once. */
export function mended({ text }: Report, findings: readonly Finding[]): Report {
  const edits = findings.flatMap((f) => preferredOf(f)?.edits ?? [])
  return analyse(applyEdits(text, edits))
}

/** Whether one of the fixes makes these cells what they were. */
export function offers({ text }: Report, findings: readonly Finding[], truth: Figures): boolean {
  return findings.some(({ fixes }) => fixes.some((fix) => holds(analyse(applyEdits(text, fix.edits)), truth)))
}

export function holds(report: Report, figures: Figures): boolean {
  return [...figures].every(([address, figure]) => numberAt(report, address) === figure)
}

/** Wrong writings of a count: a digit lost, doubled, exchanged, another total, nothing. */
export function slipsOf(figure: string): readonly string[] {
  const n = BigInt(figure)
  const reversed = [...figure]
    .reverse()
    .join('')
    .replace(/^0+(?=\d)/, '')
  const candidates = [n + 1n, n > 0n ? n - 1n : 2n, 0n, BigInt(figure + figure.slice(-1)), BigInt(reversed), n + 37n]
  return [...new Set(candidates.map(String))].filter((slip) => slip !== figure)
}

/** Counts how often a promise was kept, and says so. */
export function tally() {
  const counts = new Map<string, { met: number; of: number; first?: string }>()
  return {
    count(name: string, met: boolean, which: () => string): void {
      const entry = counts.get(name) ?? { met: 0, of: 0 }
      entry.of++
      if (met) entry.met++
      else entry.first ??= which()
      counts.set(name, entry)
    },
    /** At least this share was kept, of at least one. */
    share(name: string): number {
      const { met, of } = counts.get(name) ?? { met: 0, of: 0 }
      return of === 0 ? NaN : met / of
    },
    lines: (): string[] =>
      [...counts].map(([name, { met, of, first }]) => {
        return `${name}: ${met} of ${of} (${((100 * met) / of).toFixed(2)} %)${first === undefined ? '' : `; first not: ${first}`}`
      }),
  }
}
