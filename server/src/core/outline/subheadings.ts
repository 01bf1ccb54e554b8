/**
 * Sub-headings of section one that bear the names of sections: `（一）主动公开情况`. In a draft whose later sections are not
 * written yet they are the only ones that name them, and would pass for the sections.
 */
import type { Numbering, Row } from '../model'
import { onlyCell, type Candidate } from './headings'
import { numberingOf, numberOf, shapeOf } from './shape'
import { tableFollows } from './tables'

/** Outer numberings first. */
export const ranks: Readonly<Record<Numbering, number>> = {
  chapter: 0,
  roman: 0,
  han: 1,
  bracketed: 2,
  arabic: 3,
  none: 4,
}

export function withoutSubheadings(candidates: readonly Candidate[], rows: readonly Row[]): readonly Candidate[] {
  const overview = candidates.find((c) => c.form.key === 'overview' && c.heading.numbering !== 'none')
  if (!overview) return candidates
  const inner = candidates.filter((c) => !c.caption && c.row > overview.row && isInner(c, overview))
  const numberings = new Set(inner.map((c) => c.heading.numbering))
  const dropped = [...numberings].flatMap((numbering) => {
    const list = inner.filter((c) => c.heading.numbering === numbering)
    return isList(list, overview, rows, numbering) ? list : []
  })
  return dropped.length === 0 ? candidates : candidates.filter((c) => !dropped.includes(c))
}

function isInner(c: Candidate, overview: Candidate): boolean {
  const { numbering } = c.heading
  return numbering !== 'none' && ranks[numbering] > ranks[overview.heading.numbering]
}

/** It begins with （一） behind section one's heading, none of its items has the section's table, and the last sections are not among them. */
function isList(list: readonly Candidate[], overview: Candidate, rows: readonly Row[], numbering: Numbering): boolean {
  if (list.some((c) => c.form.key === 'problems' || c.form.key === 'other')) return false
  if (list.some((c) => c.form.table && tableFollows(rows, c.row, c.form))) return false
  return rows.slice(overview.row + 1, list[0]!.row + 1).some((row) => {
    const cell = onlyCell(row)
    const ordinal = cell ? shapeOf(cell.text.slice(0, 20)).ordinal : ''
    return numberingOf(ordinal) === numbering && numberOf(ordinal) === 1
  })
}
