/**
 * Gives the values of a record their columns. Numbers that are as many as the columns need no more; where some are missing
 * the layout decides, as far as it does: what it leaves open stays unread. Each rule has a name, and the row keeps the name
 * of the one that decided: it says why the row is read as it is, or why it is not.
 */
import type { BlockForm, ColumnForm, ValueKind } from '../../form/types'
import type { ReadBy, Row, Unread, Value, Why } from '../model'
import { buildOf, isOneRow, labelIn, type Alignment } from './alignment'
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
  readonly why: Why
}

function allEqual(items: readonly Token[]): boolean {
  const [first] = items.map(({ value }) => value)
  return (
    first?.kind === 'number' && items.every(({ value }) => value.kind === 'number' && value.decimal === first.decimal)
  )
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
  if (set.length === columns.length) return { items: set, unread: [], why: 'asMany' }
  if (runTogether(record.items, columns) || record.labels.some((label) => endsInFigure(label.cell.text)))
    return none(block, set, 'runTogether')
  const placed = judged({ record, block, layout: layout(), width: columns.length, items: record.items, set })
  const astray = ({ value }: Token, { kind }: ColumnForm) =>
    !suits(value, kind) && columns.some((other) => suits(value, other.kind))
  return placed.items.some((item, i) => item && astray(item, columns[i]!)) ? none(block, set, 'astray') : placed
}

/** Asked of every label, of which hardly one ends so. */
const digitAtEnd = /\p{Nd}\s*$/u
const figureAtEnd = /\p{Script=Han}\P{Nd}{0,4}\p{Nd}+\s*$/u

/** A value has run into the label's last words: no label of the form ends in digits, and an ordinal has no words. */
export function endsInFigure(text: string): boolean {
  return digitAtEnd.test(text) && figureAtEnd.test(text)
}

/** A fraction or a sum of money counts nothing; only a change may be less than nothing. */
function suits(value: Value, kind: ValueKind): boolean {
  if (value.kind !== 'number') return true
  if (kind !== 'change' && value.decimal.startsWith('-')) return false
  return kind === 'amount' || (!value.unit && !value.decimal.includes('.'))
}

function none({ columns }: BlockForm, unread: readonly Token[], why: Unread): Assigned {
  return { items: columns.map(() => undefined), unread, why }
}

/** A row that has not as many values as columns. */
interface Case {
  readonly record: Record
  readonly block: BlockForm
  readonly layout: Layout
  /** How many columns the block has. */
  readonly width: number
  readonly items: readonly Token[]
  /** Those of the items that are not blank. */
  readonly set: readonly Token[]
}

/** A row whose cells stand side by side. */
interface Across extends Case {
  readonly row: Row
  /** Place of the row's last label; −1: none. */
  readonly last: number
}

/** A reading that a rule proposes, or what it holds against reading the row at all; undefined where it has nothing to say. */
type Rule<C> = (row: C) => Assigned | undefined

/** Rules that know as much of the row as each other. */
type Evidence<C> = readonly Rule<C>[]

/**
 * Weighs what the rules propose, those that know most of the row first. The first evidence that has something to say
 * decides, and only if it leaves one reading: two that differ leave the row unread, however likely one of them is.
 */
function judged(row: Case): Assigned {
  const decided = weighed(evidence, row)
  if (decided) return decided
  const [item] = row.items
  const beside = { ...row, row: item!.row, last: labelIn(row.record, item!.row) }
  return weighed(besideEvidence, beside) ?? unreadOf(row, 'tooFew')
}

function weighed<C extends Case>(ranks: readonly Evidence<C>[], row: C): Assigned | undefined {
  for (const rules of ranks) {
    const proposals = rules.flatMap((rule) => rule(row) ?? [])
    const readings = proposals.filter(({ items }) => items.some((item) => item !== undefined))
    const [reading, ...others] = readings
    if (reading) return others.every((other) => isSame(other, reading)) ? reading : unreadOf(row, 'severalWays')
    if (proposals[0]) return proposals[0]
  }
  return undefined
}

function isSame(a: Assigned, b: Assigned): boolean {
  return a.items.every((item, i) => item === b.items[i])
}

function unreadOf({ block, set }: Case, why: Unread): Assigned {
  return none(block, set, why)
}

const evidence: readonly Evidence<Case>[] = [[filledMerged], [strayMark], [noCell], [onlyColumn], [onLines]]

const besideEvidence: readonly Evidence<Across>[] = [
  // The heads say where the columns stand.
  [someHeads, grid],
  // The values do, by themselves or as in other rows.
  [firstToLast, sameBuild],
  [ownCells],
  [allBlank],
  [withoutLabel],
  [behindLabel],
]

/** The cells of merged ones are filled: equal values under one head are one. */
function filledMerged({ block, layout, width, set }: Case): Assigned | undefined {
  const columns = layout.spread.get(block) ?? []
  if (set.length <= width || set.length !== columns.length) return undefined
  const merged = block.columns.map((_, i) => set.filter((_, j) => columns[j] === i))
  if (!merged.every(allEqual)) return undefined
  const copies = merged.map(([, ...others]) => others)
  return { items: merged.map(([first]) => first), copies, unread: [], why: 'filledMerged' }
}

/** As many numbers as columns, and a stray mark between them. */
function strayMark(row: Case): Assigned | undefined {
  const { set, width } = row
  if (set.length <= width) return undefined
  const numbers = set.filter(isNumber)
  const strays = set.filter((item) => !isNumber(item))
  const plain = numbers.length === width && strays.every(({ cell }) => /^[^\p{L}\p{N}]$/u.test(cell.text))
  return plain ? { items: numbers, unread: strays, why: 'strayMark' } : unreadOf(row, 'tooMany')
}

function noCell(row: Case): Assigned | undefined {
  return row.items.length === 0 ? unreadOf(row, 'noCell') : undefined
}

function onlyColumn({ items, width }: Case): Assigned | undefined {
  return width === 1 ? { items: [items[0]], unread: [], why: 'onlyColumn' } : undefined
}

/** Cells on lines of their own follow their label at once; empty ones behind the last column are only layout. */
function onLines(row: Case): Assigned | undefined {
  const { items, width } = row
  const [{ row: source }] = items as readonly [Token, ...Token[]]
  if (source.cells.length > 1 && source.notation !== 'indented' && isOneRow(items)) return undefined
  const explicit = items.every((i) => i.row.notation === 'barred' || i.row.notation === 'indented')
  const fits = items.length === width || (explicit && items.length > width && !items.slice(width).some(isSet))
  return fits ? { items: items.slice(0, width), unread: [], why: 'onLines' } : unreadOf(row, 'tooFewOnLines')
}

/** Heads stand for some columns only, and say which. */
function someHeads({ block, layout, width, items, set, row }: Across): Assigned | undefined {
  const heads = layout.headed.get(block)?.get(row.cells.length)
  if (!heads || items.length >= width) return undefined
  const placed = Array.from({ length: width }, (_, i) => items.find((item) => heads.get(item.column) === i))
  return { items: placed, unread: set.filter((item) => !placed.includes(item)), why: 'someHeads' }
}

/** The heads say where each column's cells stand. */
function grid(beside: Across): Assigned | undefined {
  const heads = beside.layout.grid.get(beside.block)
  const fits = heads?.width === beside.row.cells.length && beside.last < heads.columns[0]!
  return fits ? inPlaces(beside, heads.columns, 'grid') : undefined
}

/** From the first column to the last, whatever is blank between them. */
function firstToLast(beside: Across): Assigned | undefined {
  const { layout, row, set, width } = beside
  if (row.notation === 'aligned' || layout.alignment.gapped) return undefined
  const start = set[0]?.column ?? -1
  return (set.at(-1)?.column ?? -1) - start === width - 1 ? from(beside, start, 'firstToLast') : undefined
}

/** As in rows of the same build, where no row as long has its values in other places that would do as well. */
function sameBuild(beside: Across): Assigned | undefined {
  const { layout, row, set, width, last } = beside
  if (row.notation === 'aligned') return undefined
  const [start, end] = [set[0]?.column ?? -1, set.at(-1)?.column ?? -1]
  const known = [...(layout.alignment.starts.get(buildOf(row, width, last)) ?? [])]
  const fitting = [...(layout.alignment.starts.get(buildOf(row, width)) ?? [])].filter(
    (begin) => begin > last && begin <= start && end < begin + width,
  )
  if (known.length > 0 && set.length > 0)
    return fitting.length === 1 && known.includes(fitting[0]!)
      ? from(beside, fitting[0]!, 'sameBuild')
      : unreadOf(beside, 'severalWays')
  return known.length === 1 ? from(beside, known[0]!, 'sameBuild') : undefined
}

/** A row of a page with a cell for each column, if none of its cells is lost. */
function ownCells(beside: Across): Assigned | undefined {
  const { layout, row, items, width } = beside
  if (row.notation !== 'html' || items.length !== width) return undefined
  return layout.isNarrow(row) ? unreadOf(beside, 'cellLost') : from(beside, items[0]!.column, 'ownCells')
}

function allBlank({ items, set, width }: Across): Assigned | undefined {
  return set.length === 0 ? { items: items.slice(0, width), unread: [], why: 'allBlank' } : undefined
}

function withoutLabel(beside: Across): Assigned | undefined {
  if (beside.last >= 0) return undefined
  return beside.items.length === beside.width
    ? from(beside, beside.items[0]!.column, 'withoutLabel')
    : unreadOf(beside, 'tooFew')
}

/** Behind the label, where the row is as long as the others around it. */
function behindLabel(beside: Across): Assigned | undefined {
  const { layout, row, items, width, last } = beside
  if (!isSet(items[0]!) || items[0]!.column !== last + 1) return unreadOf(beside, 'apart')
  // The last cell is blank because it is, or because it belongs to the edge and a cell before it is lost.
  if (row.notation === 'tab' && !isSet(items.at(-1)!) && row.cells.length < layout.rightEdge(row))
    return unreadOf(beside, 'severalWays')
  const whole = row.notation !== 'aligned' && items.every(isSet) && row.cells.length === layout.rightEdge(row)
  return items.length === width || whole ? from(beside, last + 1, 'behindLabel') : undefined
}

/** A value in each of the places, if that leaves none over. */
function inPlaces(row: Case, places: readonly number[], why: ReadBy): Assigned {
  const placed = places.map((column) => row.items.find((item) => item.column === column))
  return row.set.every((item) => placed.includes(item))
    ? { items: placed, unread: [], why }
    : unreadOf(row, 'severalWays')
}

function from(row: Case, start: number, why: ReadBy): Assigned {
  return inPlaces(
    row,
    row.block.columns.map((_, i) => start + i),
    why,
  )
}
