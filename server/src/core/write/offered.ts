/**
 * What may be written where a person is writing: rows, tables and headings that are missing, each in the hand of what
 * stands there already. Knows no editor; where the cursor is, the caller says.
 */
import { addressesOfTable } from '../../form'
import type { RowForm, SectionForm, TableForm } from '../../form/types'
import type { Analysis } from '../analysis'
import type { Rebuilding } from '../change'
import type { BoundTable, Edit, Span } from '../model'
import type { MissingRow } from '../unfound'
import { editsOf } from '.'
import { headingText } from './frame'
import { handsLike, notationOf } from './hand'
import { padded } from './hands/padded'
import { blankLine } from './hands/line'
import { rowText, valuesOf } from './row'
import { siteOf } from './site'
import { soundly } from './sound'
import { nearestTable, tableText, wholeTable, type ValueAt } from './table'
import { wordingOf } from './wording'

/** A missing row for a place in its table, with what the identities determine and `blank` for every other value. */
export function rowFor(analysis: Analysis, table: BoundTable, missing: MissingRow, at: number, blank: string): string {
  const values = valuesOf(analysis, [missing])
  const near = table.rows.findLast((r) => r.span.end <= at)
  return rowText(siteOf(analysis), table, missing, near, (address) =>
    values.get(address) === '' ? blank : values.get(address)!,
  )
}

/** Whether the text after an edit has the missing row, and everything else as it was. */
export function bringsRow(analysis: Analysis, missing: MissingRow, edit: Edit): boolean {
  return soundly(analysis, [edit], { values: valuesOf(analysis, [missing]) }) !== undefined
}

/** Edits of the source that change what stands where; undefined where it would not be read as meant. */
export function rebuilding(analysis: Analysis, change: Rebuilding): readonly Edit[] | undefined {
  return editsOf(siteOf(analysis), change)
}

/** A row's ordinal and label in the table's own wording. */
export function labelFor(table: BoundTable, { ordinal, label }: RowForm): string {
  const wording = wordingOf(table, ordinal, label!.text)
  return wording.ordinal + wording.label
}

/** What stands for a value that is not known yet: on a line of its own nothing at all would be no cell. */
export function blankIn(table: BoundTable): string {
  return notationOf(table) === 'line' ? blankLine : ''
}

/**
 * A blank table in the place of `span`, in the likeliest hand that is read as meant; undefined where none is. What is no
 * report yet cannot be read: there the first hand serves.
 */
export function blankTable(analysis: Analysis, form: TableForm, span: Span): string | undefined {
  const site = siteOf(analysis)
  const like = nearestTable(site, span.end)
  const texts = handsLike(site, like).map((hand) => wholeTable(site, hand, like, form))
  if (analysis.unchecked) return texts[0]
  const values = new Map(addressesOfTable(form).map((address) => [address, '']))
  return texts.find((newText) => soundly(analysis, [{ span, newText }], { values }))
}

/** A table for a text that has none yet. */
export function newTable(form: TableForm, value: ValueAt): string {
  return tableText({ text: '' }, padded, form, undefined, value)
}

/** The heading of another section, after those that stand there; undefined where there is none to write it after. */
export function headingFor(analysis: Analysis, form: SectionForm): string | undefined {
  return headingText(siteOf(analysis), form)
}
