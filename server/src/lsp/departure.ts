/**
 * What the text of a document has become since it was read: the edits that could not be written back, each a finding while a
 * person types; which fixes could be; and where in the document a stretch of the text stands.
 */
import { applyEdits, type Finding, type Fix, type Span } from '../core'
import { TextDocument } from 'vscode-languageserver-textdocument'
import {
  editsBetween,
  refusalWords,
  type DocumentPlace,
  type OpenDocument,
  type RefusalReason,
  type TextEdit,
} from '../formats'

export interface Departure {
  /** In the order of the text, whatever is configured: what cannot be saved is told. */
  readonly refused: readonly Finding[]
  /** Where a stretch of the text stands in the document; undefined where the document has no places. */
  origin(span: Span): DocumentPlace | undefined
  /** Why the document does not take a fix of the text as it is now; undefined where it does. Each is looked at once. */
  readonly refusalOf: (fix: Pick<Fix, 'edits'>) => RefusalReason | undefined
}

export function departureOf(original: OpenDocument, document: TextDocument): Departure {
  const text = document.getText()
  const edits = editsOf(original, text)
  const moves = movesOf(edits)
  const lines = inLineFeeds(original, document, text)
  const refused = edits.length === 0 ? [] : (original.refusals?.(edits) ?? [])
  const looked = new Map<Pick<Fix, 'edits'>, RefusalReason | undefined>()
  return {
    refused: refused.map(({ refused: reason, span }, nth): Finding => {
      const { zh, en } = refusalWords(reason)
      return {
        code: 'document/refused',
        nth,
        severity: 'error',
        span: lines.outward(movedTo(moves, span)),
        message: { zh: `这处改动不能写回文件：${zh}。`, en: `This change cannot be written back: ${en}.` },
        related: [],
      }
    }),
    origin: (span) => original.place(movedFrom(moves, lines.inward(span).start)),
    refusalOf: (fix) => {
      if (!looked.has(fix)) looked.set(fix, newRefusal(fix))
      return looked.get(fix)
    },
  }

  function newRefusal({ edits: wanted }: Pick<Fix, 'edits'>): RefusalReason | undefined {
    const after = original.refusals?.(editsOf(original, applyEdits(text, wanted))) ?? []
    // What cannot be saved already is no reason against a change somewhere else.
    if (after.length <= refused.length) return undefined
    return after.find(({ refused: reason }, i) => reason !== refused[i]?.refused)?.refused ?? after.at(-1)!.refused
  }
}

/** An edit with the place of what it has put there. */
interface Move {
  readonly before: Span
  readonly after: Span
}

function movesOf(edits: readonly TextEdit[]): Move[] {
  let shift = 0
  return edits.map(({ span, newText }) => {
    const start = span.start + shift
    shift += newText.length - (span.end - span.start)
    return { before: span, after: { start, end: start + newText.length } }
  })
}

/** What an edit has made of a stretch that it touches; the stretch itself where none does. */
function movedTo(moves: readonly Move[], span: Span): Span {
  const at = lastBefore(moves, 'before', span.start)
  const own = [moves[at], moves[at + 1]].find(
    (move) => move && move.before.start <= span.end && span.start <= move.before.end,
  )
  return own?.after ?? span
}

/** Where a character stood before the edits; the start of the edit for what an edit has put there. */
function movedFrom(moves: readonly Move[], offset: number): Span {
  const last = moves[lastBefore(moves, 'after', offset)]
  if (!last) return { start: offset, end: offset }
  const start = offset < last.after.end ? last.before.start : offset - last.after.end + last.before.end
  return { start, end: start }
}

/** Of moves in order the last that does not begin behind an offset; -1 where all do. */
function lastBefore(moves: readonly Move[], side: keyof Move, offset: number): number {
  let [low, high] = [0, moves.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (moves[middle]![side].start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The lines of a document end with one character, those of the editor perhaps with two: a place is the same line and column. */
function inLineFeeds(original: OpenDocument, document: TextDocument, text: string) {
  const same = (span: Span): Span => span
  if (original.format === 'text' || !text.includes('\r\n')) return { outward: same, inward: same }
  const plain = TextDocument.create(document.uri, document.languageId, document.version, text.replaceAll('\r\n', '\n'))
  const between =
    (from: TextDocument, to: TextDocument) =>
    ({ start, end }: Span): Span => ({
      start: to.offsetAt(from.positionAt(start)),
      end: to.offsetAt(from.positionAt(end)),
    })
  return { outward: between(plain, document), inward: between(document, plain) }
}

/** The edits that make the document say what the text says. */
export function editsOf({ format, text: before }: OpenDocument, after: string): TextEdit[] {
  return format === 'text' ? oneEdit(before, after) : editsBetween(before, after)
}

/** A text that is its own file has line ends of its own, and cells of no kind that is known here. */
function oneEdit(before: string, after: string): TextEdit[] {
  if (before === after) return []
  let start = 0
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++
  let behind = 0
  const most = Math.min(before.length, after.length) - start
  while (behind < most && before.at(-1 - behind) === after.at(-1 - behind)) behind++
  return [{ span: { start, end: before.length - behind }, newText: after.slice(start, after.length - behind) }]
}
