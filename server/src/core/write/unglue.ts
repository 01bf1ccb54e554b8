/**
 * A heading broken off the paragraph or the table's row that it is glued to: a line end, or in HTML the paragraph closed and
 * opened anew. Bars and tabs behind the heading are the row's and stay with it.
 */
import type { Site } from './site'
import { eol, inHtml, lineEnd } from '../places'
import type { Edit, Section, Span } from '../model'
import { elementsAround, openingTag } from './elements'
import { soundly } from './sound'

export function breakOff(reading: Site, { heading, form }: Section): readonly Edit[] | undefined {
  const { start } = heading.span
  const edits = inHtml(reading, start) ? paragraphBreak(reading, start) : lineBreak(reading.text, heading.span)
  if (!edits) return undefined
  const after = soundly(reading, edits, {})?.sections.find((s) => s.form.key === form.key)
  return after && !after.heading.glued ? edits : undefined
}

function lineBreak(text: string, { start, end }: Span): readonly Edit[] {
  const rest = { start: end, end: lineEnd(text, end) }
  const behind = text.slice(rest.start, rest.end)
  const bars = /^[\s|]+$/.test(behind) && /[|\t]/.test(behind) ? behind : ''
  const edits = [{ span: { start, end: start }, newText: bars + eol(text) }]
  return bars ? [...edits, { span: rest, newText: '' }] : edits
}

const inline = new Set(['a', 'b', 'em', 'font', 'i', 'span', 'strong', 'u'])
const id = /(?<!\s)\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi

/** Ends every element up to the paragraph and begins the same ones again. */
function paragraphBreak(reading: Site, at: number): readonly Edit[] | undefined {
  const around = elementsAround(reading, { start: at, end: at })
  const depth = around.findIndex((e) => !inline.has(e.name))
  const paragraph = around[depth]
  if (!paragraph || !['p', 'div'].includes(paragraph.name)) return undefined
  const broken = around.slice(0, depth + 1)
  const open = broken.toReversed().map((e) => openingTag(reading, e).replace(id, ''))
  const newText = broken.map((e) => `</${e.name}>`).join('') + open.join('')
  return [{ span: { start: at, end: at }, newText }]
}
