/**
 * The door of the collection: many reports as digests, and what only several of them together show. Knows no file and no
 * text; a digest is plain data, and a host may keep it by the content it was made from.
 */
import { checks, type AnyCheck } from '../core'
import { acrossChecks } from './checks'
import { runOn, type AcrossFinding } from './checks/check'
import type { Collection } from './collection'

export { beginningsOf, type Beginnings } from './sentences'
export { collect, copiesIn, type Collected, type Collection } from './collection'
export type { AcrossFinding, SameWords } from './checks/check'
export { affectedBy } from './affected'
export { unitSharesAt, type UnitShares } from './shares'
export { sharesOf, summaryOf, type Summary } from './summary'
export { noRoster, type Organ, type Roster, type SummaryEntry, type UnitEntry } from './roster'
export { cellOf, overviewOf, seriesOf, type AgencyRow, type Entry, type Overview, type Point } from './overview'
export { digestOf, figureAt, pageAt, positionAt, sectionAt, type Digest } from './digest'

/** Every check that there is, on one report and across several, as configuration and documentation know them. */
export const allChecks: readonly Pick<AnyCheck, 'code' | 'severity' | 'why'>[] = [...checks, ...acrossChecks]

/** Whether a finding of this code needs other reports besides its own. */
export function isAcross(code: string): boolean {
  return acrossChecks.some((check) => check.code === code)
}

/** The findings of several reports together that stand on the one at `path`. */
export function acrossFindings(collection: Collection, path: string): AcrossFinding[] {
  const member = collection.members.get(path)
  return member ? runOn(acrossChecks, member, collection) : []
}
