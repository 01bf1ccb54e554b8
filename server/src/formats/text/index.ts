/** Encoded text as a document: written back in its own encoding, with its own mark and line ends. Knows no notation. */
import type { NotRead, OpenDocument, Refusal, TextEdit } from '../format'
import { decode, encode, encodingWith, isFaithful, type Decoded } from './encodings'

/** `words`: what a text that matters says; where the bytes say it in an encoding that is not read, that is named. */
export function openText(bytes: Uint8Array, words?: RegExp): Promise<OpenDocument | NotRead> {
  return Promise.resolve(opened(bytes, words))
}

function opened(bytes: Uint8Array, words?: RegExp): OpenDocument | NotRead {
  const decoded = decode(bytes)
  const isForeign = !decoded || (words && !words.test(decoded.text))
  const name = isForeign && words ? encodingWith(words, bytes) : undefined
  if (!decoded || name) return { why: 'encoding', ...(name && { detail: name }) }
  const { text } = decoded
  return {
    format: 'text',
    text,
    omitted: [],
    place: () => undefined,
    refusals: (edits) => edits.flatMap((edit) => refusalOf(decoded, edit) ?? []),
    write: (edits) => written(bytes, decoded, edits),
  }
}

function refusalOf({ text, ...encoding }: Decoded, { span, newText }: TextEdit): Refusal | undefined {
  if (span.start > span.end || span.end > text.length) return { refused: 'overlapping', span }
  return encode(newText, { ...encoding, bom: false }) ? undefined : { refused: 'character', span }
}

function written(bytes: Uint8Array, decoded: Decoded, edits: readonly TextEdit[]): Uint8Array | Refusal {
  const span = edits[0]?.span ?? { start: 0, end: 0 }
  if (!isFaithful(bytes, decoded)) return { refused: 'unfaithful', span }
  const parts: string[] = []
  let from = 0
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const refused = refusalOf(decoded, edit)
    if (refused) return refused
    if (edit.span.start < from) return { refused: 'overlapping', span: edit.span }
    parts.push(decoded.text.slice(from, edit.span.start), edit.newText)
    from = edit.span.end
  }
  const text = parts.join('') + decoded.text.slice(from)
  return encode(text, decoded) ?? { refused: 'character', span }
}
