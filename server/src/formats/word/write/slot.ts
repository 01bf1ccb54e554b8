/** An edit inside one cell or one paragraph, as changes of the text of its runs. */
import type { RefusalReason, Span, TextEdit } from '../../format'
import type { Paragraph, Piece } from '../content'
import { CELL_BREAK, type PlacedPiece, type Slot } from '../text'
import { isWritable, type Element } from '../xml'
import { markProperties, prefixOf, runElement, textElement } from './properties'

/** Characters of a `w:t` that are replaced; `start` and `end` in `document.xml`, `text` not yet escaped. */
export interface TextChange {
  readonly kind: 'text'
  readonly holder: Element
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Markup that is put in, or taken out. */
export interface Splice {
  readonly kind: 'markup'
  readonly start: number
  readonly end: number
  readonly text: string
}

export type Change = TextChange | Splice

/** `edit.newText` holds neither tab nor line feed, and the edit lies in the slot. */
export function changesIn(xml: string, slot: Slot, { span, newText }: TextEdit): readonly Change[] | RefusalReason {
  if (slot.cell && newText.includes(CELL_BREAK)) return 'acrossParagraphs'
  if (!isWritable(newText) || newText.includes('\r')) return 'character'
  const touched = slot.pieces.filter(({ piece, at }) => at < span.end && at + piece.text.length > span.start)
  if (touched.length === 0) return newText === '' ? [] : insertion(xml, slot, span.start, newText)
  const changes: Change[] = []
  for (const [i, placed] of touched.entries()) {
    const { piece } = placed
    if (piece.locked) return piece.locked
    const range = rangeOf(placed, span)
    if (!piece.holder || !range) return 'generatedText'
    changes.push({ kind: 'text', holder: piece.holder, ...range, text: i === 0 ? newText : '' })
  }
  return changes
}

/** Which characters of `document.xml` the part of the piece inside the span is; undefined where it cuts a reference. */
function rangeOf({ piece, at }: PlacedPiece, span: Span): Span | undefined {
  const from = Math.max(span.start - at, 0)
  const to = Math.min(span.end - at, piece.text.length)
  return isPlain(piece)
    ? { start: piece.start + from, end: piece.start + to }
    : from === 0 && to === piece.text.length
      ? { start: piece.start, end: piece.end }
      : undefined
}

function isPlain({ text, start, end }: Piece): boolean {
  return end - start === text.length
}

function insertion(xml: string, slot: Slot, at: number, text: string): readonly Change[] | RefusalReason {
  const beside = slot.pieces.filter((placed) => placed.at <= at && at <= placed.at + placed.piece.text.length)
  const found = besideTyped(beside, at)
  if (found) {
    const { piece } = found
    const place = at === found.at ? piece.start : isPlain(piece) ? piece.start + at - found.at : piece.end
    return [{ kind: 'text', holder: piece.holder!, start: place, end: place, text }]
  }
  const locked = beside.find(({ piece }) => piece.locked && piece.end > piece.start)?.piece.locked
  if (locked) return locked
  if (beside.some((placed) => placed.at < at && at < placed.at + placed.piece.text.length)) return 'generatedText'
  if (slot.locked) return slot.locked
  const behind = beside.findLast((placed) => placed.at + placed.piece.text.length === at)?.paragraph
  const paragraph = behind ?? slot.paragraphs.find((each) => !each.locked) ?? slot.paragraphs[0]
  if (paragraph) return paragraph.locked ?? [runIn(xml, paragraph, text)]
  return slot.cell ? [paragraphIn(slot.cell.element, text)] : 'form'
}

/** Text goes on with what stands before it rather than with what follows; an empty `w:t` is better than a new one. */
function besideTyped(beside: readonly PlacedPiece[], at: number): PlacedPiece | undefined {
  const typed = beside.filter(({ piece }) => piece.holder && !piece.locked)
  const full = typed.filter(({ piece }) => piece.text !== '')
  return full.find((placed) => placed.at < at) ?? full[0] ?? typed[0]
}

/** In a run that has no text yet, else in a new one at the paragraph's end. */
function runIn(xml: string, { element, emptyRuns }: Paragraph, text: string): Splice {
  const prefix = prefixOf(element)
  const run = emptyRuns[0]
  return run
    ? appended(run, textElement(prefix, text))
    : appended(element, runElement(prefix, markProperties(xml, element), text))
}

function paragraphIn(cell: Element, text: string): Splice {
  const prefix = prefixOf(cell)
  return appended(cell, `<${prefix}p>${runElement(prefix, '', text)}</${prefix}p>`)
}

/** At the end of an element's content; a tag that closes itself is opened. */
export function appended({ innerEnd, closesItself, written }: Element, markup: string): Splice {
  if (!closesItself) return { kind: 'markup', start: innerEnd, end: innerEnd, text: markup }
  // `/>` are the last two characters of the tag.
  return { kind: 'markup', start: innerEnd - 2, end: innerEnd, text: `>${markup}</${written}>` }
}
