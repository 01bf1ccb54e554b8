/**
 * What a check across reports is, and how these checks are run. Each is asked for the findings on one report, the later of
 * a pair or the summary, so that of a folder in which one file changes only the reports it bears on are judged again.
 */
import { internalError, type Address, type Finding, type Place, type Severity, type Span, type Text } from '../../core'
import type { SectionKey } from '../../form/types'
import type { Collection, Member } from '../collection'

/** A place in another report of the collection. */
export interface FarPlace extends Place {
  readonly path: string
  readonly address?: Address
  /** A sentence of section one or five, whose words are worth showing. */
  readonly isSentence?: true
}

/** The same words in two reports. */
export interface SameWords {
  /** The other report. */
  readonly path: string
  /** In the order of the text of each. */
  readonly here: readonly Span[]
  readonly there: readonly Span[]
}

/** A finding that only several reports together show. */
export interface AcrossFinding extends Omit<Finding, 'related'> {
  /** Of the report that it stands on. */
  readonly path: string
  /** The section at whose heading it stands, where it is about no cell. */
  readonly section?: SectionKey
  readonly related: readonly FarPlace[]
  /** Where it is about words, to be shown side by side. */
  readonly sameWords?: SameWords
}

interface Found<A> {
  readonly span: Span
  /** The section at whose heading it stands, where it is about no cell. */
  readonly section?: SectionKey
  readonly address?: Address
  readonly args: A
  /** Where this finding weighs less than the check's others. */
  readonly severity?: Severity
  readonly related: readonly FarPlace[]
  readonly sameWords?: SameWords
}

export interface AcrossCheck<A> {
  /** A contract: configuration, JSON and documentation use it. */
  readonly code: string
  readonly severity: Severity
  find(member: Member, collection: Collection): Iterable<Found<A>>
  /** Short, with the numbers in it. */
  readonly message: { zh(args: A): string; en(args: A): string }
  readonly why: Text
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of checks holds arguments of every kind
export type AnyAcrossCheck = AcrossCheck<any>

export function defineAcross<A>(check: AcrossCheck<A>): AcrossCheck<A> {
  return check
}

/** The findings on one report, in the order of its text. A check that throws is reported as such; the others still run. */
export function runOn(checks: readonly AnyAcrossCheck[], member: Member, collection: Collection): AcrossFinding[] {
  const { path } = member.digest
  const findings = checks.flatMap((check): AcrossFinding[] => {
    try {
      return [...check.find(member, collection)].map((found, nth) => ({ path, ...finding(check, found, nth) }))
    } catch (error) {
      return [{ path, ...internalError(check, error), related: [] }]
    }
  })
  return findings.sort((a, b) => a.span.start - b.span.start)
}

function finding<A>({ code, message, ...check }: AcrossCheck<A>, found: Found<A>, nth: number) {
  const { span, address, section, args, severity = check.severity, related, sameWords } = found
  const said = { zh: message.zh(args), en: message.en(args) }
  return {
    ...{ code, nth, severity, span, message: said, related },
    ...(address !== undefined && { address }),
    ...(section && { section }),
    ...(sameWords && { sameWords }),
  }
}
