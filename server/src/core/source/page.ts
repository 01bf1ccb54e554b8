/** Whether a text is a page: whether its tags are marks that nobody sees, or words. */

/** Elements that make a page or a table. */
const opening = /<(table|tr|td|p|div|h[1-6]|center|span|body|html)(?=[\s>])[^<>]*>/gi
/** Elements within a line, as Markdown has them as well. */
const dressing = /<([abisu]|big|del|em|font|ins|mark|small|strike|strong|su[bp])(?=[\s>])[^<>]*>/gi
/** Of so many that open none need end: pages leave the ends of paragraphs and cells out. */
const many = 3

/** Whether tags dress words in a text, be it a page or not: an element that ends; a tag that a sentence speaks of does not. */
export function hasTags(text: string): boolean {
  const ends = endsIn(text)
  return (
    isHtml(text) || [...text.matchAll(dressing)].some(({ 0: tag, 1: name, index }) => ends(name!, index + tag.length))
  )
}

/** An element that ends or begins a line, or several that begin; a tag that a sentence speaks of makes no page. */
export function isHtml(text: string): boolean {
  let opened = 0
  const ends = endsIn(text)
  for (const { 0: tag, 1: name, index } of text.matchAll(opening)) {
    const isBlock = name!.toLowerCase() !== 'span'
    if (isBlock && (++opened >= many || beginsLine(text, index))) return true
    if (ends(name!, index + tag.length)) return true
  }
  return false
}

/** Whether an element ends behind a place; the text is looked through once for each name. */
function endsIn(text: string): (name: string, from: number) => boolean {
  const lastEnds = new Map<string, number>()
  return (named, from) => {
    const name = named.toLowerCase()
    const last = lastEnds.get(name) ?? lastEnd(text, name)
    lastEnds.set(name, last)
    return last >= from
  }
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|[\n\r])[^\S\n\r]*$/.test(text.slice(Math.max(0, at - 40), at))
}

/** Where the last end tag of a name stands; −1 where none does. */
function lastEnd(text: string, name: string): number {
  return [...text.matchAll(new RegExp(`</${name}\\s*>`, 'gi'))].at(-1)?.index ?? -1
}
