/** What lights up with the figure under the cursor: every cell of its identities, and what the running text says of it. */
import type { Fact, Matched, Report, Span } from '../core'
import { cellsMeant, distinct, factsAt, figureAt, identitiesOn, statementsAbout, totalOf } from './relations'

export interface Highlight {
  readonly span: Span
  /** `total`: what the others are added up to; `part`: what is added, or stands on a side of a balance; `statement`: prose. */
  readonly kind: 'total' | 'part' | 'statement'
}

export function highlights(report: Report, offset: number): Highlight[] {
  const figure = figureAt(report, offset)
  if (!figure) return []
  const found = figure.kind === 'cell' ? withCell(report, figure.fact) : withStatement(report, figure.statement)
  return found.filter(({ span }) => span.start < span.end)
}

function withCell(report: Report, { address }: Fact): Highlight[] {
  const identities = identitiesOn(report, address)
  const totals = new Set(identities.map(totalOf))
  const addresses = distinct([address, ...identities.flatMap((i) => [...i.left, ...i.right])])
  return [
    ...factsAt(report, addresses).map((f): Highlight => ({
      span: f.cell.span,
      kind: totals.has(f.address) ? 'total' : 'part',
    })),
    ...statementsAbout(report, address).map(said),
  ]
}

function withStatement(report: Report, statement: Matched): Highlight[] {
  const cells = factsAt(report, cellsMeant(statement))
  return [...cells.map((f): Highlight => ({ span: f.cell.span, kind: 'part' })), said(statement)]
}

function said({ mention }: Matched): Highlight {
  return { span: mention.span, kind: 'statement' }
}
