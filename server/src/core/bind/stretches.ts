/** Rows that follow each other without an empty line: what a page or a paste has left of a table in one piece. */
import type { Row } from '../model'
import type { Line } from './tokens'

const lineEnd = /\r\n|\r|\n/g

/** For each row how many cells the longest row of its stretch has. */
export function rightEdges(text: string, lines: readonly Line[]): Map<Row, number> {
  const edges = new Map<Row, number>()
  let stretch: Row[] = []
  const close = () => {
    const most = stretch.reduce((n, r) => Math.max(n, r.cells.length), 0)
    for (const r of stretch) edges.set(r, most)
    stretch = []
  }
  for (const { row } of lines) {
    const last = stretch.at(-1)
    if (last && (text.slice(last.span.end, row.span.start).match(lineEnd)?.length ?? 0) > 1) close()
    stretch.push(row)
  }
  close()
  return edges
}

/**
 * How many columns each row of an HTML table covers: its own cells with what they are merged over, and those that reach
 * down into it. A row that covers fewer than the rows around it has lost a cell, and nobody can say which.
 */
export function coveredColumns(text: string, lines: readonly Line[]): ReadonlyMap<Row, number> {
  const covered = new Map<Row, number>()
  let above: { readonly rows: number; readonly columns: number }[] = []
  let end = 0
  for (const { row } of lines) {
    if (row.notation !== 'html' || text.slice(end, row.span.start).includes('</table')) above = []
    end = row.span.end
    if (row.notation !== 'html') continue
    const own = row.cells.map(({ rowspan, colspan }) => ({ rows: rowspan, columns: colspan }))
    const all = [...above, ...own]
    covered.set(
      row,
      all.reduce((sum, { columns }) => sum + columns, 0),
    )
    above = all.flatMap(({ rows, columns }) => (rows > 1 ? [{ rows: rows - 1, columns }] : []))
  }
  return covered
}
