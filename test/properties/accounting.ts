/**
 * The account of a report's tables, kept by looking at the text again: every run of digits between a table's first word and
 * its last is a value, a part of a label or head, named as unread, or stands in prose or a page's number.
 */
import type { BoundTable, Report, Row, Span } from '../../server/src/core'
import { isPageNumber } from '../../server/src/core/places'

/** The runs of digits that nothing accounts for, each with the row it stands in. */
export function unaccounted({ tables, rows }: Report): string[] {
  return tables.flatMap((table) => {
    const known = knownSpans(table)
    const inside = rows.filter(({ span }) => span.start < table.span.end && table.span.start < span.end)
    return inside.flatMap((row) =>
      isPageNumber(row) || isProse(row) || isStray(row, inside)
        ? []
        : figuresOf(row)
            .filter(({ span }) => span.start < table.span.end && table.span.start < span.end)
            .filter(({ span }) => !isCovered(span, known))
            .map(({ text }) => `${table.form.key}: ${text} in ${JSON.stringify(row.cells.map((c) => c.text))}`),
    )
  })
}

/** By one of them, or by several together: figures that have run together are told apart. */
function isCovered({ start, end }: Span, known: readonly Span[]): boolean {
  let at = start
  for (const span of known.toSorted((a, b) => a.start - b.start)) if (span.start <= at) at = Math.max(at, span.end)
  return at >= end
}

function knownSpans({ rows, duplicates, fused, unknown, loose, header }: BoundTable): Span[] {
  const bound = [...rows, ...duplicates]
  const cells = bound.flatMap((row) => [
    ...row.facts.flatMap((fact) => (fact ? [fact.cell, ...(fact.copies ?? [])] : [])),
    ...row.unread,
  ])
  return [
    ...[...cells, ...loose].map(({ span }) => span),
    ...bound.flatMap(({ label }) => label.spans),
    ...[...fused, ...unknown].map(({ span }) => span),
    ...(header.span ? [header.span] : []),
  ]
}

/** A cell's runs of digits; where it is written otherwise than it reads, the whole of its place. */
function figuresOf({ cells }: Row): { text: string; span: Span }[] {
  return cells.flatMap(({ text, span }) => {
    const exact = span.end - span.start === text.length
    return [...text.matchAll(/\p{Nd}+/gu)]
      .filter((run) => !isOrdinal(text, run.index, run[0]))
      .map((run) => ({
        text: run[0],
        span: exact ? { start: span.start + run.index, end: span.start + run.index + run[0].length } : span,
      }))
  })
}

/** `3.`, `（3）`, `3属于` at the beginning of words, and alone in a cell. */
function isOrdinal(text: string, at: number, run: string): boolean {
  return (
    run.length < 3 &&
    /^[（(\s]*$/.test(text.slice(0, at)) &&
    /^[）).．、\s]*(?:[\u4e00-\u9fff]|$)/.test(text.slice(at + run.length))
  )
}

/** Words with figures in them, alone on their line. */
function isProse({ cells }: Row): boolean {
  return cells.length === 1 && /[\u4e00-\u9fff]\D*\d[^\u4e00-\u9fff]*[\u4e00-\u9fff]/.test(cells[0]!.text)
}

/** A bare number between rows of several cells: a page's. */
function isStray({ cells, notation }: Row, rows: readonly Row[]): boolean {
  return (
    notation === 'line' && cells.length === 1 && /^\d+$/.test(cells[0]!.text) && rows.some((r) => r.cells.length > 2)
  )
}
