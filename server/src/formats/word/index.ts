/**
 * Word (.docx): opened as text, written back by splices in `word/document.xml`; every other byte of that part, and every
 * other part of the package, stays as it is. Knows no report and no file.
 */
import { largestDocument, type DocumentPlace, type NotRead, type OpenDocument } from '../format'
import type { Refusal, Span, TextEdit } from '../format'
import { replaceEntry } from '../zip'
import { contentOf, TooManyCells } from './content'
import { numberingOf } from './numbering'
import { openParts, type Parts } from './package'
import { stylesOf } from './styles'
import { layOut, lineAt, slotsOf, lastBefore, type Laid } from './text'
import { parseXml, type Element } from './xml'
import { applied, planOf, type Source } from './write/plan'

export function openWord(bytes: Uint8Array): Promise<OpenDocument | NotRead> {
  return Promise.resolve(opened(bytes))
}

function opened(bytes: Uint8Array): OpenDocument | NotRead {
  if (bytes.length > largestDocument) return { why: 'tooLarge' }
  const parts = openParts(bytes)
  if ('why' in parts) return parts
  const read = laidOut(parts, parts.document.root)
  if (!read) return { why: 'tooCostly', detail: parts.document.entry.name }
  const { laid, omitted } = read
  if (laid.text.trim() === '' && omitted.includes('picture')) return { why: 'picture' }
  const source: Source = { xml: parts.document.xml, laid, locked: parts.locked }
  return {
    format: 'word',
    text: laid.text,
    omitted,
    place: (span) => placeOf(laid, span),
    refusals: (edits) => planOf(source, edits).refusals,
    write: (edits) => written(parts, source, edits),
  }
}

function laidOut(parts: Parts, root: Element): { laid: Laid; omitted: OpenDocument['omitted'] } | undefined {
  try {
    const { blocks, omitted } = contentOf(root, stylesOf(parts.styles), numberingOf(parts.numbering))
    return { laid: layOut(blocks), omitted: [...omitted] }
  } catch (error) {
    if (error instanceof TooManyCells) return undefined
    throw error
  }
}

function placeOf({ lines }: Laid, span: Span): DocumentPlace | undefined {
  const line = lineAt(lines, span.start)
  if (!line) return undefined
  const slots = slotsOf(line)
  return slots[Math.max(0, lastBefore(slots, span.start))]?.place
}

/** What is written is read again: it must say what the edits mean, or nothing is written. */
function written(parts: Parts, source: Source, edits: readonly TextEdit[]): Uint8Array | Refusal {
  if (edits.length === 0) return parts.zip.bytes
  const plan = planOf(source, edits)
  if (plan.refusals[0]) return plan.refusals[0]
  const xml = applied(source.xml, plan.splices)
  const root = parseXml(xml)
  const again = typeof root === 'string' ? undefined : laidOut(parts, root)
  if (!again || !plan.means(again.laid.text)) return { refused: 'unfaithful', span: edits[0]!.span }
  return replaceEntry(parts.zip, parts.document.entry, new TextEncoder().encode(xml))
}
