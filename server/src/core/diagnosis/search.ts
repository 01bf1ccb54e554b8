/**
 * The smallest sets of changes that make every equation hold: all of them, or as many as the bound allows to look for.
 *
 * In a smallest set some equation contains just one of the changed cells, and so says by how much it changes; take that
 * change away and the same is true of the rest. The search walks these orders: it takes a broken equation and tries
 * each of its cells as the only one (left) to change, or puts the equation off until another change touches it. Each
 * set is met once. A branch ends when the equations that still need changes need more than the size allows: equations
 * without a common cell need one each.
 *
 * Sets whose amounts the equations leave open are not looked for: no figure would follow from them. They can be
 * smallest only where 0 stands in the way, as when two figures of 2 are to lose 3 together.
 */
import { families, incidence, type Place } from './incidence'
import { residue, type Linear } from './linear'
import type { Values } from './types'

/** By how much a cell changes. */
export interface Step {
  readonly cell: number
  readonly by: bigint
}

export interface Found {
  /** All of the same size, the smallest there is; empty where none was found. */
  readonly solutions: readonly (readonly Step[])[]
  /** The bound was reached: there may be more, or smaller ones than none. */
  readonly bounded: boolean
}

export interface Limits {
  /** Sets larger than this are not looked for. */
  readonly size: number
  /** How many times the search may take an equation. */
  readonly effort: number
  /** How many sets it may find. */
  readonly solutions: number
  /** Cells may go below 0. */
  readonly signed: boolean
  /** A further condition on a whole set. */
  readonly admits: (steps: readonly Step[]) => boolean
}

export function smallest(equations: readonly Linear[], values: Values, limits: Limits): Found {
  const search = prepare(equations, values, limits.signed)
  let effort = limits.effort
  for (let size = search.least(); size <= limits.size; size++) {
    const solutions: Step[][] = []
    const finished = search.walk(
      size,
      () => --effort >= 0,
      (steps) => !limits.admits(steps) || solutions.push(steps) < limits.solutions,
    )
    if (!finished) return { solutions: [], bounded: true }
    if (solutions.length > 0) return { solutions, bounded: false }
  }
  return { solutions: [], bounded: false }
}

function prepare(equations: readonly Linear[], values: Values, signed: boolean) {
  const rest = equations.map((equation) => residue(equation, values))
  /** How many more changes an equation must see at least. */
  const need: number[] = rest.map((sum) => (sum === 0n ? 0 : 1))
  const putOff = equations.map(() => false)
  /** The equation has had its last change. */
  const closed = equations.map(() => false)
  const places = incidence(equations)
  const family = families(equations, places)
  const needs: number[] = []
  equations.forEach((_, e) => (needs[family[e]!] = (needs[family[e]!] ?? 0) + need[e]!))
  const steps: Step[] = []

  const least = (): number => Math.max(0, ...needs)

  const setNeed = (e: number, n: number): void => {
    needs[family[e]!]! += n - need[e]!
    need[e] = n
  }

  /** What the equation needs after one more change has left it with `sum`. */
  const needAfter = (e: number, sum: bigint): number => {
    const known = Math.max(0, need[e]! - 1)
    return sum !== 0n ? Math.max(1, known) : known > 0 ? 2 : 0
  }

  /** Adds to the needs what a change would add, or takes it away again. */
  const weigh = (at: readonly Place[], by: bigint, sign: 1 | -1): void => {
    for (const { equation: e, coefficient } of at) {
      needs[family[e]!]! += sign * (needAfter(e, rest[e]! + coefficient * by) - need[e]!)
    }
  }

  /** The change of the `i`th cell that mends equation `e`, if it may be made with `left` changes to follow. */
  const step = (e: number, i: number, left: number): Step | undefined => {
    const cell = equations[e]!.cells[i]!
    const coefficient = equations[e]!.coefficients[i]!
    const at = places.get(cell)!
    if (at.some((place) => closed[place.equation])) return undefined
    if (rest[e]! % coefficient !== 0n) return undefined
    const by = -rest[e]! / coefficient
    if (!signed && values[cell]! + by < 0n) return undefined
    weigh(at, by, 1)
    const admissible = needs.every((n) => n <= left)
    weigh(at, by, -1)
    return admissible ? { cell, by } : undefined
  }

  /** The broken equation with the fewest changes to try. */
  const choose = (left: number): { equation: number; tries: readonly Step[] } | undefined => {
    let best: { equation: number; tries: readonly Step[] } | undefined
    for (let e = 0; e < equations.length; e++) {
      if (rest[e] === 0n || putOff[e]) continue
      const tries: Step[] = []
      for (let i = 0; i < equations[e]!.cells.length && tries.length < (best?.tries.length ?? Infinity); i++) {
        const found = step(e, i, left)
        if (found) tries.push(found)
      }
      if (!best || tries.length < best.tries.length) best = { equation: e, tries }
      if (tries.length === 0) break
    }
    return best
  }

  /** Calls `found` for each set of exactly `left` changes; false when told to stop. */
  const walk = (left: number, go: () => boolean, found: (steps: Step[]) => boolean): boolean => {
    if (least() === 0) return left > 0 || found([...steps])
    if (left === 0) return true
    if (!go()) return false
    const choice = choose(left - 1)
    if (!choice) return true
    for (const { cell, by } of choice.tries) {
      const at = places.get(cell)!
      const undo = at.map(({ equation: e }) => ({ e, sum: rest[e]!, need: need[e]!, putOff: putOff[e]! }))
      for (const { equation: e, coefficient } of at) {
        rest[e]! += coefficient * by
        setNeed(e, needAfter(e, rest[e]!))
        putOff[e] = false
      }
      closed[choice.equation] = true
      steps.push({ cell, by })
      const on = walk(left - 1, go, found)
      steps.pop()
      closed[choice.equation] = false
      for (const before of undo) {
        rest[before.e] = before.sum
        setNeed(before.e, before.need)
        putOff[before.e] = before.putOff
      }
      if (!on) return false
    }
    const e = choice.equation
    const before = need[e]!
    putOff[e] = true
    setNeed(e, 2)
    const on = least() > left || walk(left, go, found)
    setNeed(e, before)
    putOff[e] = false
    return on
  }

  return { least, walk }
}
