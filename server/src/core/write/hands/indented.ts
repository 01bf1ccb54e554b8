/** A tab before each cell, an empty line between rows; what a cell above covers is an empty cell. */
import { cellsOf, shown, type Hand } from './hand'

const breaks = { cell: 1, row: 2 } as const

export const indentedHands: readonly Hand[] = [
  { breaks, lines: (slots) => slots.filter((s) => s !== 'across').map((s) => `\t${shown(s)}`) },
  { breaks, lines: (slots) => cellsOf(slots).map((c) => `\t${c.text}`) },
]
