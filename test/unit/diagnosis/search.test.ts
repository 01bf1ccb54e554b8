/** The search against brute force, on tables small enough to try everything; and the elimination of unknown cells. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diagnose, type System, type Values } from '../../../server/src/core/diagnosis'
import { eliminate, linear, residue } from '../../../server/src/core/diagnosis/linear'
import { smallest, type Step } from '../../../server/src/core/diagnosis/search'
import { edition2021, random, range, withChanges } from './table'

/** Two parts and a total across; two rows and a total row down; each part of the total row in one more equation. */
const small: System = {
  cells: 11,
  equations: [
    { terms: [plus(0), plus(1), minus(2)], total: 2 },
    { terms: [plus(3), plus(4), minus(5)], total: 5 },
    { terms: [plus(6), plus(7), minus(8)], total: 8 },
    { terms: [plus(0), plus(3), minus(6)], total: 6 },
    { terms: [plus(1), plus(4), minus(7)], total: 7 },
    { terms: [plus(2), plus(5), minus(8)], total: 8 },
    { terms: [plus(9), minus(6)] },
    { terms: [plus(10), minus(7)] },
  ],
}
function plus(cell: number) {
  return { cell, sign: 1 as const }
}
function minus(cell: number) {
  return { cell, sign: -1 as const }
}

const equations = small.equations.map(linear)
const limits = { size: 4, effort: 1e6, solutions: 1e6, signed: false, admits: () => true }
const largest = 12n

const written = (steps: readonly Step[]): string =>
  steps
    .map(({ cell, by }) => `${cell}:${by}`)
    .sort()
    .join(' ')

/** All smallest sets of changes to figures up to `largest`. */
function bruteForce(values: readonly bigint[]): Set<string> {
  for (let size = 1; ; size++) {
    const found = new Set<string>()
    const extend = (from: number, after: readonly bigint[], steps: readonly Step[]): void => {
      if (steps.length === size) {
        if (equations.every((equation) => residue(equation, after) === 0n)) found.add(written(steps))
        return
      }
      for (let cell = from; cell < small.cells; cell++) {
        for (let to = 0n; to <= largest; to++) {
          if (to === after[cell]) continue
          const changed = after.with(cell, to)
          extend(cell + 1, changed, [...steps, { cell, by: to - after[cell]! }])
        }
      }
    }
    extend(0, values, [])
    if (found.size > 0) return found
  }
}

test('finds every smallest set of changes, and no other', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const numbers = random(seed)
      const figure = () => BigInt(numbers(4))
      const parts = range(4).map(figure)
      const [a, b, c, d] = parts as [bigint, bigint, bigint, bigint]
      const held = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d, a + c, b + d]
      const values = [...held]
      for (let i = 0; i < 3; i++) values[numbers(small.cells)] = figure()
      if (equations.every((equation) => residue(equation, values) === 0n)) return
      const { solutions, bounded } = smallest(equations, values, limits)
      expect(bounded).toBe(false)
      expect(solutions.length).toBe(new Set(solutions.map(written)).size)
      expect(new Set(solutions.map(written))).toEqual(bruteForce(values))
    }),
    { numRuns: 100 },
  )
})

test('stops at its bounds and says so', () => {
  const values = range(small.cells).map((i) => BigInt(i * i))
  expect(smallest(equations, values, { ...limits, effort: 2 })).toEqual({ solutions: [], bounded: true })
  expect(smallest(equations, values, { ...limits, size: 1 }).solutions).toEqual([])
})

describe('elimination', () => {
  const lines = edition2021.equations.map(linear)

  test('leaves equations between known cells that hold where the given ones do, whatever is unknown', () => {
    const block: readonly [number, bigint][] = [
      [edition2021.at(3, 0), 7n],
      [edition2021.at(3, 6), 7n],
      [edition2021.at(edition2021.totalRow, 0), 7n],
      [edition2021.at(edition2021.totalRow, 6), 7n],
      [edition2021.at(0, 0), 7n],
      [edition2021.at(0, 6), 7n],
    ]
    const zeros: Values = range(edition2021.cells).map(() => 0n)
    const values = withChanges(zeros, block)
    const unknown = new Set([edition2021.at(3, 0), edition2021.at(4, 0), edition2021.at(4, 1), edition2021.at(9, 6)])
    const { known, determined } = eliminate(lines, unknown)
    for (const equation of known) {
      expect(equation.cells.some((cell) => unknown.has(cell))).toBe(false)
      expect(residue(equation, values)).toBe(0n)
    }
    expect([...determined.keys()].sort((a, b) => a - b)).toEqual([...unknown].sort((a, b) => a - b))
    for (const equation of determined.values()) expect(residue(equation, values)).toBe(0n)
  })

  test('with nothing unknown the equations stay as they are', () => {
    expect(eliminate(lines, new Set()).known).toEqual(lines)
  })

  test('a value that is no whole number is not deduced', () => {
    const halves: System = {
      cells: 3,
      equations: [{ terms: [plus(0), plus(1), minus(2)] }, { terms: [plus(0), minus(1)] }],
    }
    expect(diagnose(halves, [undefined, undefined, 7n]).deduced).toEqual(new Map())
    expect(diagnose(halves, [undefined, undefined, 8n]).deduced).toEqual(
      new Map([
        [0, 4n],
        [1, 4n],
      ]),
    )
  })
})
