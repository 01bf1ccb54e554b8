/**
 * Cells in which the label of a row and its figures have run together: `1.属于国家秘密0000000`, `行政强制｜4｜`. Where one
 * figure ends and the next begins cannot be told, so nothing of them is read; but the row is there and has a name.
 */
import type { ColumnForm } from '../../form/types'
import type { Cell } from '../model'
import { nearest } from '../text/distance'
import { hasHan, isSet, normOf, type Line, type Token } from './tokens'
import type { Vocabulary } from './vocabulary'

/** A label with seven figures of some digits behind it is not longer; what is, is prose. */
const longest = 200
/** Figures begin here, at the latest: a digit, or what scanners, keyboards and spreadsheets leave for one. */
const figures = /[\d０-９]+/g

/** The lines with each such cell as the label it begins with, and the rest of it as what was fused to it. */
export function withFused(lines: readonly Line[], vocabulary: Vocabulary): readonly Line[] {
  return lines.map((line) => {
    if (!line.tokens.some(mayBeFused)) return line
    const tokens = line.tokens.map((token) => (mayBeFused(token) ? (parted(token, vocabulary) ?? token) : token))
    return { row: line.row, tokens }
  })
}

function mayBeFused({ cell: { text }, value }: Token): boolean {
  return value.kind === 'text' && text.length <= longest && hasHan(text) && /[\d０-９]/.test(text)
}

/** The token as a label with something fused to it; undefined where it begins with no row's label, or is one. */
function parted(token: Token, vocabulary: Vocabulary): Token | undefined {
  const { cell } = token
  if (vocabulary.exact.has(normOf(cell.text))) return undefined
  // Separators before the label are none of it.
  const from = Math.max(0, cell.text.search(/[\u4e00-\u9fff（(\d]/))
  const ends = [...cell.text.matchAll(figures)].map(({ index }) => ({ index, end: lastWord(cell.text, index) }))
  const named = (names: (norm: string, vocabulary: Vocabulary) => boolean) =>
    ends.find(({ end }) => names(normOf(cell.text.slice(from, end)), vocabulary))
  const found = named(namesRow) ?? named(resembles)
  // A unit behind a figure makes a sentence of it: 行政许可20件.
  if (!found || hasHan(cell.text.slice(found.index).replace(/万元|元/g, ''))) return undefined
  const { end } = found
  const norm = normOf(cell.text.slice(from, end))
  return { ...token, norm, cell: part(cell, from, end), fused: part(cell, end, cell.text.length) }
}

/** A row's own wording, with or without its groups' before it. */
export function namesRow(norm: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.exact.get(norm)?.some((t) => t.kind === 'row')) return true
  return vocabulary.groups.some((group) => {
    if (!norm.startsWith(group)) return false
    const own = norm.slice(group.length)
    return own !== '' && [own, own.replace(ordinal, '')].some((rest) => namesRow(rest, vocabulary))
  })
}

/** What is left of （一） or 1. between a group's label and the row's. */
const ordinal = /^(?:\d+|[一二三四五六七])/

/** A row's wording with a slip in it. */
function resembles(norm: string, { comparable }: Vocabulary): boolean {
  return norm.length >= 4 && nearest(norm, comparable, (a, b) => a.row === b.row) !== undefined
}

/** Behind the last character of the words before a place, a closing bracket included. */
function lastWord(text: string, before: number): number {
  let end = before
  while (end > 0 && !/[\u4e00-\u9fff）)」』”"’']/.test(text[end - 1]!)) end--
  return end
}

/** A part of a cell; where it is written otherwise than it reads, the whole of its place. */
export function part(cell: Cell, from: number, to: number): Cell {
  const { start, end } = cell.span
  const exact = end - start === cell.text.length
  return {
    ...cell,
    text: cell.text.slice(from, to),
    span: exact ? { start: start + from, end: start + to } : cell.span,
  }
}

/** Thousands set apart, or decimals: `11,398,889`, `12.5`. */
const oneNumber = /^(?:[1-9]\d{0,2}(?:[, ]\d{3})+|\d+\.\d+)$/

/** A number as it is written, with nothing before or behind it but a sign or a unit. */
function isOneNumber(text: string): boolean {
  const figure = text.normalize('NFKC').replace(/^\D+/, '').replace(/万|元/g, '')
  return oneNumber.test(figure.trim())
}

/** Several figures stand in one cell: `0,1,5`, `｜5｜5`. */
export function holdsSeveral({ cell: { text } }: Token): boolean {
  return !hasHan(text) && (text.match(figures) ?? []).length > 1 && !isOneNumber(text)
}

/**
 * In a row with blank cells a cell may hold its neighbours' figures as well: it has several of them (`5；3`, `0 1 5`), or a
 * zero before others, or it is alone in a long row and has as many digits as the row has columns (`1100002 | | | | | | `).
 * Where every cell is filled it is what it seems.
 */
export function runTogether(items: readonly Token[], columns: readonly ColumnForm[]): boolean {
  const set = items.filter(isSet)
  if (columns.length < 2 || set.length >= columns.length) return false
  const alone = set.length === 1 && columns.length > 3
  return set.some(({ cell: { text } }) => {
    const [first = '', ...others] = hasHan(text) ? [] : (text.match(figures) ?? [])
    if (/^[0０][\d０-９]/.test(first)) return true
    if (others.length === 0) return alone && first.length >= columns.length
    // Thousands set apart by blanks, or a figure for each of the cells that the row lacks: `1 100 100 | | `.
    return (
      !isOneNumber(text) || (/\d\s+\d/.test(text.normalize('NFKC')) && set.length + others.length === columns.length)
    )
  })
}
