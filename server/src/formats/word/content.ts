/**
 * What a person sees of a Word document, as paragraphs and tables made of pieces that know where they stand in
 * `document.xml`: what is deleted, struck out or hidden is left out, automatic numbers and the results of fields are in.
 * Tables are laid out on their grid. Knows no text and no edit.
 */
import type { Omission, RefusalReason } from '../format'
import type { Numbering } from './numbering'
import { isOn, type Styles } from './styles'
import { child, elementsOf, type Characters, type Element } from './xml'

/** A stretch of what is seen. */
export interface Piece {
  readonly text: string
  /** In `document.xml`; as long as `text` where the same characters stand there. */
  readonly start: number
  readonly end: number
  /** The `w:t` that holds it; undefined where nobody typed it. */
  readonly holder?: Element
  /** The run that holds it, where that stands in the paragraph itself. */
  readonly run?: Element
  /** Why it cannot be edited. */
  readonly locked?: RefusalReason
  /** A line break; `text` is empty. */
  readonly isBreak?: boolean
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly element: Element
  readonly properties: Element | undefined
  readonly pieces: readonly Piece[]
  /** Runs without text, into which text could be written. */
  readonly emptyRuns: readonly Element[]
  /** Why no text can be put into it where it has none. */
  readonly locked?: RefusalReason
  /** Its end is deleted: it goes on in the next paragraph. */
  readonly goesOn: boolean
  /** It ends a cell, a text box or a content control, which cannot be without. */
  readonly isLast?: true
}

export interface Cell {
  readonly element: Element
  /** From 0, on the table's grid. */
  readonly column: number
  readonly width: number
  readonly blocks: readonly Block[]
  /** It belongs to the cell above or to its left. */
  readonly merged: boolean
  readonly locked?: RefusalReason
}

export interface Row {
  readonly element: Element
  readonly cells: readonly Cell[]
  /** Columns of the grid, those before and behind its cells included. */
  readonly width: number
}

export interface Table {
  readonly kind: 'table'
  readonly element: Element
  readonly rows: readonly Row[]
}

export type Block = Paragraph | Table

export interface Content {
  readonly blocks: readonly Block[]
  readonly omitted: ReadonlySet<Omission>
}

/** More cells than any report has; the whole grid is written out, so that merged cells count with all their columns. */
export const MOST_CELLS = 200_000
/** Word's own bound of columns is 63. */
const WIDEST = 1000

export class TooManyCells extends Error {}

export function contentOf(root: Element, styles: Styles, numbering: Numbering): Content {
  const body = child(root, 'w:body') ?? child(root, 'w:docBody')
  const reader = new Reader(styles, numbering, fieldsOf(body))
  return { blocks: body ? reader.blocks(body, undefined) : [], omitted: reader.omitted }
}

/** Containers whose content is seen as if they were not there. */
const transparent = new Set([
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:rubyBase',
])
/** Tracked: what was put in is seen, what was taken out is not. */
const inserted = new Set(['w:ins', 'w:moveTo'])
const deleted = new Set(['w:del', 'w:moveFrom'])
/** Content controls whose text follows from something else. */
const controlled = [
  ...['w:dropDownList', 'w:date', 'w:picture', 'w:docPartObj', 'w:docPartList', 'w:dataBinding', 'w:equation'],
  ...['w14:checkbox', 'w:showingPlcHdr'],
]

class Reader {
  readonly omitted = new Set<Omission>()
  private cells = 0
  /** Of the fields that are open: whether their result has begun. */
  private readonly open: boolean[] = []

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    /** The marks of fields that are whole. */
    private readonly fields: ReadonlySet<Element>,
  ) {}

  blocks(container: Element, locked: RefusalReason | undefined): Block[] {
    const found: Block[] = []
    this.gather(container, locked, found)
    const last = found.at(-1)
    if (container.name !== 'w:body' && last?.kind === 'paragraph') found[found.length - 1] = { ...last, isLast: true }
    return found
  }

  private gather(container: Element, locked: RefusalReason | undefined, into: Block[]): void {
    for (const element of elementsOf(container)) {
      if (element.name === 'w:p') this.paragraph(element, locked, into)
      else if (element.name === 'w:tbl') {
        const table = this.table(element, locked)
        if (isFrame(table)) for (const block of framed(table)) into.push(block)
        else if (table.rows.length > 0) into.push(table)
      } else if (element.name === 'w:sdt') {
        const content = child(element, 'w:sdtContent')
        if (content) for (const block of this.blocks(content, locked ?? lockOf(element))) into.push(block)
      } else if (element.name === 'w:altChunk') this.omitted.add('embedded')
      else if (element.name === 'mc:AlternateContent') {
        const chosen = chosenOf(element)
        if (chosen) this.gather(chosen, locked ?? 'textBox', into)
      } else if (inserted.has(element.name)) this.gather(element, locked ?? 'trackedChange', into)
      else if (transparent.has(element.name)) this.gather(element, locked, into)
    }
  }

  private paragraph(element: Element, locked: RefusalReason | undefined, into: Block[]): void {
    const properties = child(element, 'w:pPr')
    const mark = child(properties, 'w:rPr')
    const run: Inline = { pieces: [], emptyRuns: [], boxes: [] }
    this.inline(element, properties, locked, run, true)
    const pieces = withoutNotes(run.pieces)
    const seen = pieces.some((piece) => piece.text !== '' || piece.isBreak)
    const endDeleted = deletedMark(mark)
    const vanishes = !seen && (endDeleted || (run.hid === true && !this.styles.isShown(properties, mark)))
    if (!vanishes) {
      const number = this.numbering.next(child(properties, 'w:numPr'), this.styles.numbering(properties))
      const at = element.innerStart
      const own: Piece[] = number === '' ? [] : [{ text: number, start: at, end: at, locked: 'generatedText' }]
      into.push({
        kind: 'paragraph',
        element,
        properties,
        pieces: [...own, ...pieces],
        emptyRuns: run.emptyRuns,
        ...(locked && { locked }),
        goesOn: endDeleted || isSet(mark, 'w:specVanish'),
      })
    }
    for (const box of run.boxes) for (const block of box) into.push(block)
  }

  /** The pieces of a paragraph, or of a container in it. */
  private inline(
    container: Element,
    properties: Element | undefined,
    locked: RefusalReason | undefined,
    into: Inline,
    isParagraph = false,
  ): void {
    for (const element of elementsOf(container)) {
      const { name } = element
      if (name === 'w:r') this.run(element, properties, locked, into, isParagraph)
      else if (inserted.has(name)) this.inline(element, properties, locked ?? 'trackedChange', into)
      else if (name === 'w:fldSimple') this.inline(element, properties, locked ?? 'generatedText', into)
      else if (name === 'w:sdt') {
        const content = child(element, 'w:sdtContent')
        if (content) this.inline(content, properties, locked ?? lockOf(element), into)
      } else if (name === 'mc:AlternateContent') {
        const chosen = chosenOf(element)
        if (chosen) this.inline(chosen, properties, locked ?? 'textBox', into)
      } else if (name === 'm:oMath' || name === 'm:oMathPara') this.mathematics(element, into)
      else if (name === 'w:ruby' || transparent.has(name)) this.inline(element, properties, locked, into)
    }
  }

  private run(
    element: Element,
    properties: Element | undefined,
    outer: RefusalReason | undefined,
    into: Inline,
    inParagraph: boolean,
  ): void {
    const format = child(element, 'w:rPr')
    const shown = this.styles.isShown(properties, format)
    if (!shown) into.hid = true
    const isNote = shown && this.styles.isRaised(format)
    let isEmpty = true
    for (const part of elementsOf(element)) {
      if (part.name === 'w:rPr' || part.name === 'w:lastRenderedPageBreak') continue
      if (part.name === 'w:fldChar') this.field(part)
      if (part.name !== 'w:t') isEmpty = false
      if (!shown || this.open.includes(false)) continue
      const locked = outer ?? (this.open.length > 0 ? 'generatedText' : undefined)
      if (part.name === 'w:t') {
        const pieces = typed(part, locked, isNote)
        for (const piece of pieces) into.pieces.push(inParagraph ? { ...piece, run: element } : piece)
      } else if (part.name === 'w:ruby') {
        const base = child(part, 'w:rubyBase')
        if (base) this.inline(base, properties, locked, into)
      } else this.special(part, locked, into)
    }
    if (isEmpty && shown && this.open.length === 0 && !outer) into.emptyRuns.push(element)
  }

  private field(mark: Element): void {
    if (!this.fields.has(mark)) return
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') this.open.push(false)
    else if (type === 'separate') this.open[this.open.length - 1] = true
    else this.open.pop()
  }

  /** What stands in a run and is no text. */
  private special(part: Element, outer: RefusalReason | undefined, into: Inline): void {
    const { start, end, name } = part
    const generated = specials[name]?.(part)
    if (name === 'w:t') for (const piece of typed(part, outer, false)) into.pieces.push(piece)
    else if (generated !== undefined)
      into.pieces.push({ text: generated, start, end, locked: outer ?? 'generatedText' })
    else if (name === 'w:br' || name === 'w:cr')
      into.pieces.push({ text: '', start, end, locked: outer ?? 'acrossParagraphs', isBreak: true })
    else if (name === 'mc:AlternateContent') {
      const chosen = chosenOf(part)
      if (chosen) for (const each of elementsOf(chosen)) this.special(each, outer ?? 'textBox', into)
    } else if (drawn.has(name)) this.drawing(part, outer, into)
  }

  /** The texts of boxes, at whatever depth; pictures are told. */
  private drawing(element: Element, locked: RefusalReason | undefined, into: Inline): void {
    if (element.name === 'w:txbxContent') {
      into.boxes.push(this.blocks(element, locked))
      return
    }
    if (pictured.has(element.name) || isChart(element)) this.omitted.add('picture')
    if (element.name === 'o:OLEObject') this.omitted.add('embedded')
    const chosen = element.name === 'mc:AlternateContent' ? chosenOf(element) : element
    for (const each of elementsOf(chosen)) this.drawing(each, chosen === element ? locked : 'textBox', into)
  }

  private mathematics(element: Element, into: Inline): void {
    for (const part of elementsOf(element)) {
      if (part.name !== 'm:t') this.mathematics(part, into)
      else for (const piece of typed(part, 'generatedText', false)) into.pieces.push(piece)
    }
  }

  private table(element: Element, locked: RefusalReason | undefined): Table {
    const rows: Row[] = []
    let above = new Map<number, Cell>()
    for (const { element: row, locked: own } of rowsOf(element, locked)) {
      const properties = child(row, 'w:trPr')
      if (isSet(properties, 'w:del') || isSet(properties, 'w:hidden')) continue
      const laid = this.row(row, properties, above, isSet(properties, 'w:ins') ? (own ?? 'trackedChange') : own)
      rows.push(laid)
      above = new Map(laid.cells.map((cell) => [cell.column, cell]))
    }
    return { kind: 'table', element, rows }
  }

  private row(
    element: Element,
    properties: Element | undefined,
    above: ReadonlyMap<number, Cell>,
    outer: RefusalReason | undefined,
  ): Row {
    const cells: Cell[] = []
    let column = columnsOf(child(properties, 'w:gridBefore'), 0)
    for (const { element: cell, locked } of cellsOf(element, outer)) {
      const format = child(cell, 'w:tcPr')
      const width = columnsOf(child(format, 'w:gridSpan'), 1)
      const merged = continues(child(format, 'w:hMerge')) || (continues(child(format, 'w:vMerge')) && above.has(column))
      const isOut = merged || child(format, 'w:cellDel') !== undefined
      const blocks = isOut ? [] : this.blocks(cell, locked)
      cells.push({ element: cell, column, width, blocks, merged, ...(locked && { locked }) })
      column += width
    }
    const whole = column + columnsOf(child(properties, 'w:gridAfter'), 0)
    this.cells += Math.max(whole, 1)
    if (this.cells > MOST_CELLS) throw new TooManyCells()
    return { element, cells, width: whole }
  }
}

interface Inline {
  readonly pieces: NotePiece[]
  readonly emptyRuns: Element[]
  readonly boxes: (readonly Block[])[]
  /** A run of it is hidden. */
  hid?: true
}

type NotePiece = Piece & { readonly isNote?: boolean }

const drawn = new Set(['w:drawing', 'w:pict', 'w:object', 'w:txbxContent'])

const specials: Readonly<Record<string, (part: Element) => string>> = {
  'w:tab': () => ' ',
  'w:ptab': () => ' ',
  'w:noBreakHyphen': () => '-',
  'w:sym': symbol,
}

const pictured = new Set(['a:blip', 'v:imagedata'])

/** Charts and diagrams are drawn from parts of their own. */
function isChart({ name, attributes }: Element): boolean {
  return name === 'a:graphicData' && /\/(?:chart|chartex|diagram)$/.test(attributes.uri ?? '')
}

/** A letter of a symbol font stands in the private area, its ASCII place in the last byte. */
function symbol(part: Element): string {
  const code = parseInt(part.attributes['w:char'] ?? '', 16)
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return ''
  const isSymbolFont = part.attributes['w:font'] === 'Symbol'
  const isLetter = code >= 0xf020 && code < 0xf07f
  return String.fromCharCode(isSymbolFont && isLetter ? code - 0xf000 : code)
}

/** The text of a `w:t`: blanks at its ends count only where the document says so, and a line end in it is a blank. */
function typed(holder: Element, locked: RefusalReason | undefined, isNote: boolean): NotePiece[] {
  const parts = holder.texts
  const kept = holder.attributes['xml:space'] === 'preserve'
  const pieces = parts.map((part): NotePiece => {
    const isSection = part.text.length !== part.end - part.start && !isReference(part)
    const reason = locked ?? (isSection ? 'form' : undefined)
    const text = part.text.replace(/[\t\n\v\f\r\x85\u2028\u2029]/g, ' ')
    return {
      text,
      start: part.start,
      end: part.end,
      holder,
      ...(reason && { locked: reason }),
      ...(isNote && { isNote }),
    }
  })
  const shown = kept ? pieces : trimmed(pieces)
  const at = holder.innerStart
  const none: NotePiece = { text: '', start: at, end: at, holder, ...(locked && { locked }) }
  return shown.length > 0 ? shown : [none]
}

/** One reference to one character. */
function isReference({ text, start, end }: Characters): boolean {
  return end - start > text.length && text.length <= 2 && end - start < 12 && [...text].length === 1
}

function trimmed(pieces: readonly NotePiece[]): NotePiece[] {
  const cut = pieces.map((piece, i) => {
    if (piece.text.length !== piece.end - piece.start) return piece
    const before = i === 0 ? /^ */.exec(piece.text)![0].length : 0
    const text = piece.text.slice(before)
    const behind = i === pieces.length - 1 ? blanksBehind(text) : 0
    return {
      ...piece,
      text: text.slice(0, text.length - behind),
      start: piece.start + before,
      end: piece.end - behind,
    }
  })
  return cut.filter((piece) => piece.text !== '')
}

function blanksBehind(text: string): number {
  let count = 0
  while (text.at(-1 - count) === ' ') count++
  return count
}

/** Raised figures and marks behind other text point to a note: no part of what they stand behind. */
function withoutNotes(pieces: readonly NotePiece[]): Piece[] {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '' && !piece.isNote)
  const isMark = (piece: NotePiece) => piece.isNote && /^[\d*†‡①②③④⑤⑥⑦⑧⑨⑩()（）[\]【】〔〕\s]*$/.test(piece.text)
  return first < 0 ? [...pieces] : pieces.filter((piece, i) => i < first || !isMark(piece))
}

function deletedMark(mark: Element | undefined): boolean {
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined
}

function isSet(properties: Element | undefined, name: string): boolean {
  const element = child(properties, name)
  return element !== undefined && isOn(element.attributes['w:val'])
}

function continues(merge: Element | undefined): boolean {
  return merge !== undefined && merge.attributes['w:val'] !== 'restart'
}

function columnsOf(element: Element | undefined, none: number): number {
  const count = Number(element?.attributes['w:val'] ?? none)
  return Number.isInteger(count) && count >= none ? Math.min(count, WIDEST) : none
}

/** What a program of today shows. */
function chosenOf(element: Element): Element | undefined {
  return child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
}

/** Why what stands in a content control cannot be edited. */
function lockOf(control: Element): RefusalReason | undefined {
  const properties = child(control, 'w:sdtPr')
  const lock = child(properties, 'w:lock')?.attributes['w:val']
  if (lock === 'contentLocked' || lock === 'sdtContentLocked') return 'protected'
  return controlled.some((name) => child(properties, name)) ? 'contentControl' : undefined
}

interface Found {
  readonly element: Element
  readonly locked: RefusalReason | undefined
}

function rowsOf(table: Element, locked: RefusalReason | undefined): Found[] {
  return within(table, 'w:tr', locked)
}

function cellsOf(row: Element, locked: RefusalReason | undefined): Found[] {
  return within(row, 'w:tc', locked)
}

/** Elements of the name, those inside content controls and the like included. */
function within(container: Element, name: string, locked: RefusalReason | undefined): Found[] {
  return elementsOf(container).flatMap((element): Found[] => {
    if (element.name === name) return [{ element, locked }]
    if (element.name === 'w:sdt') {
      const content = child(element, 'w:sdtContent')
      return content ? within(content, name, locked ?? lockOf(element)) : []
    }
    if (inserted.has(element.name)) return within(element, name, locked ?? 'trackedChange')
    return transparent.has(element.name) ? within(element, name, locked) : []
  })
}

/**
 * A table of one cell, or of one column of whose cells one holds a table, only frames what stands in it: that is read as
 * if the table were not there.
 */
function isFrame({ rows }: Table): boolean {
  if (rows.length === 0 || rows.some((row) => row.cells.length !== 1)) return false
  return rows.length === 1 || rows.some((row) => row.cells[0]!.blocks.some((block) => block.kind === 'table'))
}

function framed({ rows }: Table): Block[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
}

/** The marks of every field that has a beginning and an end; others mean nothing. */
function fieldsOf(body: Element | undefined): ReadonlySet<Element> {
  const whole = new Set<Element>()
  const open: Element[][] = []
  const visit = (element: Element): void => {
    if (deleted.has(element.name)) return
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') open.push([element])
      else if (type === 'separate') open.at(-1)?.push(element)
      else {
        const begun = open.pop()
        if (begun) for (const mark of [...begun, element]) whole.add(mark)
      }
    }
    for (const each of element.children) visit(each)
  }
  if (body) visit(body)
  return whole
}
