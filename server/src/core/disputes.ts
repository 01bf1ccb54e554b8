/**
 * Where sentences and tables cannot both be right. The tables are taken as the preferred fixes of their sums would leave
 * them; where several explanations of a broken sum are open, a sentence is contradicted only if it is so under each.
 */
import type { Address } from '../form/types'
import type { Reading } from './model'
import { cell, type Prose } from './prose'
import { compare } from './prose/compare'
import type { Contradiction } from './prose/types'
import type { Sums } from './sums'

export type Of<K extends Contradiction['kind']> = Extract<Contradiction, { readonly kind: K }>

export interface Disputes {
  readonly contradictions: readonly Contradiction[]
  /** Cells that take part in a sum that is broken for an unknown reason. */
  readonly doubtful: ReadonlySet<Address>
}

export function contradictionsOf<K extends Contradiction['kind']>(disputes: Disputes, kind: K): readonly Of<K>[] {
  return disputes.contradictions.filter((c): c is Of<K> => c.kind === kind)
}

export function disputesIn(reading: Reading, { mentions, scope }: Prose, sums: Sums): Disputes {
  const { diagnosis, addresses, identities } = sums
  const { causes, doubts } = diagnosis
  const changed = (changes: readonly { readonly cell: number; readonly to: bigint }[]) =>
    new Map(changes.map((c) => [addresses[c.cell]!, c.to.toString()]))
  const mended = changed(causes.flatMap((c) => [...c.changes, ...c.followers]))
  const value = (address: Address) => mended.get(address) ?? cell(reading, address)
  const compared = (lookup: typeof value) =>
    compare(mentions, lookup, { edition: reading.edition, ...(scope && { scope }) })

  let contradictions = mentions.length > 0 ? compared(value) : []
  for (const { changes } of doubts.flatMap((d) => d.explanations)) {
    if (contradictions.length === 0) break
    const otherwise = changed(changes)
    const still = new Map<Contradiction['mention'], Contradiction['kind'][]>()
    for (const { mention, kind } of compared((address) => otherwise.get(address) ?? value(address)))
      still.set(mention, [...(still.get(mention) ?? []), kind])
    contradictions = contradictions.filter((c) => still.get(c.mention)?.includes(c.kind))
  }
  const unsettled = new Set(
    doubts.flatMap((d) => d.equations.flatMap((e) => [...identities[e]!.left, ...identities[e]!.right])),
  )
  return { contradictions, doubtful: unsettled }
}
