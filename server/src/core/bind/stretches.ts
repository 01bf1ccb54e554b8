/** Rows that follow each other without an empty line: what a page or a paste has left of a table in one piece. */
import type { Row } from '../model'

const emptyLine = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/

/** For each row how many cells the longest row of its unbroken stretch has. */
export function rightEdges(text: string, rows: readonly Row[]): Map<Row, number> {
  const edges = new Map<Row, number>()
  let stretch: Row[] = []
  const close = () => {
    const most = stretch.reduce((n, r) => Math.max(n, r.cells.length), 0)
    for (const r of stretch) edges.set(r, most)
    stretch = []
  }
  for (const row of rows) {
    const last = stretch.at(-1)
    if (last && emptyLine.test(text.slice(last.span.end, row.span.start))) close()
    stretch.push(row)
  }
  close()
  return edges
}
