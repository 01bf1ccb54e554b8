/** The elements of an HTML text with their places, so that a whole one can be copied, moved or put behind another. */
import type { Span } from '../model'
import { parseHtml } from '../source/markup'

export interface Element {
  readonly name: string
  /** From the first character of its opening tag to the last of its closing one, where it has one. */
  readonly span: Span
  readonly inner: Span
  readonly parent: Element | undefined
}

interface Open extends Element {
  span: { start: number; end: number }
  inner: { start: number; end: number }
}

/** Elements, and the text they stand in. */
export interface Page {
  readonly text: string
  readonly elements: readonly Element[]
}

/** In the order of their opening tags. */
export function elementsIn(text: string): Element[] {
  const all: Open[] = []
  const open: Open[] = []
  parseHtml(text, {
    onOpen(name, _, { start, end }) {
      const element = { name, span: { start, end }, inner: { start: end, end }, parent: open.at(-1) }
      all.push(element)
      open.push(element)
    },
    onClose(name, implied, { start, end }) {
      const element = open.pop()
      if (!element) return
      // An implied end stands where the tag that implies it begins; void elements end with their own tag.
      const own = text.slice(start, start + 2) === '</' && closes(text, start, name)
      const at = Math.max(element.inner.start, start)
      element.inner.end = at
      element.span.end = !implied && own ? end : at
    },
  })
  return all
}

function closes(text: string, at: number, name: string): boolean {
  return text.slice(at + 2, at + 2 + name.length).toLowerCase() === name
}

/** The innermost element of one of these names around a place. */
export function elementAround({ elements }: Page, place: Span, names: readonly string[]): Element | undefined {
  return elements.findLast((e) => names.includes(e.name) && e.inner.start <= place.start && place.end <= e.inner.end)
}

/** All elements around a place, innermost first. */
export function elementsAround({ elements }: Page, place: Span): Element[] {
  return elements.filter((e) => e.inner.start <= place.start && place.end <= e.inner.end).toReversed()
}

/** The opening tag as written. */
export function openingTag({ text }: Page, { span, inner }: Element): string {
  return text.slice(span.start, inner.start)
}
