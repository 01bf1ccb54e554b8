/**
 * Where a figure comes from and where it is used. From a total to its parts, from a part to its totals, from a figure in
 * the running text to the cells it speaks of; references lead back.
 */
import type { Report, Span } from '../core'
import {
  cellsMeant,
  distinct,
  factsAt,
  figureAt,
  identitiesOn,
  partsOf,
  statementsAbout,
  totalsOver,
  type Figure,
} from './relations'

export interface Definition {
  /** The figure asked about. */
  readonly origin: Span
  readonly targets: readonly Span[]
}

/** Undefined where there is no figure, or none that hangs together with another. */
export function definition(report: Report, offset: number): Definition | undefined {
  const figure = figureAt(report, offset)
  if (!figure) return undefined
  const targets = factsAt(report, sourcesOf(report, figure)).map((f) => f.cell.span)
  return targets.length > 0 ? { origin: spanOf(figure), targets } : undefined
}

function sourcesOf(report: Report, figure: Figure) {
  if (figure.kind === 'statement') return cellsMeant(figure.statement)
  const { address } = figure.fact
  const parts = partsOf(report, address)
  return parts.length > 0 ? parts : totalsOver(report, address)
}

/** Every place that has to agree with the figure, in the order of the text. `itself`: the figure is one of them. */
export function references(report: Report, offset: number, itself: boolean): Span[] {
  const figure = figureAt(report, offset)
  if (!figure) return []
  const addresses = figure.kind === 'cell' ? [figure.fact.address] : cellsMeant(figure.statement)
  const related =
    figure.kind === 'cell'
      ? addresses.flatMap((a) => identitiesOn(report, a).flatMap((i) => [...i.left, ...i.right]))
      : addresses
  const cells = factsAt(report, distinct(related)).map((f) => f.cell.span)
  const said = distinct(addresses.flatMap((a) => statementsAbout(report, a))).map((s) => s.mention.span)
  const own = spanOf(figure)
  const others = [...cells, ...said].filter((s) => s.start !== own.start || s.end !== own.end)
  return [...others, ...(itself ? [own] : [])].sort((a, b) => a.start - b.start)
}

function spanOf(figure: Figure): Span {
  return figure.kind === 'cell' ? figure.fact.cell.span : figure.statement.mention.span
}
