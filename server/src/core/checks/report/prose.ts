/** The running text of a report, without its tables and the documents embedded in it, as logical passages. */
import type { Reading, Span } from '../../model'
import { passages, type Passage } from '../../prose/flow'

/** The passages of a part of the text: blanks and tags left out, traditional characters simplified. */
export function prose(reading: Reading, within: Span): readonly Passage[] {
  const skipped = [...reading.tables.map((t) => t.span), ...reading.embedded].sort((a, b) => a.start - b.start)
  const spans: Span[] = []
  let { start } = within
  for (const hole of skipped) {
    if (hole.end <= start || hole.start >= within.end) continue
    if (hole.start > start) spans.push({ start, end: hole.start })
    start = hole.end
  }
  if (start < within.end) spans.push({ start, end: within.end })
  return passages(reading.text, spans)
}

const opening = 1500

/** Where a report speaks of itself: above the first section and at its beginning. */
export function introduction(reading: Reading): readonly Passage[] {
  const first = reading.sections[0]
  const parts = first
    ? [reading.preface, { start: first.body.start, end: Math.min(first.body.end, first.body.start + opening) }]
    : [reading.preface]
  return parts.flatMap((part) => prose(reading, part))
}
