/** Which members of a sequence stand out of order: the fewest whose removal leaves the rest ascending. Knows no report. */

/** Indexes of the members outside the longest ascending subsequence; of equally long ones, the one that ends lowest. */
export function outOfOrder(ranks: readonly number[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  ranks.forEach((rank, i) => {
    let at = tails.findIndex((t) => ranks[t]! >= rank)
    if (at < 0) at = tails.length
    before[i] = at > 0 ? tails[at - 1]! : -1
    tails[at] = i
  })
  const kept = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) kept.add(i)
  return ranks.flatMap((_, i) => (kept.has(i) ? [] : [i]))
}
