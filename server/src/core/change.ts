/**
 * What a fix does, as data: checks say it, `write/` alone knows how it is written in a text's own notation. Tables and
 * sections are named by their places in the analysis, rows and blocks by their keys in the form.
 */
import type { Edition } from '../form'
import type { SectionKey, TableKey } from '../form/types'
import type { Edit, Fix } from './model'

/** Words and figures replaced where they stand, in the text as it is seen. */
interface Replacement {
  readonly kind: 'replace'
  readonly edits: readonly Edit[]
}

/** A change of what stands where. */
export type Rebuilding =
  | { readonly kind: 'insertRows'; readonly table: number; readonly rows: readonly string[] }
  /** With its table, in the edition that is due, where that is missing too. */
  | { readonly kind: 'insertSection'; readonly section: SectionKey; readonly edition: Edition }
  /** Blank tables at the ends of sections. */
  | {
      readonly kind: 'insertTables'
      readonly edition: Edition
      readonly tables: readonly { readonly section: number; readonly table: TableKey }[]
    }
  | { readonly kind: 'moveSection'; readonly section: number }
  /** A heading gets a line of its own. */
  | { readonly kind: 'breakOff'; readonly section: number }
  /** Headings that stand in a line with other things, and the rows of tables, get lines of their own. */
  | { readonly kind: 'breakLines'; readonly sections: readonly number[]; readonly tables: readonly number[] }
  | { readonly kind: 'convertTable'; readonly table: number; readonly edition: Edition }
  | { readonly kind: 'restoreHeads'; readonly table: number; readonly blocks: readonly string[] }

export type Change = Replacement | Rebuilding

/** A fix that is not written yet. */
export interface Proposal extends Omit<Fix, 'edits'> {
  readonly change: Change
}

export function replacing(edits: readonly Edit[]): Change {
  return { kind: 'replace', edits }
}
