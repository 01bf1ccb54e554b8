/** What a way of writing tables is: rows of the form's cells in, lines out. Knows no report. */
import type { PrintedCell } from '../../../form/print'

/** `across`: covered by the cell to its left; `down`: by one above. */
export type Slot = PrintedCell | 'across' | 'down'

export interface Hand {
  /** The lines of one row, without line ends. */
  lines(slots: readonly Slot[]): readonly string[]
  /** Line ends between two cells on lines of their own, and between two rows. */
  readonly breaks: { readonly cell: number; readonly row: number }
  /** What stands under the first row of a table. */
  underFirst?(width: number): string
  /** The hand in whose columns these rows have room. */
  fitted?(rows: readonly (readonly Slot[])[]): Hand
}

export function isCell(slot: Slot): slot is PrintedCell {
  return typeof slot === 'object'
}

export function isValue(slot: Slot): boolean {
  return isCell(slot) && slot.kind === 'value'
}

/** What the slot shows where covered places are empty cells. */
export function shown(slot: Slot): string {
  return isCell(slot) ? slot.text : ''
}

/** How many places the row's cells cover beside their own. */
export function covered(slots: readonly Slot[]): number {
  return slots.filter((s) => s === 'across').length
}

export function cellsOf(slots: readonly Slot[]): PrintedCell[] {
  return slots.filter(isCell)
}

export const oneLine = { cell: 1, row: 1 } as const
