/** What stands on pages and belongs to none of the texts on them: page numbers, running heads and feet. */
import type { Block, Sheet } from './sheet'
import { apartMark, textOfLine } from './words'

/** Which part of the page, from above and from below, is its margin. */
const margin = 0.13
/** Points by which the place of a running head may differ from page to page. */
const samePlace = 4

/** `- 3 -`, `— 3 —`, `第 3 页 共 8 页`, `3 / 8`, `Page 3 of 8`. */
const dressed =
  /^(?:[-—–－·•~～]+\s*\d{1,4}\s*[-—–－·•~～]+|第\s*\d{1,4}\s*页(?:[\s,，/／]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/i
const bare = /^\d{1,4}$/

/** The sheets without it. A running head is kept where it stands first: it may be all that names the report. */
export function withoutFurniture(sheets: readonly Sheet[]): Sheet[] {
  const edges = sheets.flatMap(edgesOf)
  const dropped = new Set<Block>([...pageNumbers(edges), ...running(edges, sheets.length)])
  return sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.filter((block) => !dropped.has(block)) }))
}

/** A number alone is a page's where it counts pages: on several pages alike, or as the page's own. */
function pageNumbers(edges: readonly Edge[]): Block[] {
  const alike = new Map<number, number>()
  const offset = ({ text, page }: Edge) => Number(text) - page
  for (const edge of edges) if (bare.test(edge.text)) alike.set(offset(edge), (alike.get(offset(edge)) ?? 0) + 1)
  const counts = (edge: Edge) => offset(edge) === 0 || (alike.get(offset(edge)) ?? 0) > 1
  return edges
    .filter((edge) => dressed.test(edge.text) || (bare.test(edge.text) && counts(edge)))
    .map(({ block }) => block)
}

/** The same words at the same place on most pages, whatever numbers are in them. */
function running(edges: readonly Edge[], pages: number): Block[] {
  const alike = new Map<string, Edge[]>()
  for (const edge of edges) {
    if (bare.test(edge.text)) continue
    const key = `${Math.round(edge.y / samePlace)} ${edge.text.replaceAll(/\d+/g, '#')}`
    const found = alike.get(key) ?? []
    alike.set(key, found)
    found.push(edge)
  }
  return [...alike.values()].flatMap((found) => {
    if (new Set(found.map(({ page }) => page)).size < Math.max(2, pages / 2)) return []
    return found.slice(found[0]!.isFoot ? 0 : 1).map(({ block }) => block)
  })
}

interface Edge {
  readonly block: Block
  readonly text: string
  readonly y: number
  /** From 1. */
  readonly page: number
  readonly isFoot: boolean
}

/** The lines in the margins, those above the first table and below the last. */
function edgesOf({ blocks, height }: Sheet, index: number): Edge[] {
  const edges: Edge[] = []
  const take = (block: Block, isFoot: boolean): boolean => {
    if (block.kind !== 'line' || (isFoot ? block.top < height * (1 - margin) : block.top > height * margin))
      return false
    const text = textOfLine(block.line).replaceAll(apartMark, ' ').trim()
    edges.push({ block, text, y: block.line.y, page: index + 1, isFoot })
    return true
  }
  for (const block of blocks) if (!take(block, false)) break
  for (const block of blocks.toReversed()) if (!take(block, true)) break
  return edges
}
