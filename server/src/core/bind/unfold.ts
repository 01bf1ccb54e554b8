/**
 * A table that has lost its line ends: labels and figures follow each other in one line, `…申请数量217000二、上年结转…`,
 * with or without what parted the cells. The line is cut into one for each row, before its label and behind its last
 * figure. Prose is never cut.
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
/** Cells of the widest row: three of labels, seven of figures, and what merged cells leave behind. */
const widest = 14
/** The rule under the heads of a Markdown table is no cell of a line that has swallowed it. */
const rule = /^:?-{2,}:?$/
/** Among the first figures of a line so many rows stand, or none are looked for. */
const mostBefore = 8

interface Run {
  /** Where the label before the figures begins; undefined where no row's stands there. */
  readonly label: number | undefined
  readonly end: number
}

/** The row as several; itself where it is no such line. */
export function unfolded(row: Row, key: TableKey): readonly Row[] {
  const cells = row.cells.filter(({ text }) => !rule.test(text))
  // What is left between the cells, tabs or bars, shows where they end, and not where the rows do.
  if (cells.length > 1 && cells.length <= widest) return [row]
  const flat = flattened(cells)
  if (!flat || flat.text.length < shortest) return [row]
  const { text, span } = flat
  const cuts = key === 'review' ? cutBehindHeads(text) : cutsIn(text, key)
  const ends = [...new Set([0, ...cuts, text.length])]
  if (ends.length < 3) return [row]
  return ends.slice(1).flatMap((to, i) => piece({ ...row, cells }, span.start + ends[i]!, span.start + to))
}

/** The rows of a table that begins in the line of its heading; none where it does not. */
export function unfoldedBehind(row: Row, at: number, key: TableKey): readonly Row[] {
  const rows = piece(row, at, row.span.end).flatMap((behind) => unfolded(behind, key))
  return rows.length > 1 ? rows : []
}

/** The words of all cells where they stand, with blanks between; undefined where they are too many, or not all shown as they are written. */
function flattened(cells: readonly Cell[]): Pick<Cell, 'text' | 'span'> | undefined {
  const [first, last] = [cells[0], cells.at(-1)]
  if (!first || !last || last.span.end - first.span.start > longest || cells.some(isOtherwise)) return undefined
  const span = { start: first.span.start, end: last.span.end }
  let text = ''
  for (const cell of cells) text += ' '.repeat(Math.max(0, cell.span.start - span.start - text.length)) + cell.text
  return { text, span }
}

/** Not shown as it is written; or with a quotation mark left over, where nobody knows which cells were quoted. */
function isOtherwise({ text, span }: Cell): boolean {
  return span.end - span.start !== text.length || text.includes('"')
}

/** What of a row stands between two places, as a row; a cell in which one of them lies is cut. */
function piece({ notation, cells }: Row, start: number, end: number): Row[] {
  const inside = cells.flatMap((cell): Cell[] => {
    const { span } = cell
    if (span.end < start || span.start >= end || (span.end === start && span.start < start)) return []
    return span.start >= start && span.end <= end
      ? [cell]
      : [part(cell, Math.max(0, start - span.start), Math.min(span.end, end) - span.start)]
  })
  const [first, last] = [inside[0], inside.at(-1)]
  return first && last ? [{ notation, span: { start: first.span.start, end: last.span.end }, cells: inside }] : []
}

/** Before each row's label and behind its last figure; nowhere where a sentence speaks of rows, whose figures mostly stand behind something else. */
function cutsIn(text: string, key: TableKey): readonly number[] {
  const runs = runsIn(text, key)
  const named = runs.filter(({ label }) => label !== undefined)
  if (named.length < fewest || named.length * 4 < runs.length * 3) return []
  return named.flatMap(({ label, end }) => [label!, end])
}

/** Table four has one row without a label: all figures stand behind all heads. */
function cutBehindHeads(text: string): readonly number[] {
  const at = text.search(/\d/)
  const isRow = at > 0 && /^[\d\s]+$/.test(text.slice(at)) && text.slice(at).replace(/\s/g, '').length >= fewestOfReview
  return isRow ? [at] : []
}

/** Fewer digits behind the heads are no row of table four. */
const fewestOfReview = 15

/** A point or a comma within a figure is no end of it. */
const figure = String.raw`\d+(?:[.,．，]\d+)*`
/** What says that something has become less or more. */
const signs = String.raw`增减+\-−－`
/** Figures with nothing but blanks and signs between, and what the last of them counts. */
const figures = new RegExp(
  String.raw`(?:[${signs}]\s*)?${figure}(?:(?=[\s${signs}])\s*(?:[${signs}]\s*)?${figure})*(?:\s*万?元)?`,
  'gu',
)
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

/** With anything else no label begins: what closes the words before is theirs. */
const opening = /[\p{Script=Han}\d（(]/u

/** Where the longest wording of a row begins that ends at a place, or before the blanks there. */
function labelBefore(text: string, from: number, place: number, key: TableKey): number | undefined {
  const to = text.slice(0, place).trimEnd().length
  for (let at = Math.max(from, to - longestLabel); at < to; at++) {
    if (!opening.test(text[at]!)) continue
    const norm = normOf(text.slice(at, to))
    if (norm !== '' && vocabulariesOf(key).some((vocabulary) => namesRow(norm, vocabulary))) return at
  }
  return undefined
}
