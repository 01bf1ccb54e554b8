/** Where values stand in rows of the same build, as the rows that show it tell: those full of values, and those of heads. */
import type { Row } from '../model'
import type { Record } from './records'
import { isSet, type Token } from './tokens'

/** A row that shows where each of its columns stands: one full of values, or one of heads behind the head of the labels. */
export interface FullRow {
  readonly row: Row
  /** Place of the last cell before the columns' own; −1: none. */
  readonly label: number
  readonly columns: readonly number[]
}

/** Where values begin, by their number and the number of cells in the row, with and without the place of its last label. */
export interface Alignment {
  readonly starts: ReadonlyMap<string, ReadonlySet<number>>
  /** Cells without meaning stand between the values of some row. */
  readonly gapped: boolean
}

/** The record as a full row, where its values are as many as its columns and stand side by side. */
export function fullRow(record: Record, width: number): FullRow | undefined {
  const set = record.items.filter(isSet)
  if (width < 2 || set.length !== width || !isOneRow(record.items)) return undefined
  const { row } = set[0]!
  return { row, label: labelIn(record, row), columns: set.map((item) => item.column) }
}

/** What full rows tell about rows of the same build. Heads tell it where no row has its values in other places than they say. */
export function alignmentOf(values: readonly FullRow[], heads: readonly FullRow[]): Alignment {
  const built = ({ label, columns }: FullRow) => `${columns.length} behind ${label}`
  const shown = new Map<string, Set<string>>()
  for (const row of values) {
    const places = shown.get(built(row)) ?? new Set()
    shown.set(built(row), places.add(row.columns.join()))
  }
  const believed = heads.filter((head) => {
    const places = shown.get(built(head))
    return !places || (places.size === 1 && places.has(head.columns.join()))
  })
  const starts = new Map<string, Set<number>>()
  let gapped = false
  for (const { row, label, columns } of [...values, ...believed]) {
    if (columns.at(-1)! - columns[0]! !== columns.length - 1) {
      gapped = true
      continue
    }
    for (const key of [buildOf(row, columns.length, label), buildOf(row, columns.length)])
      starts.set(key, (starts.get(key) ?? new Set()).add(columns[0]!))
  }
  return { starts, gapped }
}

/** Place of the row's last label; −1: none. */
export function labelIn(record: Record, row: Row): number {
  return record.labels.filter((l) => l.row === row).at(-1)?.column ?? -1
}

/** The key of {@link Alignment.starts}. */
export function buildOf(row: Row, width: number, label?: number): string {
  return `${width} of ${row.cells.length} behind ${label}`
}

export function isOneRow(items: readonly Token[]): boolean {
  return items.every((i) => i.row === items[0]!.row)
}
