/**
 * What writes a figure into a cell of a row. Between bars an empty cell keeps a blank on either side (`|  |` → `| 5 |`), and
 * one that is filled with blanks keeps its width (`|     |` → `|   5 |`), so that the bars stay below one another.
 */
import type { Edit, Span } from './model'
import { withoutEnd } from './text/end'
import { blanks, width } from './text/width'

/** No column of a form is filled with more. */
const mostBlanks = 120

/** A cell with the blanks on either side of it, as far as a column may be filled with them. */
export function withBlanks(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - mostBlanks), start)
  const behind = /^[ \u3000]*/.exec(text.slice(end, end + mostBlanks))![0]
  return { start: start - before.length + withoutEnd(before, /[ \u3000]/).length, end: end + behind.length }
}

/** @param newText empty: what stands there is taken out */
export function cellEdit(text: string, span: Span, newText: string): Edit {
  const room = withBlanks(text, span)
  if (text[room.start - 1] !== '|' || text[room.end] !== '|') return { span, newText }
  const [before, behind] = [text.slice(room.start, span.start), text.slice(span.end, room.end)]
  const inside = text.slice(room.start, room.end)
  const isFilled = span.start === span.end ? inside.length > 1 : before.length > 1 || behind.length > 1
  if (!isFilled) return { span, newText }
  const rest = blanks(width(inside) - width(newText) - 2, inside.includes('\u3000'))
  const isRight = span.start === span.end || width(before) > width(behind)
  return { span: room, newText: ` ${isRight ? rest + newText : newText + rest} ` }
}
