/** A section moved whole to its statutory place: heading, text and table, with what sets it apart from the next. */
import type { Site } from './site'
import { outOfOrder } from '../order'
import type { Edit, Section, Span } from '../model'
import { headingBlock, paragraphGap, sectionEnd } from './frame'
import { soundly } from './sound'

export function moveSection(reading: Site, section: Section): readonly Edit[] | undefined {
  const { text, sections } = reading
  const block = headingBlock(reading, section)
  if (!block) return undefined
  const gap = paragraphGap(reading)
  const following = sections[sections.indexOf(section) + 1]
  const below = following && headingBlock(reading, following)
  if (following && !below) return undefined
  const end = below?.start ?? sectionEnd(reading, section)
  const before = text.slice(0, block.start)
  const start = below ? block.start : before.trimEnd().length
  const whole = text.slice(block.start, end).trimEnd()
  const place = placeOf(reading, section)
  if (!place || !isWhole(reading, { start, end })) return undefined
  const edits = [
    { span: { start, end }, newText: '' },
    { span: { start: place.at, end: place.at }, newText: place.before ? whole + gap : gap + whole },
  ]
  const after = soundly(reading, edits, { moved: true })
  const stray = (r: Pick<Site, 'sections'>) => outOfOrder(r.sections.map((s) => s.form.number)).length
  return after && stray(after) < stray(reading) ? edits : undefined
}

/** In front of the first section in order that follows by number, else behind the last. */
function placeOf(reading: Site, { form }: Section): { at: number; before: boolean } | undefined {
  const { sections } = reading
  const stray = outOfOrder(sections.map((s) => s.form.number))
  const ordered = sections.filter((_, i) => !stray.includes(i))
  const next = ordered.find((s) => s.form.number > form.number)
  if (next) {
    const block = headingBlock(reading, next)
    return block && { at: block.start, before: true }
  }
  const last = ordered.at(-1)
  return last && { at: sectionEnd(reading, last), before: false }
}

/** No element begins inside the span and ends outside it, or the reverse. */
function isWhole(reading: Site, { start, end }: Span): boolean {
  return reading.elements.every(({ span }) => {
    const inside = start <= span.start && span.end <= end
    const apart = span.end <= start || end <= span.start
    return inside || apart || (span.start <= start && end <= span.end)
  })
}
