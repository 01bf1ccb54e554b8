/** Text in, report out: the one entry of the core. Never throws; the result is immutable. */
import { checks } from './checks'
import { run } from './checks/check'
import type { Report } from './model'
import { read } from './reading'

export function analyse(text: string): Report {
  const reading = read(text)
  return { ...reading, findings: reading.unchecked ? [] : run(checks, reading) }
}
