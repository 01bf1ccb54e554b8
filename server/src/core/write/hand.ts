/**
 * In which hand a table is written. Of all hands of its notation the one that writes most of its rows exactly as they
 * stand there; what it writes anew then looks like the rest.
 */
import type { Site } from './site'
import { printed, type PrintedRow, type PrintedTable } from '../../form/print'
import { eol } from '../places'
import type { BoundRow, BoundTable, Notation } from '../model'
import { see } from '../source/seen'
import { extentOf } from './extent'
import { padded } from './hands/padded'
import { barredHands } from './hands/barred'
import { isCell, type Hand, type Slot } from './hands/hand'
import { htmlHand } from './hands/html'
import { indentedHands } from './hands/indented'
import { lineHands } from './hands/line'
import { pipeHands } from './hands/pipe'
import { tabHands } from './hands/tab'

/** Hands of a notation. Blanks cannot keep an empty cell's place: tables in aligned columns get tabs. */
const hands: Readonly<Record<Exclude<Notation, 'html'>, readonly Hand[]>> = {
  tab: tabHands,
  pipe: [...pipeHands, padded],
  barred: barredHands,
  line: lineHands,
  indented: indentedHands,
  aligned: tabHands,
}

/** What stands in where a hand has no way to write empty cells: whole rows for cells on lines, a bar in front of a row. */
const kin: Partial<Record<Notation, readonly Hand[]>> = {
  barred: pipeHands.slice(4),
  pipe: pipeHands.slice(0, 2),
}

/** Where no table stands that could be the model: blank cells are to be seen; tabs where bars would not be read. */
const first: readonly Hand[] = [padded, tabHands[0]!]

/** Hands to try, the likeliest first. `like` is the nearest table. */
export function handsLike(reading: Site, like: BoundTable | undefined): readonly Hand[] {
  if (!like) return reading.rows.some((r) => r.notation === 'html') ? [htmlHand(reading, like)] : first
  const notation = notationOf(like)
  if (notation === 'html') return [htmlHand(reading, like)]
  const rows = rowsOf(like)
  const own = hands[notation].map((hand) => hand.fitted?.(rows.map(({ slots }) => slots)) ?? hand)
  const written = new Map(own.map((hand) => [hand, exactRows(reading, rows, hand)]))
  const sorted = own.toSorted((a, b) => written.get(b)! - written.get(a)!)
  return [...sorted.slice(0, 2), ...(kin[notation] ?? []).slice(0, 2)]
}

export function notationOf({ rows }: BoundTable): Notation {
  const counts = new Map<Notation, number>()
  for (const { source } of rows) counts.set(source.notation, (counts.get(source.notation) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'tab'
}

/** A row of the form as the table has it, where it does. */
interface WrittenRow {
  readonly slots: readonly Slot[]
  readonly bound: BoundRow | undefined
}

function rowsOf({ form, rows }: BoundTable): WrittenRow[] {
  const bound = new Map(rows.map((row) => [row.form.key, row]))
  const { rows: all, width } = printed(form)
  return dense({ rows: all, width }).map((slots, i) => {
    const row = bound.get(all[i]!.row?.key ?? '')
    return { bound: row, slots: row ? slots.map((slot) => asWritten(slot, row)) : slots }
  })
}

function asWritten(slot: Slot, { label, facts }: BoundRow): Slot {
  if (!isCell(slot) || slot.kind === 'group') return slot
  if (slot.kind === 'label') return { ...slot, text: label.text }
  return { ...slot, text: facts.find((f) => f?.address === slot.address)?.cell.text ?? '' }
}

/** How many of the table's rows the hand writes character for character, blanks at the ends of lines aside. */
function exactRows(reading: Site, rows: readonly WrittenRow[], hand: Hand): number {
  return rows.filter(({ slots, bound }) => {
    const extent = bound && extentOf(reading, bound)
    if (!extent) return false
    // The label of a group stands in front of the row.
    const own = slots.map((slot) => (isCell(slot) && slot.kind === 'group' ? 'down' : slot))
    return tidy(joined(reading, hand, [own])) === tidy(see(reading.text.slice(extent.start, extent.end)).text)
  }).length
}

function tidy(text: string): string {
  return text.replace(/(?<![^\S\t\r\n])[^\S\t\r\n]+$/gm, '').replace(/^\s*(?=\S)/, '')
}

/** The rows as text in the document's line ends. */
export function joined({ text }: Pick<Site, 'text'>, hand: Hand, rows: readonly (readonly Slot[])[]): string {
  const end = eol(text)
  return rows.map((row) => hand.lines(row).join(end.repeat(hand.breaks.cell))).join(end.repeat(hand.breaks.row))
}

/** Every row in the table's full width. */
export function dense({
  rows,
  width,
}: Pick<PrintedTable, 'width'> & { readonly rows: readonly PrintedRow[] }): Slot[][] {
  const slots: Slot[][] = rows.map(() => Array.from({ length: width }, (): Slot => 'down'))
  rows.forEach(({ cells }, r) => {
    for (const cell of cells)
      for (let y = 0; y < cell.rowspan; y++)
        for (let x = 0; x < cell.colspan; x++) {
          const row = slots[r + y]
          if (row) row[cell.column + x] = y > 0 ? 'down' : x > 0 ? 'across' : cell
        }
  })
  return slots
}
