/**
 * Where a report speaks of itself and of its year: above the first section, at the beginning of the first one, and among
 * the other matters of the last. Tables and embedded texts are no part of it.
 */
import type { Section, Span, Title } from '../model'
import { passages, type Passage } from '../prose/flow'

/** What has been read when the year is decided: the tables have not. */
export interface Heard {
  readonly text: string
  readonly preface: Span
  readonly sections: readonly Section[]
  readonly title: Title | undefined
  readonly embedded: readonly Span[]
}

export interface Spoken {
  readonly preface: readonly Passage[]
  /** The beginning of section one, if it is the first that stands there. */
  readonly opening: readonly Passage[]
  /** Section one, as far as anybody would read for a year. */
  readonly overview: readonly Passage[]
  /** The last section. */
  readonly closing: readonly Passage[]
}

const beginning = 1500
const reach = 6000

export function spokenOf({ text, preface, sections, embedded }: Heard): Spoken {
  const said = (span: Span) => passages(text, without(span, embedded))
  const first = (section: Section | undefined, length: number) =>
    section ? said({ start: section.body.start, end: Math.min(section.body.end, section.body.start + length) }) : []
  return {
    preface: said(preface),
    opening: first(sections[0], beginning),
    overview: first(
      sections.find((s) => s.form.key === 'overview'),
      reach,
    ),
    closing: sections.length > 1 ? first(sections.at(-1), reach) : [],
  }
}

function without(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = []
  let { start } = span
  for (const hole of holes) {
    if (hole.end <= start || hole.start >= span.end) continue
    if (hole.start > start) parts.push({ start, end: hole.start })
    start = hole.end
  }
  return start < span.end ? [...parts, { start, end: span.end }] : parts
}
