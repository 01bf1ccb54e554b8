/** A whole table in the hand of another, or of none: as the form prints it, blank or with values. */
import type { Site } from './site'
import { printed, type PrintedCell, type PrintedRow } from '../../form/print'
import type { Address, TableForm } from '../../form/types'
import { eol } from '../places'
import type { BoundTable } from '../model'
import { elementAround, type Element } from './elements'
import { dense, joined } from './hand'
import { isCell, type Hand } from './hands/hand'
import { wordingOf } from './wording'

export type ValueAt = (address: Address) => string

/** Rows of a table, without line end behind the last. */
export function tableText(
  reading: Pick<Site, 'text'>,
  hand: Hand,
  form: TableForm,
  like: BoundTable | undefined,
  value: ValueAt,
  wanted: (row: PrintedRow) => boolean = () => true,
): string {
  const { rows, width } = printed(form)
  const all = dense({ rows, width }).map((slots, i) =>
    slots.map((s) => (isCell(s) ? { ...s, text: textOf(s, rows[i]!, like, value) } : s)),
  )
  const own = hand.fitted?.(all) ?? hand
  const slots = all.filter((_, i) => wanted(rows[i]!))
  const text = joined(reading, own, slots)
  const dashes = own.underFirst?.(width)
  if (dashes === undefined || !wanted(rows[0]!)) return text
  const first = joined(reading, own, slots.slice(0, 1))
  return first + eol(reading.text) + dashes + text.slice(first.length)
}

/** What a cell of the form says here: a value, or its label in the wording of the table that is the model. */
export function textOf(
  cell: PrintedCell,
  { block, row }: PrintedRow,
  like: BoundTable | undefined,
  value: ValueAt,
): string {
  if (cell.address !== undefined) return value(cell.address)
  const own = cell.kind === 'label' ? row : block.groups.find((g) => g.key === cell.group)
  if (!own?.label || !like) return cell.text
  const { ordinal, label } = wordingOf(like, own.ordinal, own.label.text)
  return ordinal + label
}

/** The table whole, in its own tags where it is HTML. */
export function wholeTable(
  reading: Site,
  hand: Hand,
  like: BoundTable | undefined,
  form: TableForm,
  value: ValueAt = () => '',
): string {
  const rows = tableText(reading, hand, form, like, value)
  if (hand.breaks.cell > 0) return rows
  const model = like && tableElement(reading, like)
  const body = model && bodyOf(reading, model)
  if (!model || !body) return ['<table border="1">', rows, '</table>'].join(eol(reading.text))
  const { text } = reading
  const open = text
    .slice(model.span.start, body.start)
    .replace(/<(colgroup|caption)\b[\s\S]*?<\/\1>|<col\b[^>]*>/gi, '')
  return open + rows + text.slice(body.end, model.span.end)
}

export function tableElement(reading: Site, table: BoundTable): Element | undefined {
  const cell = table.rows[0]?.source.cells[0]
  return cell && elementAround(reading, cell.span, ['table'])
}

/** From its first row to its last. */
function bodyOf({ text }: Site, { span }: Element): { start: number; end: number } | undefined {
  const inside = text.slice(span.start, span.end)
  const start = inside.search(/<tr[\s>]/i)
  const end = inside.toLowerCase().lastIndexOf('</tr>')
  return start < 0 || end < 0 ? undefined : { start: span.start + start, end: span.start + end + '</tr>'.length }
}

/** The table that stands nearest to a place. */
export function nearestTable({ tables }: Pick<Site, 'tables'>, place: number): BoundTable | undefined {
  const distance = ({ span }: BoundTable) => Math.min(Math.abs(span.start - place), Math.abs(span.end - place))
  return tables.filter((t) => t.rows.length > 0).toSorted((a, b) => distance(a) - distance(b))[0]
}
