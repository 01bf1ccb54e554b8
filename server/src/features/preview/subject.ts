/** What a preview is made from. */
import type { BlankPlace, Language, Report, Row as GridRow, Span } from '../../core'
import type { Address } from '../../form/types'
import type { Notes } from './notes'

export interface Subject {
  readonly report: Report
  readonly language: Language
  readonly notes: Notes
  readonly rowsIn: (span: Span) => readonly GridRow[]
  /** Numbers of the identities that an address takes part in. */
  readonly identitiesOn: (address: Address) => readonly number[]
  /** The text can be changed. */
  readonly isEditable: boolean
  /** What may be filled in within the sentences of a span. */
  readonly blanksIn: (span: Span) => readonly BlankPlace[]
  /** What the sums determine for blank cells. */
  readonly proposals: ReadonlyMap<Address, bigint>
}
