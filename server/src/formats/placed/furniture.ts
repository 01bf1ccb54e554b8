/** What stands on pages and belongs to none of the texts on them: page numbers, running heads and feet. */
import type { Line } from './lines'
import type { Block, Sheet } from './sheet'
import { textOfLine } from './words'

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
  const edges = sheets.map(edgesOf)
  const dropped = new Set<Block>()
  const offsets = new Map<number, number>()
  const seen = new Map<string, { readonly block: Block; readonly sheet: number; readonly isFoot: boolean }[]>()
  edges.forEach((edge, index) => {
    for (const { block, line, isFoot } of edge) {
      const text = textOfLine(line).replaceAll('¦', ' ').trim()
      if (dressed.test(text)) dropped.add(block)
      else if (bare.test(text)) offsets.set(Number(text) - index, (offsets.get(Number(text) - index) ?? 0) + 1)
      const key = `${Math.round(line.y / samePlace)} ${text.replaceAll(/\d+/g, '#')}`
      const found = seen.get(key) ?? []
      seen.set(key, found)
      found.push({ block, sheet: index, isFoot })
    }
  })
  edges.forEach((edge, index) => {
    for (const { block, line } of edge) {
      const text = textOfLine(line)
      // A number alone is a page's where it counts pages: on several pages alike, or as the page's own.
      if (bare.test(text) && (offsets.get(Number(text) - index)! > 1 || Number(text) === index + 1)) dropped.add(block)
    }
  })
  for (const found of seen.values()) {
    if (new Set(found.map(({ sheet }) => sheet)).size < Math.max(2, sheets.length / 2)) continue
    for (const { block, isFoot } of isFirstKept(found) ? found.slice(1) : found) if (isFoot || !dropped.has(block)) dropped.add(block)
  }
  return sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.filter((block) => !dropped.has(block)) }))
}

function isFirstKept(found: readonly { readonly isFoot: boolean }[]): boolean {
  return !found[0]!.isFoot
}

interface Edge {
  readonly block: Block
  readonly line: Line
  readonly isFoot: boolean
}

/** The lines in the margins, those above the first table and below the last. */
function edgesOf({ blocks, height }: Sheet): Edge[] {
  const edges: Edge[] = []
  const within = (block: Block | undefined, isFoot: boolean): block is Block & { kind: 'line' } =>
    block?.kind === 'line' && (isFoot ? block.top > height * (1 - margin) : block.top < height * margin)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]
    if (!within(block, false)) break
    edges.push({ block, line: block.line, isFoot: false })
  }
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]
    if (!within(block, true)) break
    edges.push({ block, line: block.line, isFoot: true })
  }
  return edges
}
