/** Characters at their places to lines of text. Knows no tables. */
import { isDigit, isWide, unradical } from './letters'
import type { Glyph, Turn } from './page'

/** Characters of a line that stand together: wider gaps are around it, none in it. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Edges in the frame of the reader: where text is turned, the page is turned back first. */
export interface Line {
  readonly pieces: readonly Piece[]
  readonly left: number
  readonly right: number
  /** The base line. */
  readonly y: number
  /** Height of the largest character. */
  readonly size: number
}

/** In heights of a character: how far base lines of one line lie apart (figures of another font, raised marks). */
const sameLine = 0.4
/** What stands wider apart is not one word; characters spread over a column are nearer than the second. */
const apart = 1
const spread = 1.6
/** A gap that is a blank, and one that is none between digits though a blank was typed there. */
const blankGap = 0.3
const digitGap = 0.2
const typedGap = 0.6
/** The same character twice nearly in one place is how bold type is imitated. */
const doubled = 0.25

/** The lines, from above, each from left to right. Blanks that are characters count only beside a gap. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = glyphs.toSorted((a, b) => a.y - b.y)
  const lines: Line[] = []
  let current: Glyph[] = []
  for (const glyph of sorted) {
    const first = current[0]
    if (first && glyph.y - first.y > sameLine * Math.min(glyph.size, first.size)) {
      append(lines, current)
      current = []
    }
    current.push(glyph)
  }
  append(lines, current)
  return lines
}

/** The direction in which most of the characters are read. */
export function turnOf(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0]
  for (const { turn, text } of glyphs) if (text.trim() !== '') counts[turn]!++
  return counts.indexOf(Math.max(...counts)) as Turn
}

/** The same characters with the page turned so that `turn` runs to the right. */
export function turned(glyphs: readonly Glyph[], turn: Turn): Glyph[] {
  const to = (x: number, y: number) => rotated(x, y, turn)
  return glyphs.map((glyph) => {
    const [x, y] = to(glyph.x, glyph.y)
    const [endX, endY] = to(glyph.endX, glyph.endY)
    return { ...glyph, x, y, endX, endY, turn: ((glyph.turn - turn + 4) % 4) as Turn }
  })
}

/** A place after `turn` quarters against the clock. */
export function rotated(x: number, y: number, turn: Turn): readonly [number, number] {
  if (turn === 1) return [y, -x]
  if (turn === 2) return [-x, -y]
  return turn === 3 ? [-y, x] : [x, y]
}

function append(lines: Line[], glyphs: readonly Glyph[]): void {
  const inOrder = glyphs.toSorted((a, b) => a.x - b.x)
  const pieces: { text: string; left: number; right: number }[] = []
  let last: Glyph | undefined
  let blank = false
  for (const glyph of inOrder) {
    if (glyph.text.trim() === '') {
      blank = true
      continue
    }
    if (last && isDoubled(last, glyph)) continue
    const em = Math.max(glyph.size, last?.size ?? 0)
    const between = last ? separator(last, glyph, (glyph.x - last.endX) / em, blank) : undefined
    const piece = pieces.at(-1)
    if (piece && between !== undefined) {
      piece.text += between + unradical(glyph.text)
      piece.right = Math.max(piece.right, glyph.endX)
    } else pieces.push({ text: unradical(glyph.text), left: glyph.x, right: glyph.endX })
    last = glyph
    blank = false
  }
  const [first] = pieces
  if (!first) return
  const size = inOrder.reduce((most, glyph) => (glyph.text.trim() === '' ? most : Math.max(most, glyph.size)), 0)
  lines.push({ pieces, left: first.left, right: pieces.at(-1)!.right, y: inOrder[0]!.y, size })
}

function isDoubled(first: Glyph, second: Glyph): boolean {
  const shift = second.x - first.x
  return first.text === second.text && shift < doubled * second.size && shift < (first.endX - first.x) / 2
}

/** What stands between two characters of a line; undefined where they stand apart. `gap` in heights of a character. */
function separator(before: Glyph, after: Glyph, gap: number, blank: boolean): string | undefined {
  const wide = isWide(before.text.slice(-1)) && isWide(after.text)
  if (gap > (wide ? spread : apart)) return undefined
  // Numbers of narrow columns stand near each other; a blank inside a number was typed.
  if (isDigit(before.text.slice(-1)) && isDigit(after.text.slice(0, 1)))
    return gap <= digitGap ? '' : blank && gap <= typedGap ? ' ' : undefined
  if (wide) return blank && gap > 2 * blankGap ? ' ' : ''
  return gap > blankGap || (blank && gap > digitGap / 2) ? ' ' : ''
}
