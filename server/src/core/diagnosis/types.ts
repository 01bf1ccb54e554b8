/**
 * The vocabulary of the diagnosis: linear equations over numbered cells, and what can be said when some do not hold.
 *
 * Nothing in this folder knows a form, an address, a label or a text. Cells hold counts: whole and not negative.
 */

/** Σ sign·x = 0. `total` is the cell that the others add up to, where the equation has one. */
export interface Equation {
  readonly terms: readonly { readonly cell: number; readonly sign: 1 | -1 }[]
  readonly total?: number
}

export interface System {
  /** Cells are numbered from 0 to `cells` − 1. */
  readonly cells: number
  readonly equations: readonly Equation[]
  /** Cells that stand side by side in print, in order: a line may slip by one place as a whole. */
  readonly lines?: readonly (readonly number[])[]
}

/** Undefined: unread, blank or no number. Such a cell is never taken for 0. */
export type Values = readonly (bigint | undefined)[]

export interface CellChange {
  readonly cell: number
  readonly from: bigint | undefined
  readonly to: bigint
}

/** Changes that together mend every broken equation they touch and break none that held. */
export interface Explanation {
  readonly changes: readonly CellChange[]
  /** The broken equations among those touched, ascending. */
  readonly equations: readonly number[]
}

/**
 * How a wrong figure came about, as far as it shows: the line slipped by one place, two figures exchanged, two digits
 * exchanged, a digit missing, a digit written twice, one digit wrong, a total left at 0.
 */
export type Pattern = 'shifted' | 'swapped' | 'transposed' | 'dropped' | 'doubled' | 'digit' | 'zero-total'

/**
 * Changes that follow from the broken equations and belong together: made singly they would break an equation that
 * holds. Most causes are one change. Another cause may touch the same equation, which then holds when both are mended.
 */
export interface Cause extends Explanation {
  /** Totals that repeat the error of `changes` and have to change with them; not to blame themselves. */
  readonly followers: readonly CellChange[]
  readonly pattern?: Pattern
  /** Other explanations of the same size, far less likely; empty where this one is the only one. */
  readonly alternatives: readonly Explanation[]
}

/** Broken equations for which no single explanation follows. */
export interface Doubt {
  readonly equations: readonly number[]
  /** Every smallest admissible one, none preferred, those that change a total first; empty where none was found. */
  readonly explanations: readonly Explanation[]
}

export interface Diagnosis {
  /** The equations whose cells are all known and that do not hold, ascending. */
  readonly broken: readonly number[]
  readonly causes: readonly Cause[]
  readonly doubts: readonly Doubt[]
  /** Values of undefined cells that the equations determine once the causes are mended. */
  readonly deduced: ReadonlyMap<number, bigint>
  /** The search was cut off: some doubts carry no explanation although one may exist. */
  readonly bounded: boolean
}
