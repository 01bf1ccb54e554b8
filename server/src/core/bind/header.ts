/** The column heads above a block's rows: which are there, which are lost, which stand in another order. */
import { append } from '../append'
import { forms } from '../../form'
import type { BlockForm, ColumnForm } from '../../form/types'
import type { FoundHead, Header, Span } from '../model'
import { hull } from '../places'
import { normalise } from '../text/normalise'
import type { FullRow } from './alignment'
import type { Head } from './labels'
import { type Token } from './tokens'

/** What stood above the rows of one block. */
export interface Heads {
  readonly found: Head[]
  readonly fragments: Token[]
}

/** For rows of so many cells the column of the form at each place. */
export type HeadedColumns = ReadonlyMap<number, ReadonlyMap<number, number>>

export interface BlockHeads {
  readonly block: BlockForm
  readonly heads: Heads
}

/**
 * A head that is not written in one piece counts as there when its characters are among the pieces: heads are broken over
 * cells, lines and single characters. Of heads with the same wording the one out of turn is the lost one.
 */
export function readHeader(blocks: readonly BlockHeads[]): Omit<Header, 'found' | 'foreign'> {
  const missing: { block: BlockForm; column: ColumnForm }[] = []
  const misplaced: ColumnForm[] = []
  for (const { block, heads } of blocks) {
    const found = heads.found
      .filter(({ target }) => target.kind === 'column')
      .map(({ labels }) => ({ wording: labels.map((l) => l.norm).join(''), whole: labels.length === 1 }))
    const pieces = new Map<string, number>()
    for (const { norm } of heads.fragments) put(pieces, norm)
    for (const group of byParent(block.columns)) {
      const { lost, left } = inTurn(group, found)
      if (lost.every((c) => left.some((w) => w.whole && w.wording === normalise(c.label.text)))) {
        append(misplaced, lost)
        continue
      }
      for (const { wording } of left) put(pieces, wording)
      append(
        missing,
        lost.filter((c) => !take(pieces, normalise(c.label.text))).map((column) => ({ block, column })),
      )
    }
  }
  const spans = blocks.flatMap(rowsOfHeads)
  return { ...(spans.length > 0 && { span: hull(spans) }), missing, misplaced }
}

/**
 * The heads of columns and blocks, as the table keeps them. Blocks share wordings (本年处理决定数量): a column's head is that of
 * the block whose own head stands last before it, else of the block whose rows stand below.
 */
export function foundHeads(heads: readonly Head[], blocks: readonly BlockHeads[]): FoundHead[] {
  const inOrder = heads.toSorted((a, b) => startOf(a) - startOf(b))
  let last: BlockForm | undefined
  return inOrder.flatMap((head): FoundHead[] => {
    const { target, labels } = head
    const cells = labels.map(({ cell }) => cell)
    if (target.kind === 'head') {
      if (target.of !== 'block') return []
      last = target.block
      return [{ block: target.block, cells }]
    }
    const norm = labels.map((l) => l.norm).join('')
    const below = blocks.find((b) => b.heads.found.includes(head))?.block
    for (const block of [last, below, target.block]) {
      const column = block?.columns.find((c) => wordings(c).has(norm))
      if (block && column) return [{ block, column, cells }]
    }
    return [{ block: target.block, column: target.column, cells }]
  })
}

function startOf({ labels }: Head): number {
  return labels[0]!.cell.span.start
}

/** Where heads stand: those that were read, else the lines in which they have run together or are broken. */
function rowsOfHeads({ block, heads }: BlockHeads): Span[] {
  const read = heads.found.flatMap((f) => f.labels)
  if (read.length > 0) return read.map((l) => l.row.span)
  const words = block.columns.flatMap((c) => [...wordings(c)])
  return heads.fragments.filter(({ norm }) => words.some((w) => norm.includes(w))).map((l) => l.row.span)
}

/** A head as read; not `whole` where it was joined from several cells. */
interface Found {
  readonly wording: string
  readonly whole: boolean
}

/** Where only some of a block's columns have heads, the heads say which column a value stands in. */
export function headedColumns(block: BlockForm, heads: readonly BlockHeads[]): HeadedColumns {
  const places = new Map<number, Map<number, number>>()
  for (const { target, labels } of heads.find((h) => h.block === block)?.heads.found ?? []) {
    const [label] = labels
    if (target.kind !== 'column' || !label || label.row.cells.length < 2) continue
    const width = label.row.cells.length
    const row = places.get(width) ?? new Map<number, number>()
    row.set(label.column, columnOf(block, target.column))
    places.set(width, row)
  }
  const all = new Set([...places.values()].flatMap((row) => [...row.values()]))
  return all.size < block.columns.length && places.size === 1 ? places : new Map()
}

/** The row that holds the heads of all columns, in order, behind the head of the labels (`信息内容`). */
export function fullHeads({ block, heads: { found } }: BlockHeads): FullRow[] {
  const own = found.filter(({ target }) => target.kind === 'column').flatMap(({ labels }) => labels)
  const [first] = own
  const inOne = first && own.length === block.columns.length && own.every((l) => l.row === first.row)
  const stub = found.find(({ target, labels: [label] }) => target.kind === 'head' && label?.row === first?.row)
    ?.labels[0]
  const named = inOne && own.every((l, i) => wordings(block.columns[i]!).has(l.norm))
  if (!named || !stub || stub.column > first.column || block.columns.length < 2) return []
  return [{ row: first.row, label: stub.column, columns: own.map((l) => l.column) }]
}

/** Where each column of a block stands in rows of so many cells. */
export interface GridHeads {
  readonly width: number
  readonly columns: readonly number[]
}

/**
 * Heads over several rows of one width, every upper head above the first of its columns: merged cells are laid open where
 * they stand, so that the place of a head is the place of its values.
 */
export function gridHeads({ block, heads: { found } }: BlockHeads): GridHeads | undefined {
  const single = found.flatMap(({ target, labels }) => (labels.length === 1 ? [{ target, label: labels[0]! }] : []))
  const own = block.columns.map(
    ({ key }) => single.find(({ target }) => target.kind === 'column' && target.column.key === key)?.label,
  )
  const uppers = new Map<string, Token | undefined>()
  block.columns.forEach(({ under = [] }, i) => {
    for (const upper of under) if (!uppers.has(upper)) uppers.set(upper, own[i])
  })
  const stands = [...uppers].every(([upper, below]) =>
    single.some(
      ({ target, label }) =>
        target.kind === 'head' && label.norm === normalise(upper) && label.column === below?.column && isGrid(label),
    ),
  )
  if (uppers.size === 0 || !stands || !own.every((label) => label !== undefined && isGrid(label))) return undefined
  const columns = own.map((label) => label!.column)
  const width = own[0]!.row.cells.length
  const inOrder = columns.every((column, i) => i === 0 || column > columns[i - 1]!)
  return inOrder && single.every(({ label }) => label.row.cells.length === width) ? { width, columns } : undefined
}

/** Rows in which an empty cell keeps its place. */
function isGrid({ row }: Token): boolean {
  return row.notation === 'tab' || row.notation === 'pipe'
}

/** The column each head names, where a head is repeated as converters fill the cells of a merged one; else none. */
export function spreadOf(block: BlockForm, heads: readonly BlockHeads[]): readonly number[] {
  const found = heads.find((h) => h.block === block)?.heads.found ?? []
  const named = found.flatMap(({ target }) => (target.kind === 'column' ? [columnOf(block, target.column)] : []))
  const inOrder = named.every((column, i) => column === (named[i - 1] ?? 0) || column === (named[i - 1] ?? -1) + 1)
  return named.length > block.columns.length && inOrder && named.at(-1) === block.columns.length - 1 ? named : []
}

function columnOf({ columns }: BlockForm, { key }: ColumnForm): number {
  return columns.findIndex((c) => c.key === key)
}

/** Columns under the same upper heads stand side by side and are read in order. */
function byParent(columns: readonly ColumnForm[]): readonly (readonly ColumnForm[])[] {
  const groups = new Map<string, ColumnForm[]>()
  const repeated = new Set(columns.map((c) => c.label.text)).size < columns.length
  for (const column of columns) {
    const parent = repeated ? '' : (column.under ?? []).join()
    groups.set(parent, [...(groups.get(parent) ?? []), column])
  }
  return [...groups.values()]
}

/** By the columns of all forms the normal forms of what their heads may say. */
const headWordings: ReadonlyMap<ColumnForm, ReadonlySet<string>> = new Map(
  Object.values(forms)
    .flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.flatMap(({ columns }) => columns)))
    .map((column) => {
      const { text, customary = [], tolerated = [] } = column.label
      return [column, new Set([text, ...customary, ...tolerated].map(normalise))]
    }),
)

function wordings(column: ColumnForm): ReadonlySet<string> {
  return headWordings.get(column)!
}

/** Reads heads in the form's order: the columns that no head is left for, and the heads that no column takes (longest common subsequence). */
function inTurn(columns: readonly ColumnForm[], all: readonly Found[]): { lost: ColumnForm[]; left: Found[] } {
  const fits = columns.map(wordings)
  const found = all.filter(({ wording }) => fits.some((words) => words.has(wording)))
  if (found.length === columns.length && found.every(({ wording }, i) => fits[i]!.has(wording)))
    return { lost: [], left: [] }
  const best = Array.from({ length: columns.length + 1 }, () => new Array<number>(found.length + 1).fill(0))
  for (let i = columns.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      best[i]![j] = fits[i]!.has(found[j]!.wording)
        ? best[i + 1]![j + 1]! + 1
        : Math.max(best[i + 1]![j]!, best[i]![j + 1]!)
  const lost: ColumnForm[] = []
  const left: Found[] = []
  let i = 0
  let j = 0
  while (i < columns.length || j < found.length) {
    if (i < columns.length && j < found.length && fits[i]!.has(found[j]!.wording)) {
      i++
      j++
    } else if (j >= found.length || (i < columns.length && best[i + 1]![j]! >= best[i]![j + 1]!))
      lost.push(columns[i++]!)
    else left.push(found[j++]!)
  }
  return { lost, left }
}

function put(pieces: Map<string, number>, word: string): void {
  for (const c of word) pieces.set(c, (pieces.get(c) ?? 0) + 1)
}

/** Takes the characters out of the pieces if all of them are there. */
function take(pieces: Map<string, number>, word: string): boolean {
  const left = new Map(pieces)
  for (const c of word) {
    const n = left.get(c) ?? 0
    if (n === 0) return false
    left.set(c, n - 1)
  }
  for (const [c, n] of left) pieces.set(c, n)
  return true
}
