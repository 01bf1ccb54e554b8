/**
 * What is known of a text, stage by stage: what was read, what its sentences state, what its sums prove, where the two
 * disagree, and what is found wrong. Plain data; what a stage needs it is given.
 */
import { disputesIn, type Disputes } from './disputes'
import type { Finding, Reading } from './model'
import { proseOf, type Prose } from './prose'
import type { TableKey } from '../form/types'
import { sumsOf, type Sums } from './sums'
import { unfoundRows, type Unfound } from './unfound'

export interface Analysis extends Reading {
  readonly prose: Prose
  readonly sums: Sums
  readonly disputes: Disputes
  /** Rows of the form that were not bound. */
  readonly unfound: ReadonlyMap<TableKey, readonly Unfound[]>
}

export interface Report extends Analysis {
  readonly findings: readonly Finding[]
}

/** @param before the analysis of another version of the text: only what its passages state goes on to this one */
export function analysisOf(reading: Reading, before?: Analysis): Analysis {
  const prose = proseOf(reading, before?.prose.stated)
  const sums = sumsOf(reading)
  return { ...reading, prose, sums, disputes: disputesIn(reading, prose, sums), unfound: unfoundRows(reading) }
}
