/**
 * From all smallest sets of changes to what may be said: causes where one explanation follows, doubts where none does.
 *
 * The sets are taken apart into pieces that have no equation in common, so that independent errors are judged each on
 * its own. An explanation follows when it is the only one and mends more equations than it changes cells. Where no more
 * of them than changes are checked as given, it must besides not owe its being alone to figures that cannot go below 0.
 */
import { append } from '../append'
import { connected } from './connected'
import { incidence } from './incidence'
import { residue, type Linear } from './linear'
import { likeliest, slip, swapped } from './pattern'
import type { Step } from './search'
import type { Cause, CellChange, Doubt, Explanation, Pattern, Values } from './types'

export interface Verdict {
  readonly causes: readonly Cause[]
  readonly doubts: readonly Doubt[]
}

/** Equations that are connected by cells, and what else bears on the choice between explanations. */
export interface Part {
  readonly equations: readonly Linear[]
  /** Cells that are the total of some equation. */
  readonly totals: ReadonlySet<number>
  /** False for changes that leave an undefined cell no value that could be a count. */
  readonly admits: (steps: readonly Step[]) => boolean
}

/** A connected piece of one solution. */
interface Piece {
  readonly solution: number
  readonly changes: readonly CellChange[]
  /** Places of the broken equations it touches, in the part's list. */
  readonly broken: readonly number[]
}

/** `ifSigned` lists the solutions there would be if figures might go below 0. */
export function judge(
  part: Part,
  values: Values,
  solutions: readonly (readonly Step[])[],
  ifSigned: () => readonly (readonly Step[])[],
): Verdict {
  const around = surroundings(part, values)
  const pieces = solutions.flatMap((steps, solution): Piece[] => {
    const changes = steps.map(({ cell, by }): CellChange => ({ cell, from: values[cell], to: values[cell]! + by }))
    return connected(changes, around.touched).map((changes) => ({ solution, changes, broken: around.mended(changes) }))
  })
  const isInAll = (change: CellChange): boolean => {
    const all = ifSigned()
    const here = ({ cell, by }: Step): boolean => cell === change.cell && by === change.to - values[cell]!
    return all.length > 0 && all.every((steps) => steps.some(here))
  }
  const follows = ({ changes, equations }: Explanation): boolean => {
    if (swapped(changes) || equations.length > changes.length) return true
    return around.mended(changes).length > changes.length && changes.every(isInAll)
  }

  const causes: Cause[] = []
  const doubts: Doubt[] = []
  for (const group of connected(pieces, (piece) => piece.broken)) {
    const explanations = distinct(group).map(around.explanation)
    const [first, ...others] = explanations
    const chosen =
      others.length > 0
        ? likeliest(explanations, part.totals, (change) => around.mended([change]).length)
        : first && follows(first)
          ? first
          : undefined
    if (chosen) {
      const alternatives = explanations.filter((one) => one !== chosen)
      append(
        causes,
        causesOf(chosen, part, around).map((cause) => ({ ...cause, alternatives })),
      )
    } else {
      const hasTotal = (one: Explanation): boolean => one.changes.some(({ cell }) => part.totals.has(cell))
      doubts.push({
        equations: around.sources(group.flatMap((piece) => piece.broken)),
        explanations: explanations.toSorted((a, b) => Number(hasTotal(b)) - Number(hasTotal(a))),
      })
    }
  }
  return { causes, doubts }
}

/** What changes do to the equations of a part; equations go by their place in the list. */
interface Surroundings {
  readonly touched: (change: CellChange) => readonly number[]
  readonly held: (change: CellChange) => readonly number[]
  readonly mended: (changes: readonly CellChange[]) => readonly number[]
  /** Those that are equations as given, by their numbers there. */
  readonly sources: (places: readonly number[]) => readonly number[]
  readonly explanation: (changes: readonly CellChange[]) => Explanation
}

function surroundings({ equations }: Part, values: Values): Surroundings {
  const places = incidence(equations)
  const broken = equations.map((equation) => residue(equation, values) !== 0n)
  const touched = ({ cell }: CellChange) => (places.get(cell) ?? []).map((place) => place.equation)
  const held = (change: CellChange) => touched(change).filter((e) => !broken[e])
  const mended = (changes: readonly CellChange[]) => [...new Set(changes.flatMap(touched))].filter((e) => broken[e])
  const sources = (places: readonly number[]) =>
    [...new Set(places)].flatMap((e) => equations[e]!.source ?? []).sort((a, b) => a - b)
  const explanation = (changes: readonly CellChange[]) => ({ changes, equations: sources(mended(changes)) })
  return { touched, held, mended, sources, explanation }
}

/** Changes in one equation that holds now are one cause, as is an exchange; totals among them follow. */
function causesOf(
  { changes }: Explanation,
  { equations, totals }: Part,
  around: Surroundings,
): Omit<Cause, 'alternatives'>[] {
  const together = swapped(changes) ? [changes] : connected(changes, around.held)
  return together.map((set) => {
    const isFollower = (change: CellChange): boolean =>
      around
        .held(change)
        .filter((e) => equations[e]!.total === change.cell)
        .some((e) => set.some((other) => other !== change && around.held(other).includes(e)))
    const blamed = set.filter((change) => !isFollower(change))
    const pattern = patternOf(blamed, totals)
    return {
      changes: blamed,
      followers: set.filter(isFollower),
      equations: around.explanation(set).equations,
      ...(pattern === undefined ? {} : { pattern }),
    }
  })
}

function patternOf(changes: readonly CellChange[], totals: ReadonlySet<number>): Pattern | undefined {
  const [first, second] = changes
  if (first && !second) return slip(first, totals.has(first.cell))
  return swapped(changes) ? 'swapped' : undefined
}

/** What each solution says about a group's equations; the same said twice counts once. */
function distinct(group: readonly Piece[]): readonly (readonly CellChange[])[] {
  const bySolution = new Map<number, CellChange[]>()
  for (const { solution, changes } of group) bySolution.set(solution, [...(bySolution.get(solution) ?? []), ...changes])
  const byContent = new Map<string, readonly CellChange[]>()
  for (const changes of bySolution.values()) {
    const sorted = changes.toSorted((a, b) => a.cell - b.cell)
    byContent.set(sorted.map(({ cell, to }) => `${cell}:${to}`).join(), sorted)
  }
  return [...byContent.values()]
}
