/**
 * What is drawn on a page, from the operators of its content: characters and straight lines at their places. Follows the
 * graphics state as far as it moves things (ISO 32000-1, 8.3, 8.4 and 9.4); colours are not looked at. Knows no tables.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Glyph, PlacedPage, Rule, Turn } from '../placed/page'

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** Of a font what places its characters. `fontMatrix`: from a glyph's units to those of the text. */
export interface Font {
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
  /** The font could not be read, and its characters are not known. */
  readonly error?: unknown
}

/** A drawn character as pdf.js hands it over; widths in thousandths of the font's height. */
interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly number[]
  readonly isSpace: boolean
}

export interface Drawing {
  readonly width: number
  readonly height: number
  /** From the document's units to points from the upper left corner of the page as it is shown. */
  readonly toPage: Matrix
  readonly operators: readonly number[]
  readonly operands: readonly (readonly unknown[] | null)[]
  font(name: string): Font | undefined
  /** False where a layer is switched off; `group` as the operand names it. */
  isShown(group: unknown): boolean
}

interface State {
  matrix: Matrix
  lineWidth: number
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const unknownFont: Font = {}

/** A line that is thicker is a bar of colour. */
const thickest = 3
/** A rectangle has five corners with the one that closes it; what has many is a drawing. */
const mostCorners = 12
/** How far from level or upright a line may run, in points. */
const slant = 0.5
/** Neither filled nor stroked: what lies under a scanned page so that it can be searched. */
const unseen = new Set([3, 7])
/** What a picture takes of the page for it to be one that may hold text; the rest are seals and marks. */
const pictured = 0.05

/** Characters and lines of a page, in the order in which they are drawn. */
export function placedPage(drawing: Drawing): PlacedPage {
  const { width, height, operators, operands } = drawing
  const pen = new Pen(drawing)
  for (let i = 0; i < operators.length; i++) pen.take(operators[i]!, operands[i] ?? [])
  return { width, height, glyphs: pen.glyphs, rules: pen.rules, picture: pen.picture, unknown: pen.unknown }
}

/** Walks over the operators; what is found so far stands in its lists. */
class Pen {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  picture = false
  unknown = 0
  private state: State
  private readonly saved: State[] = []
  private text: Matrix = identity
  private line: Matrix = identity
  private path: Point[][] = []
  /** For each open marked content whether it hides what is in it. */
  private readonly hidden: boolean[] = []

  constructor(private readonly drawing: Drawing) {
    this.state = {
      ...{ matrix: drawing.toPage, lineWidth: 1, font: unknownFont, size: 0, charSpacing: 0, wordSpacing: 0 },
      ...{ scale: 1, leading: 0, rise: 0, mode: 0 },
    }
  }

  take(operator: number, operands: readonly unknown[]): void {
    const n = operands as readonly number[]
    switch (operator) {
      case OPS.save:
        this.saved.push({ ...this.state })
        break
      case OPS.restore:
        this.state = this.saved.pop() ?? this.state
        break
      case OPS.transform:
        this.move(operands)
        break
      case OPS.paintFormXObjectBegin:
        this.saved.push({ ...this.state })
        if (operands[0]) this.move(operands[0] as readonly unknown[])
        break
      case OPS.paintFormXObjectEnd:
        this.state = this.saved.pop() ?? this.state
        break
      case OPS.beginMarkedContent:
        this.hidden.push(false)
        break
      case OPS.beginMarkedContentProps:
        this.hidden.push(operands[0] === 'OC' && !this.drawing.isShown(operands[1]))
        break
      case OPS.endMarkedContent:
        this.hidden.pop()
        break
      case OPS.setLineWidth:
        this.state.lineWidth = n[0] ?? 1
        break
      case OPS.setGState:
        for (const [key, value] of operands[0] as [string, unknown][]) {
          if (key === 'LW') this.state.lineWidth = value as number
          if (key === 'Font') this.setFont(value as readonly unknown[])
        }
        break
      case OPS.paintImageXObject:
        this.paintPicture()
        break
      default:
        if (!this.takeText(operator, operands)) this.takePath(operator, operands)
    }
  }

  private move(matrix: readonly unknown[]): void {
    this.state.matrix = times(this.state.matrix, matrix as unknown as Matrix)
  }

  private get isHidden(): boolean {
    return this.hidden.includes(true)
  }

  /** True where it was one of the operators of text. */
  private takeText(operator: number, operands: readonly unknown[]): boolean {
    const n = operands as readonly number[]
    const { state } = this
    switch (operator) {
      case OPS.beginText:
        this.text = this.line = identity
        return true
      case OPS.setCharSpacing:
        state.charSpacing = n[0] ?? 0
        return true
      case OPS.setWordSpacing:
        state.wordSpacing = n[0] ?? 0
        return true
      case OPS.setHScale:
        state.scale = (n[0] ?? 100) / 100
        return true
      case OPS.setLeading:
        state.leading = -(n[0] ?? 0)
        return true
      case OPS.setFont:
        this.setFont(operands)
        return true
      case OPS.setTextRenderingMode:
        state.mode = n[0] ?? 0
        return true
      case OPS.setTextRise:
        state.rise = n[0] ?? 0
        return true
      case OPS.setLeadingMoveText:
        state.leading = n[1] ?? 0
        this.nextLine(n[0] ?? 0, n[1] ?? 0)
        return true
      case OPS.moveText:
        this.nextLine(n[0] ?? 0, n[1] ?? 0)
        return true
      case OPS.nextLine:
        this.nextLine(0, state.leading)
        return true
      case OPS.setTextMatrix:
        this.text = this.line = matrixOf(operands)
        return true
      case OPS.showText:
        this.show(operands[0] as readonly (DrawnGlyph | number)[])
        return true
      default:
        return false
    }
  }

  private setFont([name, size]: readonly unknown[]): void {
    this.state.font = this.drawing.font(name as string) ?? unknownFont
    this.state.size = size as number
  }

  private nextLine(x: number, y: number): void {
    this.text = this.line = times(this.line, [1, 0, 0, 1, x, y])
  }

  private show(drawn: readonly (DrawnGlyph | number)[]): void {
    const { state } = this
    const { font, size, scale } = state
    if (font.error !== undefined) this.unknown++
    const unit = size * (font.fontMatrix?.[0] ?? 0.001)
    const isSeen = !unseen.has(state.mode) && !this.isHidden
    for (const glyph of drawn) {
      if (typeof glyph === 'number') {
        const gap = (-glyph * size) / 1000
        this.advance(font.vertical ? 0 : gap * scale, font.vertical ? gap : 0)
        continue
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      if (font.vertical) {
        const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, glyph.width / 2, 880]
        const left = -(glyph.vmetric ? metric[1]! : glyph.width / 2) * unit
        if (isSeen) this.place(glyph.unicode, left, -metric[2]! * unit, left + glyph.width * unit)
        this.advance(0, metric[0]! * unit + spacing)
      } else {
        const width = glyph.width * unit
        if (isSeen) this.place(glyph.unicode, 0, 0, width * scale)
        this.advance((width + spacing) * scale, 0)
      }
    }
  }

  private advance(x: number, y: number): void {
    this.text = times(this.text, [1, 0, 0, 1, x, y])
  }

  private place(text: string, x: number, y: number, end: number): void {
    const all = times(this.state.matrix, this.text)
    const at = apply(all, x, y + this.state.rise)
    const to = apply(all, end, y + this.state.rise)
    const turn = turnOf(all[0], all[1])
    const { width, height } = this.drawing
    // What is slanted is a watermark or a stamp, what lies beside the page is cut off.
    if (turn === undefined || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) return
    if (!isKnown(text)) {
      if (text.trim() !== '' || text === '') this.unknown++
      return
    }
    const size = Math.abs(this.state.size) * Math.hypot(all[2], all[3])
    this.glyphs.push({ text, x: at[0], y: at[1], endX: to[0], endY: to[1], size, turn })
  }

  /** A picture fills the square from 0 to 1. */
  private paintPicture(): void {
    const [a, b, c, d] = this.state.matrix
    const share = Math.abs(a * d - b * c) / (this.drawing.width * this.drawing.height)
    if (share >= pictured && !this.isHidden) this.picture = true
  }

  private takePath(operator: number, operands: readonly unknown[]): void {
    switch (operator) {
      case OPS.constructPath:
        this.construct(operands[0] as readonly number[], operands[1] as readonly number[])
        break
      case OPS.stroke:
      case OPS.closeStroke:
        this.strokeAll()
        this.path = []
        break
      case OPS.fillStroke:
      case OPS.eoFillStroke:
      case OPS.closeFillStroke:
      case OPS.closeEOFillStroke:
        this.strokeAll()
        this.path = []
        break
      case OPS.fill:
      case OPS.eoFill:
        this.fillAll()
        this.path = []
        break
      case OPS.endPath:
        this.path = []
    }
  }

  private construct(kinds: readonly number[], numbers: readonly number[]): void {
    let at = 0
    const point = (): Point => apply(this.state.matrix, numbers[at++]!, numbers[at++]!)
    for (const kind of kinds) {
      const last = this.path.at(-1)
      if (kind === OPS.rectangle) {
        const [x, y, w, h] = numbers.slice(at, at + 4) as [number, number, number, number]
        at += 4
        const corners: Point[] = [
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
          [x, y],
        ]
        this.path.push(corners.map(([px, py]) => apply(this.state.matrix, px, py)))
      } else if (kind === OPS.moveTo) this.path.push([point()])
      else if (kind === OPS.lineTo) {
        if (last) last.push(point())
        else at += 2
      } else if (kind === OPS.closePath) {
        if (last?.[0]) last.push(last[0])
      } else {
        // A curve is no line of a table: only where it ends is of interest.
        at += kind === OPS.curveTo ? 4 : 2
        this.path.push([point()])
      }
    }
  }

  private strokeAll(): void {
    if (this.isHidden) return
    const [a, b, c, d] = this.state.matrix
    if (this.state.lineWidth * Math.sqrt(Math.abs(a * d - b * c)) > thickest) return
    for (const points of this.path) for (let i = 1; i < points.length; i++) this.rule(points[i - 1]!, points[i]!)
  }

  private rule([x0, y0]: Point, [x1, y1]: Point): void {
    const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
    if (dy <= slant && dx > dy)
      this.rules.push({ upright: false, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) })
    else if (dx <= slant && dy > dx)
      this.rules.push({ upright: true, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) })
  }

  /** Thin filled rectangles are how word processors draw lines. */
  private fillAll(): void {
    if (this.isHidden) return
    for (const points of this.path) {
      if (points.length < 4 || points.length > mostCorners) continue
      const xs = points.map(([x]) => x)
      const ys = points.map(([, y]) => y)
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
      const [wide, high] = [right - left, bottom - top]
      // A dot is part of a dotted line, level or upright.
      if (high <= thickest && (wide > high || wide <= thickest))
        this.rules.push({ upright: false, at: (top + bottom) / 2, from: left, to: right })
      if (wide <= thickest && (high > wide || high <= thickest))
        this.rules.push({ upright: true, at: (left + right) / 2, from: top, to: bottom })
    }
  }
}

/** First `inner`, then `outer`. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

function matrixOf(operands: readonly unknown[]): Matrix {
  return (Array.isArray(operands[0]) ? operands[0] : operands) as unknown as Matrix
}

/** The direction of (x, y) as a quarter turn; undefined where it is none, give or take three degrees. */
function turnOf(x: number, y: number): Turn | undefined {
  const quarters = Math.atan2(y, x) / (Math.PI / 2)
  const turn = Math.round(quarters)
  return Math.abs(quarters - turn) < 1 / 30 ? (((turn + 4) % 4) as Turn) : undefined
}

/** Control characters and those for private use are codes of a font, not characters. */
function isKnown(text: string): boolean {
  return text !== '' && !/[\p{Cc}\p{Co}\ufffd]/u.test(text)
}
