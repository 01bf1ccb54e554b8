/**
 * What blank cells hold once a person says that nothing occurred in them: 0, what the sums determine, and in the totals
 * among them what their parts then add up to. Never what a figure that stands there contradicts.
 */
import type { Address } from '../form/types'
import type { Analysis } from './analysis'
import type { Fact } from './model'
import { allows } from './sums'

export type Counts = ReadonlyMap<Address, bigint>

/** 0 in every cell that is not determined, or else in all of them but the totals; undefined where neither can be. */
export function filledUp({ sums }: Pick<Analysis, 'sums'>, facts: readonly Fact[]): Counts | undefined {
  const { deduced } = sums
  if (facts.every((f) => deduced.get(f.address) !== undefined)) return undefined
  const plain = new Map(facts.map((f) => [f.address, deduced.get(f.address) ?? 0n]))
  return [plain, withTotals(sums, plain)].find((fills) => [...fills.values()].includes(0n) && allows(sums, fills))
}

/** A total may be part of another: they are added up until nothing changes any more. */
function withTotals({ identities, counts, deduced }: Analysis['sums'], plain: Counts): Counts {
  const fills = new Map(plain)
  const open = identities.filter(({ kind, right }) => {
    const [total] = right
    return kind !== 'balance' && total !== undefined && plain.has(total) && deduced.get(total) === undefined
  })
  for (let isChanged = true, round = 0; isChanged && round <= open.length; round++) {
    isChanged = false
    for (const { left, right } of open) {
      const parts = left.map((part) => fills.get(part) ?? counts.get(part))
      if (!parts.every((part) => part !== undefined)) continue
      const sum = parts.reduce((a, b) => a + b, 0n)
      isChanged ||= fills.get(right[0]!) !== sum
      fills.set(right[0]!, sum)
    }
  }
  return fills
}
