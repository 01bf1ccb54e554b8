/**
 * How figures go wrong: the slips of a hand that copies numbers, and when one explanation is far likelier than others.
 *
 * A slip is recognised from the wrong and the right figure alone. A one-digit figure turns into any other by a single
 * wrong digit, so that says nothing.
 */
import type { CellChange, Explanation, Pattern } from './types'

export function slip({ from, to }: CellChange, total: boolean): Pattern | undefined {
  if (from === undefined) return undefined
  if (from === 0n) return total ? 'zero-total' : undefined
  const [wrong, right] = [String(from), String(to)]
  if (wrong.length === right.length) {
    const differing = [...wrong].flatMap((digit, i) => (digit === right[i] ? [] : [i]))
    const [a, b] = differing
    if (differing.length === 1) return 'digit'
    const exchanged = differing.length === 2 && b === a! + 1 && wrong[a!] === right[b] && wrong[b] === right[a!]
    return exchanged ? 'transposed' : undefined
  }
  if (wrong.length === right.length + 1) {
    const doubled = [...wrong].some((digit, i) => digit === wrong[i + 1] && without(wrong, i) === right)
    return doubled ? 'doubled' : undefined
  }
  const dropped = wrong.length === right.length - 1 && [...right].some((_, i) => without(right, i) === wrong)
  return dropped ? 'dropped' : undefined
}

function without(text: string, i: number): string {
  return text.slice(0, i) + text.slice(i + 1)
}

export function swapped([a, b, ...others]: readonly CellChange[]): boolean {
  return a !== undefined && b !== undefined && others.length === 0 && a.from === b.to && b.from === a.to
}

/**
 * The explanation that is far likelier than all others of the same size, if there is one: the only exchange of two
 * figures, if both have digits enough to be told by; or the only one with slips, if it is nothing but telling slips in
 * cells that mend two equations each. An exchange of small figures is no likelier than the others: wherever two lines
 * happen to hold 3 and 0, or 3 and 4, an exchange explains what is wrong by 3 or by 1 elsewhere.
 */
export function likeliest(
  explanations: readonly Explanation[],
  totals: ReadonlySet<number>,
  mends: (change: CellChange) => number,
): Explanation | undefined {
  const exchanges = explanations.filter(({ changes }) => swapped(changes))
  if (exchanges.length > 0) {
    const telling = exchanges[0]!.changes.every(({ to }) => to >= 10n)
    return exchanges.length === 1 && telling ? exchanges[0] : undefined
  }
  const slipOf = (change: CellChange) => slip(change, totals.has(change.cell))
  const slips = explanations.filter(({ changes }) => changes.some(slipOf))
  const [sole, ...others] = slips
  const telling = (change: CellChange): boolean => {
    const pattern = slipOf(change)
    return pattern !== undefined && !(pattern === 'digit' && change.to < 10n) && mends(change) >= 2
  }
  return sole && others.length === 0 && sole.changes.every(telling) ? sole : undefined
}
