/** What a person asks of the form, and what becomes of it: plain data. Cells are named by their addresses, never by places. */
import type { Address, Edit, TableKey } from '../../core'

export type FormChange =
  /** As a person types them: full-width digits, thousands; an empty text takes out what is there. */
  | { readonly kind: 'set'; readonly cells: readonly TypedCell[] }
  /** Into a blank of a sentence, by its key; an empty text makes it a blank again. */
  | { readonly kind: 'fill'; readonly blank: string; readonly text: string }
  /** A block of figures from the cell at `at` on, as it was copied: rows of cells from left to right. */
  | { readonly kind: 'paste'; readonly at: Address; readonly rows: readonly (readonly string[])[] }
  /** 0 in the blank cells of a row or of a table, and the totals that follow. The cell at `at` names the row or the table. */
  | { readonly kind: 'zeros'; readonly of: 'row' | 'table'; readonly at: Address }
  /** What the sums determine, in every blank cell. */
  | { readonly kind: 'proposals' }
  /** Rows that the table lacks, by their keys, or the table itself: blank but for what the sums determine. */
  | { readonly kind: 'insert'; readonly table: TableKey; readonly rows?: readonly string[] }

export interface TypedCell {
  readonly address: Address
  readonly text: string
}

export interface ChangedCell {
  /** Of a blank its key. */
  readonly address: Address
  /** Row and column, for people. */
  readonly name: string
  /** What stands there now, as written; empty for a blank. */
  readonly before: string
  /** The figure that takes its place; empty for a blank. */
  readonly after: string
}

export interface RefusedCell {
  /** Of a blank its key. Absent for a figure that lies beside the table, and for rows and tables. */
  readonly address?: Address
  readonly name: string
  /** What was to be written. */
  readonly text: string
  /** Why it was not. */
  readonly reason: string
}

/** What becomes of a change. */
export interface Worked {
  /** In the source; they do not overlap. */
  readonly edits: readonly Edit[]
  readonly cells: readonly ChangedCell[]
  /** What of the change is not made, each with the reason. */
  readonly refused: readonly RefusedCell[]
}
