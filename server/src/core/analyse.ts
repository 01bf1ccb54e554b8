/** Text in, report out: the one entry of the core. Never throws; the result is immutable. */
import { form2021 } from '../form'
import type { Report } from './model'

export function analyse(text: string): Report {
  const nothing = { start: 0, end: 0 }
  return {
    text,
    unchecked: 'not-a-report',
    form: form2021,
    edition: '2021',
    preface: nothing,
    rows: [],
    sections: [],
    repeatedHeadings: [],
    tables: [],
    facts: new Map(),
    embedded: [],
    findings: [],
  }
}
