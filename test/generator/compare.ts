/** What the engine read against what the generator wrote. Throws an error that a person can act on. */
import { type Report, analyse } from '../../server/src/core'
import type { Address } from '../../server/src/form/types'
import type { GeneratedReport } from './report'

/** How many differences are told. */
const SHOWN = 12

export function readAll(generated: GeneratedReport): Report {
  const report = analyse(generated.text)
  fail(report, [...wrongValues(report, generated), ...unreadValues(report, generated)], generated)
  return report
}

/** One value is written oddly: every other one is read, or, where cells cannot be told apart, is at least not misread. */
export function readOthers(generated: GeneratedReport, odd: Address, mayBeUnread: boolean): void {
  const report = analyse(generated.text)
  const wrong = [...wrongValues(report, generated)].filter((line) => !line.startsWith(`${odd}:`))
  if (!mayBeUnread) wrong.push(...unreadValues(report, generated).filter((line) => !line.startsWith(`${odd}:`)))
  fail(report, wrong, generated)
}

/** Unread is allowed, a value at a wrong address or place is not. */
export function readNoneWrong(generated: GeneratedReport): Report {
  const report = analyse(generated.text)
  fail(report, [...wrongValues(report, generated)], generated)
  return report
}

export function noFindings(report: Report, graver: readonly string[]): void {
  const found = report.findings.filter((f) => graver.includes(f.severity))
  if (found.length === 0) return
  const lines = found
    .slice(0, SHOWN)
    .map((f) => `${f.code} ${f.address ?? ''} “${report.text.slice(f.span.start, f.span.end)}” ${f.message.en}`)
  throw new Error(`${found.length} finding(s) in a consistent report:\n${lines.join('\n')}\n${dump(report.text)}`)
}

function* wrongValues({ facts, edition }: Report, { expected, places, text }: GeneratedReport): Generator<string> {
  for (const [address, { value, cell }] of facts) {
    if (value.kind !== 'number') continue
    const truth = expected.get(address)
    const place = places.get(address)
    if (value.decimal !== truth) yield `${address}: ${value.decimal}, not ${truth} (edition ${edition})`
    else if (cell.span.start !== place?.start || cell.span.end !== place.end)
      yield (
        `${address}: read at ${cell.span.start}–${cell.span.end} “${text.slice(cell.span.start, cell.span.end)}”, ` +
        `stands at ${place?.start}–${place?.end}`
      )
  }
}

function unreadValues({ facts }: Report, { expected }: GeneratedReport): string[] {
  return [...expected]
    .filter(([address]) => facts.get(address)?.value.kind !== 'number')
    .map(([address, decimal]) => `${address}: unread, stands as ${decimal}`)
}

function fail(report: Report, wrong: readonly string[], { text }: GeneratedReport): void {
  if (report.unchecked) throw new Error(`not checked: ${report.unchecked}\n${dump(text)}`)
  if (wrong.length > 0)
    throw new Error(`${wrong.length} value(s) differ:\n${wrong.slice(0, SHOWN).join('\n')}\n${dump(text)}`)
}

/** The whole text where `SHOW_TEXT` is set: it fills a terminal. */
function dump(text: string): string {
  return process.env.SHOW_TEXT ? text : '(set SHOW_TEXT=1 to see the text)'
}
