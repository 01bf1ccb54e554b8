/**
 * All sure repairs of one table at once, each with its reason: what the sums determine, misspelt labels, styles, missing
 * rows and heads. Only fixes that are preferred by themselves; no 0 is invented and nothing is done twice.
 */
import {
  preferredOf,
  type Ask,
  type BoundTable,
  type Edit,
  type Finding,
  type Language,
  type Report,
  type TableKey,
} from '../core'
import { tableOf } from '../form'
import { touches } from './spans'

export interface Repair extends Edit {
  /** What the change does: the title of the fix. */
  readonly title: string
  /** Why: what was found. */
  readonly reason: string
  /** The same for the edits of one fix. */
  readonly of: number
}

/**
 * @param findings after configuration
 * @param where an offset in the table or its section, or the table's key. Undefined where no table stands there.
 */
export function mendTable(
  report: Report,
  findings: readonly Finding[],
  ask: Ask,
  where: number | TableKey,
  language: Language,
): Mended | undefined {
  const table = tableAt(report, where)
  if (!table) return undefined
  const found = findings.filter((f) => mendable.test(f.code) && concerns(f, table))
  const urgentFirst = found.toSorted((a, b) => rank(a) - rank(b))
  const fixes = ask(urgentFirst, (fix) => fix.preferred, 'together')
  const mended = urgentFirst.filter((finding) => preferredOf(fixes, finding))
  const repairs = mended.flatMap((finding, of): Repair[] => {
    const fix = preferredOf(fixes, finding)!
    const [title, reason] = [fix.title[language], finding.message[language]]
    return fix.edits.map(({ span, newText }) => ({ span, newText, title, reason, of }))
  })
  repairs.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const left = findings.filter((f) => onTable.test(f.code) && concerns(f, table) && !mended.includes(f))
  return { key: table.form.key, repairs, findings: mended, left }
}

export interface Mended {
  readonly key: TableKey
  /** In the order of the text; they do not overlap. */
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
  /** Findings on the table for which nothing is certain. */
  readonly left: readonly Finding[]
}

function tableAt({ tables, sections }: Report, where: number | TableKey): BoundTable | undefined {
  if (typeof where === 'string') return tables.find((t) => t.form.key === where)
  const section = sections.findLast((s) => s.span.start <= where)
  return tables.find((t) => touches(t.span, where)) ?? tables.find((t) => t.form.key === section?.form.table)
}

const onTable = /^(?:sum|cell|row|table)\//
const mendable = /^(?:sum|cell|row)\/|^table\/header$/

function isStructural({ code }: Finding): boolean {
  return code === 'row/missing' || code === 'table/header'
}

function concerns({ span, address }: Finding, table: BoundTable): boolean {
  if (address !== undefined) return tableOf(address) === table.form.key
  return table.span.start <= span.start && span.end <= table.span.end
}

/** Sums before everything else, as the command line fixes them; the structure last. */
function rank(finding: Finding): number {
  return finding.code.startsWith('sum/') ? 0 : isStructural(finding) ? 2 : 1
}
