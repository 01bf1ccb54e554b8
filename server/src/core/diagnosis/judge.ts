/**
 * From all smallest sets of changes to what may be said: causes where one explanation follows, doubts where none does.
 *
 * The sets are taken apart into pieces that have no equation in common, so that independent errors are judged each on
 * its own. An explanation follows when it is the only one and mends more equations than it changes cells: then the
 * deviations agree with each other, which chance does not bring about.
 */
import { connected } from './connected'
import { type Linear } from './linear'
import { residue } from './linear'
import { likeliest, slip, swapped } from './pattern'
import { type Step } from './search'
import { incidence } from './search'
import type { Cause, Change, Doubt, Explanation, Pattern, Values } from './types'

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
  readonly changes: readonly Change[]
  /** Places of the broken equations it touches, in the part's list. */
  readonly broken: ReadonlySet<number>
}

export function judge(part: Part, values: Values, solutions: readonly (readonly Step[])[]): Verdict {
  const { equations, totals } = part
  const places = incidence(equations)
  const touched = ({ cell }: Change): number[] => (places.get(cell) ?? []).map((place) => place.equation)
  const broken = equations.map((equation) => residue(equation, values) !== 0n)
  const isBroken = (e: number): boolean => broken[e]!
  const mended = (changes: readonly Change[]): Set<number> => new Set(changes.flatMap(touched).filter(isBroken))

  const explanation = (changes: readonly Change[]): Explanation => ({ changes, equations: sources(mended(changes)) })
  const sources = (places: ReadonlySet<number>): number[] =>
    [...places].flatMap((e) => equations[e]!.source ?? []).sort((a, b) => a - b)

  const pieces = solutions.flatMap((steps, solution): Piece[] => {
    const changes = steps.map(({ cell, by }): Change => ({ cell, from: values[cell], to: values[cell]! + by }))
    return connected(changes, touched).map((changes) => ({ solution, changes, broken: mended(changes) }))
  })

  const heldBy = (change: Change): number[] => touched(change).filter((e) => !isBroken(e))

  /** Changes in one equation that holds now are one cause, as is an exchange; totals among them follow. */
  const causesOf = (changes: readonly Change[], alternatives: readonly Explanation[]): Cause[] =>
    (swapped(changes) ? [changes] : connected(changes, heldBy)).map((together) => {
      const follows = (change: Change): boolean =>
        heldBy(change).some(
          (e) =>
            equations[e]!.total === change.cell &&
            together.some((other) => other !== change && touched(other).includes(e)),
        )
      const [blamed, followers] = [together.filter((change) => !follows(change)), together.filter(follows)]
      const pattern = patternOf(blamed, totals)
      return {
        ...explanation(together),
        changes: blamed,
        followers,
        alternatives,
        ...(pattern === undefined ? {} : { pattern }),
      }
    })

  const causes: Cause[] = []
  const doubts: Doubt[] = []
  for (const group of connected(pieces, (piece) => piece.broken)) {
    const explanations = distinct(group).map(explanation)
    const [sole, ...others] = explanations
    const mends = (change: Change): number => mended([change]).size
    if (others.length === 0 && (group[0]!.broken.size > sole!.changes.length || swapped(sole!.changes))) {
      causes.push(...causesOf(sole!.changes, []))
      continue
    }
    const likely = others.length > 0 ? likeliest(explanations, totals, mends) : undefined
    if (likely) {
      const alternatives = explanations.filter((one) => one !== likely)
      causes.push(...causesOf(likely.changes, alternatives))
      continue
    }
    const totalsFirst = (one: Explanation): number => (one.changes.some(({ cell }) => totals.has(cell)) ? 0 : 1)
    doubts.push({
      equations: sources(new Set(group.flatMap((piece) => [...piece.broken]))),
      explanations: explanations.toSorted((a, b) => totalsFirst(a) - totalsFirst(b)),
    })
  }
  return { causes, doubts }
}

function patternOf(changes: readonly Change[], totals: ReadonlySet<number>): Pattern | undefined {
  const [only, second] = changes
  if (!only) return undefined
  if (!second) return slip(only, totals.has(only.cell))
  return swapped(changes) ? 'swapped' : undefined
}

/** What each solution says about a group's equations; the same said twice counts once. */
function distinct(group: readonly Piece[]): readonly (readonly Change[])[] {
  const bySolution = new Map<number, Change[]>()
  for (const { solution, changes } of group) bySolution.set(solution, [...(bySolution.get(solution) ?? []), ...changes])
  const byContent = new Map<string, readonly Change[]>()
  for (const changes of bySolution.values()) {
    const sorted = changes.toSorted((a, b) => a.cell - b.cell)
    byContent.set(sorted.map(({ cell, to }) => `${cell}:${to}`).join(), sorted)
  }
  return [...byContent.values()]
}
