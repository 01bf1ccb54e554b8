/** A cell a line with its bar behind or below it; bars for covered places on a line of their own. */
import { cellsOf, covered, oneLine, type Hand, type Slot } from './hand'

const marks = (slots: readonly Slot[]) => (covered(slots) > 0 ? ['|'.repeat(covered(slots))] : [])
const after = (slots: readonly Slot[]) => cellsOf(slots).map((c) => `${c.text} |`)
const below = (slots: readonly Slot[]) => cellsOf(slots).flatMap((c) => [c.text, '|'])

export const barredHands: readonly Hand[] = [
  { breaks: oneLine, lines: after },
  { breaks: oneLine, lines: (slots) => [...after(slots), ...marks(slots)] },
  { breaks: oneLine, lines: below },
  { breaks: oneLine, lines: (slots) => [...below(slots), ...marks(slots)] },
  { breaks: oneLine, lines: (slots) => ['|', ...after(slots)] },
]
