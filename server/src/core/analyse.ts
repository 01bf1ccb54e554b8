/** Text in, report out: the one entry of the core. Never throws; the result is immutable. */
import { checks } from './checks'
import { run } from './checks/check'
import type { Report } from './model'
import { follow } from './prose'
import { read } from './reading'

/**
 * The report is the reading itself with the findings added: what the checks have worked out for it stays with it.
 * `before`: the report on another version of the text, which saves the work that would be the same; the result is not
 * changed by it.
 */
export function analyse(text: string, before?: Report): Report {
  const reading = read(text)
  if (before && !before.unchecked) follow(reading, before)
  return Object.assign(reading, { findings: reading.unchecked ? [] : run(checks, reading) })
}
