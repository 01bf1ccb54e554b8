/**
 * Headings worded otherwise than any that is known: `五、主要问题和改进措施`. A numbered line is a section's heading by its
 * place: its ordinal is the one that is due there, and it is the only numbered line between its neighbours that could be
 * one. Where several could, or the ordinal is another, the words decide.
 */
import { sections } from '../../form'
import { otherMatters, subjects } from '../../form/sections'
import type { SectionForm, SectionKey } from '../../form/types'
import type { Row } from '../model'
import { normalise } from '../text/normalise'
import { candidateFor, type Candidate } from './headings'
import type { Numbered } from './numbered'
import { tableFollows } from './tables'

/** Candidates for the sections that none was chosen for; `lines`: all numbered lines, those of chosen headings as well. */
export function placedHeadings(
  rows: readonly Row[],
  chosen: ReadonlyMap<SectionKey, Candidate>,
  lines: readonly Numbered[],
): Candidate[] {
  if (chosen.size === 0) return []
  const found = new Map(chosen)
  const placed: Candidate[] = []
  for (const form of sections) {
    if (found.has(form.key)) continue
    const line = placeOf(form, rows, found, lines)
    if (!line) continue
    const candidate = candidateFor(line.line, line.shape, line.row, { form, match: 'position', glued: false })
    found.set(form.key, candidate)
    placed.push(candidate)
  }
  return placed
}

function placeOf(
  form: SectionForm,
  rows: readonly Row[],
  found: ReadonlyMap<SectionKey, Candidate>,
  lines: readonly Numbered[],
): Numbered | undefined {
  const others = [...found.values()].sort((a, b) => a.row - b.row)
  const before = others.findLast((c) => c.form.number < form.number)
  const after = others.find((c) => c.form.number > form.number)
  if (!before && !after) return undefined
  const [from, to] = [before?.row ?? -1, after?.row ?? rows.length]
  const last = before?.heading.ordinal.number ?? (before ? before.form.number : 0)
  const next = after?.heading.ordinal.number ?? Infinity
  const between = lines.filter((l) => from < l.row && l.row < to)
  // A list under a heading begins anew; only what goes on with the count of the sections can be one.
  const due = last + (before ? form.number - before.form.number : 1)
  const open = countingOn(between, last).filter((l) => l.number >= due && l.number < next)
  const said = open.filter((l) => subjects[form.key].test(wordsOf(l)) && !isOf(l, form, found))
  if (said.length === 1) return said[0]
  const first = between[0]
  if (first?.number !== due || isOf(first, form, found)) return undefined
  if (!before && between.length > 1) return undefined
  if (form.key === 'other' && !otherMatters.test(wordsOf(first))) return undefined
  const enclosed = before !== undefined && after !== undefined && next === due + 1
  return form.table === undefined || enclosed || tableFollows(rows, first.row, form) ? first : undefined
}

/** The lines that count on from a number without a gap: 六、 七、 behind 五、. */
function countingOn(lines: readonly Numbered[], last: number): readonly Numbered[] {
  if (lines.length === 0 || lines[0]!.number <= last) return []
  const gap = lines.findIndex((l, i) => i > 0 && l.number !== lines[i - 1]!.number + 1)
  return gap < 0 ? lines : lines.slice(0, gap)
}

/** The words are those of another section that is not found yet. */
function isOf(line: Numbered, form: SectionForm, found: ReadonlyMap<SectionKey, Candidate>): boolean {
  const words = wordsOf(line)
  if (subjects[form.key].test(words)) return false
  return sections.some((s) => s !== form && !found.has(s.key) && subjects[s.key].test(words))
}

function wordsOf({ line, shape }: Numbered): string {
  return normalise(line.text.slice(shape.title.start, shape.title.end))
}
