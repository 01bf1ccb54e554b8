/**
 * Gives the values of a record their columns. Numbers that are as many as the columns need no more; where some are missing
 * the layout decides, as far as it does: what it leaves open stays unread.
 */
import type { BlockForm, ColumnForm, ValueKind } from '../../form/types'
import type { Row, Value } from '../model'
import { runTogether } from './fused'
import type { GridHeads, HeadedColumns } from './header'
import type { Record } from './records'
import { isNumber, isSet, type Token } from './tokens'

export interface Assigned {
  /** One for each column. */
  readonly items: readonly (Token | undefined)[]
  /** Where the cells of merged ones are filled, those behind the first, for each column. */
  readonly copies?: readonly (readonly Token[])[]
  readonly unread: readonly Token[]
}

/** Where values begin, by their number and the number of cells in the row, with and without the place of its last label. */
export interface Alignment {
  readonly starts: ReadonlyMap<string, ReadonlySet<number>>
  /** Cells without meaning stand between the values of some row. */
  readonly gapped: boolean
}

/** A row that shows where each of its columns stands: one full of values, or one of heads behind the head of the labels. */
export interface FullRow {
  readonly row: Row
  /** Place of the last cell before the columns' own; −1: none. */
  readonly label: number
  readonly columns: readonly number[]
}

function sameRow(items: readonly Token[]): boolean {
  return items.every((i) => i.row === items[0]!.row)
}

function allEqual(items: readonly Token[]): boolean {
  const [first] = items.map(({ value }) => value)
  return (
    first?.kind === 'number' && items.every(({ value }) => value.kind === 'number' && value.decimal === first.decimal)
  )
}

function keyOf(row: Row, width: number, label?: number): string {
  return `${width} of ${row.cells.length} behind ${label}`
}

function labelIn(record: Record, row: Row): number {
  return record.labels.filter((l) => l.row === row).at(-1)?.column ?? -1
}

/** The record as a full row, where its values are as many as its columns and stand side by side. */
export function fullRow(record: Record, width: number): FullRow | undefined {
  const set = record.items.filter(isSet)
  if (width < 2 || set.length !== width || !sameRow(record.items)) return undefined
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
    for (const key of [keyOf(row, columns.length, label), keyOf(row, columns.length)])
      starts.set(key, (starts.get(key) ?? new Set()).add(columns[0]!))
  }
  return { starts, gapped }
}

/** What is known of the layout around a record. */
export interface Layout {
  readonly alignment: Alignment
  /** How many cells the longest row of the row's unbroken stretch has. */
  readonly rightEdge: (row: Row) => number
  /** The row of an HTML table covers fewer columns than the table's other rows: a cell is lost. */
  readonly isNarrow: (row: Row) => boolean
  /** Where the cells of a merged one are filled, the column of each cell of a row; else none. */
  readonly spread: ReadonlyMap<BlockForm, readonly number[]>
  /** Where heads stand for some columns only, they say which. */
  readonly headed: ReadonlyMap<BlockForm, HeadedColumns>
  /** Where the heads say that merged cells are laid open in their place, and no row contradicts them. */
  readonly grid: ReadonlyMap<BlockForm, GridHeads>
}

/**
 * `layout` is asked for only where the number of the values leaves something open. A row in which a value stands that only
 * another column of the block can hold has lost cells: none of it is read.
 */
export function assign(record: Record, block: BlockForm, layout: () => Layout): Assigned {
  const { columns } = block
  const set = record.items.filter(isSet)
  if (set.length === columns.length) return { items: set, unread: [] }
  if (runTogether(record.items, columns)) return none(block, set)
  const placed = place(record, block, layout())
  const astray = ({ value }: Token, { kind }: ColumnForm) =>
    !suits(value, kind) && columns.some((other) => suits(value, other.kind))
  return placed.items.some((item, i) => item && astray(item, columns[i]!)) ? none(block, set) : placed
}

/** A fraction or a sum of money counts nothing; only a change may be less than nothing. */
function suits(value: Value, kind: ValueKind): boolean {
  if (value.kind !== 'number') return true
  if (kind !== 'change' && value.decimal.startsWith('-')) return false
  return kind === 'amount' || (!value.unit && !value.decimal.includes('.'))
}

function none({ columns }: BlockForm, unread: readonly Token[]): Assigned {
  return { items: columns.map(() => undefined), unread }
}

/** The values of a row that has not as many as columns. */
function place(record: Record, block: BlockForm, layout: Layout): Assigned {
  const { alignment, rightEdge, spread, headed } = layout
  const width = block.columns.length
  const { items } = record
  const set = items.filter(isSet)
  const unread = none(block, set)
  const columns = spread.get(block) ?? []
  if (set.length > width && set.length === columns.length) {
    const merged = block.columns.map((_, i) => set.filter((_, j) => columns[j] === i))
    if (merged.every(allEqual))
      return { items: merged.map(([first]) => first), copies: merged.map(([, ...others]) => others), unread: [] }
  }
  if (set.length > width) {
    // As many numbers as columns, and a stray mark between them.
    const numbers = set.filter(isNumber)
    const strays = set.filter((item) => !isNumber(item))
    const plain = numbers.length === width && strays.every(({ cell }) => /^[^\p{L}\p{N}]$/u.test(cell.text))
    return plain ? { items: numbers, unread: strays } : unread
  }
  if (items.length === 0) return unread
  if (width === 1) return { items: [items[0]], unread: [] }
  const row = items[0]!.row
  const across = row.cells.length > 1 && row.notation !== 'indented' && sameRow(items)
  if (!across) return fromLeft(items, width) ?? unread
  const inPlaces = (places: readonly number[]): Assigned => {
    const placed = places.map((column) => items.find((item) => item.column === column))
    return set.every((item) => placed.includes(item)) ? { items: placed, unread: [] } : unread
  }
  const at = (start: number): Assigned => inPlaces(block.columns.map((_, i) => start + i))
  const heads = headed.get(block)?.get(row.cells.length)
  if (heads && items.length < width) {
    const placed = Array.from({ length: width }, (_, i) => items.find((item) => heads.get(item.column) === i))
    return { items: placed, unread: set.filter((item) => !placed.includes(item)) }
  }
  const last = labelIn(record, row)
  const grid = layout.grid.get(block)
  if (grid?.width === row.cells.length && last < grid.columns[0]!) return inPlaces(grid.columns)
  if (row.notation !== 'aligned') {
    const [first, end] = [set[0]?.column ?? -1, set.at(-1)?.column ?? -1]
    // From the first column to the last, whatever is blank between them.
    if (!alignment.gapped && end - first === width - 1) return at(first)
    // Rows of the same build, where no row as long has its values in other places that would do as well.
    const starts = [...(alignment.starts.get(keyOf(row, width, last)) ?? [])]
    const fitting = [...(alignment.starts.get(keyOf(row, width)) ?? [])].filter(
      (start) => start > last && start <= first && end < start + width,
    )
    if (starts.length > 0 && set.length > 0)
      return fitting.length === 1 && starts.includes(fitting[0]!) ? at(fitting[0]!) : unread
    if (starts.length === 1) return at(starts[0]!)
  }
  if (row.notation === 'html' && items.length === width) return layout.isNarrow(row) ? unread : at(items[0]!.column)
  if (set.length === 0) return { items: items.slice(0, width), unread: [] }
  if (last < 0) return items.length === width ? at(items[0]!.column) : unread
  const begins = isSet(items[0]!) && items[0]!.column === last + 1
  if (!begins) return unread
  if (items.length === width) return at(last + 1)
  return row.notation !== 'aligned' && items.every(isSet) && row.cells.length === rightEdge(row) ? at(last + 1) : unread
}

/** Cells on lines of their own follow their label at once; empty ones behind the last column are only layout. */
function fromLeft(items: readonly Token[], width: number): Assigned | undefined {
  const explicit = items.every((i) => i.row.notation === 'barred' || i.row.notation === 'indented')
  const fits = items.length === width || (explicit && items.length > width && !items.slice(width).some(isSet))
  return fits ? { items: items.slice(0, width), unread: [] } : undefined
}
