/** The faulty report of an example, what is found in it, and the lines of both reports that differ. Pure. */
import { acrossFindings, collect, digestOf, isAcross, noRoster, type Roster } from '../../server/src/collection'
import { analyse, applyEdits, type Edit, type Finding, type Report, type Span } from '../../server/src/core'
import { latest } from '../../server/src/form'
import type { Change, Example, Sounds } from './types'

export function soundOf(sounds: Sounds, { edition = latest.edition }: Example): string {
  return sounds[edition]
}

/** Throws where a passage does not stand in the text exactly once. */
export function faulty(text: string, { changes }: Example): string {
  return applyEdits(text, changes.map(editFor(text)))
}

export interface Shown {
  readonly report: Report
  readonly findings: readonly Finding[]
}

/** The faulty report of an example, with what is found of that code. */
export function shown(code: string, example: Example, sounds: Sounds): Shown {
  const sound = soundOf(sounds, example)
  const report = analyse(faulty(sound, example))
  if (!isAcross(code)) return { report, findings: report.findings.filter((finding) => finding.code === code) }
  const roster = rosterOf(report, example)
  const digest = (of: Report, path: string) => ({
    roster,
    digest: digestOf(of, { path, format: 'text', findings: [] }),
  })
  const others = (example.beside ?? []).map(({ yearsBefore, changes, agency = report.agency }, i) => {
    const year = report.year ?? 0
    const text = faulty(sound, { ...example, changes })
      .replaceAll(String(year), String(year - yearsBefore))
      .replaceAll(report.agency ?? '', agency ?? '')
    return digest(analyse(text), besidePath(year - yearsBefore, i))
  })
  const collection = collect([digest(report, ownPath), ...others])
  return { report, findings: acrossFindings(collection, ownPath).filter((finding) => finding.code === code) }
}

function rosterOf({ agency = '' }: Report, { beside = [], isSum }: Example): Roster {
  if (!isSum) return noRoster
  const units = beside.map((unit) => ({ name: unit.agency ?? '', aliases: [], superior: agency }))
  return { agencies: units, summaries: [{ report: agency, complete: true, span: { start: 0, end: 0 } }] }
}

const ownPath = '本年.txt'

function besidePath(year: number, i: number): string {
  return `${year}年${i === 0 ? '' : `（${i + 1}）`}.txt`
}

/** The whole lines that an example changes: as they are in the faulty report, and as they are in the sound one. */
export function excerpts(text: string, example: Example): { readonly bad: string; readonly good: string } {
  const edits = example.changes.map(editFor(text)).toSorted((a, b) => a.span.start - b.span.start)
  let shift = 0
  const after = edits.map(({ span, newText }): Span => {
    const start = span.start + shift
    shift += newText.length - (span.end - span.start)
    return { start, end: start + newText.length }
  })
  return {
    bad: lines(faulty(text, example), after),
    good: lines(
      text,
      edits.map(({ span }) => span),
    ),
  }
}

function editFor(text: string): (change: Change) => Edit {
  return ([from, to]) => {
    const start = text.indexOf(from)
    if (start < 0 || text.includes(from, start + 1)) throw new Error(`“${from}” does not stand exactly once`)
    return { span: { start, end: start + from.length }, newText: to }
  }
}

/** The lines that the spans touch; what lies between two spans is left out. */
function lines(text: string, spans: readonly Span[]): string {
  const shown = spans.map(({ start, end }) => {
    const first = text.lastIndexOf('\n', start - 1) + 1
    const last = text.indexOf('\n', Math.max(start, end - 1))
    return text.slice(first, last < 0 ? text.length : last).trimEnd()
  })
  return shown.join('\n……\n')
}
