/** Parts of a report's running text, as the checks on what it says of itself need them. */
import type { Analysis } from '../../analysis'
import type { Span } from '../../model'
import { within, type Passage } from '../../prose/flow'

/** The passages of a part of the text, without tables and embedded documents. */
export function prose(reading: Analysis, part: Span): readonly Passage[] {
  return reading.prose.passages.flatMap((passage) => within(passage, part) ?? [])
}

const opening = 1500

/** Where a report speaks of itself: above the first section and at its beginning. */
export function introduction(reading: Analysis): readonly Passage[] {
  const first = reading.sections[0]
  const begun = first && { start: first.body.start, end: Math.min(first.body.end, first.body.start + opening) }
  return [...prose(reading, reading.preface), ...(begun ? prose(reading, begun) : [])]
}
