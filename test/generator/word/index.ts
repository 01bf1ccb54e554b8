/** Generated reports as Word documents, and what must be read from them. */
import type { Address } from '../../../server/src/form/types'
import { randomOf } from '../random'
import { partsOf } from '../report'
import type { ReportValues } from '../values'
import { wpsDocument, type Habits } from './wps'

export interface GeneratedDocument {
  readonly bytes: Uint8Array
  /** The exact number at each address of the edition. */
  readonly expected: ReadonlyMap<Address, string>
}

export function renderWps(values: ReportValues, habits: Habits, seed: number): GeneratedDocument {
  const random = randomOf(seed)
  const parts = partsOf(values, {}, random)
  return { bytes: wpsDocument(parts, habits, random), expected: values.decimals }
}

export { type Habits } from './wps'
export { wpsDocument, wordPackage } from './wps'
