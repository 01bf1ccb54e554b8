/**
 * Cuts a table's rows into records: some labels, then the values that follow them. One record is one row of the form, or a
 * part of one where the layout has broken it. Whether cells stood side by side or on lines of their own makes no difference
 * from here on, except that cells of one row keep their places.
 */
import type { Cell, Row, Span, Value } from '../model'
import { normalise } from '../text/normalise'
import { parseValue } from '../value'
import type { Vocabulary } from './vocabulary'

export interface Label {
  readonly cell: Cell
  readonly row: Row
  /** Place of the cell in its row. */
  readonly column: number
  readonly norm: string
}

export interface Item {
  readonly cell: Cell
  readonly row: Row
  readonly column: number
  readonly value: Value
}

export interface Record {
  readonly labels: Label[]
  readonly items: Item[]
}

export const isSet = ({ value }: Item): boolean => value.kind !== 'blank'

/** A text that stands for a number. */
export function itemOf({ cell, row, column }: Label): Item {
  return { cell, row, column, value: { kind: 'text', text: cell.text } }
}

/** From the start of the first to the end of the last. */
export function around(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }))
}

export function spanOf(parts: readonly { readonly cell: Cell }[]): Span {
  return around(parts.map((p) => p.cell.span))
}

/** Prose that stands between or behind the rows: it ends a record and is part of none. */
const sentence = /[。；！？]|[，,].{12,}[，,]/
/** A figure with something behind it (`22（其中修订 16 件）`), not the ordinal of a label. */
const startsWithNumber = /^[-+−]?[\d０-９](?!\d?\s*[.、．)）]\D)/

export function records(rows: readonly Row[], vocabulary: Vocabulary): Record[] {
  const all: Record[] = []
  let open: Record = { labels: [], items: [] }
  const close = () => {
    if (open.labels.length > 0 || open.items.length > 0) all.push(open)
    open = { labels: [], items: [] }
  }
  const known = (norm: string) => vocabulary.exact.has(norm)
  const hasNumbers = () => open.items.some((i) => i.value.kind !== 'blank')
  const namesRow = () => open.labels.some((l) => vocabulary.exact.get(l.norm)?.some((t) => t.kind === 'row'))

  /** A label after values begins a record; blanks before it that no row label claims are only layout. */
  const label = (cell: Cell, row: Row, column: number, norm: string) => {
    if (hasNumbers() || (open.items.length > 0 && namesRow())) close()
    else open.items.length = 0
    for (const part of known(norm) ? [cell] : wordsOf(cell, known))
      open.labels.push({ cell: part, row, column, norm: part === cell ? norm : normalise(part.text) })
  }

  for (const row of rows) {
    const single = row.cells.length === 1
    if (single && row.notation !== 'barred' && isSentence(row.cells[0]!, known)) {
      close()
      continue
    }
    if (single || row.notation === 'indented') {
      for (const [column, cell] of row.cells.entries()) {
        const value = parseValue(cell.text)
        if (value.kind !== 'text') {
          open.items.push({ cell, row, column, value })
          continue
        }
        const norm = normalise(cell.text)
        if (hasNumbers() && startsWithNumber.test(cell.text) && !known(norm) && !isPiece(norm, vocabulary))
          open.items.push({ cell, row, column, value })
        else label(cell, row, column, norm)
      }
      continue
    }
    acrossRow(row)
  }
  close()
  return all

  /** Cells side by side: labels stand left of the values; what stands between or behind values is one. */
  function acrossRow(row: Row): void {
    const read = row.cells.map((cell) => {
      const value = parseValue(cell.text)
      return { cell, value, norm: value.kind === 'text' ? normalise(cell.text) : '' }
    })
    const lastLabel = lastLabelOf(read, known)
    const values = read.slice(lastLabel + 1)
    if (lastLabel < 0 && values.filter((v) => v.value.kind !== 'blank').length > 1 && hasNumbers()) close()
    for (const [column, { cell, value, norm }] of read.entries()) {
      if (column > lastLabel) open.items.push({ cell, row, column, value })
      else if (value.kind === 'text') label(cell, row, column, norm)
    }
  }
}

/** The last cell that is a label: known, or text with no number before it. −1: none. */
function lastLabelOf(
  read: readonly { readonly value: Value; readonly norm: string }[],
  known: (norm: string) => boolean,
): number {
  let numbers = 0
  let last = -1
  for (const [i, { value, norm }] of read.entries()) {
    if (value.kind === 'number' || value.kind === 'mark') numbers++
    else if (value.kind === 'text' && (numbers === 0 || (known(norm) && (last < 0 || numbers === 0)))) last = i
  }
  return last
}

/** Labels side by side with one blank between them, each known by itself: `自然人 法人或其他组织 总计`. */
function wordsOf(cell: Cell, known: (norm: string) => boolean): Cell[] {
  const words = [...cell.text.matchAll(/\S+/g)]
  const exact = cell.span.end - cell.span.start === cell.text.length
  if (words.length < 2 || !exact) return [cell]
  const norms = words.map(([w]) => normalise(w))
  if (!norms.some(known) || !norms.every((norm) => norm === '' || known(norm))) return [cell]
  return words.map((m) => ({
    ...cell,
    text: m[0],
    span: { start: cell.span.start + m.index, end: cell.span.start + m.index + m[0].length },
  }))
}

function isSentence(cell: Cell, known: (norm: string) => boolean): boolean {
  return cell.text.length > 12 && sentence.test(cell.text) && !known(normalise(cell.text))
}

function isPiece(norm: string, vocabulary: Vocabulary): boolean {
  return norm.length >= 2 && vocabulary.labels.some(([label]) => label.includes(norm))
}
