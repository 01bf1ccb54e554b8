/**
 * Which cells are to blame when linear equations over counts do not hold, and what they must be.
 *
 * The smallest sets of changes that mend everything are looked for, in each connected part of the system by itself.
 * Equations with an undefined cell are unchecked; what they still say when the undefined cells are eliminated is used
 * to tell explanations apart, but is never reported as broken. The search is bounded; see `Diagnosis.bounded`.
 */
import { connected } from './connected'
import { deduce } from './deduce'
import { incidence } from './incidence'
import { demand, deviation, eliminate, linear, residue, type Linear } from './linear'
import { apply, resolve, type Resolution } from './resolve'
import type { Step } from './search'
import { shifts } from './shift'
import type { Diagnosis, System, Values } from './types'

export { forced, isImpossible } from './forced'
export { required } from './linear'
export { jointWays } from './only'
export { apply } from './resolve'
export type { Cause, CellChange, Diagnosis, Doubt, Equation, Explanation, Pattern, System, Values } from './types'
export { ownOf, waysOf, type OpenLine, type Part, type Way } from './ways'

const nothing: Diagnosis = { broken: [], causes: [], doubts: [], deduced: new Map(), bounded: false }

export function diagnose(system: System, values: Values): Diagnosis {
  const unknown = new Set<number>()
  for (let cell = 0; cell < system.cells; cell++) if (values[cell] === undefined) unknown.add(cell)
  const broken: number[] = []
  system.equations.forEach((equation, e) => {
    if (deviation(equation, values)) broken.push(e)
  })
  if (broken.length === 0 && unknown.size === 0) return nothing

  const equations = system.equations.map(linear)
  const resolved = broken.length === 0 ? [] : explain(system, equations, values, unknown)
  const causes = resolved.flatMap((part) => part.causes)
  const doubts = resolved.flatMap((part) => part.doubts)
  const changes = causes.flatMap((cause) => [...cause.changes, ...cause.followers])
  const doubtful = doubts.flatMap((doubt) => doubt.explanations.flatMap((one) => one.changes.map(({ cell }) => cell)))
  return {
    broken,
    causes,
    doubts,
    deduced: deduce(equations, apply(values, changes), doubtful),
    bounded: resolved.some((part) => part.bounded),
  }
}

/** Only what mends or doubts an equation that is checked as given is told. */
function explain(
  system: System,
  equations: readonly Linear[],
  values: Values,
  unknown: ReadonlySet<number>,
): readonly Resolution[] {
  const totals = new Set(system.equations.flatMap(({ total }) => total ?? []))
  const slipped = () => shifts(system, equations, incidence(equations), values)
  const told = ({ equations }: { readonly equations: readonly number[] }): boolean => equations.length > 0
  const { known, determined } = eliminate(equations, unknown)
  const possible = [...determined].filter(([cell, equation]) => demand(equation, cell, values) !== undefined)
  const admits = (steps: readonly Step[]): boolean => {
    const after = [...values]
    for (const { cell, by } of steps) after[cell]! += by
    return possible.every(([cell, equation]) => demand(equation, cell, after) !== undefined)
  }
  return connected(known, ({ cells }) => cells)
    .filter((part) => part.some((equation) => residue(equation, values) !== 0n))
    .map((part) => resolve({ equations: part, totals, admits }, values, slipped))
    .map(({ causes, doubts, bounded }) => ({ causes: causes.filter(told), doubts: doubts.filter(told), bounded }))
}
