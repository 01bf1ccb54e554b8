/** What the documentation says of a check beyond what the check says itself. */
import type { Address, Edition, Text } from '../../server/src/core'

export interface Description {
  readonly code: string
  /** What is wrong, in a few words. */
  readonly title: Text
  /** What a person does about it; the quick fixes are named by the check. */
  readonly remedy: Text
  /** Never empty. */
  readonly examples: readonly Example[]
}

/** The sound reports, by the edition of the form that they are in. */
export type Sounds = Readonly<Record<Edition, string>>

/** A fault put into a sound report. */
export interface Example {
  /** Passages of the sound report, each of which stands there once, and what stands in the faulty one instead. */
  readonly changes: readonly Change[]
  /** The characters of the faulty report that the finding is on; empty for an empty cell. */
  readonly place: string
  readonly address?: Address
  /** The form of the sound report, where it is not the latest. */
  readonly edition?: Edition
  /** For what only several reports show: the others, each the sound one on a year so many years earlier, with these changes. */
  readonly beside?: readonly Beside[]
  /** The report is declared to be the sum of those beside it. */
  readonly isSum?: true
}

interface Beside {
  readonly yearsBefore: number
  readonly changes: readonly Change[]
  /** Where it is another than the sound report's. */
  readonly agency?: string
}

export type Change = readonly [from: string, to: string]
