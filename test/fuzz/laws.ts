/** What holds for every text whatsoever. Each law throws an error that says in a line what did not hold. */
import { isDeepStrictEqual } from 'node:util'
import { Parser } from 'htmlparser2'
import {
  type Edit,
  type Fact,
  type Finding,
  type Fix,
  type Report,
  type Span,
  analyse,
  applyEdits,
  fixUntilStable,
} from '../../server/src/core'
import { ask, offered, type Offered } from '../offers'

export type Law = (text: string) => void

function demand(holds: boolean, say: () => string): asserts holds {
  if (!holds) throw new Error(say())
}

/** Analysis does not throw, nor does any check; every range lies inside the text. */
export const readable: Law = (text) => {
  const report = analyse(text)
  demand(report.text === text, () => 'the report is about another text')
  for (const { code, message } of report.findings) demand(code !== 'internal', () => `internal: ${message.en}`)
  const outside = [...spansOf(report)].find(({ start, end }) => !(start >= 0 && start <= end && end <= text.length))
  demand(outside === undefined, () => `range outside the text: ${outside?.start}–${outside?.end} of ${text.length}`)
}

/** What a fact says is what stands in its place. */
export const faithful: Law = (text) => {
  const report = analyse(text)
  for (const fact of report.facts.values()) {
    const there = saidAt(report, fact)
    demand(there === bare(fact.cell.text), () => `${fact.address} is “${fact.cell.text}”, and there stands “${there}”`)
  }
}

/** A fix can be made, makes a difference, leaves every value that it does not touch, and its finding is not there more often. */
export const mending: Law = (text) => {
  const before = analyse(text)
  for (const finding of offered(before)) {
    demand(finding.fixes.filter((f) => f.preferred).length <= 1, () => `${finding.code}: two preferred fixes`)
    for (const fix of finding.fixes) holdsFor(before, finding, fix)
  }
}

function holdsFor(before: Report, finding: Finding, fix: Fix): void {
  const named = `${finding.code} (${fix.title.en})`
  const ordered = fix.edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const crossing = ordered.find((edit, i) => edit.span.start < (ordered[i - 1]?.span.end ?? 0))
  demand(crossing === undefined, () => `${named}: edits overlap at ${crossing?.span.start}`)
  const text = applyEdits(before.text, fix.edits)
  demand(text !== before.text, () => `${named}: changes nothing`)

  const after = analyse(text)
  const count = (report: Report) => report.findings.filter((f) => f.code === finding.code).length
  demand(count(after) <= count(before), () => `${named}: ${count(before)} of them became ${count(after)}`)
  if (!/^(?:cell|sum|prose|report)\//u.test(finding.code)) return
  for (const [address, fact] of before.facts) {
    if (fix.edits.some((edit) => touches(edit, fact.row.span))) continue
    const now = after.facts.get(address)?.cell.text
    demand(now === fact.cell.text, () => `${named}: ${address} was “${fact.cell.text}” and is “${now}”`)
  }
}

/** Fixing comes to an end, and fixing the result changes nothing more. */
export const settling: Law = (text) => {
  for (const accepts of [(fix: Fix) => fix.safe, () => true]) {
    const { reading, settled } = fixUntilStable(text, analyse, ask, accepts)
    demand(settled, () => 'the fixes never come to an end')
    const again = fixUntilStable(reading.text, analyse, ask, accepts).reading.text
    demand(again === reading.text, () => 'fixing what is fixed changes it again')
  }
}

/** What is taken over from another version of the text is what would be read anew, and no part of that version stays in it. */
export const afresh: Law = (text) => {
  const anew = analyse(text)
  for (const other of [text, `一\n${text}`, text.slice(text.length >> 1), text.replace(/\d/, '')]) {
    const after = analyse(text, analyse(other))
    demand(isDeepStrictEqual(told(after), told(anew)), () => 'another report after another version of the text')
    const { mentions } = after.prose
    const known = new Set<unknown>(mentions)
    for (const mention of mentions) {
      const of = mention.kind === 'figure' ? mention.whole : mention.of
      demand(of === undefined || known.has(of), () => 'a statement speaks of one of another version')
    }
  }
}

function told(report: Report): unknown {
  const said = ({ span, severity, code, message, related, fixes }: Offered) =>
    [span, severity, code, message, related, fixes] // prettier-ignore
  return [offered(report).map(said), report.prose.mentions, report.prose.matched]
}

/** Analysis takes time in proportion to the length: at most so many microseconds of this process for each character. */
export function quick(microseconds: number): Law {
  return (text) => {
    const began = process.cpuUsage()
    analyse(text)
    const { user } = process.cpuUsage(began)
    const allowed = 100_000 + microseconds * text.length
    demand(
      user < allowed,
      () => `too slow: over ${microseconds} µs per character (${user / 1000} ms for ${text.length})`,
    )
  }
}

/** A report is mended in a few rounds, each a few readings of it, whatever is wrong: at most so many seconds of this process. */
export function mended(seconds: number): Law {
  return (text) => {
    const began = process.cpuUsage()
    fixUntilStable(text, analyse, ask, () => true)
    const user = process.cpuUsage(began).user / 1_000_000
    demand(user < seconds, () => `too slow: over ${seconds} s to mend it (${user.toFixed(1)} s for ${text.length})`)
  }
}

function touches({ span }: Edit, other: Span): boolean {
  return span.start <= other.end && other.start <= span.end
}

/** What a reader of the published text sees in the cell, without blanks. */
function saidAt({ text, rows }: Report, { cell }: Fact): string {
  const slice = text.slice(cell.span.start, cell.span.end)
  const row = rows.find(({ span }) => span.start <= cell.span.start && cell.span.end <= span.end)
  if (row?.notation !== 'html') return bare(slice.replace(/<br\s*\/?>/giu, ''))
  let said = ''
  let muted = 0
  const silent = /^(?:script|style|noscript|template|textarea)$/u
  const parser = new Parser({
    onopentag: (name) => void (muted += silent.test(name) ? 1 : 0),
    ontext: (data) => void (said += muted > 0 ? '' : data),
    onclosetag: (name) => void (muted -= silent.test(name) ? 1 : 0),
  })
  parser.end(slice)
  return bare(said)
}

function bare(text: string): string {
  return text.replace(/[\s\u200B]+/gu, '')
}

/** Every range anywhere in a report. */
function* spansOf(report: object): Generator<Span> {
  const seen = new Set<object>()
  const open: unknown[] = [report]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
      yield { start: value.start, end: value.end }
    for (const part of value instanceof Map ? value.values() : Object.values(value)) open.push(part)
  }
}
