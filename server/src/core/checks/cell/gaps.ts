/** Cells without a number, gathered: adjacent ones of a row are one gap, a table that holds nothing else is one as well. */
import type { Analysis } from '../../analysis'
import type { BoundRow, BoundTable, Fact } from '../../model'
import type { Text } from '../../../form/types'
import { cellName, quoted, rowName } from '../../names'
import { isPageNumber } from '../../places'
import { fold } from '../../text/normalise'

export interface Gap {
  readonly table: BoundTable
  /** In the order of print; never empty. */
  readonly facts: readonly Fact[]
  readonly whole: boolean
}

export function gapsOf(reading: Analysis, kind: 'blank' | 'mark'): Gap[] {
  return reading.tables.flatMap((table): Gap[] => {
    if (isUnfilled(reading, table) || !table.rows.some((r) => r.facts.some((f) => f?.value.kind === kind))) return []
    if (table.header.foreign.length > 0) return []
    const facts = table.rows.flatMap((r) => r.facts.flatMap((f) => f ?? []))
    const empty = facts.every((f) => f.value.kind === kind)
    if (facts.length > 1 && empty) return [{ table, facts, whole: true }]
    const { blamed } = reading.sums
    const runs = table.rows.flatMap((row) => runsOf(row, (f) => f.value.kind === kind && !blamed.has(f.address)))
    return runs.map((run) => ({ table, facts: run, whole: false }))
  })
}

/**
 * A table of labels and nothing else, as the empty form is when it is copied one cell a line: no row has all its cells, no
 * cell a value, and no figure stands between the labels.
 */
export function isUnfilled(reading: Analysis, { rows, fused, unknown, span }: BoundTable): boolean {
  const empty = rows.every((r) => r.unread.length === 0 && r.facts.every((f) => !f || f.value.kind === 'blank'))
  const short = rows.some((r) => r.block.columns.some((_, i) => !r.facts[i]))
  if (!empty || !short || fused.length > 0 || unknown.length > 0) return false
  const within = reading.rows.filter((r) => span.start <= r.span.start && r.span.start < span.end && !isPageNumber(r))
  return !within.some(({ cells }) => cells.some(({ text }) => figure.test(fold(text).replace(ordinal, ''))))
}

/** Digits that are no ordinal of a label. */
const figure = /\d(?![\d.、)])/
const ordinal = /^\(?\d{1,2}[.、)]/

function runsOf(row: BoundRow, open: (fact: Fact) => boolean): Fact[][] {
  const found: Fact[][] = []
  row.facts.forEach((fact, i) => {
    if (!fact || !open(fact)) return
    const before = row.facts[i - 1]
    if (before && open(before)) found.at(-1)!.push(fact)
    else found.push([fact])
  })
  return found
}

export function gapName({ table, facts, whole }: Pick<Gap, 'table' | 'facts' | 'whole'>): Text {
  return whole ? table.form.name : runName(table, facts)
}

/** Of cells of one row, or in table four of one kind of case; of a single one its own. */
export function runName(table: BoundTable, facts: readonly Fact[]): Text {
  const { row, column } = facts[0]!
  if (facts.length === 1) return cellName(row.block, row.form, column)
  const name = rowName(row.block, row.form)
  if (name !== undefined) return quoted(name)
  const kinds = new Set(facts.map((f) => f.column.under?.at(-1)))
  const [kind] = kinds
  return kinds.size === 1 && kind ? quoted(kind) : table.form.name
}
