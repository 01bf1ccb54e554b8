/**
 * Headings of which only the ordinal is left: `三、` on a line of its own, the section's table behind it. The row labels of
 * table three (一、 to 四、) may stand so as well; what tells them apart is that a table's head follows a heading.
 */
import { forms } from '../../form'
import type { SectionForm, SectionKey } from '../../form/types'
import type { Numbering, Row } from '../model'
import { normalise } from '../text/normalise'
import type { Candidate } from './headings'
import { isDamaged, numberingOf, numberOf, shapeOf } from './shape'

/** In how many rows below the heading the table's head must begin. */
const reach = 3

export function bareHeadings(
  rows: readonly Row[],
  chosen: ReadonlyMap<SectionKey, Candidate>,
  main: Numbering,
): Candidate[] {
  return forms['2021'].sections
    .filter((form) => form.table && !chosen.has(form.key))
    .flatMap((form) => {
      const before = Math.max(-1, ...placesOf(chosen, (n) => n < form.number))
      const after = Math.min(rows.length, ...placesOf(chosen, (n) => n > form.number))
      for (let i = before + 1; i < after; i++) {
        const found = bareHeading(rows, i, form, main)
        if (found) return [found]
      }
      return []
    })
}

function placesOf(chosen: ReadonlyMap<SectionKey, Candidate>, wanted: (number: number) => boolean): number[] {
  return [...chosen.values()].filter((c) => wanted(c.form.number)).map((c) => c.row)
}

function bareHeading(rows: readonly Row[], row: number, form: SectionForm, main: Numbering): Candidate | undefined {
  const [cell, ...others] = rows[row]!.cells
  if (!cell || others.length > 0 || cell.text.length > 12 || cell.text === '') return undefined
  const { ordinal, title, start, end } = shapeOf(cell.text)
  if (title.start < title.end || numberOf(ordinal) !== form.number || numberingOf(ordinal) !== main) return undefined
  const below = rows.slice(row + 1, row + 1 + reach).flatMap((r) => r.cells)
  if (!below.some((c) => headsOf(form).has(normalise(c.text)))) return undefined
  if (cell.span.end - cell.span.start !== cell.text.length) return undefined
  const at = (offset: number) => cell.span.start + offset
  return {
    form,
    caption: false,
    row,
    heading: {
      span: { start: at(start), end: at(end) },
      numbering: main,
      ordinal: {
        span: { start: at(start), end: at(end) },
        text: ordinal,
        number: form.number,
        damaged: isDamaged(ordinal, ''),
      },
      title: { span: { start: at(end), end: at(end) }, text: '', match: 'position' },
      glued: false,
    },
  }
}

/** What a table begins with: block heads, corners, upper heads, column heads. */
function headsOf({ table }: SectionForm): ReadonlySet<string> {
  const blocks = forms['2021'].tables.filter((t) => t.key === table).flatMap((t) => t.blocks)
  return new Set(
    blocks
      .flatMap((b) => [b.head?.text, b.stub?.text, ...b.columns.flatMap((c) => [...(c.under ?? []), c.label.text])])
      .filter((text) => text !== undefined)
      .map(normalise),
  )
}
