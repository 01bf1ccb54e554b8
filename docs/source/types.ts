/** What the documentation says of a check beyond what the check says itself. */
import type { Address, Text } from '../../server/src/core'

export interface Description {
  readonly code: string
  /** What is wrong, in a few words. */
  readonly title: Text
  /** What a person does about it; the quick fixes are named by the check. */
  readonly remedy: Text
  /** Never empty. */
  readonly examples: readonly Example[]
}

/** A fault put into the sound report `report.txt`. */
export interface Example {
  /** Passages of the sound report, each of which stands there once, and what stands in the faulty one instead. */
  readonly changes: readonly Change[]
  /** The characters of the faulty report that the finding is on; empty for an empty cell. */
  readonly place: string
  readonly address?: Address
}

export type Change = readonly [from: string, to: string]
