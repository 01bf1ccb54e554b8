/**
 * What writes a figure into a cell of a row. Between bars an empty cell keeps a blank on either side (`|  |` → `| 5 |`), and
 * one that is filled with blanks keeps its width (`|     |` → `|   5 |`), so that the bars stay below one another.
 */
import type { Edit, Span } from './model'
import { blanks, width } from './text/width'

/** No column of a form is filled with more. */
const mostBlanks = 120

/** @param newText empty: what stands there is taken out */
export function cellEdit(text: string, span: Span, newText: string): Edit {
  const before = /\|([ \u3000]*)$/.exec(text.slice(Math.max(0, span.start - mostBlanks), span.start))?.[1]
  const behind = /^([ \u3000]*)\|/.exec(text.slice(span.end, span.end + mostBlanks))?.[1]
  if (before === undefined || behind === undefined) return { span, newText }
  const room: Span = { start: span.start - before.length, end: span.end + behind.length }
  const inside = text.slice(room.start, room.end)
  const isFilled = span.start === span.end ? inside.length > 1 : before.length > 1 || behind.length > 1
  if (!isFilled) return { span, newText }
  const rest = blanks(width(inside) - width(newText) - 2, inside.includes('\u3000'))
  const isRight = span.start === span.end || width(before) > width(behind)
  return { span: room, newText: ` ${isRight ? rest + newText : newText + rest} ` }
}
