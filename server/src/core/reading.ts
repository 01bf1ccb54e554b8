/** Everything that is read from a text before it is judged: rows, sections, tables, facts, title, year and agency. */
import { editions, firstFormYear, forms, latest } from '../form'
import type { Address } from '../form/types'
import { editionsShown } from './bind/edition'
import { regions } from './bind/regions'
import { bindTable } from './bind/table'
import { decideAgency } from './decisions/agency'
import { decideEdition } from './decisions/edition'
import { decideYear } from './decisions/year'
import type {
  BoundTable,
  Decisions,
  EditionDecision,
  Fact,
  Reading,
  Row,
  Section,
  Unchecked,
  YearDecision,
} from './model'
import { cutAtHeadings } from './outline/cut'
import { embeddedSpans } from './outline/embedded'
import { outline } from './outline/sections'
import { findTitle } from './outline/title'
import { proven } from './proven'
import { readRows } from './read/rows'
import { isOlderReport, isReport } from './recognise'
import { hasMorePieces, isLarger } from './text/size'

/** Texts of more bytes in UTF-8 are not checked: 20 MB. */
export const largest = 20 * 1024 * 1024

/**
 * Texts of more pieces are not checked: each is an object or several, and a reading of this many takes up to a gigabyte. No
 * text of 2 MB has as many, and twenty thousand pages of a report have fewer.
 */
const mostPieces = 2 * 1024 * 1024

export function isTooLarge(text: string): boolean {
  return isLarger(text, largest)
}

export function tooLarge(text: string): Reading {
  return empty(text, 'tooLarge')
}

export function read(text: string): Reading {
  if (hasMorePieces(text, mostPieces)) return empty(text, 'tooCostly')
  const whole = readRows(text)
  const embedded = embeddedSpans(whole)
  const { sections, repeated, several, added, named } = outline(text, whole, embedded)
  if (sections.length === 0) return empty(text, isOlderReport(text, whole) ? 'formUnknown' : 'notReport')
  const rows = cutAtHeadings(whole, sections)
  const preface = { start: 0, end: sections[0]!.span.start }
  const title = findTitle(
    text,
    rows.filter((r) => r.span.start < preface.end),
  )
  const year = decideYear({ text, preface, sections, title, embedded })
  const { tables, edition } = bindAll(text, rows, sections, year)
  if (!isReport({ text, rows, preface, title, sections, named, tables }))
    return empty(text, isOlderReport(text, rows) ? 'formUnknown' : 'notReport')
  if (several) return { ...empty(text, 'severalReports'), rows }
  if (isOlderThanForms(year, tables)) return { ...empty(text, 'formUnknown'), rows }
  return {
    text,
    ...decided({ year, edition, agency: decideAgency(title, rows, preface) }),
    ...(title && { title }),
    preface,
    rows,
    sections,
    repeatedHeadings: repeated,
    addedParts: added,
    tables,
    facts: factsOf(tables),
    embedded,
  }
}

/** A report on a year before the first form, which holds none of its tables: where one was read, the year is in error. */
function isOlderThanForms({ value, certain }: YearDecision, tables: readonly BoundTable[]): boolean {
  if (!certain || value === undefined || value >= firstFormYear) return false
  return !tables.some((t) => t.form.key === 'requests' && t.rows.length > 1)
}

/** Each table in the report's edition, where that is one of those that the table shows; else in the latest of these. */
function bindAll(
  text: string,
  rows: readonly Row[],
  sections: readonly Section[],
  year: YearDecision,
): { tables: BoundTable[]; edition: EditionDecision } {
  const found = regions(text, rows, sections).map((region) => ({
    region,
    shown: editionsShown(region.key, region.lines),
  }))
  const telling = found.filter(({ shown }) => shown.length < editions.length)
  const edition = decideEdition(
    telling.map(({ region: { key, lines }, shown }) => ({
      kind: 'table' as const,
      table: key,
      editions: shown,
      span: { start: lines[0]!.row.span.start, end: lines.at(-1)!.row.span.end },
    })),
    year,
  )
  const tables = found.map(({ region, shown }) =>
    proven(bindTable(text, region, shown.includes(edition.value) ? edition.value : shown.at(-1)!)),
  )
  return { tables: tables.filter((t) => t.rows.length > 0 || t.fused.length > 0 || t.header.span), edition }
}

/** The decisions, and what they come to. */
export function decided(decisions: Decisions): Pick<Reading, 'decisions' | 'form' | 'edition' | 'year' | 'agency'> {
  const { year, edition, agency } = decisions
  return {
    decisions,
    form: forms[edition.value],
    edition: edition.value,
    ...(year.value !== undefined && { year: year.value }),
    ...(agency.value !== undefined && { agency: agency.value }),
  }
}

function factsOf(tables: readonly BoundTable[]): ReadonlyMap<Address, Fact> {
  const facts = new Map<Address, Fact>()
  for (const table of tables)
    for (const row of table.rows) for (const fact of row.facts) if (fact) facts.set(fact.address, fact)
  return facts
}

const undecided = { certain: false, witnesses: [] } as const

function empty(text: string, unchecked: Unchecked): Reading {
  return {
    text,
    unchecked,
    ...decided({
      year: undecided,
      edition: { value: latest.edition, due: latest.edition, ...undecided },
      agency: undecided,
    }),
    preface: { start: 0, end: 0 },
    rows: [],
    sections: [],
    repeatedHeadings: [],
    addedParts: [],
    tables: [],
    facts: new Map(),
    embedded: [],
  }
}
