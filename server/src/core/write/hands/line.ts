/** A cell a line, with empty lines between or none. An empty cell is a line with a blank in it. */
import { cellsOf, type Hand, type Slot } from './hand'

/** Of this width it is not taken away when the file is saved. */
export const blankLine = '\u3000'

const lines = (slots: readonly Slot[]) => cellsOf(slots).map((c) => c.text || blankLine)

export const lineHands: readonly Hand[] = [
  { breaks: { cell: 2, row: 2 }, lines },
  { breaks: { cell: 1, row: 1 }, lines },
  { breaks: { cell: 1, row: 2 }, lines },
]
