/** Where the figures of a report depart from those of the year before, by the relations that stand in `form/`. Judges nothing. */
import { acrossYears } from '../form'
import type { YearRelation, YearTerm } from '../form/types'
import { countAt, type Digest } from './digest'

export interface Departure {
  readonly relation: YearRelation
  readonly value: bigint
  /** What it should be, or be at least. */
  readonly sum: bigint
  readonly terms: readonly (YearTerm & { readonly count: bigint })[]
}

/** Those of one kind, in the order of the forms. A relation with a figure that was not read is not judged. */
export function departures(kind: YearRelation['kind'], now: Digest, last: Digest): Departure[] {
  return acrossYears.flatMap((relation) => (relation.kind === kind ? departure(relation, now, last) : []))
}

function departure(relation: YearRelation, now: Digest, last: Digest): Departure[] {
  const value = countAt(now, relation.value)
  if (value === undefined) return []
  const terms = relation.terms.flatMap((term) => {
    const count = countAt(term.year === 'this' ? now : last, term.address)
    return count === undefined ? [] : [{ ...term, count }]
  })
  if (terms.length < relation.terms.length) return []
  const sum = terms.reduce((total, { count, sign }) => total + BigInt(sign) * count, 0n)
  const added = relation.orMore?.map((address) => countAt(now, address))
  const holds = added?.some((count) => count !== 0n) ? value >= sum : value === sum
  return holds ? [] : [{ relation, value, sum, terms }]
}
