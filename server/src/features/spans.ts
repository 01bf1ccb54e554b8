/** Questions about spans that several features ask. Knows no report. */
import type { Span } from '../core'

/** Is the offset in the span or at one of its ends? A span of zero width is touched by its one offset. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}

/** Do the spans share a character, or touch where one of them is of zero width? */
export function meets(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}

/** The span without white space at its end. */
export function trimmedEnd(text: string, span: Span): Span {
  return { start: span.start, end: span.start + text.slice(span.start, span.end).trimEnd().length }
}
