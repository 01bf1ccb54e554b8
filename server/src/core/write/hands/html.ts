/** Rows of an HTML table after the model of rows that stand there: their tags, their attributes, whatever is nested inside. */
import type { Site } from '../site'
import type { PrintedCell } from '../../../form/print'
import { extentOf } from '../extent'
import type { BoundTable, Span } from '../../model'
import { elementAround, openingTag } from '../elements'
import { cellsOf, type Hand } from './hand'

/** What stands around a cell's text. */
interface Frame {
  readonly before: string
  readonly behind: string
}

const plain: Frame = { before: '<td>', behind: '</td>' }

/** @param like a table whose rows are the models; without one the tags are bare */
export function htmlHand(reading: Site, like: BoundTable | undefined): Hand {
  const row = like?.rows.find((r) => extentOf(reading, r))
  const frame = (span: Span | undefined) => (span && frameOf(reading, span)) ?? plain
  const value = frame(like?.rows.flatMap((r) => r.facts).find((f) => f && f.value.kind !== 'blank')?.cell.span)
  const label = frame(row?.label.spans[0])
  const tr = row && elementAround(reading, row.source.cells[0]!.span, ['tr'])
  const open = tr ? openingTag(reading, tr).replace(/(?<!\s)\s*(?<![-\w])id\s*=\s*(?:"[^"]*"|'[^']*')/i, '') : '<tr>'
  return {
    breaks: { cell: 0, row: 1 },
    lines: (slots) => {
      const cells = cellsOf(slots).map((c) => cellOf(c, c.kind === 'value' ? value : label))
      return [`${open}${cells.join('')}</tr>`]
    },
  }
}

function frameOf(reading: Site, span: Span): Frame | undefined {
  const cell = elementAround(reading, span, ['td', 'th'])
  if (!cell) return undefined
  const before = reading.text.slice(cell.span.start, span.start)
  const behind = reading.text.slice(span.end, cell.span.end)
  return { before, behind: behind.endsWith('>') ? behind : `${behind}</td>` }
}

const spans = /(?<!\s)\s*(?<![-\w])(?:col|row)span\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
const tag = /^<(?:td|th)(?=[\s>])/i

function cellOf({ text, colspan, rowspan }: PrintedCell, { before, behind }: Frame): string {
  const end = before.indexOf('>')
  const attributes = (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '')
  const opening = before.slice(0, end + 1).replace(spans, '')
  return opening.replace(tag, (t) => t + attributes) + before.slice(end + 1) + escaped(text) + behind
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
