/**
 * Pages of placed characters and lines to a text: paragraphs as lines, each row of a table as a line with a tab between its
 * columns. Tables are what lines enclose; the rest stands as it stands. Knows neither where the pages come from nor what is
 * written on them.
 */
import { withoutFurniture } from './furniture'
import { goesOn, joinedTable, type JoinedTable, type Part } from './joined'
import type { PlacedPage } from './page'
import { columnOf, paragraphs, type Column, type PagedLine } from './paragraphs'
import { sheetOf, type Block, type Sheet } from './sheet'

/** Where a stretch of the text stands; every number counts from 1. */
export interface PlacedAt {
  readonly page: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
}

/** Plain data: it may come from another thread. */
export interface PlacedText {
  readonly text: string
  /** Of the stretches of the text, in its order: where each begins, and its place. */
  readonly starts: readonly number[]
  readonly places: readonly PlacedAt[]
  /** True where a page shows something that is not in the text; a line in the text says so too. */
  readonly omitted: boolean
}

/** Stands in the text for a page that cannot be read. */
const unread = { picture: '［本页是图片，未读出］', unknown: '［本页有文字无法识别，未读出］' } as const

/** The place of the last stretch that begins at or before the offset. */
export function placeAt(
  { starts, places }: Pick<PlacedText, 'starts' | 'places'>,
  offset: number,
): PlacedAt | undefined {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return places[low - 1]
}

export function placedText(pages: readonly PlacedPage[]): PlacedText {
  const sheets = withoutFurniture(pages.map(sheetOf))
  const notes = pages.map((page, i) => noteOf(page, sheets[i]!))
  const writer = new Writer()
  const column = columnOf(sheets.flatMap(linesIn))
  let run: PagedLine[] = []
  let parts: Part[] = []
  const endLines = (): void => {
    writer.lines(run, column)
    run = []
  }
  const endTable = (): void => {
    if (parts.length > 0) writer.table(joinedTable(parts))
    parts = []
  }
  sheets.forEach(({ blocks }, index) => {
    const page = index + 1
    blocks.forEach((block, i) => {
      if (block.kind === 'line') {
        endTable()
        run.push({ page, line: block.line })
        return
      }
      endLines()
      const last = parts.at(-1)
      if (last && (i > 0 || !goesOn(last.table, block.table))) endTable()
      parts.push({ page, table: block.table })
    })
    const note = notes[index]
    if (note === undefined) return
    endTable()
    endLines()
    writer.note(note, page)
  })
  endTable()
  endLines()
  const { text, starts, places } = writer
  return { text, starts, places, omitted: notes.some(Boolean) }
}

function linesIn({ blocks }: Sheet, index: number): PagedLine[] {
  return blocks.flatMap((block: Block) => (block.kind === 'line' ? [{ page: index + 1, line: block.line }] : []))
}

/** What a page shows that is not in the text. A picture beside text may be a seal; where there is no text it is the page. */
function noteOf(page: PlacedPage, { blocks }: Sheet): string | undefined {
  if (page.unknown > 0) return unread.unknown
  return page.picture && blocks.length === 0 ? unread.picture : undefined
}

/** Gathers the text with the places of its stretches. */
class Writer {
  private readonly written: string[] = []
  private length = 0
  readonly starts: number[] = []
  readonly places: PlacedAt[] = []
  private tables = 0

  get text(): string {
    return this.written.join('')
  }

  lines(lines: readonly PagedLine[], column: Column): void {
    for (const { page, text } of paragraphs(lines, column)) this.line(text, page)
  }

  note(text: string, page: number): void {
    this.line(text, page)
  }

  table({ columns, rows }: JoinedTable): void {
    this.tables++
    rows.forEach((cells, r) => {
      const inOrder = cells.toSorted((a, b) => a.column - b.column)
      let column = 0
      for (const cell of inOrder) {
        this.add('\t'.repeat(Math.max(0, cell.column - column)))
        column = Math.max(column, cell.column)
        this.place({ page: cell.page, table: this.tables, row: r + 1, column: column + 1 })
        this.add(cell.text)
      }
      this.add(`${'\t'.repeat(Math.max(0, columns - 1 - column))}\n`)
    })
  }

  private line(text: string, page: number): void {
    this.place({ page })
    this.add(`${text}\n`)
  }

  private place(at: PlacedAt): void {
    this.starts.push(this.length)
    this.places.push(at)
  }

  private add(text: string): void {
    this.written.push(text)
    this.length += text.length
  }
}
