/**
 * HTML pages and tables: each block of text becomes a row of one cell, each table row a row of its cells, whatever is
 * nested inside. Text that stands outside every element keeps its own lines, so that tables in HTML may stand in Markdown.
 */
import { Parser } from 'htmlparser2'
import type { Cell, Row, Span } from '../model'
import { rowOf } from './cell'
import { plainRows } from './plain'

const markup = /<(?:table|tr|td|p|div|span|body|html)\b/i
const block = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p section table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
)
const silent = new Set(['script', 'style', 'noscript', 'template', 'textarea'])
const blanks = /[\s\u200b]+/g

export function isHtml(text: string): boolean {
  return markup.test(text)
}

/** Text gathered for one cell or block: what it says and where it stands. */
interface Gathered {
  text: string
  start: number
  end: number
  /** Where content would be written when there is none: inside the innermost element, instead of what stands there (`&nbsp;`). */
  place: Span
  rowspan: number
  colspan: number
}

interface TableFrame {
  cells: Cell[] | undefined
  start: number
  cell: Gathered | undefined
}

export function htmlRows(text: string): Row[] {
  const rows: Row[] = []
  const tables: TableFrame[] = []
  let loose = gathered(0)
  let depth = 0
  let muted = 0

  const current = (): Gathered => tables.at(-1)?.cell ?? loose
  const flush = () => {
    if (loose.text.trim() !== '') {
      const cell = toCell(loose)
      rows.push(rowOf('html', [cell], cell.span))
    }
    loose = gathered(0)
  }
  const endCell = (at: number) => {
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
    if (frame.cells.length > 0) rows.push(rowOf('html', frame.cells, { start: frame.start, end: at }))
    frame.cells = undefined
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const after = parser.endIndex + 1
        depth++
        if (silent.has(name)) muted++
        if (block.has(name) && !tables.at(-1)?.cell) flush()
        const frame = tables.at(-1)
        if (name === 'table') tables.push({ cells: undefined, start: parser.startIndex, cell: undefined })
        else if (name === 'tr' && frame) {
          endRow(parser.startIndex)
          frame.cells = []
          frame.start = parser.startIndex
        } else if ((name === 'td' || name === 'th') && frame) {
          endCell(parser.startIndex)
          frame.cells ??= []
          frame.cell = {
            ...gathered(after),
            rowspan: count(attributes.rowspan),
            colspan: count(attributes.colspan),
          }
        } else if (frame?.cell?.text === '' && name !== 'br') frame.cell.place = { start: after, end: -1 }
      },
      ontext(data) {
        if (muted > 0) return
        const start = parser.startIndex
        const end = parser.endIndex + 1
        if (depth === 0) {
          flush()
          for (const row of plainRows(text, { start, end })) rows.push(row)
          return
        }
        const target = current()
        if (target.text === '' && data.replace(blanks, '') === '') {
          if (target.place.end === -1 && (data.includes('\u00a0') || !/[\r\n]/.test(data)))
            target.place = { start: target.place.start, end }
          else if (target.place.end !== -1 && target.place.end === start)
            target.place = { start: target.place.start, end }
          return
        }
        const lead = data.length - data.trimStart().length
        const trail = data.length - data.trimEnd().length
        const exact = end - start === data.length
        if (data.trim() !== '') {
          if (target.start < 0) target.start = exact ? start + lead : start
          target.end = exact ? end - trail : end
        }
        target.text += data
      },
      onclosetag(name) {
        depth--
        if (silent.has(name)) muted--
        const at = parser.startIndex
        if (name === 'td' || name === 'th') endCell(at)
        else if (name === 'tr') endRow(at)
        else if (name === 'table') {
          endRow(at)
          tables.pop()
        } else {
          const cell = tables.at(-1)?.cell
          if (cell?.text === '' && cell.place.end === -1) cell.place = { start: cell.place.start, end: at }
          if (block.has(name) && !cell) flush()
        }
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  )
  parser.end(text)
  while (tables.length > 0) {
    endRow(text.length)
    tables.pop()
  }
  flush()
  return rows
}

function gathered(at: number): Gathered {
  return { text: '', start: -1, end: -1, place: { start: at, end: -1 }, rowspan: 1, colspan: 1 }
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
