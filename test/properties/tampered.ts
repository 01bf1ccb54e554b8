/** Reports whose figures balance, and the same text with other figures in some cells. Holds no expectation. */
import { type Finding, type Fix, type Report, analyse, applyEdits } from '../../server/src/core'
import { forms } from '../../server/src/form'
import type { Address, Identity } from '../../server/src/form/types'
import { offered, type Offered } from '../offers'

export interface Base {
  readonly name: string
  readonly report: Report
  /** Addresses of table three that hold a count: rows from above, columns from the left. */
  readonly grid: readonly (readonly Address[])[]
  readonly identities: readonly Identity[]
}

/** Broken sums are mended first, so that whatever is said afterwards is about what was tampered with. */
export function baseOf(name: string, text: string): Base {
  let report = analyse(text)
  for (let sum = sumsOf(report)[0]; sum; sum = sumsOf(report)[0]) {
    const fix = sum.fixes.find((f) => f.preferred)
    if (!fix) throw new Error(`${name}: ${sum.message.en}`)
    report = analyse(applyEdits(report.text, fix.edits))
  }
  const { edition } = report.tables.find((t) => t.form.key === 'requests') ?? report
  const form = forms[edition]
  const grid = form.tables
    .filter((t) => t.key === 'requests')
    .flatMap((t) => t.blocks.flatMap((b) => b.rows.map((row) => b.columns.map((c) => `${row.key}.${c.key}`))))
  return { name, report, grid, identities: form.identities }
}

export function countAt({ facts }: Report, address: Address): bigint | undefined {
  const value = facts.get(address)?.value
  return value?.kind === 'number' ? BigInt(value.decimal) : undefined
}

/** The text with other figures written into cells; `undefined` leaves a cell blank. */
export function tamper({ report }: Base, figures: ReadonlyMap<Address, bigint | undefined>): Report {
  const edits = [...figures].map(([address, count]) => ({
    span: report.facts.get(address)!.cell.span,
    newText: count === undefined ? '' : String(count),
  }))
  return analyse(applyEdits(report.text, edits))
}

/** What is found on the sums, with its fixes. */
export const sumsOf = (report: Report): Offered[] =>
  offered(
    report,
    report.findings.filter((f) => f.code.startsWith('sum/')),
  )
export const preferred = ({ fixes }: Offered): Fix | undefined => fixes.find((f) => f.preferred)
export const fixed = ({ text }: Report, ...fixes: readonly Fix[]): Report =>
  analyse(
    applyEdits(
      text,
      fixes.flatMap((f) => f.edits),
    ),
  )

/** Whether every number of the base stands in a report again. */
export function restored({ report: base }: Base, report: Report): boolean {
  return [...base.facts.keys()].every((a) => {
    const [before, after] = [base.facts.get(a)!.value, report.facts.get(a)?.value]
    return before.kind !== 'number' || (after?.kind === 'number' && after.decimal === before.decimal)
  })
}

/** What is found in a report and was not found in the base, by code and address. */
export function foundAnew({ report: base }: Base, { findings }: Report): string[] {
  const key = ({ code, address }: Finding) => `${code} ${address ?? ''}`
  const before = new Set(base.findings.map(key))
  return findings.map(key).filter((k) => !before.has(k))
}
