/** Offsets of the core and positions of the protocol: the only place where one becomes the other. Both count UTF-16. */
import type { Edit, Span } from '../core'
import type { Position, Range, TextEdit } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'

export function rangeOf(document: Pick<TextDocument, 'positionAt'>, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}

/** A position outside the text is the nearest one inside. */
export function offsetOf(document: TextDocument, position: Position): number {
  return document.offsetAt(position)
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
}

export function textEditsOf(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }))
}
