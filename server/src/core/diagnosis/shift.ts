/**
 * A line of figures that has slipped by one place: each stands where its neighbour belongs, one has fallen off an end.
 *
 * The hypothesis is made for every line and direction, with and without a total at its end, and stands if every
 * equation of the line then holds. The figure that fell off is what one of its equations says.
 */
import type { Incidence } from './incidence'
import { demand, residue, type Linear } from './linear'
import type { CellChange, System, Values } from './types'

/** Fewer changes are better told as single wrong cells or as two that have changed places. */
const leastChanges = 3

/**
 * `equations` are those of the system as given, `places` their incidence. Each set of changes comes once, and none that
 * another contains: with its total blank, a line slips with and without it alike.
 */
export function shifts(
  system: System,
  equations: readonly Linear[],
  places: Incidence,
  values: Values,
): CellChange[][] {
  const isTotal = new Set(system.equations.map((equation) => equation.total))
  const found: CellChange[][] = []
  for (const line of system.lines ?? []) {
    const parts = isTotal.has(line.at(-1)) ? [line, line.slice(0, -1)] : [line]
    for (const cells of parts) {
      for (const slipped of [1, -1]) {
        const changes = unshift(cells, slipped, equations, places, values)
        if (changes && !found.some((other) => contains(other, changes))) found.push(changes)
      }
    }
  }
  return found
}

function contains(whole: readonly CellChange[], part: readonly CellChange[]): boolean {
  return part.every((change) => whole.some(({ cell, to }) => cell === change.cell && to === change.to))
}

/** What puts the line back that has slipped to the right (1) or to the left (−1). */
function unshift(
  cells: readonly number[],
  slipped: number,
  equations: readonly Linear[],
  places: Incidence,
  values: Values,
): CellChange[] | undefined {
  const lost = slipped === 1 ? cells.at(-1)! : cells[0]!
  const moved = cells.flatMap((cell, i) => (cell === lost ? [] : [{ cell, to: values[cells[i + slipped]!] }]))
  if (moved.filter(({ cell, to }) => to !== values[cell]).length < leastChanges - 1) return undefined
  if (moved.some(({ to }) => to === undefined)) return undefined
  const mended = [...values]
  for (const { cell, to } of moved) mended[cell] = to
  const holds = (e: number, except?: number): boolean =>
    equations[e]!.cells.every((cell) => cell === except || mended[cell] !== undefined)
  const source = (places.get(lost) ?? []).find(({ equation }) => holds(equation, lost))
  if (!source) return undefined
  const value = demand(equations[source.equation]!, lost, mended)
  if (value === undefined) return undefined
  mended[lost] = value
  const changes = cells.flatMap((cell) =>
    values[cell] === mended[cell] ? [] : [{ cell, from: values[cell], to: mended[cell]! }],
  )
  if (changes.length < leastChanges) return undefined
  const touched = new Set(changes.flatMap(({ cell }) => places.get(cell)!.map(({ equation }) => equation)))
  for (const e of touched) if (holds(e) && residue(equations[e]!, mended) !== 0n) return undefined
  return changes
}
