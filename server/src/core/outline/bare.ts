/**
 * Headings of which only the ordinal is left: `三、` on a line of its own, the section's table behind it. The row labels of
 * table three (一、 to 四、) may stand so as well; what tells them apart is that a table's head follows a heading.
 */
import { sections } from '../../form'
import type { SectionForm, SectionKey } from '../../form/types'
import type { Numbering, Row } from '../model'
import type { Candidate } from './headings'
import { isDamaged, numberingOf, numberOf, shapeOf } from './shape'
import { tableFollows } from './tables'

export function bareHeadings(
  rows: readonly Row[],
  chosen: ReadonlyMap<SectionKey, Candidate>,
  main: Numbering,
): Candidate[] {
  return sections
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
  if (!tableFollows(rows, row, form)) return undefined
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
