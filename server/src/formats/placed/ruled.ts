/** Straight lines to tables of cells. A cell is what lines enclose; nothing else is taken for one. Knows no text. */
import type { Rule } from './page'

/** Rows and columns count from 0 in the grid of this table. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

export interface RuledTable {
  /** The edges of its columns and rows, ascending; one more than there are of these. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly RuledCell[]
  /** Into which cell a place falls: index in `cells`. Undefined outside. */
  cellAt(x: number, y: number): number | undefined
}

/** Lines that lie nearer, and pieces of a line with smaller gaps, are one: double lines, borders drawn cell by cell. */
const near = 3
/** What is shorter when its pieces are put together is a dot, or where two lines cross. */
const shortest = 4
/** How much of the side of a cell a line must cover to be its wall. */
const covered = 0.6
/** A page with more lines than this is a drawing, and so is a grid with more rows or columns than a page has room for. */
const most = { lines: 3000, rows: 200, columns: 60 }

/** Tables from above to below. A frame around text, with nothing else inside, is none. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  const level = merged(rules.filter(({ upright }) => !upright))
  const upright = merged(rules.filter((rule) => rule.upright))
  if (level.length + upright.length > most.lines) return []
  return connected(level, upright)
    .map(([rows, columns]) => tableOf(rows, columns))
    .filter((table) => table !== undefined)
    .toSorted((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!)
}

/** Lines of one direction; those that lie on each other or go on after a small gap are one. */
function merged(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = []
  for (const group of clusters(rules.toSorted((a, b) => a.at - b.at))) {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
    let last: { upright: boolean; at: number; from: number; to: number } | undefined
    for (const { from, to, upright } of group.toSorted((a, b) => a.from - b.from)) {
      if (last && from <= last.to + near) last.to = Math.max(last.to, to)
      else result.push((last = { upright, at, from, to }))
    }
  }
  return result.filter(({ from, to }) => to - from >= shortest)
}

/** Groups of lines, sorted by `at`, whose members lie near the first of them. */
function clusters(sorted: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of sorted) {
    const group = groups.at(-1)
    if (group && rule.at - group[0]!.at <= near) group.push(rule)
    else groups.push([rule])
  }
  return groups
}

/** Level and upright lines that hang together by crossing or touching. */
function connected(level: readonly Rule[], upright: readonly Rule[]): [Rule[], Rule[]][] {
  const parent = Array.from({ length: level.length + upright.length }, (_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  level.forEach((row, i) => {
    upright.forEach((column, j) => {
      if (touch(row, column)) parent[root(i)] = root(level.length + j)
    })
  })
  const groups = new Map<number, [Rule[], Rule[]]>()
  const groupOf = (i: number) => {
    const group = groups.get(root(i)) ?? [[], []]
    groups.set(root(i), group)
    return group
  }
  level.forEach((row, i) => groupOf(i)[0].push(row))
  upright.forEach((column, j) => groupOf(level.length + j)[1].push(column))
  return [...groups.values()]
}

function touch(row: Rule, column: Rule): boolean {
  return (
    column.at >= row.from - near &&
    column.at <= row.to + near &&
    row.at >= column.from - near &&
    row.at <= column.to + near
  )
}

/**
 * The grid that lines make. Where they run on beyond the last line that crosses them, as at the end of a page, the table
 * ends where they end.
 */
function tableOf(level: readonly Rule[], upright: readonly Rule[]): RuledTable | undefined {
  const xs = edges(upright, level)
  const ys = edges(level, upright)
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1 || rows > most.rows || columns > most.columns) return undefined
  const wallAbove = walls(level, ys, xs)
  const wallBefore = walls(upright, xs, ys)
  const cellOf = new Int32Array(rows * columns).fill(-1)
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (cellOf[row * columns + column] !== -1) continue
      // Together with all that no wall keeps apart from it.
      let [right, bottom] = [column, row]
      const open = [[row, column] as const]
      cellOf[row * columns + column] = cells.length
      const reach = (r: number, c: number): void => {
        if (cellOf[r * columns + c] !== -1) return
        cellOf[r * columns + c] = cells.length
        open.push([r, c])
      }
      for (let next = open.pop(); next; next = open.pop()) {
        const [r, c] = next
        right = Math.max(right, c)
        bottom = Math.max(bottom, r)
        if (c + 1 < columns && !wallBefore(c + 1, r)) reach(r, c + 1)
        if (c > 0 && !wallBefore(c, r)) reach(r, c - 1)
        if (r + 1 < rows && !wallAbove(r + 1, c)) reach(r + 1, c)
        if (r > 0 && !wallAbove(r, c)) reach(r - 1, c)
      }
      cells.push({ row, column, rowspan: bottom - row + 1, colspan: right - column + 1 })
    }
  if (cells.length < 2) return undefined
  const cellAt = (x: number, y: number): number | undefined => {
    const [column, row] = [slot(xs, x), slot(ys, y)]
    return column === undefined || row === undefined ? undefined : cellOf[row * columns + column]
  }
  return { xs, ys, cells, cellAt }
}

/** Where the lines lie, and where those that cross them begin and end. */
function edges(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const all = lines.map(({ at }) => at)
  for (const { from, to } of across) all.push(from, to)
  const found: number[] = []
  const exact = lines.map(({ at }) => at).toSorted((a, b) => a - b)
  for (const at of exact) if (found.length === 0 || at - found.at(-1)! > near) found.push(at)
  const [least, greatest] = [Math.min(...all), Math.max(...all)]
  if (found.length === 0 || least < found[0]! - near) found.unshift(least)
  if (greatest > found.at(-1)! + near) found.push(greatest)
  return found
}

/** Whether a wall stands at the edge `i` beside the slot `j` of the other direction. */
function walls(
  lines: readonly Rule[],
  at: readonly number[],
  across: readonly number[],
): (i: number, j: number) => boolean {
  const length = across.length - 1
  const cover = new Float64Array(at.length * length)
  for (const line of lines) {
    const i = at.findIndex((edge) => Math.abs(edge - line.at) <= near)
    if (i < 0) continue
    for (let j = 0; j < length; j++) {
      const shared = Math.min(line.to, across[j + 1]!) - Math.max(line.from, across[j]!)
      if (shared > 0) cover[i * length + j]! += shared
    }
  }
  return (i, j) => cover[i * length + j]! >= covered * (across[j + 1]! - across[j]!)
}

function slot(edges: readonly number[], at: number): number | undefined {
  if (at < edges[0]! || at > edges.at(-1)!) return undefined
  let [low, high] = [0, edges.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= at) low = middle
    else high = middle
  }
  return low
}
