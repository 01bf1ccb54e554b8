/**
 * What the layout leaves open of a row that it does not decide: the pieces of its print, and what has become of its cells.
 * The sums may leave only one way to tell them apart; nothing is decided here.
 */
import type { Cell, Open, Unread } from '../model'
import { isSet, type Token } from './tokens'

const asLost: ReadonlySet<Unread> = new Set(['noCell', 'tooFewOnLines', 'severalWays', 'cellLost', 'apart', 'tooFew'])

/** Undefined where something else than figures stands there, or a row of `width` columns cannot have been printed so. */
export function openOf(why: Unread, items: readonly Token[], width: number): Open | undefined {
  const set = items.filter(isSet)
  const cells = set.map(({ cell }) => cell)
  if (why === 'runTogether') return cutOf(cells, width)
  const values = set.every(({ value, cell }) => value.kind === 'number' && count.test(cell.text))
  if (!values || width < 2) return undefined
  if (asLost.has(why) && set.length < width) return { as: 'lost', pieces: cells }
  return why === 'tooMany' && set.length === width + 1 ? { as: 'doubled', pieces: cells } : undefined
}

/** The runs of digits of cells in which figures have run together. */
export function cutOf(cells: readonly Cell[], width: number): Open | undefined {
  const pieces = cells.flatMap(runsIn)
  const digits = pieces.reduce((n, { text }) => n + text.length, 0)
  const plain = cells.every(({ text }) => separated.test(text) && !grouped.test(text)) && pieces.every(isExact)
  return plain && pieces.length <= width && width <= digits ? { as: 'cut', pieces } : undefined
}

const count = /^(?:0|[1-9]\d{0,8})$/
/** Digits, and nothing between them that could be part of a number. */
const separated = /^[\d\s,，、;；|｜/]*$/
/** Thousands, as it may be: `1,234`. */
const grouped = /\d[,，]\d{3}(?!\d)/

function runsIn(cell: Cell): Cell[] {
  const { text, span } = cell
  const exact = span.end - span.start === text.length
  return [...text.matchAll(/\d+/g)].map(({ 0: run, index }) => {
    const start = span.start + index
    return { ...cell, text: run, span: exact ? { start, end: start + run.length } : span }
  })
}

/** Every digit stands where its place says. */
function isExact({ text, span }: Cell): boolean {
  return span.end - span.start === text.length
}
