/** A heading broken off the paragraph that it is glued to: a line end, or in HTML the paragraph closed and opened anew. */
import { eol, inHtml } from '../places'
import type { Edit, Reading, Section } from '../model'
import { elementsAround, openingTag } from './elements'
import { soundly } from './sound'

export function breakOff(reading: Reading, { heading, form }: Section): readonly Edit[] | undefined {
  const { start } = heading.span
  const newText = inHtml(reading, start) ? paragraphBreak(reading, start) : eol(reading.text)
  if (newText === undefined) return undefined
  const edits = [{ span: { start, end: start }, newText }]
  const after = soundly(reading, edits, {})?.sections.find((s) => s.form.key === form.key)
  return after && !after.heading.glued ? edits : undefined
}

const inline = new Set(['a', 'b', 'em', 'font', 'i', 'span', 'strong', 'u'])
const id = /(?<!\s)\s+id\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi

/** Ends every element up to the paragraph and begins the same ones again. */
function paragraphBreak(reading: Reading, at: number): string | undefined {
  const around = elementsAround(reading, { start: at, end: at })
  const depth = around.findIndex((e) => !inline.has(e.name))
  const paragraph = around[depth]
  if (!paragraph || !['p', 'div'].includes(paragraph.name)) return undefined
  const broken = around.slice(0, depth + 1)
  const open = broken.toReversed().map((e) => openingTag(reading, e).replace(id, ''))
  return broken.map((e) => `</${e.name}>`).join('') + open.join('')
}
