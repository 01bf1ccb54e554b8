/**
 * A table that has lost its line ends: labels and figures follow each other in one line, `…申请数量217000二、上年结转…`.
 * The line is cut into one for each row, before its label and behind its last figure. Prose is never cut.
 */
import type { TableKey } from '../../form/types'
import type { Cell, Row } from '../model'
import { namesRow, part } from './fused'
import { normOf } from './tokens'
import { vocabulariesOf } from './vocabulary'

/** Shorter lines hold no three rows, longer ones no table alone. */
const shortest = 40
const longest = 20_000
/** A group's label and the longest of a row's. */
const longestLabel = 90
/** Fewer rows in one line may be a sentence's. */
const fewest = 3
/** Among the first figures of a line so many rows stand, or none are looked for. */
const mostBefore = 8

interface Run {
  /** Where the label before the figures begins; undefined where no row's stands there. */
  readonly label: number | undefined
  readonly end: number
}

/** The row as several; itself where it is no such line. */
export function unfolded(row: Row, key: TableKey): readonly Row[] {
  const [cell, ...others] = row.cells
  if (!cell || others.length > 0) return [row]
  const { text, span } = cell
  const fits = shortest <= text.length && text.length <= longest && span.end - span.start === text.length
  if (!fits) return [row]
  if (key === 'review') return withoutHeads(row, cell)
  const runs = runsIn(text, key)
  const named = runs.filter(({ label }) => label !== undefined)
  // Where most figures stand behind something else, a sentence speaks of rows.
  if (named.length < fewest || named.length * 4 < runs.length * 3) return [row]
  const cuts = [...new Set([0, ...named.flatMap(({ label, end }) => [label!, end]), text.length])]
  return cuts.slice(1).map((to, i) => lineFrom(row, part(cell, cuts[i]!, to)))
}

/** The rows of a table that begins in the line of its heading; none where it does not. */
export function unfoldedBehind(row: Row, at: number, key: TableKey): readonly Row[] {
  const [cell, ...others] = row.cells
  const { text, span } = cell!
  const from = at - span.start
  if (others.length > 0 || from < 0 || span.end - span.start !== text.length) return []
  const rows = unfolded(lineFrom(row, part(cell!, from, text.length)), key)
  return rows.length > 1 ? rows : []
}

/** Table four has one row without a label: all figures stand behind all heads. */
function withoutHeads(row: Row, cell: Cell): readonly Row[] {
  const { text } = cell
  const at = text.search(/\d/)
  const isRow = at > 0 && /^[\d\s]+$/.test(text.slice(at)) && text.slice(at).replace(/\s/g, '').length >= fewestOfReview
  return isRow ? [lineFrom(row, part(cell, 0, at)), lineFrom(row, part(cell, at, text.length))] : [row]
}

/** Fewer digits behind the heads are no row of table four. */
const fewestOfReview = 15

const figures = /\d+(?:\s+\d+)*/g
/** The point behind a digit that begins a label: `…0002.其他`. */
const ordinal = /^[.．、]\s*\p{Script=Han}/u
/** Behind a figure in a sentence. */
const unit = /^\s*[件个項项次人宗起条万元年月日号%％]/

/** The runs of figures with the labels before them; of a line that does not begin like a table only the first ones. */
function runsIn(text: string, key: TableKey): Run[] {
  const runs: Run[] = []
  let from = 0
  let named = 0
  for (const { 0: digits, index } of text.matchAll(figures)) {
    const behind = text.slice(index + digits.length, index + digits.length + 4)
    const end = index + (ordinal.test(behind) ? digits.slice(0, -1).trimEnd().length : digits.length)
    if (end === index) continue
    const label = unit.test(behind) ? undefined : labelBefore(text, from, index, key)
    if (label !== undefined) named++
    runs.push({ label, end })
    if (runs.length >= mostBefore && named < fewest) break
    from = end
  }
  return runs
}

/** Where the longest wording of a row begins that ends at a place. */
function labelBefore(text: string, from: number, to: number, key: TableKey): number | undefined {
  for (let at = Math.max(from, to - longestLabel); at < to; at++) {
    const norm = normOf(text.slice(at, to))
    if (norm !== '' && vocabulariesOf(key).some((vocabulary) => namesRow(norm, vocabulary))) return at
  }
  return undefined
}

function lineFrom({ notation }: Row, cell: Cell): Row {
  return { notation, span: cell.span, cells: [cell] }
}
