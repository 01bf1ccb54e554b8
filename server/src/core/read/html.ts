/**
 * HTML pages and tables: each block of text becomes a row of one cell, each table row a row of its cells, whatever is
 * nested inside. A table with a table or an article in a cell only lays out the page: what its cells hold is read as
 * if it were not there. Text that stands outside every element keeps its own lines, so that tables in HTML may stand in Markdown.
 */
import { append } from '../append'
import type { Cell, Row, Span } from '../model'
import { rowOf } from './cell'
import { parseHtml } from '../source/markup'
import { plainRows } from './plain'

const block = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
)
/** What is longer is no cell of a table but an article that one lays out. */
const longest = 1000
const blanks = /[\s\u200b]+/g

/** Text gathered for one cell or block: what it says and where it stands. */
interface Gathered {
  text: string
  start: number
  end: number
  /** Where content would be written when there is none: inside the innermost element, instead of what stands there (`&nbsp;`). */
  place: Span
  /** A block or a line ended since something was said. */
  broken: boolean
  rowspan: number
  colspan: number
}

interface TableFrame {
  cells: Cell[] | undefined
  start: number
  cell: Gathered | undefined
  /** What the cells of the open row hold, block by block. */
  blocks: Row[]
  /** It lays out the page. */
  layout: boolean
}

export function htmlRows(text: string): Row[] {
  const rows: Row[] = []
  const tables: TableFrame[] = []
  let loose = gathered(0)
  let depth = 0
  // Text outside every element; the parser tells it in pieces, which are one where they touch.
  let outside: Span | undefined

  const flush = () => {
    if (loose.text.trim() !== '') {
      const cell = toCell(loose)
      const frame = tables.at(-1)
      ;(frame?.cell ? frame.blocks : rows).push(rowOf('html', [cell], cell.span))
    }
    loose = gathered(0)
  }
  const breakOff = () => {
    flush()
    const cell = tables.at(-1)?.cell
    if (cell) cell.broken = true
  }
  const endOutside = () => {
    if (!outside) return
    flush()
    for (const row of plainRows(text, outside)) rows.push(row)
    outside = undefined
  }
  const endCell = (at: number) => {
    flush()
    const frame = tables.at(-1)
    if (!frame?.cell) return
    if (frame.cell.text.trim() === '' && frame.cell.place.end === -1) frame.cell.place = { start: at, end: at }
    frame.cells?.push(toCell(frame.cell))
    frame.cell = undefined
  }
  const endRow = (at: number) => {
    endCell(at)
    const frame = tables.at(-1)
    if (!frame?.cells) return
    if (frame.cells.some((cell) => cell.text.length > longest)) append(rows, frame.blocks)
    else if (frame.cells.length > 0) rows.push(rowOf('html', frame.cells, { start: frame.start, end: at }))
    frame.cells = undefined
    frame.blocks = []
  }
  /** The open row is none: a table begins in one of its cells. */
  const layOut = (frame: TableFrame) => {
    append(rows, frame.blocks)
    frame.cells = frame.cell = undefined
    frame.blocks = []
    frame.layout = true
  }

  parseHtml(text, {
    onOpen(name, attributes, { start, end }) {
      endOutside()
      depth++
      if (block.has(name)) breakOff()
      const frame = tables.at(-1)
      if (name === 'table') {
        if (frame?.cell) layOut(frame)
        tables.push({ cells: undefined, start, cell: undefined, blocks: [], layout: false })
      } else if (frame?.layout) {
        if (name === 'td' || name === 'th') flush()
      } else if (name === 'tr' && frame) {
        endRow(start)
        frame.cells = []
        frame.start = start
      } else if ((name === 'td' || name === 'th') && frame) {
        endCell(start)
        frame.cells ??= []
        frame.cell = { ...gathered(end), rowspan: count(attributes.rowspan), colspan: count(attributes.colspan) }
      } else if (frame?.cell?.text === '' && name !== 'br') frame.cell.place = { start: end, end: -1 }
    },
    onText(said, { start, end }) {
      if (depth === 0) {
        if (outside?.end !== start) endOutside()
        outside = { start: outside?.start ?? start, end }
        return
      }
      const cell = tables.at(-1)?.cell
      if (cell) say(cell, said, { start, end })
      say(loose, said, { start, end })
    },
    onClose(name, _, { start: at }) {
      endOutside()
      depth--
      if (name === 'td' || name === 'th') endCell(at)
      else if (name === 'tr') endRow(at)
      else if (name === 'table') {
        endRow(at)
        tables.pop()
      } else {
        const cell = tables.at(-1)?.cell
        if (cell?.text === '' && cell.place.end === -1) cell.place = { start: cell.place.start, end: at }
        if (block.has(name)) breakOff()
      }
    },
  })
  endOutside()
  while (tables.length > 0) {
    endRow(text.length)
    tables.pop()
  }
  flush()
  return rows
}

/** Adds a piece of text to what is gathered. */
function say(target: Gathered, said: string, { start, end }: Span): void {
  if (target.text === '' && said.replace(blanks, '') === '') {
    if (target.place.end === -1 && (said.includes('\u00a0') || !/[\r\n]/.test(said)))
      target.place = { start: target.place.start, end }
    else if (target.place.end !== -1 && target.place.end === start) target.place = { start: target.place.start, end }
    return
  }
  const lead = said.length - said.trimStart().length
  const trail = said.length - said.trimEnd().length
  const exact = end - start === said.length
  if (said.trim() !== '') {
    if (target.start < 0) target.start = exact ? start + lead : start
    target.end = exact ? end - trail : end
  }
  // Figures on both sides of a break stay two.
  const before = target.text.trimEnd()
  if (target.broken && digit.test(before.at(-1) ?? '') && digit.test(said.trimStart()[0] ?? ''))
    target.text = `${before}↵`
  target.broken &&= said.trim() === ''
  target.text += said
}

const digit = /[\d０-９]/

function gathered(at: number): Gathered {
  return { text: '', start: -1, end: -1, place: { start: at, end: -1 }, broken: false, rowspan: 1, colspan: 1 }
}

function count(attribute: string | undefined): number {
  const n = Number(attribute)
  return Number.isInteger(n) && n > 0 && n < 1000 ? n : 1
}

function toCell(g: Gathered): Cell {
  const said = g.text.replace(blanks, ' ').trim()
  const place = g.place.end === -1 ? { start: g.place.start, end: g.place.start } : g.place
  return {
    span: said === '' ? place : { start: g.start, end: g.end },
    text: said,
    rowspan: g.rowspan,
    colspan: g.colspan,
  }
}
