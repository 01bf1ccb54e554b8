/** Whether a text is a page: whether its tags are marks that nobody sees, or words. */

/** Elements that make a page or a table. */
const opening = /<(table|tr|td|p|div|span|body|html)(?=[\s>])[^<>]*>/gi
/** Of so many that open none need end: pages leave the ends of paragraphs and cells out. */
const many = 3

/** An element that ends or begins a line, or several that begin; a tag that a sentence speaks of makes no page. */
export function isHtml(text: string): boolean {
  let opened = 0
  const lastEnds = new Map<string, number>()
  const ends = (name: string, from: number) => {
    const last = lastEnds.get(name) ?? lastEnd(text, name)
    lastEnds.set(name, last)
    return last >= from
  }
  for (const { 0: tag, 1: name, index } of text.matchAll(opening)) {
    const isBlock = name!.toLowerCase() !== 'span'
    if (isBlock && (++opened >= many || beginsLine(text, index))) return true
    if (ends(name!.toLowerCase(), index + tag.length)) return true
  }
  return false
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|[\n\r])[^\S\n\r]*$/.test(text.slice(Math.max(0, at - 40), at))
}

/** Where the last end tag of a name stands; −1 where none does. */
function lastEnd(text: string, name: string): number {
  return [...text.matchAll(new RegExp(`</${name}\\s*>`, 'gi'))].at(-1)?.index ?? -1
}
