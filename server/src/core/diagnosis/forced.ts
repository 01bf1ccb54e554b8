/**
 * What follows from counts being whole and not negative: where the known cells of an equation leave nothing for the unknown
 * ones, each of these is 0, and with them other equations may have one unknown cell left.
 */
import type { Equation, Values } from './types'

/**
 * The values of undefined cells that follow so. Equations in `doubtful` say nothing; none does where one of the others
 * cannot hold with counts.
 */
export function forced(
  equations: readonly Equation[],
  values: Values,
  doubtful: ReadonlySet<number>,
): ReadonlyMap<number, bigint> {
  const found = new Map<number, bigint>()
  for (let grown = true; grown;) {
    grown = false
    for (const [e, { terms }] of equations.entries()) {
      if (doubtful.has(e)) continue
      let rest = 0n
      const open: (typeof terms)[number][] = []
      for (const term of terms) {
        const value = values[term.cell] ?? found.get(term.cell)
        if (value === undefined) open.push(term)
        else rest -= value * BigInt(term.sign)
      }
      const [first] = open
      if (!first || open.some(({ sign }) => sign !== first.sign)) continue
      rest *= BigInt(first.sign)
      if (rest < 0n) return new Map()
      if (rest > 0n && open.length > 1) continue
      for (const { cell } of open) found.set(cell, rest)
      grown = true
    }
  }
  return found
}

/** No counts for the undefined cells make the equation hold. */
export function isImpossible({ terms }: Equation, values: Values): boolean {
  let known = 0n
  const open = new Set<1 | -1>()
  for (const { cell, sign } of terms) {
    const value = values[cell]
    if (value === undefined) open.add(sign)
    else known += value * BigInt(sign)
  }
  return (known > 0n && !open.has(-1)) || (known < 0n && !open.has(1))
}
