/**
 * Values of unknown cells that the equations determine, through chains of any length.
 *
 * What is in doubt determines nothing: the cells of every equation that does not hold, and those a doubt would change,
 * are treated as unknown too. A value that could not be a count puts in doubt the figures it was computed from.
 */
import { demand, eliminate, residue, type Linear } from './linear'
import type { Values } from './types'

export function deduce(
  equations: readonly Linear[],
  values: Values,
  doubtful: readonly number[],
): ReadonlyMap<number, bigint> {
  const unknown = new Set(equations.flatMap(({ cells }) => cells.filter((cell) => values[cell] === undefined)))
  if (unknown.size === 0) return new Map()
  const open = new Set([...unknown, ...doubtful])
  for (const equation of eliminate(equations, unknown).known) {
    if (equation.cells.every((cell) => values[cell] !== undefined) && residue(equation, values) !== 0n) {
      for (const cell of equation.cells) open.add(cell)
    }
  }
  for (;;) {
    const before = open.size
    const deduced = new Map<number, bigint>()
    for (const [cell, equation] of eliminate(equations, open).determined) {
      if (!unknown.has(cell)) continue
      const value = demand(equation, cell, values)
      if (value !== undefined) deduced.set(cell, value)
      else for (const other of equation.cells) open.add(other)
    }
    if (open.size === before) return deduced
  }
}
