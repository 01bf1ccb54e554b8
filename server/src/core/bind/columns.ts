/**
 * Gives the values of a record their columns. Numbers that are as many as the columns need no more; where some are missing
 * the layout decides, as far as it does: what it leaves open stays unread.
 */
import type { BlockForm } from '../../form/types'
import type { Row } from '../model'
import type { HeadedColumns } from './header'
import type { Record } from './records'
import { isSet, type Token } from './tokens'

export interface Assigned {
  /** One for each column. */
  readonly items: readonly (Token | undefined)[]
  readonly unread: readonly Token[]
}

/** Where the values of full rows begin. */
export interface Alignment {
  /** By the number of values and of cells in the row and the place of its last label. */
  readonly starts: ReadonlyMap<string, number>
  /** All there are, by the number of values and of cells in the row: rows of one table need not begin alike. */
  readonly any: ReadonlyMap<string, ReadonlySet<number>>
}

function sameRow(items: readonly Token[]): boolean {
  return items.every((i) => i.row === items[0]!.row)
}

const sizeOf = (row: Row, width: number) => `${width} of ${row.cells.length}`

function keyOf(record: Record, row: Row, width: number): string {
  const last = record.labels.filter((l) => l.row === row).at(-1)
  return `${sizeOf(row, width)} behind ${last?.column ?? -1}`
}

/** What full rows tell about rows of the same build; a key whose rows disagree tells nothing. */
export function alignmentOf(full: readonly { readonly record: Record; readonly width: number }[]): Alignment {
  const starts = new Map<string, number>()
  const any = new Map<string, Set<number>>()
  for (const { record, width } of full) {
    const set = record.items.filter(isSet)
    if (width < 2 || set.length !== width || !sameRow(record.items)) continue
    const { row, column: start } = set[0]!
    if (set.at(-1)!.column - start !== width - 1) continue
    const key = keyOf(record, row, width)
    starts.set(key, starts.has(key) && starts.get(key) !== start ? -1 : start)
    any.set(sizeOf(row, width), (any.get(sizeOf(row, width)) ?? new Set()).add(start))
  }
  return { starts, any }
}

/** What is known of the layout around a record. */
export interface Layout {
  readonly alignment: Alignment
  /** How many cells the longest row of the row's unbroken stretch has. */
  readonly rightEdge: (row: Row) => number
  /** Where heads stand for some columns only, they say which. */
  readonly headed: ReadonlyMap<BlockForm, HeadedColumns>
}

export function assign(record: Record, block: BlockForm, { alignment, rightEdge, headed }: Layout): Assigned {
  const width = block.columns.length
  const { items } = record
  const set = items.filter(isSet)
  if (set.length === width) return { items: set, unread: [] }
  const none = { items: Array.from({ length: width }, () => undefined), unread: set }
  if (set.length > width || items.length === 0) return none
  if (width === 1) return { items: [items[0]], unread: [] }
  const row = items[0]!.row
  const across = row.cells.length > 1 && row.notation !== 'indented' && sameRow(items)
  if (!across) return fromLeft(items, width) ?? none
  const fits = (start: number) => set.every((item) => item.column >= start && item.column < start + width)
  const at = (start: number): Assigned =>
    fits(start)
      ? { items: Array.from({ length: width }, (_, i) => items.find((item) => item.column === start + i)), unread: [] }
      : none
  const heads = headed.get(block)?.get(row.cells.length)
  if (heads && items.length < width) {
    const placed = Array.from({ length: width }, (_, i) => items.find((item) => heads.get(item.column) === i))
    return { items: placed, unread: set.filter((item) => !placed.includes(item)) }
  }
  const start = row.notation === 'aligned' ? undefined : alignment.starts.get(keyOf(record, row, width))
  if (start !== undefined && start >= 0) {
    // Rows of a table need not begin alike: blank at both ends, a row may belong here or there.
    const [only, ...others] = [...alignment.any.get(sizeOf(row, width))!].filter(fits)
    return only !== undefined && others.length === 0 ? at(only) : none
  }
  const last = record.labels.filter((l) => l.row === row).at(-1)?.column ?? -1
  if (row.notation === 'html' && items.length === width) return at(items[0]!.column)
  if (set.length === 0) return { items: items.slice(0, width), unread: [] }
  if (last < 0) return items.length === width ? at(items[0]!.column) : none
  const begins = isSet(items[0]!) && items[0]!.column === last + 1
  if (!begins) return none
  if (items.length === width) return at(last + 1)
  return row.notation !== 'aligned' && items.every(isSet) && row.cells.length === rightEdge(row) ? at(last + 1) : none
}

/** Cells on lines of their own follow their label at once; empty ones behind the last column are only layout. */
function fromLeft(items: readonly Token[], width: number): Assigned | undefined {
  const explicit = items.every((i) => i.row.notation === 'barred' || i.row.notation === 'indented')
  const fits = items.length === width || (explicit && items.length > width && !items.slice(width).some(isSet))
  return fits ? { items: items.slice(0, width), unread: [] } : undefined
}
