/** Text in, report out: the one entry of the core. Never throws; the result is immutable. */
import { analysisOf, type Report } from './analysis'
import { checks } from './checks'
import { run } from './checks/check'
import type { Decisions, Reading } from './model'
import { decided, isTooLarge, read, tooLarge } from './reading'
import { inSource } from './source/placed'
import { asWritten, see, type Seen } from './source/seen'

/**
 * The text is read as it is seen, and what was found is placed in the source. `before`: the report on another version of
 * the text, which saves the work that would be the same; the result is not changed by it.
 */
export function analyse(text: string, before?: Report): Report {
  if (isTooLarge(text)) return { ...analysisOf(tooLarge(text)), findings: [] }
  const seen = see(text)
  return inSource(plainly(seen, before), seen)
}

/** The report on a text in which every character stands where it is seen: places are those in `seen.text`. */
export function plainly(seen: Seen, before?: Report): Report {
  const reading = read(seen.text)
  const analysis = analysisOf({ ...reading, ...decided(named(reading, seen)) }, before)
  return { ...analysis, findings: analysis.unchecked ? [] : run(checks, analysis) }
}

/** The organ's name as the text writes it, in traditional characters too. */
function named({ decisions, preface }: Reading, seen: Seen): Decisions {
  const own = (name: string) => asWritten(seen, name, preface)
  const { value, witnesses } = decisions.agency
  const agency = {
    ...decisions.agency,
    ...(value !== undefined && { value: own(value) }),
    witnesses: witnesses.map((witness) => ({ ...witness, agency: own(witness.agency) })),
  }
  return { ...decisions, agency }
}
