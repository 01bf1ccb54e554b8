/** Makes cells out of spans of the text. */
import type { Cell, Notation, Row, Span } from '../model'
import { trim } from './lines'

const emphasis = /^(\*\*|__)[^*_]+\1$/
/** What ends a line inside a cell joins words (`↵`: the end of a paragraph in a cell of a document), but figures on both sides stay two. */
const breaks = /<br\s*\/?>|[\r\n]+|(?<![\d０-９])↵|↵(?![\d０-９])/gi
const parting = /(?<=[\d０-９])[^\S\r\n]*(?:<br\s*\/?>|[\r\n])(?:\s|<br\s*\/?>)*(?=[\d０-９])/gi
const breaking = /[<\r\n↵]/

/** The cell that stands in a span: blanks around it and Markdown emphasis are not part of it, line breaks inside it not part of its text. */
export function cellAt(text: string, span: Span): Cell {
  let inner = trim(text, span)
  let content = text.slice(inner.start, inner.end)
  if (content.charCodeAt(0) === 42 || content.charCodeAt(0) === 95) {
    const match = emphasis.exec(content)
    if (match) {
      inner = trim(text, { start: inner.start + 2, end: inner.end - 2 })
      content = text.slice(inner.start, inner.end)
    }
  }
  if (breaking.test(content)) content = content.replace(parting, '↵').replace(breaks, '')
  return { span: inner, text: content, rowspan: 1, colspan: 1 }
}

export function rowOf(notation: Notation, cells: readonly Cell[], span: Span): Row {
  return { notation, span, cells }
}

/** Cuts a span at each occurrence of a character. */
export function split(text: string, span: Span, separator: string): Span[] {
  const parts: Span[] = []
  // In the span alone: a separator that the rest of the text lacks is looked for to its end.
  const inner = text.slice(span.start, span.end)
  let from = 0
  for (let at = inner.indexOf(separator); at >= 0; at = inner.indexOf(separator, from)) {
    parts.push({ start: span.start + from, end: span.start + at })
    from = at + 1
  }
  parts.push({ start: span.start + from, end: span.end })
  return parts
}
