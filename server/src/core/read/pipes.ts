/**
 * Lines with bars: pipe rows, GFM tables, and cells that stand on lines of their own with a bar behind, below or above.
 * Bars never count columns: an empty place between bars is an empty cell, a run of bars alone is filling.
 */
import type { Row, Span } from '../model'
import { cellAt, rowOf, split } from './cell'
import { trim } from './lines'

/** One dash by itself may be a value; with a colon it is none. In a cell on a line of its own two dashes may be one too. */
const delimiter = /^\|?\s*(?:-{2,}:?|:-+:?|-:)\s*(?:\|\s*(?:-{2,}:?|:-+:?|-:)\s*)*\|?$/
const mayBeValue = /^\|?\s*--\s*\|?$/
/** The marks of a quotation in Markdown; `>5` is none. */
const quote = /^(?:>(?=[\s|>])\s*)+/
const bars = /^[|\s]+$/
/** `| | | | | |`: a row whose cells are all blank, not filling. */
const blankRow = /^\|(?:\s+\|){5,}$/

export type Barred =
  | { readonly kind: 'row'; readonly row: Row }
  /** One bar alone: ends the cell above it, opens a row, or is an empty cell; the lines around decide. */
  | { readonly kind: 'bar'; readonly at: number }
  | { readonly kind: 'filling' }

export function readBarred(text: string, line: Span): Barred {
  const { start, end } = trim(text, line)
  const inner = { start: start + (quote.exec(text.slice(start, end))?.[0].length ?? 0), end }
  const content = text.slice(inner.start, inner.end)
  if (content === '|') return { kind: 'bar', at: inner.start }
  if ((delimiter.test(content) && !mayBeValue.test(content)) || (bars.test(content) && !blankRow.test(content)))
    return { kind: 'filling' }
  const parts = split(text, inner, '|')
  const leading = content.startsWith('|')
  if (leading) parts.shift()
  if (content.endsWith('|')) parts.pop()
  const notation = parts.length === 1 && !leading ? 'barred' : 'pipe'
  return {
    kind: 'row',
    row: rowOf(
      notation,
      parts.map((part) => cellAt(text, part)),
      inner,
    ),
  }
}
