/** A place in a text as a terminal shows it: the line around it, and where in that line it stands. */
import { width, type Span } from '../../core'
import { printable } from './printable'

export interface Excerpt {
  readonly before: string
  /** The place itself, as far as it lies in its first line. */
  readonly place: string
  readonly after: string
  /** Columns before the place, and columns of the place: at least one, for a place of zero width is marked as well. */
  readonly indent: number
  readonly width: number
}

const cut = '...'

/** At most `columns` wide; a longer line is cut around the place. Costs no more for a line of megabytes. */
export function excerpt(text: string, span: Span, columns: number): Excerpt {
  const start = lineStart(text, span.start, span.start - columns)
  const end = lineEnd(text, span.end, span.end + columns)
  const placeEnd = lineEnd(text, span.start, Math.min(span.end, span.start + columns))
  const wholeBefore = printable(text.slice(start, span.start))
  const wholeAfter = placeEnd < span.end ? '' : printable(text.slice(span.end, end))

  const place = head(printable(text.slice(span.start, placeEnd)), columns)
  const rest = Math.max(0, columns - width(place))
  const before = tail(wholeBefore, Math.max(Math.floor(rest / 2), rest - width(wholeAfter)))
  const after = head(wholeAfter, rest - width(before))
  return { before, place, after, indent: width(before), width: Math.max(1, width(place)) }
}

function lineStart(text: string, offset: number, least: number): number {
  let at = offset
  while (at > Math.max(0, least) && !/[\r\n]/.test(text[at - 1]!)) at--
  return at
}

function lineEnd(text: string, offset: number, most: number): number {
  let at = offset
  while (at < Math.min(text.length, most) && !/[\r\n]/.test(text[at]!)) at++
  return at
}

/** The beginning of a text, as far as it fits. */
function head(text: string, columns: number): string {
  return width(text) <= columns ? text : fitting([...text], columns - cut.length).join('') + cut
}

/** The end of a text, as far as it fits. */
function tail(text: string, columns: number): string {
  if (width(text) <= columns) return text
  return (
    cut +
    fitting([...text].reverse(), columns - cut.length)
      .reverse()
      .join('')
  )
}

function fitting(characters: readonly string[], columns: number): string[] {
  let left = columns
  const end = characters.findIndex((character) => (left -= width(character)) < 0)
  return characters.slice(0, end === -1 ? undefined : end)
}
