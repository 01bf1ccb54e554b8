/**
 * What is wrong in one connected part of a system: a single cell, a slipped line, or the smallest sets there are.
 *
 * The order is that of the cost; a slipped line is believed only if nothing smaller explains the same.
 */
import { judge, type Part, type Verdict } from './judge'
import { residue } from './linear'
import { smallest, type Found, type Step } from './search'
import type { Cause, CellChange, Values } from './types'

/** Beyond these a table is past explaining; they keep the worst one within a few milliseconds. */
const bounds = { size: 12, effort: 1000, solutions: 1000 }

export interface Resolution extends Verdict {
  readonly bounded: boolean
}

/** `shifts` lists the changes that would put a slipped line back. */
export function resolve(part: Part, values: Values, shifts: () => readonly (readonly CellChange[])[]): Resolution {
  const single = search(part, values, { size: 1 })
  if (single.solutions.length > 0) return judged(part, values, single)
  return shifted(part, values, shifts()) ?? judged(part, values, search(part, values))
}

function search({ equations, admits }: Part, values: Values, { size = bounds.size, signed = false } = {}): Found {
  return smallest(equations, values, { ...bounds, size, signed, admits: signed ? () => true : admits })
}

function judged(part: Part, values: Values, found: Found): Resolution {
  if (found.solutions.length > 0) {
    const size = found.solutions[0]!.length
    let signed: readonly (readonly Step[])[] | undefined
    const ifSigned = () => (signed ??= search(part, values, { size, signed: true }).solutions)
    return { ...judge(part, values, found.solutions, ifSigned), bounded: false }
  }
  const broken = part.equations.filter((equation) => residue(equation, values) !== 0n)
  const doubts = broken.flatMap(({ source }) =>
    source === undefined ? [] : [{ equations: [source], explanations: [] }],
  )
  return { causes: [], doubts, bounded: true }
}

function shifted(part: Part, values: Values, shifts: readonly (readonly CellChange[])[]): Resolution | undefined {
  const cells = new Set(part.equations.flatMap((equation) => equation.cells))
  const mine = shifts.filter((changes) => changes.some(({ cell }) => cells.has(cell)))
  const [changes, ...others] = mine
  if (!changes || others.length > 0) return undefined

  const after = apply(values, changes)
  const isBroken = (at: Values) => part.equations.filter((equation) => residue(equation, at) !== 0n)
  const still = new Set(isBroken(after))
  const equations = isBroken(values).flatMap((equation) =>
    still.has(equation) || equation.source === undefined ? [] : [equation.source],
  )
  const rest = still.size > 0 ? search(part, after) : { solutions: [[]], bounded: false }
  const size = changes.filter(({ from }) => from !== undefined).length + (rest.solutions[0]?.length ?? 0)
  if (search(part, values, { size: size - 1 }).solutions.length > 0) return undefined

  const cause: Cause = { changes, equations, followers: [], pattern: 'shifted', alternatives: [] }
  const remaining = still.size > 0 ? judged(part, after, rest) : { causes: [], doubts: [], bounded: false }
  return { ...remaining, causes: [cause, ...remaining.causes] }
}

export function apply(values: Values, changes: readonly CellChange[]): Values {
  const changed = [...values]
  for (const { cell, to } of changes) changed[cell] = to
  return changed
}
