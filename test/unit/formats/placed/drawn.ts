/** Pages drawn for tests: text at places, and tables with lines as word processors draw them. */
import type { Glyph, PlacedPage, Rule, Turn } from '../../../../server/src/formats/placed/page'

const size = 10

/** How wide a character is: Han and full-width ones as their height, the others half of it. */
const widthOf = (char: string) => (/[\u2e80-\uffff]/.test(char) ? size : size / 2)

/** Characters in a row, each with the width it has, from (x, y) on the base line. */
export function text(said: string, x: number, y: number): Glyph[] {
  return [...said].map((char) => {
    const glyph = { text: char, x, y, endX: x + widthOf(char), endY: y, size, turn: 0 as Turn }
    x = glyph.endX
    return glyph
  })
}

export function level(at: number, from: number, to: number): Rule {
  return { upright: false, at, from, to }
}

export function upright(at: number, from: number, to: number): Rule {
  return { upright: true, at, from, to }
}

export function page(
  glyphs: readonly Glyph[],
  rules: readonly Rule[] = [],
  more: Partial<PlacedPage> = {},
): PlacedPage {
  return { width: 595, height: 842, glyphs, rules, picture: false, unknown: 0, ...more }
}

export interface Drawn {
  /** Each row's cells; of a cell its lines of text. `<`: the cell to the left goes on, `^`: the one above. */
  readonly rows: readonly (readonly string[])[]
  /** Widths of the columns. */
  readonly columns: readonly number[]
  readonly left?: number
  readonly top?: number
  readonly height?: number
  /** Which lines are drawn: all, or not the upper one, or not the lower one. */
  readonly without?: 'top' | 'bottom'
}

/** Characters and lines of a table; a line end in a cell is `\n`. */
export function table({ rows, columns, left = 60, top = 100, height = 30, without }: Drawn): [Glyph[], Rule[]] {
  const xs = columns.reduce<number[]>((all, width) => [...all, all.at(-1)! + width], [left])
  const ys = Array.from({ length: rows.length + 1 }, (_, i) => top + i * height)
  const glyphs: Glyph[] = []
  const rules: Rule[] = []
  const at = (r: number, c: number) => rows[r]?.[c]
  for (let r = 0; r <= rows.length; r++)
    for (let c = 0; c < columns.length; c++) {
      if (at(r, c) === '^' || (at(r, c) === '<' && isCoveredFromAbove(rows, r, c))) continue
      if (r === 0 && without === 'top') continue
      if (r === rows.length && without === 'bottom') continue
      rules.push(level(ys[r]!, xs[c]!, xs[c + 1]!))
    }
  for (let c = 0; c <= columns.length; c++)
    for (let r = 0; r < rows.length; r++) if (at(r, c) !== '<') rules.push(upright(xs[c]!, ys[r]!, ys[r + 1]!))
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === '<' || cell === '^') return
      cell.split('\n').forEach((line, i) => glyphs.push(...text(line, xs[c]! + 3, ys[r]! + 12 + i * 12)))
    })
  })
  return [glyphs, rules]
}

function isCoveredFromAbove(rows: Drawn['rows'], r: number, c: number): boolean {
  while (c > 0 && rows[r]![c] === '<') c--
  return rows[r]![c] === '^'
}
