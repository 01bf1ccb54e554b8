/** Rows cut where a heading is glued into them: what stands before it is read as if the heading had a line of its own. */
import type { Row, Section } from '../model'

export function cutAtHeadings(rows: readonly Row[], sections: readonly Section[]): readonly Row[] {
  const places = sections.filter((s) => s.heading.glued).map((s) => s.heading.span.start)
  if (places.length === 0) return rows
  return rows.flatMap((row) =>
    places
      .filter((at) => row.span.start < at && at < row.span.end)
      .reduce<Row[]>((parts, at) => [...parts.slice(0, -1), ...cut(parts.at(-1)!, at)], [row]),
  )
}

/** Cells behind the one that is cut stay with the row before the heading if they are empty; else they follow the heading. */
function cut(row: Row, at: number): Row[] {
  const i = row.cells.findIndex(({ span }) => span.start <= at && at < span.end)
  const cell = row.cells[i]
  if (!cell || (i === 0 && cell.span.start === at)) return [row]
  if (cell.span.start === at) return [between(row, 0, i), between(row, i, row.cells.length)]
  const rest = row.cells.slice(i + 1)
  const [own, behind] = rest.some((c) => c.text !== '') ? [[], rest] : [rest, []]
  const before = cell.text.slice(0, at - cell.span.start)
  const end = cell.span.start + before.trimEnd().length
  const value = { ...cell, text: before.trimEnd(), span: { start: cell.span.start, end } }
  const heading = { ...cell, text: cell.text.slice(before.length), span: { start: at, end: cell.span.end } }
  return [
    { ...row, span: { start: row.span.start, end }, cells: [...row.cells.slice(0, i), value, ...own] },
    { ...row, span: { start: at, end: row.span.end }, cells: [heading, ...behind] },
  ]
}

/** Some of its cells, at least one. */
function between(row: Row, from: number, to: number): Row {
  const cells = row.cells.slice(from, to)
  const [start, end] = [from === 0 ? row.span.start : cells[0]!.span.start, cells.at(-1)!.span.end]
  return { ...row, span: { start, end: Math.max(start, end) }, cells }
}
