/** What a layout is, and what several of them share: the dense rows of a table with its merged cells laid open. */
import type { Damages } from '../damages'
import type { PrintedCell, PrintedRow, PrintedTable } from '../printed'
import type { Random } from '../random'

/** A part of the report in the order of the text. */
export type Part =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'footer'; readonly text: string }
  | { readonly kind: 'table'; readonly table: PrintedTable; readonly name: string }

export interface Context {
  readonly random: Random
  readonly damages: Damages
}

/** A way in which a report is laid out as text. */
export interface Layout {
  readonly name: string
  /** The report with LF line ends. */
  write(parts: readonly Part[], context: Context): string
}

/** The lines of one table; `name` is what converters print above it: 表三：收到和处理政府信息公开申请情况. */
export type TableWriter = (table: PrintedTable, context: Context, name: string) => readonly string[]

/** Paragraphs with blank lines between them, tables in the notation given. */
export function plain(name: string, writeTable: TableWriter): Layout {
  const write = (parts: readonly Part[], context: Context) =>
    parts
      .map((part) => {
        return part.kind === 'table' ? writeTable(part.table, context, part.name).join('\n') : part.text
      })
      .join('\n\n') + '\n'
  return { name, write }
}

/** `covered`: by a cell to the left (`across`) or above (`down`); `gap`: the table has nothing here. */
export type Slot = PrintedCell | 'across' | 'down' | 'gap'

/** Every row in full width. */
export function dense(table: PrintedTable): Slot[][] {
  const slots: Slot[][] = table.rows.map(() => Array.from({ length: table.width }, (): Slot => 'gap'))
  table.rows.forEach((row, r) => {
    for (const cell of row)
      for (let y = 0; y < cell.rowspan; y++)
        for (let x = 0; x < cell.colspan; x++) {
          const line = slots[r + y]
          if (line) line[cell.column + x] = y > 0 ? 'down' : x > 0 ? 'across' : cell
        }
  })
  return slots
}

export function isCell(slot: Slot): slot is PrintedCell {
  return typeof slot === 'object'
}

/** How many columns the cells of a row cover beside their own. */
export function merged(row: PrintedRow): number {
  return row.reduce((sum, cell) => sum + cell.colspan - 1, 0)
}

/** A cell's text in lines of a few characters, as narrow columns break it. Values stay whole. */
export function wrapped(cell: PrintedCell, { random, damages }: Context): readonly string[] {
  if (!damages.wrappedCells || cell.kind === 'value' || cell.text.length < 4) return [cell.text]
  return chunks(cell.text, cell.kind === 'label' ? 5 + random.below(6) : 2 + random.below(4))
}

export function chunks(text: string, length: number): string[] {
  const result: string[] = []
  for (let i = 0; i < text.length; i += length) result.push(text.slice(i, i + length).trim())
  return result.filter((chunk) => chunk !== '')
}
