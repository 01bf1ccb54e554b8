/**
 * New runs, paragraphs and rows in the look of those beside them: their properties as they stand in the document, but for
 * what belongs to one place alone (a section's end, a number, a tracked change) or would hide the new text.
 */
import { child, elementsOf, escaped, type Element } from '../xml'

const hiding = ['w:vanish', 'w:specVanish', 'w:strike', 'w:dstrike']
const tracked = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:trPrChange',
  'w:tcPrChange',
]
const single = ['w:sectPr', 'w:numPr', 'w:tblHeader', 'w:hidden', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:vMerge']
const left = new Set([...hiding, ...tracked, ...single])

/** `w:` as the document writes it, before the names of its own elements. */
export function prefixOf({ written }: Element): string {
  return written.slice(0, written.indexOf(':') + 1)
}

/** Properties as they stand, without what is left out; `replaced` gives other text for single ones. Empty for none. */
export function copied(
  xml: string,
  properties: Element | undefined,
  replaced: Readonly<Record<string, string>> = {},
): string {
  if (!properties || properties.closesItself) return ''
  const kept = elementsOf(properties)
    .filter(({ name }) => !left.has(name))
    .map((element) => replaced[element.name] ?? xml.slice(element.start, element.end))
  if (kept.length === 0) return ''
  return `${xml.slice(properties.start, properties.innerStart)}${kept.join('')}${xml.slice(properties.innerEnd, properties.end)}`
}

/** Of a run put into a paragraph that has none: as the paragraph's mark looks. */
export function markProperties(xml: string, paragraph: Element): string {
  return copied(xml, child(child(paragraph, 'w:pPr'), 'w:rPr'))
}

export function textElement(prefix: string, text: string): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${space}>${escaped(text)}</${prefix}t>`
}

export function runElement(prefix: string, properties: string, text: string): string {
  return `<${prefix}r>${properties}${textElement(prefix, text)}</${prefix}r>`
}

/** The properties of the first run of a paragraph that shows text, else those of its mark. */
export function runProperties(xml: string, paragraph: Element): string {
  const run = firstRun(paragraph)
  return run ? copied(xml, child(run, 'w:rPr')) : markProperties(xml, paragraph)
}

function firstRun(element: Element): Element | undefined {
  for (const each of element.children) {
    if (each.name === 'w:pPr' || each.name === 'w:del') continue
    const found = each.name === 'w:r' && child(each, 'w:t') ? each : firstRun(each)
    if (found) return found
  }
  return undefined
}

/** A paragraph that looks like the model. */
export function paragraphElement(xml: string, model: Element, text: string): string {
  const prefix = prefixOf(model)
  const properties = child(model, 'w:pPr')
  const run = text === '' ? '' : runElement(prefix, runProperties(xml, model), text)
  const mark = copied(xml, child(properties, 'w:rPr'))
  return `<${prefix}p>${copied(xml, properties, { 'w:rPr': mark })}${run}</${prefix}p>`
}
