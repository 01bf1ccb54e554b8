/**
 * Figures put into cells of the tables, or taken out of them, each in the notation of its table. Nothing but those cells is
 * touched: the text with the figures in it is read anew, and what would then be read otherwise than meant is not written.
 * Asks nobody whether a figure is right.
 */
import type { Address } from '../../form/types'
import { append } from '../append'
import { cellEdit } from '../cellEdit'
import { applyEdits } from '../edits'
import type { Cell, Edit, Fact, Notation, Reading, Value } from '../model'
import { rowOf } from '../places'
import { read } from '../reading'
import { placedEdits } from '../source/placed'
import { isPlain, see, type Seen } from '../source/seen'
import { parseValue } from '../value'
import { blankLine } from './hands/line'

export interface Written {
  /** In the source; empty where nothing changes. */
  readonly edits: readonly Edit[]
  /** Cells that the text does not have, or in which the figure would not be read as it is meant. */
  readonly refused: readonly Address[]
}

/** Each trial reads the whole text anew; beyond so many the rest is refused, for nobody waits that long. */
const mostTrials = 60

/** @param figures plain figures by their addresses; an empty one takes out what is there */
export function writeCells(reading: Reading, figures: ReadonlyMap<Address, string>): Written {
  const seen = see(reading.text)
  const before = isPlain(seen) ? reading : read(seen.text)
  const changed = [...figures].filter(([address, figure]) => reading.facts.get(address)?.cell.text !== figure)
  const settings = changed.flatMap(([address, figure]): Setting[] => {
    const fact = before.facts.get(address)
    const edits = fact && editsAt(before, fact, figure)
    return edits ? [{ address, figure, edits }] : []
  })
  const taken: Setting[] = []
  let trials = 0

  /** All of them at once, which nearly always goes; else each half by itself, so that only what does not go is refused. */
  function take(some: readonly Setting[]): void {
    if (some.length === 0 || trials++ >= mostTrials) return
    if (areAsMeant(before, seen, [...taken, ...some])) {
      append(taken, some)
      return
    }
    if (some.length === 1) return
    const half = some.length >> 1
    take(some.slice(0, half))
    take(some.slice(half))
  }

  take(settings)
  const done = new Set(taken.map(({ address }) => address))
  return {
    edits: placedEdits(
      taken.flatMap(({ edits }) => edits),
      seen,
    ),
    refused: changed.flatMap(([address]) => (done.has(address) ? [] : [address])),
  }
}

/** A cell's new figure, and what writes it into the text as it is seen. */
interface Setting {
  readonly address: Address
  readonly figure: string
  readonly edits: readonly Edit[]
}

/** Into the cell and its copies; undefined where what stands there is broken over lines. */
function editsAt(reading: Reading, fact: Fact, figure: string): Edit[] | undefined {
  const cells = [fact.cell, ...(fact.copies ?? [])]
  if (cells.some(({ span }) => /[\n\r]/.test(reading.text.slice(span.start, span.end)))) return undefined
  const notation = rowOf(reading.tables, fact)?.source.notation
  return cells.map((cell) => editOf(reading.text, cell, figure, notation))
}

/** A line for itself must not become no line at all, and the blank that keeps an empty one goes with the first figure. */
function editOf(text: string, { span }: Cell, figure: string, notation: Notation | undefined): Edit {
  if (notation !== 'line') return cellEdit(text, span, figure)
  const blanks = span.start === span.end ? /^[^\S\t\n\r]*/.exec(text.slice(span.start, span.start + 40))![0].length : 0
  return { span: { start: span.start, end: span.end + blanks }, newText: figure === '' ? blankLine : figure }
}

/** The cells that were set hold what was meant, every other value is as before, and nothing has become unread. */
function areAsMeant(before: Reading, seen: Seen, settings: readonly Setting[]): boolean {
  const edits = placedEdits(
    settings.flatMap((s) => s.edits),
    seen,
  )
  const after = read(see(applyEdits(seen.source, edits)).text)
  if (after.unchecked || after.facts.size !== before.facts.size || unreadIn(after) > unreadIn(before)) return false
  const figures = new Map(settings.map(({ address, figure }) => [address, figure]))
  return [...before.facts].every(([address, { value }]) => {
    const [figure, now] = [figures.get(address), after.facts.get(address)?.value]
    return now !== undefined && isSame(figure === undefined ? value : parseValue(figure), now)
  })
}

function unreadIn({ tables }: Reading): number {
  return tables.reduce((sum, table) => {
    const rows = [...table.rows, ...table.duplicates, ...table.fused]
    return sum + table.loose.length + table.unknown.length + rows.reduce((n, { unread }) => n + unread.length, 0)
  }, 0)
}

function isSame(a: Value, b: Value): boolean {
  if (a.kind === 'number') return b.kind === 'number' && a.decimal === b.decimal && a.unit === b.unit
  if (a.kind === 'blank') return b.kind === 'blank'
  return a.kind === b.kind && a.text === b.text
}
