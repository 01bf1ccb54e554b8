/** A page to what stands on it from above to below: lines of text, and tables with the text of their cells. */
import { isFigure } from './letters'
import { linesOf, rotated, turned, turnOf, type Line } from './lines'
import type { Glyph, PlacedPage, Rule } from './page'
import { ruledTables, type RuledTable } from './ruled'
import { textOfCell } from './words'

export interface SheetCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly text: string
  /** True where no further character would have fitted into its last line: the text may go on elsewhere. */
  readonly isFull: boolean
}

export interface SheetTable {
  readonly xs: readonly number[]
  readonly rows: number
  readonly cells: readonly SheetCell[]
}

export type Block =
  | { readonly kind: 'line'; readonly top: number; readonly line: Line }
  | { readonly kind: 'table'; readonly top: number; readonly table: SheetTable }

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly blocks: readonly Block[]
}

/** What cells keep free on both sides together, in points: word processors 10.8, browsers less. */
const padding = 12
/** In heights of a character: digits that stand nearer are of one number. */
const sameNumber = 0.15

export function sheetOf(page: PlacedPage): Sheet {
  const turn = turnOf(page.glyphs)
  const { width, height } = page
  if (turn === 0) return sheet(page.glyphs, page.rules, width, height)
  const rules = page.rules.map((rule): Rule => {
    const ends = rule.upright ? [rule.at, rule.from, rule.at, rule.to] : [rule.from, rule.at, rule.to, rule.at]
    const [ax, ay] = rotated(ends[0]!, ends[1]!, turn)
    const [bx, by] = rotated(ends[2]!, ends[3]!, turn)
    const upright = Math.abs(ax - bx) < Math.abs(ay - by)
    return upright
      ? { upright, at: ax, from: Math.min(ay, by), to: Math.max(ay, by) }
      : { upright, at: ay, from: Math.min(ax, bx), to: Math.max(ax, bx) }
  })
  const shift = { 1: [0, width], 2: [width, height], 3: [height, 0] }[turn] as [number, number]
  const moved = turned(page.glyphs, turn).map((glyph) => ({
    ...glyph,
    ...{ x: glyph.x + shift[0], endX: glyph.endX + shift[0], y: glyph.y + shift[1], endY: glyph.endY + shift[1] },
  }))
  const movedRules = rules.map((rule) => {
    const [along, across] = rule.upright ? [shift[1], shift[0]] : [shift[0], shift[1]]
    return { ...rule, at: rule.at + across, from: rule.from + along, to: rule.to + along }
  })
  return turn === 2 ? sheet(moved, movedRules, width, height) : sheet(moved, movedRules, height, width)
}

function sheet(glyphs: readonly Glyph[], rules: readonly Rule[], width: number, height: number): Sheet {
  const tables = ruledTables(rules)
  const inside = tables.map((table) => table.cells.map((): Glyph[] => []))
  const loose: Glyph[] = []
  for (const unit of unitsOf(glyphs)) {
    const found = enclosing(tables, unit)
    const to = found ? inside[found.table]![found.cell]! : loose
    for (const glyph of unit) to.push(glyph)
  }
  const blocks: Block[] = [
    ...linesOf(loose).map((line): Block => ({ kind: 'line', top: line.y, line })),
    ...tables.map((table, t): Block => ({ kind: 'table', top: table.ys[0]!, table: withText(table, inside[t]!) })),
  ]
  return { width, height, blocks: blocks.toSorted((a, b) => a.top - b.top) }
}

/** Characters that belong together whatever lies between: digits that follow each other closely are one number. */
function unitsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const units: Glyph[][] = []
  for (const glyph of glyphs) {
    const last = units.at(-1)?.at(-1)
    const follows =
      last &&
      isFigure(last.text) &&
      isFigure(glyph.text) &&
      Math.hypot(glyph.x - last.endX, glyph.y - last.endY) < sameNumber * glyph.size
    if (follows) units.at(-1)!.push(glyph)
    else units.push([glyph])
  }
  return units
}

/** The cell in which the middle of the characters lies: the smallest, where tables lie in each other. */
function enclosing(tables: readonly RuledTable[], unit: readonly Glyph[]): { table: number; cell: number } | undefined {
  const [first, last] = [unit[0]!, unit.at(-1)!]
  const rise = first.size * 0.35
  const [upX, upY] = rotated(0, -rise, ((4 - first.turn) % 4) as 0 | 1 | 2 | 3)
  const x = (first.x + last.endX) / 2 + upX
  const y = (first.y + last.endY) / 2 + upY
  let best: { table: number; cell: number; area: number } | undefined
  tables.forEach((table, t) => {
    const cell = table.cellAt(x, y)
    if (cell === undefined) return
    const area = (table.xs.at(-1)! - table.xs[0]!) * (table.ys.at(-1)! - table.ys[0]!)
    if (!best || area < best.area) best = { table: t, cell, area }
  })
  return best
}

function withText(table: RuledTable, glyphs: readonly (readonly Glyph[])[]): SheetTable {
  const cells = table.cells.map((cell, i): SheetCell => {
    const turn = turnOf(glyphs[i]!)
    const lines = linesOf(turn === 0 ? glyphs[i]! : turned(glyphs[i]!, turn))
    const last = lines.at(-1)
    const width =
      turn % 2 === 0
        ? table.xs[cell.column + cell.colspan]! - table.xs[cell.column]!
        : table.ys[cell.row + cell.rowspan]! - table.ys[cell.row]!
    const isFull = last !== undefined && width - (last.right - last.left) < last.size + padding
    return { ...cell, text: textOfCell(lines), isFull }
  })
  return { xs: table.xs, rows: table.ys.length - 1, cells }
}
