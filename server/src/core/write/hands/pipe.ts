/** Cells between bars, a row a line. Bars at the ends and bars for covered places are each there or not. */
import { cellsOf, covered, oneLine, shown, type Hand, type Slot } from './hand'

function texts(slots: readonly Slot[]): string {
  return cellsOf(slots)
    .map((c) => c.text)
    .join(' | ')
}

function bars(slots: readonly Slot[]): string {
  const n = covered(slots)
  return n > 0 ? ` ${'|'.repeat(n)}` : ''
}

/** GFM: every row in full width, dashes under the first. */
const full: Hand = {
  breaks: oneLine,
  lines: (slots) => [`| ${slots.map(shown).join(' | ')} |`],
  underFirst: (width) => `|${'---|'.repeat(width)}`,
}

export const trailing: Hand = { breaks: oneLine, lines: (slots) => [`${texts(slots)} |`] }

export const pipeHands: readonly Hand[] = [
  { breaks: oneLine, lines: (slots) => [`| ${texts(slots)} |`] },
  { breaks: oneLine, lines: (slots) => [`| ${texts(slots)} |${bars(slots)}`] },
  full,
  { breaks: oneLine, lines: (slots) => [`|${slots.map((s) => (s === 'across' ? '|' : ` ${shown(s)} |`)).join('')}`] },
  trailing,
  { breaks: oneLine, lines: (slots) => [`${texts(slots)} |${bars(slots)}`] },
  { breaks: oneLine, lines: (slots) => [texts(slots)] },
]
