/** Short writing of mentions and their readings, for tables of sentences. */
import { compare } from '../../../server/src/core/prose/compare'
import { match } from '../../../server/src/core/prose/match'
import { mentions } from '../../../server/src/core/prose/mentions'
import type { Contradiction, Mention, ProseSpan, Scope } from '../../../server/src/core/prose/types'
import { placed } from '../../../server/src/core/source/placed'
import { see } from '../../../server/src/core/source/seen'
import type { Edition } from '../../../server/src/form'
import type { SectionKey } from '../../../server/src/form/types'

export interface Report {
  readonly year?: number
  readonly edition?: Edition
  readonly scope?: Scope
  readonly section?: SectionKey
}

const organ: Scope = { kind: 'organ' }

/** The whole text as one span. */
export function spans(text: string, section?: SectionKey): ProseSpan[] {
  return [{ start: 0, end: text.length, ...(section ? { section } : {}) }]
}

/** A text is read as it is seen, and what was found is placed in it. */
export function mentionsOf(text: string, { year = 2022, section }: Report = {}): readonly Mention[] {
  const seen = see(text)
  return placed(mentions(seen.text, spans(seen.text, section), { year }), seen)
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^requests\.received\.total$/, 'N1'],
  [/^requests\.broughtForward\.total$/, 'N2'],
  [/^requests\.total\.total$/, 'R'],
  [/^requests\.carriedForward\.total$/, 'C'],
  [/^requests\.(.*)\.total$/, '$1'],
  [/^requests\./, ''],
  [/^review\./, ''],
  [/^disclosure\./, ''],
]

function short(address: string): string {
  for (const [pattern, name] of names) if (pattern.test(address)) return address.replace(pattern, name)
  return address
}

/** `N1 | N1+N2`; `~` before what does not bind, `≤` where the figure may be a part; groups of rows as `refused.*`. */
export function reading(mention: Mention, { edition = '2021', scope = organ }: Report = {}): string {
  const alternatives = match(mention, edition, scope).map((alternative) => {
    const sum = alternative.addresses.map(short).join('+')
    return `${alternative.binding ? '' : '~'}${alternative.relation === 'atMost' ? '≤' : ''}${grouped(sum)}`
  })
  return alternatives.join(' | ')
}

const groups: readonly (readonly [string, string])[] = [
  ['refused.*', 'refused.stateSecret+refused.prohibitedByLaw+refused.security+refused.thirdParty+refused.internalAffairs+refused.processInformation+refused.enforcementFile+refused.administrativeInquiry'],
  ['unavailable.*', 'unavailable.notHeld+unavailable.needsCreation+unavailable.stillUnclear'],
  ['notProcessed.*', 'notProcessed.petition+notProcessed.duplicate+notProcessed.publication+notProcessed.excessive+notProcessed.reissue'],
  ['otherHandling.*', 'otherHandling.notSupplemented+otherHandling.feeUnpaid+otherHandling.otherReason'],
  ['litigation.total', 'litigation.direct.total+litigation.afterReconsideration.total'],
] // prettier-ignore

function grouped(sum: string): string {
  let written = sum
  for (const [name, parts] of groups) written = written.replace(parts, name)
  for (const row of ['received', 'broughtForward', 'total']) {
    const columns = ['commercial', 'research', 'welfare', 'legalService', 'otherOrganization']
    written = written.replace(columns.map((c) => `${row}.${c}`).join('+'), `${row}.organizations`)
  }
  return written
}

/** Every mention of a text as `words → reading`; nothing behind the arrow where it is no cell's. */
export function readings(text: string, report: Report = {}): string[] {
  return mentionsOf(text, report).map((m) =>
    `${text.slice(m.span.start, m.span.end)} → ${reading(m, report)}`.trimEnd(),
  )
}

/** Contradictions between a text and values by address. */
export function contradictions(
  text: string,
  cells: Readonly<Record<string, number | string>>,
  report: Report = {},
): readonly Contradiction[] {
  const { edition = '2021', scope = organ } = report
  const lookup = (address: string) => (address in cells ? String(cells[address]) : undefined)
  return compare(mentionsOf(text, report), lookup, { edition, scope })
}
