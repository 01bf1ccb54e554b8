/** What a report is made of when it is set anew: its words in order and the statutory tables as the form prints them. */
import type { Report } from '../core'
import { preview } from '../features/preview'
import type { Cell, Paragraph, Table } from '../features/preview/model'

/** `run`: a heading at the beginning of a paragraph that goes on behind it, `（一）主动公开。`. */
export type Part =
  | {
      readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'quotation' | 'closing'
      readonly text: string
      readonly run?: string
    }
  | { readonly kind: 'table'; readonly table: Table; readonly caption: string; readonly heads: number }

export interface Content {
  readonly title: string
  readonly parts: readonly Part[]
  /** Rows and columns of the cells that were not read: they are empty in what is exported, and that is to be said. */
  readonly unread: readonly string[]
}

const figures = '一二三四五六七八九十'
/** Of the second level in an official document: （一）主动公开。 */
const second = new RegExp(`^（[${figures}]{1,3}）[^。：；]{1,30}[。：]`)
/** At the end of a report: who publishes it, and when. */
const date = /^\d{4}年\d{1,2}月\d{1,2}日$/

/** @param report one that is checked */
export function contentOf(report: Report): Content {
  // As it stands: where it may be filled in, a blank of a sentence is a field without words, not `____`.
  const { blocks } = preview(report, [], 'zh', false)
  const parts: Part[] = []
  const unread: string[] = []
  let heading = ''
  for (const block of blocks) {
    // What is handed over is what was written.
    if (block.kind === 'lacking') continue
    if (block.kind === 'table') {
      for (const { cells } of block.rows)
        for (const cell of cells) if (cell.state === 'unread') unread.push(cell.name ?? '')
      parts.push({ kind: 'table', table: plain(block), caption: captionOf(block, heading), heads: headsOf(block) })
      continue
    }
    const text = wordsOf(block)
    if (block.kind === 'heading') heading = text
    const run = block.kind === 'paragraph' ? second.exec(text)?.[0] : undefined
    parts.push({ kind: block.kind, text, ...(run && { run }) })
  }
  const title =
    parts.flatMap((part) => (part.kind === 'title' ? [part.text] : [])).join('') || (report.title?.text ?? '')
  return { title, parts: closed(parts), unread }
}

function wordsOf({ pieces }: Paragraph): string {
  return pieces
    .map((piece) => piece.text)
    .join('')
    .replaceAll('↵', '')
}

/** What were two paragraphs of a cell stands side by side. */
function plain(table: Table): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: cell.text.replaceAll('↵', ' ') })),
  }))
  return { ...table, rows }
}

/** 表三：收到和处理政府信息公开申请情况 */
function captionOf({ name }: Table, heading: string): string {
  if (name === '') return ''
  const subject = heading.replace(new RegExp(`^(?:第?[${figures}]+(?:部分)?[、．.]?|（[${figures}]+）)\\s*`), '')
  return subject === '' ? name : `${name}：${subject}`
}

/** How many rows at the top are heads; in a table with several sets of heads none. */
function headsOf({ rows }: Table): number {
  const isHeads = rows.map(({ cells }) => cells.every((cell: Cell) => cell.kind === 'head'))
  const first = isHeads.indexOf(false)
  return first > 0 && !isHeads.includes(true, first) ? first : 0
}

/** The date at the end, and the short line above it, stand at the right. */
function closed(parts: readonly Part[]): Part[] {
  const last = parts.at(-1)
  if (last?.kind !== 'paragraph' || !date.test(last.text)) return [...parts]
  const above = parts.at(-2)
  const signed = above?.kind === 'paragraph' && above.text.length <= 30 && !/[。：；，]/.test(above.text) ? 2 : 1
  return parts.map((part, i) =>
    i >= parts.length - signed && part.kind === 'paragraph' ? { kind: 'closing', text: part.text } : part,
  )
}
