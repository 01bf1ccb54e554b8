/** What a person has said of the organs of a folder: who is called what, who stands above whom, which reports are sums. Data. */
import type { Span } from '../core'

export interface Organ {
  readonly name: string
  readonly aliases: readonly string[]
  readonly superior?: string
}

/** Units as a summary names them: an agency, or files. */
export type UnitEntry =
  | { readonly kind: 'agency'; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'files'
      readonly glob: string
      /** @param path relative to the configuration's folder, with `/` */
      readonly matches: (path: string) => boolean
      readonly span: Span
    }

export interface SummaryEntry {
  /** The agency whose report is the sum. */
  readonly report: string
  /** Undefined: the agencies whose superior it is. */
  readonly units?: readonly UnitEntry[]
  /** How many units there are, where files are named and not agencies. */
  readonly count?: number
  readonly complete: boolean
  /** Where the entry stands in the configuration file. */
  readonly span: Span
}

export interface Roster {
  readonly agencies: readonly Organ[]
  readonly summaries: readonly SummaryEntry[]
}

export const noRoster: Roster = { agencies: [], summaries: [] }
