/**
 * A table that goes on over pages as one: heads that are printed again are left out, a row or a label that a page's end has
 * cut is put together again, if it is certain that it was cut. Where it is not, both parts stay rows of their own.
 */
import type { SheetCell, SheetTable } from './sheet'
import { isFigureAlone, joint, opensItem } from './words'

/** A part of a table on one page, `page` counts from 1. */
export interface Part {
  readonly page: number
  readonly table: SheetTable
}

export interface JoinedCell {
  readonly column: number
  readonly colspan: number
  text: string
  readonly page: number
  /** Of the part of the text that is read last. */
  isFull: boolean
  readonly rowspan: number
}

/** Rows of the cells that begin in them. */
export interface JoinedTable {
  readonly columns: number
  readonly rows: readonly (readonly JoinedCell[])[]
}

/** Points by which the edge of a column may differ from page to page. */
const sameEdge = 5

/** Whether the second part is as wide as the first and stands below it. */
export function goesOn(above: SheetTable, below: SheetTable): boolean {
  const edges = ({ xs }: SheetTable) => [xs[0]!, xs.at(-1)!] as const
  const [a, b] = [edges(above), edges(below)]
  return Math.abs(a[0] - b[0]) <= sameEdge && Math.abs(a[1] - b[1]) <= sameEdge
}

export function joinedTable(parts: readonly Part[]): JoinedTable {
  const xs = commonEdges(parts.map(({ table }) => table.xs))
  const rows: JoinedCell[][] = []
  let head: readonly (readonly JoinedCell[])[] = []
  let ending: readonly JoinedCell[] = []
  for (const part of parts) {
    const own = rowsOf(part, xs)
    if (rows.length === 0) head = own
    else own.splice(0, repeatedHead(head, own))
    const last = endingIn(own)
    const [first] = own
    if (first && isCut(ending, first)) {
      mend(ending, first, () => true)
      own.shift()
    } else if (first) mend(ending, first, (a, b) => (a.rowspan > 1 || b.rowspan > 1) && isTail(a, b))
    if (own.length > 0) ending = last
    for (const row of own) rows.push(row)
  }
  return { columns: xs.length - 1, rows: rows.filter((row) => row.some(({ text }) => text !== '')) }
}

function commonEdges(all: readonly (readonly number[])[]): number[] {
  const found: number[] = []
  for (const x of all.flat().toSorted((a, b) => a - b))
    if (found.length === 0 || x - found.at(-1)! > sameEdge) found.push(x)
  return found
}

function rowsOf({ page, table }: Part, xs: readonly number[]): JoinedCell[][] {
  const column = (i: number) => {
    const at = table.xs[i]!
    return xs.findLastIndex((x) => x <= at + 0.001)
  }
  const rows: JoinedCell[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) {
    const from = column(cell.column)
    const colspan = column(cell.column + cell.colspan) - from
    rows[cell.row]!.push({ ...place(cell), column: from, colspan, page })
  }
  return rows
}

function place({ text, isFull, rowspan }: SheetCell): { text: string; isFull: boolean; rowspan: number } {
  return { text, isFull, rowspan }
}

/** The cells that reach the end of a part's last row, from left to right. */
function endingIn(rows: readonly (readonly JoinedCell[])[]): JoinedCell[] {
  const found = rows.flatMap((row, r) => row.filter(({ rowspan }) => r + rowspan >= rows.length))
  return found.toSorted((a, b) => a.column - b.column)
}

const bare = (text: string) => text.replaceAll(/[\s↵]/g, '')

/** How many of the first rows say what the table's first rows say, and hold no figure. */
function repeatedHead(head: readonly (readonly JoinedCell[])[], own: readonly (readonly JoinedCell[])[]): number {
  const said = (row: readonly JoinedCell[]) => row.map(({ column, text }) => `${column} ${bare(text)}`).join('\n')
  let k = 0
  while (k < own.length && k < head.length && said(own[k]!) === said(head[k]!)) {
    if (own[k]!.some(({ text }) => isFigureAlone(text)) || own[k]!.every(({ text }) => text === '')) break
    k++
  }
  return k
}

/**
 * Whether the first row below is the rest of the last row above. Its columns are the same; figures stand on one side only,
 * or it would be a row of its own; and where a label stands on both sides, no further character had room in the line
 * above and what follows does not open as a label does.
 */
function isCut(above: readonly JoinedCell[], below: readonly JoinedCell[]): boolean {
  if (above.length !== below.length) return false
  const pairs = above.map((a, i) => [a, below[i]!] as const)
  if (!pairs.every(([a, b]) => a.column === b.column && a.colspan === b.colspan && b.rowspan === 1)) return false
  const figures = (cells: readonly JoinedCell[]) => cells.some(({ text }) => isFigureAlone(text))
  if (figures(above) === figures(below)) return false
  const both = pairs.filter(([a, b]) => a.text !== '' && b.text !== '')
  return both.length > 0 && both.every(([a, b]) => isTail(a, b))
}

function isTail(above: JoinedCell, below: JoinedCell): boolean {
  if (above.text === '' || below.text === '' || !above.isFull) return false
  return !isFigureAlone(above.text) && !isFigureAlone(below.text) && !opensItem(below.text)
}

/** Moves the text of each cell that goes on into the cell above. */
function mend(
  above: readonly JoinedCell[],
  below: readonly JoinedCell[],
  goes: (above: JoinedCell, below: JoinedCell) => boolean,
): void {
  for (const upper of above) {
    const lower = below.find(({ column, colspan }) => column === upper.column && colspan === upper.colspan)
    if (!lower || lower.text === '' || !goes(upper, lower)) continue
    upper.text += (upper.text === '' ? '' : (joint(upper.text, lower.text) ?? '↵')) + lower.text
    upper.isFull = lower.isFull
    lower.text = ''
  }
}
