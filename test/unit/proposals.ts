/** Proposals that are changed on purpose. */
import { replacing, type Change, type Proposal } from '../../server/src/core/change'
import type { Edit } from '../../server/src/core/model'

/** What a proposal changes, and more. */
export function withEdits({ change }: Proposal, ...more: readonly Edit[]): Change {
  if (change.kind !== 'replace') throw new Error(`${change.kind} has no edits yet`)
  return replacing([...change.edits, ...more])
}
