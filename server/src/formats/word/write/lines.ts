/** Whole rows and paragraphs put in or taken out, and a paragraph parted in two. */
import type { RefusalReason } from '../../format'
import type { Cell, Paragraph, Row } from '../content'
import type { Line, PlacedPiece } from '../text'
import { child, elementsOf, isWritable } from '../xml'
import { copied, paragraphElement, prefixOf, runProperties } from './properties'
import type { Change, Splice } from './slot'

export type Side = 'before' | 'behind'
type RowLine = Extract<Line, { kind: 'row' }>

/** New lines beside the line of the index: rows where they hold tabs, else paragraphs. */
export function inserted(
  xml: string,
  lines: readonly Line[],
  index: number,
  side: Side,
  texts: readonly string[],
): readonly Change[] | RefusalReason {
  if (!texts.every((text) => isWritable(text) && !text.includes('\r'))) return 'character'
  const [above, below] = side === 'before' ? [lines[index - 1], lines[index]] : [lines[index], lines[index + 1]]
  const hasTabs = texts.some((text) => text.includes('\t'))
  const inTable = above?.kind === 'row' && below?.kind === 'row' && above.table === below.table
  if (hasTabs || inTable) return rows(xml, above, below, side, texts)
  return paragraphs(xml, above, below, side, texts)
}

function rows(
  xml: string,
  above: Line | undefined,
  below: Line | undefined,
  side: Side,
  texts: readonly string[],
): readonly Change[] | RefusalReason {
  const beside = [above, below].filter((line): line is RowLine => line?.kind === 'row')
  if (beside.length === 0) return 'newTable'
  const models = side === 'before' ? beside.toReversed() : beside
  const locked = models.map((line) => line.row.cells.find((cell) => cell.locked)?.locked).find((reason) => reason)
  if (locked) return locked
  const following = below?.kind === 'row' && (above?.kind !== 'row' || below.table === above.table) ? below : undefined
  for (const model of models) {
    const clones = texts.map((text) => clone(xml, model, model === above, following?.row, text.split('\t')))
    if (clones.every((each) => each !== undefined)) {
      const at = model === above ? model.row.element.end : model.row.element.start
      return [{ kind: 'markup', start: at, end: at, text: clones.join('') }]
    }
  }
  return 'rowShape'
}

/** A row like the model with other texts; undefined where these do not fit its cells. */
function clone(
  xml: string,
  { row }: RowLine,
  isAbove: boolean,
  following: Row | undefined,
  texts: readonly string[],
): string | undefined {
  const said = assigned(row, texts)
  if (!said) return undefined
  const prefix = prefixOf(row.element)
  const cells: string[] = []
  for (const [i, cell] of row.cells.entries()) {
    const text = said[i]!
    const below = following?.cells.find(({ column }) => column === cell.column)
    const goesOn = below?.merged ?? false
    // An empty cell below a merged one is taken for its continuation: that is how the cells of a group stand.
    const joins = goesOn || (isAbove && text === '' && isMerged(cell))
    if (joins && text !== '') return undefined
    cells.push(cellElement(xml, cell, joins, text))
  }
  const exceptions = child(row.element, 'w:tblPrEx')
  const own = exceptions ? xml.slice(exceptions.start, exceptions.end) : ''
  return `<${prefix}tr>${own}${copied(xml, child(row.element, 'w:trPr'))}${cells.join('')}</${prefix}tr>`
}

/** The text of each cell of the row, where one is given for each column, for each cell, or for the columns to the last text. */
function assigned(row: Row, texts: readonly string[]): readonly string[] | undefined {
  if (texts.length === row.cells.length && texts.length !== row.width) return texts
  if (texts.length > row.width) return undefined
  const starts = new Set(row.cells.map(({ column }) => column))
  if (texts.some((text, column) => text !== '' && !starts.has(column))) return undefined
  return row.cells.map(({ column }) => texts[column] ?? '')
}

function isMerged({ element, merged }: Cell): boolean {
  return merged || child(child(element, 'w:tcPr'), 'w:vMerge') !== undefined
}

/** What stands before `w:vMerge` among a cell's properties. */
const beforeMerge = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge'])

function cellElement(xml: string, { element }: Cell, joins: boolean, text: string): string {
  const prefix = prefixOf(element)
  const properties = child(element, 'w:tcPr')
  let format = copied(xml, properties)
  if (joins) {
    const merge = `<${prefix}vMerge/>`
    const last = elementsOf(properties).findLast(({ name }) => beforeMerge.has(name))
    format = last
      ? copied(xml, properties, { [last.name]: xml.slice(last.start, last.end) + merge })
      : format === ''
        ? `<${prefix}tcPr>${merge}</${prefix}tcPr>`
        : format.replace('>', `>${merge}`)
  }
  const model = child(element, 'w:p')
  const paragraph = model ? paragraphElement(xml, model, text) : `<${prefix}p/>`
  return `<${prefix}tc>${format}${paragraph}</${prefix}tc>`
}

function paragraphs(
  xml: string,
  above: Line | undefined,
  below: Line | undefined,
  side: Side,
  texts: readonly string[],
): readonly Change[] | RefusalReason {
  const before = above?.kind === 'paragraph' ? above.slot.paragraphs.at(-1) : undefined
  const behind = below?.kind === 'paragraph' ? below.slot.paragraphs[0] : undefined
  const [anchor, other] = side === 'before' ? [behind ?? before, before] : [before ?? behind, behind]
  if (!anchor) return 'anchored'
  const locked = anchor.locked ?? other?.locked
  if (locked) return locked
  const model = says(anchor) || !other ? anchor : other
  const at = anchor === before ? anchor.element.end : anchor.element.start
  const text = texts.map((each) => paragraphElement(xml, model.element, each)).join('')
  return [{ kind: 'markup', start: at, end: at, text }]
}

function says({ pieces }: Paragraph): boolean {
  return pieces.some((piece) => piece.holder && piece.text.trim() !== '')
}

/** What a paragraph of words alone holds. */
const plain = new Set(['w:pPr', 'w:r', 'w:proofErr'])
const plainInRun = new Set(['w:rPr', 'w:t', 'w:tab', 'w:br', 'w:lastRenderedPageBreak'])

/** The lines from one index to before another, taken out with all that stands in them. */
export function removed(lines: readonly Line[], from: number, to: number): readonly Change[] | RefusalReason {
  const changes: Splice[] = []
  for (let i = from; i < to; i++) {
    const line = lines[i]!
    const elements = line.kind === 'row' ? [line.row.element] : line.slot.paragraphs.map(({ element }) => element)
    const reason = line.kind === 'row' ? rowStays(lines, from, to, i, line) : paragraphStays(lines, from, to, line)
    if (reason) return reason
    for (const { start, end } of elements) changes.push({ kind: 'markup', start, end, text: '' })
  }
  return changes
}

function rowStays(
  lines: readonly Line[],
  from: number,
  to: number,
  index: number,
  { row, table }: RowLine,
): RefusalReason | undefined {
  const locked = row.cells.find((cell) => cell.locked)?.locked
  if (locked) return locked
  // The rows of a table stand together: if any stays, one beside the stretch does.
  const stays = [lines[from - 1], lines[to]].some((line) => line?.kind === 'row' && line.table === table)
  if (!stays) return 'newTable'
  const next = lines[Math.max(index + 1, to)]
  const below = next?.kind === 'row' && next.table === table ? next.row.cells : []
  const begins = row.cells.filter((cell) => !cell.merged && isMerged(cell))
  return begins.some(({ column }) => below.some((cell) => cell.column === column && cell.merged))
    ? 'rowShape'
    : undefined
}

function paragraphStays(
  lines: readonly Line[],
  from: number,
  to: number,
  line: Extract<Line, { kind: 'paragraph' }>,
): RefusalReason | undefined {
  const locked = line.slot.paragraphs.find((each) => each.locked)?.locked
  if (locked) return locked
  // Two tables without a paragraph between them are one; a document does not end with a table.
  if (lines[from - 1]?.kind === 'row' && lines[to]?.kind !== 'paragraph') return 'anchored'
  if (from === 0 && to === lines.length) return 'anchored'
  const words = line.slot.paragraphs.every(({ element, properties, isLast }) => {
    if (isLast || child(properties, 'w:sectPr')) return false
    return elementsOf(element).every(
      (each) =>
        plain.has(each.name) && (each.name !== 'w:r' || elementsOf(each).every(({ name }) => plainInRun.has(name))),
    )
  })
  return words ? undefined : 'anchored'
}

/** A paragraph parted in the text of one of its runs; what stands from `start` to `end` is dropped. */
export function parted(
  xml: string,
  { piece, at, paragraph }: PlacedPiece,
  start: number,
  end: number,
): readonly Change[] | RefusalReason {
  const { run, holder } = piece
  if (piece.locked ?? paragraph.locked) return piece.locked ?? paragraph.locked!
  if (!run || !holder || piece.end - piece.start !== piece.text.length) return 'anchored'
  const element = paragraph.element
  const prefix = prefixOf(element)
  const properties = child(element, 'w:pPr')
  const mark = copied(xml, child(properties, 'w:rPr'))
  const look = copied(xml, child(run, 'w:rPr')) || runProperties(xml, element)
  const text =
    `</${prefix}t></${prefix}r></${prefix}p>` +
    `<${prefix}p>${copied(xml, properties, { 'w:rPr': mark })}<${prefix}r>${look}<${prefix}t xml:space="preserve">`
  return [{ kind: 'markup', start: piece.start + start - at, end: piece.start + end - at, text }]
}
