/**
 * Which headings make the report's six sections.
 *
 * The same names stand in many places that are no headings: the preface's list, sub-headings of section one, captions of
 * tables. What decides is the numbering that most statutory headings share, then the wording, then the table that follows.
 */
import { sections } from '../../form'
import type { SectionKey } from '../../form/types'
import type { Heading, Numbering, Row, Section, Span } from '../model'
import { addedParts } from './added'
import { bareHeadings } from './bare'
import { withoutContents } from './contents'
import { candidate, type Candidate } from './headings'
import { inlineHeadings } from './inline'
import { headingsApart } from './joined'
import { numberedLines } from './numbered'
import { placedHeadings } from './placed'
import { ranks, withoutSubheadings } from './subheadings'
import { tableFollows } from './tables'

export interface Outline {
  readonly sections: readonly Section[]
  readonly repeated: readonly Section[]
  /** Numbered parts that the form does not have. */
  readonly added: readonly Heading[]
  /** How many of the sections are named, by headings or by sub-headings. */
  readonly named: number
  /** The text holds more than one report. */
  readonly several: boolean
}

const wording = { statutory: 4, customary: 3, tolerated: 2, similar: 1, partial: 0, position: 0 } as const

export function outline(text: string, all: readonly Row[], embedded: readonly Span[]): Outline {
  const { rows, behind } = headingsApart(all)
  return outlineOf(text, rows, embedded, behind)
}

/** @param behind where rows begin that stand behind another in their line */
function outlineOf(
  text: string,
  rows: readonly Row[],
  embedded: readonly Span[],
  behind: ReadonlySet<number>,
): Outline {
  const section = (c: Candidate, end: number) => sectionAt(c, end, behind)
  const named = rows.map((_, i) => candidate(rows, i)).filter((c) => c !== undefined)
  const found = withoutContents(
    outside(named, embedded, (c) => c.heading.span.start),
    rows,
  )
  const all = found.length > 1 ? found : (inlineHeadings(text, rows) ?? found)
  const candidates = withoutSubheadings(all, rows)
  const main = prevailing(candidates)
  const chosen = choose(candidates, main, rows)
  for (const bare of bareHeadings(rows, chosen, main)) chosen.set(bare.form.key, bare)
  const several = isSeveral(candidates.filter((c) => c.heading.numbering === main && isFull(c)))
  // Of several reports none is read: what their lines are called does not matter.
  const lines = several ? [] : outside(numberedLines(rows, main), embedded, (l) => l.line.at(0))
  for (const placed of placedHeadings(rows, chosen, lines)) chosen.set(placed.form.key, placed)
  const starts = [...chosen.values()].sort((a, b) => a.heading.span.start - b.heading.span.start)
  const repeated = candidates.filter(
    (c) =>
      c.heading.numbering === main && isFull(c) && !c.caption && !starts.includes(c) && c.row > (starts[0]?.row ?? 0),
  )
  const taken = new Set([...starts, ...candidates].map((c) => c.row))
  return {
    sections: starts.map((c, i) => section(c, starts[i + 1]?.heading.span.start ?? text.length)),
    repeated: repeated.map((c) => section(c, c.heading.span.end)),
    added: addedParts(
      starts,
      lines.filter((l) => !taken.has(l.row)),
    ),
    named: new Set(all.map((c) => c.form.key)).size,
    several,
  }
}

/** Those that stand in no embedded text; both lists are in the order of the text. */
function outside<T>(found: readonly T[], embedded: readonly Span[], startOf: (one: T) => number): T[] {
  let next = 0
  return found.filter((one) => {
    const start = startOf(one)
    while (next < embedded.length && embedded[next]!.end <= start) next++
    return !(next < embedded.length && embedded[next]!.start <= start)
  })
}

function sectionAt({ form, heading: own }: Candidate, end: number, behind: ReadonlySet<number>): Section {
  const heading = behind.has(own.span.start) ? { ...own, glued: true } : own
  return { form, heading, span: { start: heading.span.start, end }, body: { start: heading.span.end, end } }
}

function isFull(c: Candidate): boolean {
  return c.heading.title.match === 'statutory' || c.heading.title.match === 'customary'
}

/** The numbering in which most sections are named; 一、 when two are equal. */
function prevailing(candidates: readonly Candidate[]): Numbering {
  const named = new Map<Numbering, Set<SectionKey>>()
  for (const c of candidates) {
    if (c.caption) continue
    const keys = named.get(c.heading.numbering) ?? new Set()
    named.set(c.heading.numbering, keys.add(c.form.key))
  }
  const order: readonly Numbering[] = ['han', 'chapter', 'roman', 'bracketed', 'arabic', 'none']
  return order.reduce((best, n) => ((named.get(n)?.size ?? 0) > (named.get(best)?.size ?? 0) ? n : best))
}

/** For each section its best candidate; candidates out of the prevailing numbering only where the section has no other and they cannot be a sub-heading. */
function choose(candidates: readonly Candidate[], main: Numbering, rows: readonly Row[]): Map<SectionKey, Candidate> {
  const chosen = new Map<SectionKey, Candidate>()
  for (const form of sections) {
    const own = candidates.filter((c) => c.form.key === form.key)
    const fit = own.filter((c) => c.heading.numbering === main && !c.caption)
    const best = pick(fit.length > 0 ? fit : own.filter((c) => mayStandIn(c, main) || hasTable(c, rows)))
    if (best) chosen.set(form.key, best)
  }
  for (const form of sections) {
    if (chosen.has(form.key)) continue
    const best = pick(candidates.filter((c) => c.form === form && isAtItsPlace(c, chosen)))
    if (best) chosen.set(form.key, best)
  }
  return chosen
}

/** `5、存在的主要问题及改进情况` between 四、 and 六、: a full title under its own number. Behind the last one it may be a sub-heading. */
function isAtItsPlace(c: Candidate, chosen: ReadonlyMap<SectionKey, Candidate>): boolean {
  const { number } = c.form
  const others = [...chosen.values()]
  return (
    isFull(c) &&
    c.heading.ordinal.number === number &&
    others.some((o) => o.form.number > number) &&
    others.every((o) => (o.form.number < number ? o.row < c.row : o.row > c.row))
  )
}

/** `（一）` under 一、 is a sub-heading; a full title without any number, or a table's caption, may be the heading. */
function mayStandIn(c: Candidate, main: Numbering): boolean {
  const { numbering, glued } = c.heading
  if (glued || c.caption) return true
  if (numbering === 'none') return isFull(c)
  return ranks[numbering] < ranks[main] || (isFull(c) && c.heading.ordinal.damaged)
}

/** `2、主动公开政府信息情况` among 一、 三、 四、: a sub-heading of these words has no table. */
function hasTable(c: Candidate, rows: readonly Row[]): boolean {
  return isFull(c) && tableFollows(rows, c.row, c.form)
}

function pick(candidates: readonly Candidate[]): Candidate | undefined {
  const score = (c: Candidate) => wording[c.heading.title.match] * 4 - (c.caption ? 3 : 0) - (c.heading.glued ? 1 : 0)
  return candidates.reduce<Candidate | undefined>((best, c) => (best && score(best) >= score(c) ? best : c), undefined)
}

/** Three sections or more named twice in full: more than one report. */
function isSeveral(candidates: readonly Candidate[]): boolean {
  const twice = sections.filter((f) => candidates.filter((c) => c.form.key === f.key).length > 1)
  return twice.length >= 3
}
