/** The running text of a preview: what a reader sees of a cell's characters, cut where a finding begins or ends. */
import type { BlankPlace, Cell, Span } from '../../core'
import type { Words } from './model'
import type { Notes } from './notes'

/** The words of a part of a cell. @param blanks what may be filled in there, in order */
export function wordsOf(text: string, cell: Cell, part: Span, notes: Notes, blanks: readonly BlankPlace[]): Words[] {
  const shown = shownIn(text, cell)
  const marked = notes.inside(part)
  const own = blanks.filter(({ span }) => part.start <= span.start && span.end <= part.end)
  const isWhole = (at: number) => !own.some(({ span }) => span.start < at && at < span.end)
  const ends = [...marked, ...own.map(({ span }) => span)].flatMap(({ start, end }) => [start, end])
  const cuts = [...new Set([part.start, part.end, ...ends])].filter(isWhole).sort((a, b) => a - b)
  let [next, markedUpTo, blank] = [0, part.start, 0]
  const pieces = cuts.flatMap((start, i): Words[] => {
    const words: Words[] = []
    // One where nothing stands has no stretch of its own.
    for (; own[blank]?.span.end === start && own[blank]!.span.start === start; blank++)
      words.push(blankPiece(own[blank]!, notes))
    if (i + 1 === cuts.length) return words
    const span = { start, end: cuts[i + 1]! }
    for (; next < marked.length && marked[next]!.start <= start; next++)
      markedUpTo = Math.max(markedUpTo, marked[next]!.end)
    if (own[blank]?.span.start === start) return [...words, blankPiece(own[blank++]!, notes)]
    const said = shown(span)
    if (said === '') return words
    const isMarked = span.end <= markedUpTo
    return [...words, { text: said, ...(isMarked && { at: notes.at(span), ...notes.on(span) }) }]
  })
  return trimmed(pieces)
}

function blankPiece({ key, span, text, name, kind }: BlankPlace, notes: Notes): Words {
  const blank = { key, name, ...(kind === 'words' && { isWords: true as const }) }
  return { text, at: notes.at(span), ...notes.on(span), blank }
}

/** What a part of the source looks like: without tags and emphasis, entities decoded, blanks as the reader left them. */
function shownIn(text: string, { span, text: said }: Cell): (part: Span) => string {
  const source = text.slice(span.start, span.end)
  if (source === said) return ({ start, end }) => plain(text.slice(start, end))
  const at = aligned(source, said)
  return ({ start, end }) => plain(said.slice(at[start - span.start], at[end - span.start]))
}

function plain(text: string): string {
  return text.replaceAll('**', '')
}

/** For each offset of the source, and its end, the offset in what it says. */
function aligned(source: string, said: string): number[] {
  const at: number[] = []
  let to = 0
  for (let i = 0; i < source.length;) {
    const [unseen] = /^(?:<[a-z/!][^>]*>|\s+)/i.exec(source.slice(i, i + 2000)) ?? []
    const [entity] = /^&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i.exec(source.slice(i, i + 12)) ?? []
    const length = (unseen ?? entity)?.length ?? 1
    for (let k = 0; k < length; k++) at.push(to)
    const isSeen = entity !== undefined || source[i] === said[to] || (unseen?.trim() === '' && said[to] === ' ')
    if (isSeen) to = Math.min(said.length, to + 1)
    i += length
  }
  return [...at, said.length]
}

function trimmed(pieces: readonly Words[]): Words[] {
  return pieces
    .map((piece, i) => ({
      ...piece,
      text:
        i === 0 && i === pieces.length - 1
          ? piece.text.trim()
          : i === 0
            ? piece.text.trimStart()
            : i === pieces.length - 1
              ? piece.text.trimEnd()
              : piece.text,
    }))
    .filter(({ text, blank }) => text !== '' || blank)
}
