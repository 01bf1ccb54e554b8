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
import { barredHands } from './hands/barred'
import type { Hand, Slot } from './hands/hand'
import { htmlHand } from './hands/html'
import { indentedHands } from './hands/indented'
import { lineHands } from './hands/line'
import { pipeHands } from './hands/pipe'
import { tabHands } from './hands/tab'

/** Hands of a notation. Blanks cannot keep an empty cell's place: tables in aligned columns get tabs. */
const hands: Readonly<Record<Exclude<Notation, 'html'>, readonly Hand[]>> = {
  tab: tabHands,
  pipe: pipeHands,
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

/** Hands to try, the likeliest first. `like` is the nearest table; a report without any gets tabs. */
export function handsLike(reading: Site, like: BoundTable | undefined): Hand[] {
  const notation = like ? notationOf(like) : reading.rows.some((r) => r.notation === 'html') ? 'html' : 'tab'
  if (notation === 'html') return [htmlHand(reading, like)]
  const own = hands[notation]
  const written = like ? new Map(own.map((hand) => [hand, exactRows(reading, like, hand)])) : new Map<Hand, number>()
  const sorted = own.toSorted((a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0))
  return [...sorted.slice(0, 2), ...(kin[notation] ?? []).slice(0, 2)]
}

export function notationOf({ rows }: BoundTable): Notation {
  const counts = new Map<Notation, number>()
  for (const { source } of rows) counts.set(source.notation, (counts.get(source.notation) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'tab'
}

/** How many of the table's rows the hand writes character for character, blanks at the ends of lines aside. */
function exactRows(reading: Site, table: BoundTable, hand: Hand): number {
  const form = printed(table.form)
  const slots = dense(form)
  return table.rows.filter((row) => {
    const extent = extentOf(reading, row)
    const index = form.rows.findIndex((r) => r.row?.key === row.form.key)
    if (!extent || index < 0) return false
    const written = joined(reading, hand, [slots[index]!.map((slot) => asWritten(slot, row))])
    return tidy(written) === tidy(see(reading.text.slice(extent.start, extent.end)).text)
  }).length
}

function asWritten(slot: Slot, row: BoundRow): Slot {
  if (typeof slot !== 'object') return slot
  if (slot.kind === 'group') return 'down'
  if (slot.kind === 'label') return { ...slot, text: row.label.text }
  return { ...slot, text: row.facts.find((f) => f?.address === slot.address)?.cell.text ?? '' }
}

function tidy(text: string): string {
  return text.replace(/(?<![^\S\t\r\n])[^\S\t\r\n]+$/gm, '').replace(/^\s*(?=\S)/, '')
}

/** The rows as text in the document's line ends. */
export function joined({ text }: Site, hand: Hand, rows: readonly (readonly Slot[])[]): string {
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
