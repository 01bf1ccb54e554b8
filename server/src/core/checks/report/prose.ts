/** Parts of a report's running text, as the checks on what it says of itself need them. */
import type { Analysis } from '../../analysis'
import type { Span } from '../../model'
import { within, type Passage } from '../../prose/flow'
import type { Found, SentencePattern } from '../../prose/patterns/pattern'
import { saidIn } from '../../prose/said'

/** The passages of a part of the text, without tables and embedded documents. */
export function prose(reading: Analysis, part: Span): readonly Passage[] {
  return reading.prose.passages.flatMap((passage) => within(passage, part) ?? [])
}

/** What a part of the text says in the shape of a pattern; all of it, where none is given. */
export function said<S extends Found>(reading: Analysis, pattern: SentencePattern<S>, part?: Span): readonly S[] {
  return saidIn(part ? prose(reading, part) : reading.prose.passages, pattern)
}

const opening = 1500

/** Where a report speaks of itself: above the first section and at its beginning. */
export function introduction(reading: Analysis): readonly Passage[] {
  const first = reading.sections[0]
  const begun = first && { start: first.body.start, end: Math.min(first.body.end, first.body.start + opening) }
  return [...prose(reading, reading.preface), ...(begun ? prose(reading, begun) : [])]
}
