/**
 * Where sentences and tables cannot both be right. The tables are taken as the preferred fixes of their sums would leave
 * them; where several explanations of a broken sum are open, a sentence is contradicted only if it is so under each.
 */
import type { Address } from '../../../form/types'
import type { Reading } from '../../model'
import { cell, proseOf } from '../../prose'
import { compare, type Contradiction } from '../../prose/compare'
import { sumsOf } from '../../sums'

export type Of<K extends Contradiction['kind']> = Extract<Contradiction, { readonly kind: K }>

interface Disputed {
  readonly contradictions: readonly Contradiction[]
  /** The value at an address once the causes of broken sums are mended. */
  readonly value: (address: Address) => string | undefined
  /** The cell takes part in a sum that is broken for an unknown reason. */
  readonly doubtful: (address: Address) => boolean
}

const known = new WeakMap<Reading, Disputed>()

export function disputesIn(reading: Reading): Disputed {
  let disputed = known.get(reading)
  if (!disputed) known.set(reading, (disputed = work(reading)))
  return disputed
}

export function contradictionsOf<K extends Contradiction['kind']>(reading: Reading, kind: K): readonly Of<K>[] {
  return disputesIn(reading).contradictions.filter((c): c is Of<K> => c.kind === kind)
}

function work(reading: Reading): Disputed {
  const { mentions, scope } = proseOf(reading)
  const { diagnosis, addresses, identities } = sumsOf(reading)
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
  return { contradictions, value, doubtful: (address) => unsettled.has(address) }
}
