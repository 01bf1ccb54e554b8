/**
 * Rows between bars as in GFM, the bars one below the other: a blank cell is seen as well as a figure. A cell that covers
 * others has their bars behind it, so that nobody takes them for blank cells. The rest of a cell is filled with blanks as
 * wide as a Chinese character, which keep the bars below one another in nearly every typeface.
 */
import { blanks, width } from '../../text/width'
import { isCell, isValue, oneLine, shown, type Hand, type Slot } from './hand'

/** A longer label does not make every row as long: what it takes, the cells behind it give. */
const widestLabels = 50
/** Columns that a cell for a figure has at least. */
const narrowest = 4
/** The blank before and behind what a cell holds, and its bar. */
const frame = 3
/** Where the first bar ends. */
const first = 1

/** Where the bar behind each place ends, in columns from the left; not said of labels but the last, which stand at different depths. */
type Ends = readonly (number | undefined)[]

export const padded: Hand = inColumns([])

function inColumns(ends: Ends): Hand {
  return {
    breaks: oneLine,
    lines: (slots) => {
      let line = '|'
      let at = first
      slots.forEach((slot, i) => {
        if (slot === 'across') return
        const covered = coveredBehind(slots, i)
        const text = shown(slot)
        const room = Math.max(isValue(slot) ? narrowest : 0, (ends[i + covered] ?? 0) - at - frame - covered)
        const rest = blanks(room - width(text), true)
        line += ` ${isValue(slot) ? rest + text : text + rest} ${'|'.repeat(1 + covered)}`
        at += Math.max(room, width(text)) + frame + covered
      })
      return [line]
    },
    underFirst: (count) => {
      let at = first
      const dashes = Array.from({ length: count }, (_, i) => {
        const length = Math.max(3, (ends[i] ?? 0) - at - 1)
        at += length + 1
        return '-'.repeat(length)
      })
      return `|${dashes.join('|')}|`
    },
    fitted: (rows) => inColumns(endsOf(rows)),
  }
}

function coveredBehind(slots: readonly Slot[], i: number): number {
  let covered = 0
  while (slots[i + covered + 1] === 'across') covered++
  return covered
}

/** Labels take the room of the longest, one that is not too long; other cells that of the widest that covers no other. */
function endsOf(rows: readonly (readonly Slot[])[]): Ends {
  const labels = Math.min(...rows.map((slots) => slots.findIndex(isValue)).filter((i) => i >= 0))
  const lengths = rows.map((slots) => slots.slice(0, labels).reduce((sum, slot) => sum + lengthOf(slot), first))
  let end = Math.max(first, ...lengths.filter((length) => length <= widestLabels))
  return (rows[0] ?? []).map((_, i) => {
    if (i < labels) return i === labels - 1 ? end : undefined
    const single = rows.flatMap((slots) =>
      isCell(slots[i]!) && coveredBehind(slots, i) === 0 ? width(shown(slots[i])) : [],
    )
    return (end += Math.max(narrowest, ...single) + frame)
  })
}

function lengthOf(slot: Slot): number {
  return slot === 'across' ? 1 : width(shown(slot)) + frame
}
