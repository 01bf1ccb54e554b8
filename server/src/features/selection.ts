/**
 * What an expanding selection takes in turn: a value, its row, its group, the table, the section, the whole text; in the
 * running text a figure, its clause, its sentence, the paragraph. All but the innermost come from the outline.
 */
import type { Report, Span } from '../core'
import { figureAt } from './relations'
import { touches } from './spans'
import { symbols, type OutlineSymbol } from './symbols'

/** From the innermost to the whole text; each span holds the one before and is longer. */
export function selections(report: Report, offset: number): Span[] {
  const whole = { start: 0, end: report.text.length }
  const around = [...inner(report, offset), ...symbols(report, 'zh').flatMap((s) => enclosing(s, offset)), whole]
  const sorted = around.filter((s) => touches(s, offset)).sort((a, b) => length(a) - length(b))
  const chain: Span[] = []
  for (const span of sorted) if (widens(chain.at(-1), span)) chain.push(span)
  return chain
}

function inner(report: Report, offset: number): Span[] {
  const figure = figureAt(report, offset)
  const row = report.rows.find((r) => touches(r.span, offset))
  const own = [...(row ? [row.span] : []), ...(row?.cells.map((c) => c.span) ?? [])]
  if (figure?.kind === 'cell') return [figure.fact.cell.span, ...own]
  const labels = report.tables.flatMap((t) => t.rows.flatMap((r) => r.label.spans))
  const headings = report.sections.flatMap(({ heading }) => [heading.title.span, heading.span])
  const { mention } = figure?.statement ?? {}
  return [...own, ...labels, ...headings, ...(mention ? [mention.span, mention.clause, mention.sentence] : [])]
}

function enclosing(symbol: OutlineSymbol, offset: number): Span[] {
  return touches(symbol.span, offset) ? [symbol.span, ...symbol.children.flatMap((c) => enclosing(c, offset))] : []
}

function widens(inside: Span | undefined, span: Span): boolean {
  return !inside || (span.start <= inside.start && inside.end <= span.end && length(span) > length(inside))
}

function length({ start, end }: Span): number {
  return end - start
}
