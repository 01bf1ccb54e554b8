/** One choice for a selection of rows: 0 in all their blank cells, instead of an entry of the menu for each row. */
import { allows, type Address, type Edit, type Finding, type Fix, type Language, type Report } from '../core'
import { compatible, editsOf } from './edits'

/** A fix of a finding that lies in the selection. */
export interface Offer {
  readonly finding: Finding
  readonly fix: Fix
}

export interface Choice {
  readonly title: string
  readonly edits: readonly Edit[]
  readonly findings: readonly Finding[]
  /** What need not be offered beside it. */
  readonly covered: ReadonlySet<Fix>
}

/**
 * The widest choice of each finding, as far as all of them together contradict no figure. Undefined where that is not
 * more than one of them.
 */
export function fillTogether(
  analysis: Pick<Report, 'sums'>,
  offers: readonly Offer[],
  language: Language,
): Choice | undefined {
  const widest = new Map<Finding, Fix>()
  for (const { finding, fix } of offers) if (fix.fills) widest.set(finding, fix)
  let fills: ReadonlyMap<Address, bigint> = new Map()
  const chosen = new Map<Fix, Finding[]>()
  for (const [finding, fix] of widest) {
    const same = [...chosen.keys()].find((other) => isWithin(fix, other.fills!))
    const more = new Map([...fills, ...fix.fills!])
    if (same) chosen.get(same)!.push(finding)
    else if (allows(analysis.sums, more)) {
      fills = more
      chosen.set(fix, [finding])
    }
  }
  const fixes = compatible([...chosen.keys()])
  if (fixes.length < 2) return undefined
  const findings = fixes.flatMap((fix) => chosen.get(fix)!)
  const values = fixes.flatMap((fix) => [...fix.fills!.values()])
  const zeros = values.filter((value) => value === 0n).length
  const title = titles[language](fixes.length, zeros, values.length - zeros)
  return {
    title,
    edits: editsOf(fixes),
    findings,
    covered: new Set(offers.flatMap(({ finding, fix }) => (fix.fills && findings.includes(finding) ? fix : []))),
  }
}

function isWithin({ fills }: Fix, others: ReadonlyMap<Address, bigint>): boolean {
  return [...fills!].every(([address, value]) => others.get(address) === value)
}

const titles: Readonly<Record<Language, (rows: number, zeros: number, totals: number) => string>> = {
  zh: (rows, zeros, totals) =>
    `所选 ${rows} 行的 ${zeros} 格填 0${totals > 0 ? `，另 ${totals} 格按勾稽关系填合计` : ''}`,
  en: (rows, zeros, totals) =>
    `Enter 0 in ${zeros} cells of the ${rows} selected rows${totals > 0 ? `, and their totals in ${totals}` : ''}`,
}
