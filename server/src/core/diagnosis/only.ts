/**
 * Lines that can be told apart in several ways, taken together: which ways stand in a solution of the equations that run
 * over the lines. Exact: all choices of ways are tried, in two halves that are joined by what the equations leave for each
 * other, so that the work is the root of their number; where even that is too much, nothing is decided.
 */
import { deviation } from './linear'
import type { Equation, Values } from './types'
import type { Way } from './ways'

/** A line of cells and the ways that its own equations allow. */
export interface Choice {
  readonly cells: readonly number[]
  readonly ways: readonly Way[]
}

export interface Joint {
  /** For each line those of its ways that stand in a solution; none where there is no solution. */
  readonly ways: readonly (readonly Way[])[]
  /** The cells that stand in an equation over several lines with all its other cells known in every way. */
  readonly crossed: ReadonlySet<number>
}

/** How many choices one half may have, and how many solutions may be looked at. */
const mostChoices = 1 << 15
const mostSolutions = 1 << 11

/** An equation over the lines: what each way adds to it, and what all must add up to. */
interface Across {
  readonly equation: Equation
  readonly adds: readonly (readonly number[])[]
  readonly target: number
}

/** Undefined where it cannot be decided within bounds. @param values what is known besides */
export function jointWays(equations: readonly Equation[], values: Values, lines: readonly Choice[]): Joint | undefined {
  const across = equations.flatMap((equation) => acrossOf(equation, values, lines) ?? [])
  const crossed = new Set(across.flatMap(({ equation }) => equation.terms.map(({ cell }) => cell)))
  const open = pruned(across, lines)
  const solved = open.every((ways) => ways.length > 0) ? joined(across, open, values, lines) : lines.map(() => [])
  return solved && { ways: solved.map((ways, l) => ways.map((way) => lines[l]!.ways[way]!)), crossed }
}

/** Undefined for an equation within one line, or with a cell of which nothing is known. */
function acrossOf(equation: Equation, values: Values, lines: readonly Choice[]): Across | undefined {
  const adds = lines.map(({ ways }) => new Array<number>(ways.length).fill(0))
  let target = 0
  const used = new Set<number | undefined>()
  for (const { cell, sign } of equation.terms) {
    const known = values[cell]
    const l = known === undefined ? lines.findIndex(({ cells }) => cells.includes(cell)) : undefined
    used.add(l)
    if (l === undefined) {
      target -= sign * Number(known)
      continue
    }
    if (l < 0) return undefined
    const place = lines[l]!.cells.indexOf(cell)
    for (const [w, way] of lines[l]!.ways.entries()) {
      const value = way.values[place]
      if (value === undefined) return undefined
      adds[l]![w]! += sign * value
    }
  }
  const isWithin = used.size === 1
  return isWithin || !Number.isSafeInteger(target) ? undefined : { equation, adds, target }
}

/** For each line the ways that each equation by itself leaves, whatever the others do. */
function pruned(across: readonly Across[], lines: readonly Choice[]): number[][] {
  const open = lines.map(({ ways }) => [...ways.keys()])
  let changed = true
  while (changed) {
    changed = false
    for (const { adds, target } of across) {
      const least = open.map((ways, l) => ways.reduce((n, way) => Math.min(n, adds[l]![way]!), Infinity))
      const most = open.map((ways, l) => ways.reduce((n, way) => Math.max(n, adds[l]![way]!), -Infinity))
      const [sumLeast, sumMost] = [least, most].map((ends) => ends.reduce((a, b) => a + b, 0)) as [number, number]
      open.forEach((ways, l) => {
        const left = ways.filter((way) => {
          const others = target - adds[l]![way]!
          return sumLeast - least[l]! <= others && others <= sumMost - most[l]!
        })
        if (left.length === ways.length) return
        open[l] = left
        changed = true
      })
      if (open.some((ways) => ways.length === 0)) return open
    }
  }
  return open
}

/** One choice of a way for each line of a half, by the number of the way. */
type Half = readonly number[]

function joined(
  across: readonly Across[],
  open: readonly (readonly number[])[],
  values: Values,
  lines: readonly Choice[],
): number[][] | undefined {
  const halves = halved(open)
  if (!halves) return undefined
  const [one, other] = halves
  // A sum of products tells most choices that do not fit from those that do; the equations themselves decide.
  const weights = across.map((_, e) => Math.imul(e + 1, 0x9e3779b1) | 1)
  const marks = lines.map(({ ways }, l) =>
    ways.map((_, w) => across.reduce((mark, { adds }, e) => (mark + Math.imul(adds[l]![w]!, weights[e]!)) | 0, 0)),
  )
  const target = across.reduce((mark, a, e) => (mark + Math.imul(a.target, weights[e]!)) | 0, 0)
  const byMark = new Map<number, Half[]>()
  for (const { mark, ways } of choices(one, open, marks)) {
    const same = byMark.get(mark)
    if (same) same.push(ways)
    else byMark.set(mark, [ways])
  }
  const used = lines.map(() => new Set<number>())
  let solutions = 0
  for (const { mark, ways } of choices(other, open, marks))
    for (const fitting of byMark.get((target - mark) | 0) ?? []) {
      if (++solutions > mostSolutions) return undefined
      const chosen = new Map([
        ...one.map((l, i) => [l, fitting[i]!] as const),
        ...other.map((l, i) => [l, ways[i]!] as const),
      ])
      const all = withWays(values, lines, chosen)
      if (!across.every(({ equation }) => deviation(equation, all) === 0n)) continue
      for (const [l, way] of chosen) used[l]!.add(way)
    }
  return used.map((ways) => [...ways])
}

/** The lines in two halves of about as many choices; undefined where these are too many. */
function halved(open: readonly (readonly number[])[]): [number[], number[]] | undefined {
  const half = (): { readonly lines: number[]; choices: number } => ({ lines: [], choices: 1 })
  const halves = [half(), half()] as const
  for (const l of [...open.keys()].sort((a, b) => open[b]!.length - open[a]!.length)) {
    const smaller = halves[0].choices <= halves[1].choices ? halves[0] : halves[1]
    smaller.lines.push(l)
    smaller.choices *= open[l]!.length
  }
  return halves.every(({ choices }) => choices <= mostChoices) ? [halves[0].lines, halves[1].lines] : undefined
}

/** Every choice of ways for the lines, each with the sum of its marks. */
function choices(
  half: readonly number[],
  open: readonly (readonly number[])[],
  marks: readonly (readonly number[])[],
): { mark: number; ways: Half }[] {
  return half.reduce<{ mark: number; ways: Half }[]>(
    (all, l) =>
      all.flatMap(({ mark, ways }) =>
        open[l]!.map((way) => ({ mark: (mark + marks[l]![way]!) | 0, ways: [...ways, way] })),
      ),
    [{ mark: 0, ways: [] }],
  )
}

function withWays(values: Values, lines: readonly Choice[], chosen: ReadonlyMap<number, number>): Values {
  const all = [...values]
  for (const [l, way] of chosen)
    lines[l]!.cells.forEach((cell, place) => {
      const value = lines[l]!.ways[way]!.values[place]
      all[cell] = value === undefined ? undefined : BigInt(value)
    })
  return all
}
