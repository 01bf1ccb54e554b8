/**
 * The content of a Word document as lines of text, and what stands where: a paragraph is a line, a row of a table a line
 * with a tab between the columns of the whole grid, columns that a merged cell covers empty. Inside a cell the end of a
 * paragraph is `↵`, written only between texts. Knows nothing of how text is written back.
 */
import type { DocumentPlace, RefusalReason, Span } from '../format'
import type { Block, Cell, Paragraph, Piece, Row, Table } from './content'

/** Stands for the end of a paragraph, and for a line break, inside a cell. */
export const CELL_BREAK = '↵'

export interface PlacedPiece {
  readonly piece: Piece
  /** In the text, to `at + piece.text.length`. */
  readonly at: number
  readonly paragraph: Paragraph
}

/** A cell, or a paragraph outside tables: what an edit may not leave. */
export interface Slot {
  readonly span: Span
  readonly pieces: readonly PlacedPiece[]
  readonly paragraphs: readonly Paragraph[]
  /** Of a cell; undefined for a column that no cell of the row begins in. */
  readonly cell?: Cell
  /** Of a column that a cell to the left covers as well: that cell's slot. */
  readonly owner?: Slot
  /** Why nothing can be written where the slot is empty. */
  readonly locked?: RefusalReason
  readonly place: DocumentPlace
}

/** What a line, or several that a break parts, is. */
export type Line =
  | { readonly kind: 'paragraph'; readonly span: Span; readonly slot: Slot }
  | {
      readonly kind: 'row'
      readonly span: Span
      readonly slots: readonly Slot[]
      readonly row: Row
      readonly table: Table
    }

export interface Laid {
  readonly text: string
  /** In order; between two of them stands a line feed. */
  readonly lines: readonly Line[]
}

export function layOut(blocks: readonly Block[]): Laid {
  const writer = new Writer()
  let paragraphs: Paragraph[] = []
  let paragraph = 0
  let table = 0
  const flush = () => {
    if (paragraphs.length > 0) writer.paragraph(paragraphs, { paragraph: ++paragraph })
    paragraphs = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      paragraphs.push(block)
      if (!block.goesOn) flush()
    } else {
      flush()
      table++
      block.rows.forEach((row, i) => writer.row(row, block, { table, row: i + 1 }))
    }
  }
  flush()
  return { text: writer.text, lines: writer.lines }
}

class Writer {
  text = ''
  readonly lines: Line[] = []

  paragraph(paragraphs: readonly Paragraph[], place: DocumentPlace): void {
    const start = this.begin()
    const pieces: PlacedPiece[] = []
    for (const paragraph of paragraphs)
      for (const piece of paragraph.pieces) {
        const shown = piece.isBreak ? { ...piece, text: '\n' } : piece
        this.put(shown, paragraph, pieces)
      }
    const span = { start, end: this.text.length }
    this.lines.push({ kind: 'paragraph', span, slot: { span, pieces, paragraphs, place } })
  }

  row(row: Row, table: Table, place: DocumentPlace): void {
    const start = this.begin()
    const slots: Slot[] = []
    const none = (column: number, locked: RefusalReason, cell?: Cell) => {
      if (slots.length > 0) this.text += '\t'
      const at = this.text.length
      const own = { ...place, column: column + 1 }
      slots.push({
        span: { start: at, end: at },
        pieces: [],
        paragraphs: [],
        locked,
        place: own,
        ...(cell && { cell }),
      })
    }
    for (const cell of row.cells) {
      while (slots.length < cell.column) none(slots.length, 'rowShape')
      if (cell.merged) none(cell.column, 'rowShape', cell)
      else slots.push(this.cell(cell, { ...place, column: cell.column + 1 }, slots.length === 0))
      while (slots.length < cell.column + cell.width) none(slots.length, 'rowShape')
    }
    while (slots.length < row.width) none(slots.length, 'rowShape')
    this.lines.push({ kind: 'row', span: { start, end: this.text.length }, slots, row, table })
  }

  private cell(cell: Cell, place: DocumentPlace, isFirst: boolean): Slot {
    if (!isFirst) this.text += '\t'
    const start = this.text.length
    const pieces: PlacedPiece[] = []
    let begun = false
    let broken: Piece | undefined
    let goesOn = true
    for (const { paragraph, nested } of paragraphsOf(cell.blocks)) {
      const at = paragraph.element.start
      if (!goesOn && begun) broken ??= { text: CELL_BREAK, start: at, end: at, locked: 'acrossParagraphs' }
      for (const piece of paragraph.pieces) {
        if (piece.isBreak) {
          if (begun) broken ??= { ...piece, text: CELL_BREAK }
          continue
        }
        const isBlank = piece.text.trim() === ''
        if (broken && !isBlank) {
          this.put(broken, paragraph, pieces)
          broken = undefined
        }
        begun ||= !isBlank
        this.put(nested ? { ...piece, locked: 'nestedTable' } : piece, paragraph, pieces)
      }
      goesOn = paragraph.goesOn
    }
    const own = cell.blocks.filter((block) => block.kind === 'paragraph')
    const locked = cell.locked
    const span = { start, end: this.text.length }
    return { span, pieces, paragraphs: own, cell, place, ...(locked && { locked }) }
  }

  private begin(): number {
    if (this.lines.length > 0) this.text += '\n'
    return this.text.length
  }

  private put(piece: Piece, paragraph: Paragraph, pieces: PlacedPiece[]): void {
    pieces.push({ piece, at: this.text.length, paragraph })
    this.text += piece.text
  }
}

/** The paragraphs of a cell, those of nested tables included. */
function* paragraphsOf(blocks: readonly Block[], nested = false): Generator<{ paragraph: Paragraph; nested: boolean }> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield { paragraph: block, nested }
    else for (const row of block.rows) for (const cell of row.cells) yield* paragraphsOf(cell.blocks, true)
  }
}

/** The line in which an offset stands; at a line feed the one before it. */
export function lineAt(lines: readonly Line[], offset: number): Line | undefined {
  const index = lastBefore(lines, offset)
  return lines[index]
}

/** The index of the last of the items that begins at the offset or before it; -1 for none. */
export function lastBefore(items: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

export function slotsOf(line: Line): readonly Slot[] {
  return line.kind === 'row' ? line.slots : [line.slot]
}

/** The slot that holds the whole span. */
export function slotAt(lines: readonly Line[], span: Span): Slot | undefined {
  const line = lineAt(lines, span.start)
  if (!line) return undefined
  const slots = slotsOf(line)
  const slot = slots[lastBefore(slots, span.start)]
  return slot && span.end <= slot.span.end ? slot : undefined
}
