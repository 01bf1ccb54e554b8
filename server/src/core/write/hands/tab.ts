/** Cells between tabs. A covered place is an empty cell behind its own, one at the row's end, or nothing. */
import { cellsOf, covered, oneLine, shown, type Hand } from './hand'

export const tabHands: readonly Hand[] = [
  { breaks: oneLine, lines: (slots) => [slots.map(shown).join('\t')] },
  {
    breaks: oneLine,
    lines: (slots) => [
      [...slots.filter((s) => s !== 'across').map(shown), ...Array<string>(covered(slots)).fill('')].join('\t'),
    ],
  },
  {
    breaks: oneLine,
    lines: (slots) => [
      slots
        .filter((s) => s !== 'across')
        .map(shown)
        .join('\t'),
    ],
  },
  {
    breaks: oneLine,
    lines: (slots) => [
      cellsOf(slots)
        .map((c) => c.text)
        .join('\t'),
    ],
  },
]
