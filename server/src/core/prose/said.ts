/** What sentences say of the report itself, each where it stands in the source. Knows no pattern; the caller names one. */
import { spanOf, type Passage } from './flow'
import type { Found, SentencePattern } from './patterns/pattern'
import type { Span } from '../model'

/** All that passages say in the shape of one pattern, in order. Linear in their length. */
export function saidIn<S extends Found>(passages: readonly Passage[], pattern: SentencePattern<S>): S[] {
  const said: S[] = []
  for (const passage of passages) {
    if (!pattern.cue.test(passage.text)) continue
    for (const found of pattern.read(passage.text)) said.push(placed(found, passage))
  }
  return said
}

function placed<S extends Found>(found: S, passage: Passage): S {
  const at = ({ start, end }: Span) => spanOf(passage, start, end)
  const slots = Object.fromEntries(Object.entries(found.slots).map(([slot, span]) => [slot, at(span!)]))
  return { ...found, span: at(found.span), slots }
}
