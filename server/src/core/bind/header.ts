/** The column heads above a block's rows: which are there, which are lost, which stand in another order. */
import type { BlockForm, ColumnForm } from '../../form/types'
import type { Header, Span } from '../model'
import { normalise } from '../text/normalise'
import { around, type Label } from './records'
import type { Target } from './vocabulary'

/** What stood above the rows of one block. */
export interface Heads {
  readonly found: { readonly target: Target; readonly labels: readonly Label[] }[]
  readonly fragments: Label[]
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
export function readHeader(blocks: readonly BlockHeads[]): Header {
  const missing: { block: BlockForm; column: ColumnForm }[] = []
  const misplaced: ColumnForm[] = []
  const spans = blocks.flatMap(rowsOfHeads)
  for (const { block, heads } of blocks) {
    const pieces = new Map<string, number>()
    for (const { norm } of heads.fragments) put(pieces, norm)
    for (const group of byParent(block.columns)) {
      const words = new Set(group.flatMap(wordings))
      const found = heads.found
        .filter(({ target }) => target.kind === 'column')
        .map(({ labels }) => ({ wording: labels.map((l) => l.norm).join(''), whole: labels.length === 1 }))
        .filter(({ wording }) => words.has(wording))
      const { lost, left } = inTurn(group, found)
      if (lost.every((c) => left.some((w) => w.whole && w.wording === normalise(c.label.text)))) {
        misplaced.push(...lost)
        continue
      }
      for (const { wording } of left) put(pieces, wording)
      missing.push(...lost.filter((c) => !take(pieces, normalise(c.label.text))).map((column) => ({ block, column })))
    }
  }
  return spans.length === 0 ? { missing, misplaced } : { span: around(spans), missing, misplaced }
}

/** Where heads stand: those that were read, else the lines in which they have run together or are broken. */
function rowsOfHeads({ block, heads }: BlockHeads): Span[] {
  const read = heads.found.flatMap((f) => f.labels)
  const words = block.columns.flatMap(wordings)
  const shown = read.length > 0 ? read : heads.fragments.filter(({ norm }) => words.some((w) => norm.includes(w)))
  return shown.map((l) => l.row.span)
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
    row.set(
      label.column,
      block.columns.findIndex((c) => c.key === target.column.key),
    )
    places.set(width, row)
  }
  const all = new Set([...places.values()].flatMap((row) => [...row.values()]))
  return all.size < block.columns.length && places.size === 1 ? places : new Map()
}

/** Columns under the same upper heads stand side by side and are read in order. */
function byParent(columns: readonly ColumnForm[]): ColumnForm[][] {
  const groups = new Map<string, ColumnForm[]>()
  const repeated = new Set(columns.map((c) => c.label.text)).size < columns.length
  for (const column of columns) {
    const parent = repeated ? '' : (column.under ?? []).join()
    groups.set(parent, [...(groups.get(parent) ?? []), column])
  }
  return [...groups.values()]
}

function wordings(column: ColumnForm): string[] {
  const { text, customary = [], tolerated = [] } = column.label
  return [text, ...customary, ...tolerated].map(normalise)
}

/** Reads heads in the form's order: the columns that no head is left for, and the heads that no column takes (longest common subsequence). */
function inTurn(columns: readonly ColumnForm[], found: readonly Found[]): { lost: ColumnForm[]; left: Found[] } {
  const fits = columns.map((c) => new Set(wordings(c)))
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
