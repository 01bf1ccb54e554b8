/** Ways to tell cells apart, against a search that tries everything: small tables, digits run together or a value lost. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jointWays, ownOf, waysOf, type Equation, type OpenLine, type Way } from '../../../server/src/core/diagnosis'

/** Three rows of three cells: the last cell is the sum of its row, the last row the sum of its column. */
const rows = [
  [0, 1, 2],
  [3, 4, 5],
  [6, 7, 8],
]
const sumOf = ([a, b, total]: readonly number[]): Equation => ({
  terms: [
    { cell: a!, sign: 1 },
    { cell: b!, sign: 1 },
    { cell: total!, sign: -1 },
  ],
})
const columns = [0, 1, 2].map((column) => rows.map((row) => row[column]!))
const equations = [...rows, ...columns].map(sumOf)

const count = fc.oneof(fc.constant(0), fc.nat(12), fc.nat(130))
const parts = fc.tuple(count, count, count, count)

function tableOf([a, b, c, d]: readonly [number, number, number, number]): number[] {
  return [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]
}

/** Every way to cut digits into three numbers, whatever they add up to. */
function allCuts(digits: string): number[][] {
  const found: number[][] = []
  for (let i = 1; i < digits.length - 1; i++)
    for (let j = i + 1; j < digits.length; j++) {
      const texts = [digits.slice(0, i), digits.slice(i, j), digits.slice(j)]
      if (texts.every((text) => String(Number(text)) === text)) found.push(texts.map(Number))
    }
  return found
}

const holds = (values: readonly number[], all: readonly Equation[]) =>
  all.every(({ terms }) => terms.reduce((sum, { cell, sign }) => sum + sign * values[cell]!, 0) === 0)

function ways(line: OpenLine): readonly Way[] {
  return waysOf(line, ownOf(line, equations), { steps: 10_000 })!
}

const shown = (all: readonly (readonly unknown[])[]) => [...new Set(all.map((each) => each.join()))].sort()

test('digits of all rows: what is found is what trying everything finds', () => {
  fc.assert(
    fc.property(parts, fc.nat(8), fc.nat(3), (given, place, by) => {
      const table = tableOf(given)
      table[place]! += by // sometimes one figure is wrong
      const digits = rows.map((row) => row.map((cell) => table[cell]!).join(''))
      const [one, two, three] = digits.map(allCuts) as [number[][], number[][], number[][]]
      const solutions = one.flatMap((a) => two.flatMap((b) => three.map((c) => [a, b, c])))
      const right = solutions.filter((solution) => holds(solution.flat(), equations))
      const lines = rows.map((cells, r): OpenLine => ({ cells, as: 'cut', pieces: [digits[r]!] }))
      const choices = lines.map((line) => ({ cells: line.cells, ways: ways(line) }))
      const found = choices.every((choice) => choice.ways.length > 0)
        ? jointWays(equations, [], choices)!.ways
        : [[], [], []]
      found.forEach((each, r) =>
        expect(shown(each.map(({ values }) => values))).toEqual(shown(right.map((s) => s[r]!))),
      )
    }),
    { numRuns: 300 },
  )
})

test('a lost value: the places that are left are those that trying everything leaves', () => {
  fc.assert(
    fc.property(parts, fc.nat(8), (given, lost) => {
      const table = tableOf(given)
      const cells = rows.find((row) => row.includes(lost))!
      const left = cells.filter((cell) => cell !== lost).map((cell) => table[cell]!)
      const known = table.map((value, cell) => (cells.includes(cell) ? undefined : BigInt(value)))
      const line: OpenLine = { cells, as: 'lost', pieces: left.map(String) }
      const right = [0, 1, 2].filter((place) => {
        for (let value = 0; value < 400; value++) {
          const values = [...table]
          left.toSpliced(place, 0, value).forEach((each, i) => (values[cells[i]!] = each))
          if (holds(values, equations)) return true
        }
        return false
      })
      const found = jointWays(equations, known, [{ cells, ways: ways(line) }])!.ways[0]!
      expect(found.map(({ parts }) => parts.indexOf(undefined)).sort()).toEqual(right)
    }),
    { numRuns: 100 },
  )
})

test('one of two equal values is left out', () => {
  const line: OpenLine = { cells: [0, 1, 2], as: 'doubled', pieces: ['4', '4', '1', '5'] }
  expect(ways(line).map(({ values }) => values)).toEqual([[4, 1, 5]])
})

test('blanks that are left part figures', () => {
  const line: OpenLine = { cells: [0, 1, 2], as: 'cut', pieces: ['21', '1839'] }
  expect(ways(line).map(({ values }) => values)).toEqual([[21, 18, 39]])
})

test('beyond the budget nothing is said', () => {
  const line: OpenLine = { cells: [0, 1, 2], as: 'cut', pieces: ['123412346799'] }
  expect(waysOf(line, [], { steps: 10 })).toBeUndefined()
})
