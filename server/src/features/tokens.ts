/**
 * What a grammar cannot know of a report's words: which numbers are values, which of them are totals or wrong, what the
 * label of a row is and what a heading, and which figures of the running text were matched with a cell.
 */
import type { Fact, Finding, Report, Span } from '../core'
import { totalOf } from './relations'
import { meets } from './spans'

export interface Token {
  /** On one line, of at least one character. */
  readonly span: Span
  readonly kind: 'heading' | 'label' | 'value'
  /** Of a value: others add up to it. */
  readonly total: boolean
  /** Of a value: a finding blames it. */
  readonly wrong: boolean
  /** Of a value: `/`, `—` or words stand for a number. */
  readonly blank: boolean
}

/** In the order of the text, none over another. `range`: only what meets it. */
export function tokens(report: Report, findings: readonly Finding[], range?: Span): Token[] {
  if (report.unchecked) return []
  const all = [...headings(report), ...labels(report), ...values(report, findings), ...statements(report, findings)]
  const found = all
    .filter(({ span }) => !range || meets(span, range))
    .flatMap((token) => lines(report.text, token.span).map((span) => ({ ...token, span })))
    .sort((a, b) => a.span.start - b.span.start)
  return found.filter((token, i) => i === 0 || found[i - 1]!.span.end <= token.span.start)
}

const plain = { total: false, wrong: false, blank: false } as const

function headings({ sections, repeatedHeadings }: Report): Token[] {
  return [...sections, ...repeatedHeadings].map(({ heading }) => ({ ...plain, span: heading.span, kind: 'heading' }))
}

function labels({ tables }: Report): Token[] {
  const rows = tables.flatMap((t) => [...t.rows, ...t.duplicates])
  return rows.flatMap((r) => r.label.spans.map((span): Token => ({ ...plain, span, kind: 'label' })))
}

function values(report: Report, findings: readonly Finding[]): Token[] {
  const totals = new Set(report.sums.identities.map(totalOf))
  const wrong = blamed(findings)
  return [...report.facts.values()].map(({ address, cell, value }: Fact) => ({
    span: cell.span,
    kind: 'value',
    total: totals.has(address),
    wrong: wrong(cell.span),
    blank: value.kind !== 'number',
  }))
}

/** A figure in a sentence is a value too, once it is known of which cell it speaks. */
function statements(report: Report, findings: readonly Finding[]): Token[] {
  const wrong = blamed(findings)
  return report.prose.matched.flatMap(({ mention: { kind, span } }) =>
    kind === 'figure' ? [{ ...plain, span, kind: 'value', wrong: wrong(span) }] : [],
  )
}

/** A finding blames the value that it stands on; hints and remarks blame nothing. */
function blamed(findings: readonly Finding[]): (span: Span) => boolean {
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
  const places = new Set(grave.map(({ span }) => `${span.start} ${span.end}`))
  return ({ start, end }) => places.has(`${start} ${end}`)
}

/** The pieces of a span on each of its lines, without blanks around them. */
function lines(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S(?:[^\n\r]*\S)?/g)].map((m) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }))
}
