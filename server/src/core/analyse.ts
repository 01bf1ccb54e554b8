/** Text in, report out: the one entry of the core. Never throws; the result is immutable. */
import { checks } from './checks'
import { run } from './checks/check'
import type { Report } from './model'
import { follow } from './prose'
import { read } from './reading'
import { placed } from './source/placed'
import { asWritten, see, type Seen } from './source/seen'
import { isTooLarge, tooLarge } from './reading'

/**
 * The text is read as it is seen, and what was found is placed in the source. `before`: the report on another version of
 * the text, which saves the work that would be the same; the result is not changed by it.
 */
export function analyse(text: string, before?: Report): Report {
  if (isTooLarge(text)) return { ...tooLarge(text), findings: [] }
  const seen = see(text)
  return placed(plainly(seen, before), seen)
}

/** The report on a text in which every character stands where it is seen: places are those in `seen.text`. */
export function plainly(seen: Seen, before?: Report): Report {
  const reading = read(seen.text)
  const { agency } = reading
  if (before && !before.unchecked) follow(reading, before)
  return Object.assign(reading, {
    ...(agency !== undefined && { agency: asWritten(seen, agency, reading.preface) }),
    findings: reading.unchecked ? [] : run(checks, reading),
  })
}
