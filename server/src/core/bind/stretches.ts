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
