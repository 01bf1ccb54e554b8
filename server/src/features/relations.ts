/**
 * How the figures of a report hang together: a total and its parts, the cells of an identity, a statement in the running
 * text and the cells it speaks of. Highlights, definitions, references and hovers all ask here.
 */
import { cellsOf, statementAt, statementsOn, type Fact, type Identity, type Matched, type Report } from '../core'
import type { Address } from '../form/types'
import { touches } from './spans'

/** What a figure under the cursor is: a value in a table, or a statement of the running text. */
export type Figure =
  { readonly kind: 'cell'; readonly fact: Fact } | { readonly kind: 'statement'; readonly statement: Matched }

export function figureAt(report: Report, offset: number): Figure | undefined {
  const fact = factAt(report, offset)
  if (fact) return { kind: 'cell', fact }
  const statement = report.unchecked ? undefined : statementAt(report.prose, offset)
  return statement && { kind: 'statement', statement }
}

function factAt(report: Report, offset: number): Fact | undefined {
  for (const fact of report.facts.values())
    if ([fact.cell, ...(fact.copies ?? [])].some(({ span }) => touches(span, offset))) return fact
  return undefined
}

/** The identities that an address takes part in, each of the edition its table is written in. */
export function identitiesOn(report: Report, address: Address): readonly Identity[] {
  return report.sums.identities.filter((i) => i.left.includes(address) || i.right.includes(address))
}

/** What adds up to the value, cell by cell; empty for a value that is no total. */
export function partsOf(report: Report, address: Address): readonly Address[] {
  return distinct(identitiesOn(report, address).flatMap((i) => (totalOf(i) === address ? i.left : [])))
}

/** The totals that the value counts in. */
export function totalsOver(report: Report, address: Address): readonly Address[] {
  return distinct(identitiesOn(report, address).flatMap((i) => (i.left.includes(address) ? (totalOf(i) ?? []) : [])))
}

/** The cell that all others of an identity add up to; a balance has none. */
export function totalOf({ kind, right }: Identity): Address | undefined {
  return kind === 'balance' ? undefined : right[0]
}

/** The cells that a statement speaks of: those whose values it states, else the likeliest; all that a claim is about. */
export function cellsMeant(statement: Matched): readonly Address[] {
  const { mention, alternatives } = statement
  if (mention.kind === 'claim') return cellsOf(statement)
  return (alternatives.find((a) => a.value === mention.value) ?? alternatives[0])?.addresses ?? []
}

export function statementsAbout(report: Report, address: Address): readonly Matched[] {
  return report.unchecked ? [] : statementsOn(report.prose, address).filter((s) => cellsMeant(s).includes(address))
}

/** The facts at these addresses, as far as they were read, in the order of the text. */
export function factsAt(report: Report, addresses: readonly Address[]): Fact[] {
  return addresses
    .flatMap((address) => report.facts.get(address) ?? [])
    .sort((a, b) => a.cell.span.start - b.cell.span.start)
}

export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
