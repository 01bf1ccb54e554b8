/**
 * What was read of the text as it is seen, with its places in the source. Each object is placed once, so that what was one
 * stays one. Knows what a reading holds, and judges nothing.
 */
import type {
  BoundRow,
  BoundTable,
  Cell,
  Edit,
  Fact,
  Finding,
  FoundLabel,
  FusedRow,
  Header,
  Heading,
  Reading,
  Report,
  Row,
  Section,
  Span,
  StatedPeriod,
  Title,
  UnknownRow,
  YearDecision,
} from '../model'
import { placeOf, type Seen } from './seen'

/** The same report; the very same where every character stands where it is seen. */
export function placed(report: Report, seen: Seen): Report {
  if (!seen.runs) return report
  return { ...placedReading(report, seen), findings: report.findings.map((f) => placedFinding(f, seen)) }
}

export function placedEdits(edits: readonly Edit[], seen: Seen): readonly Edit[] {
  return seen.runs ? edits.map((edit) => ({ ...edit, span: placeOf(seen, edit.span) })) : edits
}

function placedFinding(finding: Finding, seen: Seen): Finding {
  return {
    ...finding,
    span: placeOf(seen, finding.span),
    related: finding.related.map((r) => ({ ...r, span: placeOf(seen, r.span) })),
  }
}

function placedReading(reading: Reading, seen: Seen): Reading {
  const at = (span: Span) => placeOf(seen, span)
  const cell = once((c: Cell): Cell => ({ ...c, span: at(c.span) }))
  const row = once((r: Row): Row => ({ ...r, span: at(r.span), cells: r.cells.map(cell) }))
  const label = (l: FoundLabel): FoundLabel => ({ ...l, spans: l.spans.map(at) })
  // A row knows its facts and a fact its row: the row is there before its facts are filled in.
  const bound = once((r: BoundRow): BoundRow => {
    const facts: (Fact | undefined)[] = []
    const own: BoundRow = {
      ...r,
      label: label(r.label),
      span: at(r.span),
      unread: r.unread.map(cell),
      source: row(r.source),
      facts,
    }
    for (const fact of r.facts) facts.push(fact && placedFact(fact, own))
    for (const [i, fact] of r.facts.entries()) if (fact) facts_.set(fact, facts[i]!)
    return own
  })
  const facts_ = new Map<Fact, Fact>()
  const placedFact = (f: Fact, own: BoundRow): Fact => ({
    ...f,
    cell: cell(f.cell),
    ...(f.copies && { copies: f.copies.map(cell) }),
    row: own,
  })
  const header = (h: Header): Header => ({ ...h, ...(h.span && { span: at(h.span) }) })
  const unknown = (u: UnknownRow): UnknownRow => ({ label: label(u.label), span: at(u.span) })
  const fused = (f: FusedRow): FusedRow => ({ ...f, span: at(f.span), unread: f.unread.map(cell) })
  const table = (t: BoundTable): BoundTable => ({
    ...t,
    span: at(t.span),
    rows: t.rows.map(bound),
    header: header(t.header),
    unknown: t.unknown.map(unknown),
    duplicates: t.duplicates.map(bound),
    fused: t.fused.map(fused),
    loose: t.loose.map(cell),
  })
  const heading = once((h: Heading): Heading => ({
    ...h,
    span: at(h.span),
    ordinal: { ...h.ordinal, span: at(h.ordinal.span) },
    title: { ...h.title, span: at(h.title.span) },
  }))
  const section = (s: Section): Section => ({ ...s, heading: heading(s.heading), span: at(s.span), body: at(s.body) })
  const title = (t: Title): Title => ({
    ...t,
    span: at(t.span),
    ...(t.year && { year: { ...t.year, span: at(t.year.span) } }),
    ...(t.cut && { cut: at(t.cut) }),
  })
  const period = (p: StatedPeriod): StatedPeriod => ({ ...p, span: at(p.span) })
  const decision = (d: YearDecision): YearDecision => ({
    ...d,
    witnesses: d.witnesses.map((w) => ({ ...w, span: at(w.span) })),
    ...(d.period && { period: period(d.period) }),
  })
  const tables = reading.tables.map(table)
  return {
    ...reading,
    text: seen.source,
    decision: decision(reading.decision),
    ...(reading.title && { title: title(reading.title) }),
    preface: at(reading.preface),
    rows: reading.rows.map(row),
    sections: reading.sections.map(section),
    repeatedHeadings: reading.repeatedHeadings.map(section),
    addedParts: reading.addedParts.map(heading),
    tables,
    facts: new Map([...reading.facts].map(([address, fact]) => [address, facts_.get(fact)!])),
    embedded: reading.embedded.map(at),
  }
}

function once<T extends object>(work: (value: T) => T): (value: T) => T {
  const done = new Map<T, T>()
  return (value) => {
    let result = done.get(value)
    if (!result) done.set(value, (result = work(value)))
    return result
  }
}
