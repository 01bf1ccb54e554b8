/** A missing section, or a missing table, at its place: set as the others are, its table blank in the nearest one's hand. */
import { addressesOfTable } from '../../form'
import type { Site } from './site'
import type { SectionForm, TableForm } from '../../form/types'
import { outOfOrder } from '../order'
import type { Address } from '../../form/types'
import type { Edit, Section } from '../model'
import { headingBlock, headingText, paragraphGap, sectionEnd } from './frame'
import { handsLike } from './hand'
import { soundly } from './sound'
import { lineOf } from './anchor'
import { nearestTable, tableElement, wholeTable } from './table'

/** The heading; with its table, in the edition that is due, where that is missing too, above its table where only the heading is lost. */
export function insertSection(
  reading: Site,
  form: SectionForm,
  table: TableForm | undefined,
): readonly Edit[] | undefined {
  const heading = headingText(reading, form)
  if (heading === undefined) return undefined
  const gap = paragraphGap(reading)
  const aim = { sections: [form.key] }
  const start = table && startOfTable(reading, table)
  if (start !== undefined) return sound(reading, [{ span: { start, end: start }, newText: heading + gap }], aim)
  const place = placeOf(reading, form)
  if (!place) return undefined
  const { at, next } = place
  const text = (parts: readonly string[]) => parts.map((p) => (next ? p + gap : gap + p)).join('')
  const edit = (newText: string): Edit => ({ span: { start: at, end: at }, newText })
  if (!table) return sound(reading, [edit(text([heading]))], aim)
  const like = nearestTable(reading, at)
  for (const hand of [...handsLike(reading, like), ...handsLike(reading, undefined)]) {
    const edits = [edit(text([heading, wholeTable(reading, hand, like, table)]))]
    if (soundly(reading, edits, { ...aim, values: blanks([table]) })) return edits
  }
  return undefined
}

function sound(reading: Site, edits: readonly Edit[], aim: Parameters<typeof soundly>[2]): readonly Edit[] | undefined {
  return soundly(reading, edits, aim) && edits
}

function blanks(tables: readonly TableForm[]): Map<Address, string> {
  return new Map(tables.flatMap(addressesOfTable).map((address) => [address, '']))
}

function startOfTable(reading: Site, form: TableForm): number | undefined {
  const table = reading.tables.find((t) => t.form.key === form.key)
  if (!table) return undefined
  const element = tableElement(reading, table)
  const first = reading.rows.find((r) => r.span.end >= table.span.start)
  return element?.span.start ?? (first && lineOf(reading, first)?.start)
}

/** In front of the section that follows, else behind the last one that precedes. */
function placeOf(reading: Site, form: SectionForm): { at: number; next: boolean } | undefined {
  const stray = outOfOrder(reading.sections.map((s) => s.form.number))
  const ordered = reading.sections.filter((_, i) => !stray.includes(i))
  const next = ordered.find((s) => s.form.number > form.number)
  if (next) {
    const block = headingBlock(reading, next)
    return block && { at: block.start, next: true }
  }
  const last = ordered.findLast((s) => s.form.number < form.number)
  return last && { at: sectionEnd(reading, last), next: false }
}

/** Blank tables at the ends of their sections, all in one change. */
export function insertTables(
  reading: Site,
  missing: readonly { readonly section: Section; readonly table: TableForm }[],
): readonly Edit[] | undefined {
  const gap = paragraphGap(reading)
  const first = missing[0]
  const like = first && nearestTable(reading, first.section.heading.span.start)
  for (const hand of [...handsLike(reading, like), ...handsLike(reading, undefined)]) {
    const edits = missing.map(({ section, table }): Edit => {
      const at = sectionEnd(reading, section)
      return { span: { start: at, end: at }, newText: gap + wholeTable(reading, hand, like, table) }
    })
    if (soundly(reading, edits, { values: blanks(missing.map((m) => m.table)) })) return edits
  }
  return undefined
}
