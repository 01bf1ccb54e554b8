/** Text in, report out: the one entry of the core. Never throws; the result is immutable. */
import { checks } from './checks'
import { run } from './checks/check'
import type { Report } from './model'
import { read } from './reading'

/** The report is the reading itself with the findings added: what the checks have worked out for it stays with it. */
export function analyse(text: string): Report {
  const reading = read(text)
  return Object.assign(reading, { findings: reading.unchecked ? [] : run(checks, reading) })
}
