/** The faulty report of an example, and the lines of both reports that differ. Pure. */
import { applyEdits, type Edit, type Span } from '../../server/src/core'
import type { Change, Example } from './types'

/** Throws where a passage does not stand in the text exactly once. */
export function faulty(text: string, { changes }: Example): string {
  return applyEdits(text, changes.map(editFor(text)))
}

/** The whole lines that an example changes: as they are in the faulty report, and as they are in the sound one. */
export function excerpts(text: string, example: Example): { readonly bad: string; readonly good: string } {
  const edits = example.changes.map(editFor(text)).toSorted((a, b) => a.span.start - b.span.start)
  let shift = 0
  const after = edits.map(({ span, newText }): Span => {
    const start = span.start + shift
    shift += newText.length - (span.end - span.start)
    return { start, end: start + newText.length }
  })
  return {
    bad: lines(faulty(text, example), after),
    good: lines(
      text,
      edits.map(({ span }) => span),
    ),
  }
}

function editFor(text: string): (change: Change) => Edit {
  return ([from, to]) => {
    const start = text.indexOf(from)
    if (start < 0 || text.includes(from, start + 1)) throw new Error(`“${from}” does not stand exactly once`)
    return { span: { start, end: start + from.length }, newText: to }
  }
}

/** The lines that the spans touch; what lies between two spans is left out. */
function lines(text: string, spans: readonly Span[]): string {
  const shown = spans.map(({ start, end }) => {
    const first = text.lastIndexOf('\n', start - 1) + 1
    const last = text.indexOf('\n', Math.max(start, end - 1))
    return text.slice(first, last < 0 ? text.length : last).trimEnd()
  })
  return shown.join('\n……\n')
}
