/**
 * The prose of a report, read once: its running text in passages, every figure that a sentence states, and the cells it
 * was matched with. What contradicts the tables is for the checks to say; editors show the rest.
 */
import type { Address } from '../../form/types'
import type { Reading, Span } from '../model'
import { add, decimal, print, type Decimal } from './decimal'
import { passages, type Passage } from './flow'
import { match } from './match'
import { mentionsOf, type Stated } from './mentions'
import { scopeOf } from './setting'
import type { Alternative, Mention, ProseSpan, Scope } from './types'

export interface Prose {
  /** The whole running text, tables, headings and embedded texts left out, in order. */
  readonly passages: readonly Passage[]
  /** Those of the six sections, in order. */
  readonly mentions: readonly Mention[]
  /** The mentions that speak of cells, with these cells; in order. */
  readonly matched: readonly Matched[]
  /** Whose figures the report gives; undefined where its agency's name does not tell. */
  readonly scope: Scope | undefined
  /** What the passages were found to state, for the next version of the text. */
  readonly stated: Stated
}

export interface Matched {
  readonly mention: Mention
  /** What the wording may mean, the likeliest first; at least one. */
  readonly alternatives: readonly TabledAlternative[]
}

interface TabledAlternative extends Alternative {
  /** The sum of its cells as the tables have them, a canonical decimal; undefined where one was not read. */
  readonly value: string | undefined
}

/** @param before what the passages of another version of the text state: those that are the same are not read again */
export function proseOf(reading: Reading, before: Stated = new Map()): Prose {
  const scope = scopeOf(reading.agency)
  const read = passages(reading.text, running(reading))
  const { mentions, stated } = mentionsOf(
    read.filter((p) => p.section),
    reading.year === undefined ? {} : { year: reading.year },
    before,
  )
  const matched = mentions.flatMap((mention) => matchedIn(reading, mention, scope))
  return { passages: read, mentions, matched, scope, stated }
}

/** The preface and the bodies of the sections, without tables and embedded texts. */
function running({ preface, sections, tables, embedded }: Reading): ProseSpan[] {
  const holes = [...tables.map((t) => t.span), ...embedded].sort((a, b) => a.start - b.start)
  const parts: ProseSpan[] = [preface, ...sections.map((s) => ({ ...s.body, section: s.form.key }))]
  return parts.flatMap((part) => {
    const spans: ProseSpan[] = []
    let { start } = part
    for (const hole of holes) {
      if (hole.end <= start || hole.start >= part.end) continue
      if (hole.start > start) spans.push({ ...part, start, end: hole.start })
      start = hole.end
    }
    return start < part.end ? [...spans, { ...part, start }] : spans
  })
}

function matchedIn(reading: Reading, mention: Mention, scope: Scope | undefined): Matched[] {
  const alternatives = match(mention, reading.edition, scope)
  if (alternatives.length === 0) return []
  return [
    { mention, alternatives: alternatives.map((a) => ({ ...a, value: sumOf(a.addresses, (x) => cell(reading, x)) })) },
  ]
}

/** The number in a cell, a canonical decimal. */
export function cell(reading: Reading, address: Address): string | undefined {
  const fact = reading.facts.get(address)
  if (fact?.value.kind !== 'number') return undefined
  const { decimal } = fact.value
  const { kind } = fact.column
  const wrong = (kind !== 'change' && decimal.startsWith('-')) || (kind !== 'amount' && decimal.includes('.'))
  return wrong ? undefined : decimal
}

/** What values at several addresses add up to; undefined where one is missing. */
export function sumOf(
  addresses: readonly Address[],
  value: (address: Address) => string | undefined,
): string | undefined {
  let total: Decimal | undefined = { units: 0n, scale: 0 }
  for (const address of addresses) {
    const number = decimal(value(address) ?? '')
    total = total && number && add(total, number)
  }
  return total && print(total)
}

/** The statement that stands at an offset of the text, the shortest of several. */
export function statementAt({ matched }: Prose, offset: number): Matched | undefined {
  return matched
    .filter(({ mention: { span } }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => length(a.mention.span) - length(b.mention.span))[0]
}

/** The statements that speak of a cell, alone or with others. */
export function statementsOn({ matched }: Prose, address: Address): readonly Matched[] {
  return matched.filter(({ alternatives }) => alternatives.some((a) => a.addresses.includes(address)))
}

/** Every cell that a statement may speak of, each once, the likeliest first. */
export function cellsOf({ alternatives }: Matched): readonly Address[] {
  return [...new Set(alternatives.flatMap((a) => a.addresses))]
}

function length({ start, end }: Span): number {
  return end - start
}
