/**
 * A report as it will be published, as plain data for whoever draws it: running text and tables, what is wrong with them,
 * and where each piece stands in the source. Knows no HTML and no notation.
 *
 * Findings, identities and places are lists of their own; the pieces name their members by number.
 */
import type { Address, Language, Severity, Span, TableKey, Unchecked } from '../../core'

export interface Preview<Place = Span> {
  /** Of the words that are not the report's own. */
  readonly language: Language
  /** How much of the form was read: `读出 193/200 个数`; empty where the text is not shown as a report. */
  readonly reading: string
  /** Why the text is not shown as a report; there are no blocks then. */
  readonly unchecked?: Unchecked
  /** How many blank cells the sums determine. */
  readonly proposals: number
  /** In the order of the text. */
  readonly blocks: readonly Block[]
  readonly identities: readonly PreviewIdentity[]
  readonly findings: readonly PreviewFinding[]
  readonly places: readonly Place[]
}

export interface PreviewIdentity {
  readonly state: 'holds' | 'used' | 'broken' | 'unchecked'
  readonly sentence: string
}

export interface PreviewFinding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
}

export type Block = Paragraph | Table | LackingTable

/** What every piece may carry. */
interface Piece {
  /** Number of its place; absent for what does not stand in the text. */
  readonly at?: number
  /** Numbers of the findings on it; absent where there are none. */
  readonly findings?: readonly number[]
}

/** `quotation`: a text of another document inside this one. */
export interface Paragraph extends Piece {
  readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'quotation'
  readonly at: number
  readonly pieces: readonly Words[]
}

export interface Words extends Piece {
  readonly text: string
  /** Of what may be filled in within a sentence; the text is empty while it is blank. */
  readonly blank?: Blank
}

export interface Blank {
  readonly key: string
  /** The words on either side. */
  readonly name: string
  /** It takes words, not a figure. */
  readonly isWords?: true
}

export interface Table extends Piece {
  readonly kind: 'table'
  readonly at: number
  /** 表三, table three; empty for a table of the agency's own. */
  readonly name: string
  readonly rows: readonly Row[]
  /** What the choice of 0 for all its blank cells is called; absent where there is none. */
  readonly zeros?: string
}

/** A table that its section lacks. `at`: the section's heading. */
export interface LackingTable extends Piece {
  readonly kind: 'lacking'
  readonly at: number
  readonly name: string
  readonly note: string
  /** Absent where the text cannot be changed. */
  readonly insert?: Insertion
}

/** What the text lacks and a person may have written into it. */
export interface Insertion {
  readonly title: string
  readonly table: TableKey
  /** The table itself where they are absent. */
  readonly rows?: readonly string[]
  /** The first cell that is then there. */
  readonly first: Address
}

export interface Row {
  /** The form has no such row, or has it once only. */
  readonly foreign?: true
  /** What the choice of 0 for its blank cells is called; absent where there is none. */
  readonly zeros?: string
  /** At the first of the rows that are lacking together. */
  readonly insert?: Insertion
  readonly cells: readonly Cell[]
}

export interface Cell extends Words {
  readonly kind: 'head' | 'group' | 'label' | 'value' | 'text'
  readonly colspan: number
  readonly rowspan: number
  /** Absent for a cell that is as it should be. `missing`: the form has it, the text has not; `sums`: only the sums place it here. */
  readonly state?: 'sums' | 'blank' | 'mark' | 'unread' | 'missing'
  /** What the state is called. */
  readonly note?: string
  /** Row and column of a value. */
  readonly name?: string
  /** Numbers of the identities that the value takes part in. */
  readonly identities?: readonly number[]
  /** Of a value that may be changed: what names it. */
  readonly address?: Address
  /** What the sums determine for a blank. */
  readonly proposal?: string
}
