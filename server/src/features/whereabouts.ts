/**
 * Where a finding stands, in the words of a person who has the printed report in front of him: the table, the row counted
 * as it stands there with its heads, the label and the column; in the text the part and the paragraph. Changes nothing.
 */
import {
  columnName,
  rowName,
  type Address,
  type Finding,
  type Notation,
  type Report,
  type Row,
  type Span,
  type Text,
} from '../core'
import { placeOf, sections } from '../form'
import type { SectionKey } from '../form/types'

/** Notations in which a row of the text is a row of the table. */
const gridded: readonly Notation[] = ['tab', 'pipe', 'html', 'aligned']

const numerals = '零一二三四五六'

/** To be asked for every finding of a report: each answer takes a few steps, however long the report is. */
export function whereabouts(report: Report): (finding: Pick<Finding, 'span' | 'address'>) => Text {
  const count = filledRows(report.rows)
  const within = (spans: readonly { readonly span: Span }[], offset: number) => {
    const index = lastFrom(spans, offset)
    return index >= 0 && offset < spans[index]!.span.end ? spans[index] : undefined
  }
  const tables = report.tables.toSorted((a, b) => a.span.start - b.span.start)

  /** Rows that say something from one place to the one before the other, and the one that holds it. */
  const ordinal = (from: number, offset: number): number => count(offset) - count(from - 1)

  const inTable = (offset: number): Text | undefined => {
    const table = within(tables, offset) as (typeof tables)[number] | undefined
    const number = table && sections.find((s) => s.table === table.form.key)?.number
    if (!table || number === undefined) return undefined
    const row = report.rows[lastFrom(report.rows, offset)]
    const isRow = row && gridded.includes(row.notation) && row.span.start >= table.span.start
    const n = ordinal(table.span.start, offset)
    return {
      zh: `表${numerals[number] ?? number}${isRow ? `第 ${n} 行` : ''}`,
      en: `table ${number}${isRow ? `, row ${n}` : ''}`,
    }
  }

  const inText = (offset: number): Text => {
    const { title, sections: found, preface } = report
    if (title && title.span.start <= offset && offset <= title.span.end) return { zh: '标题', en: 'title' }
    const index = lastFrom(found, offset)
    const section = found[index]
    if (!section) {
      const n = ordinal(preface.start, offset)
      return { zh: `引言第 ${n} 段`, en: `preface, paragraph ${n}` }
    }
    const { number } = section.form
    const part = { zh: `第${numerals[number] ?? number}部分`, en: `part ${number}` }
    if (offset < section.heading.span.end) return { zh: `${part.zh}的标题`, en: `heading of ${part.en}` }
    const n = Math.max(1, ordinal(section.heading.span.end, offset))
    return { zh: `${part.zh}第 ${n} 段`, en: `${part.en}, paragraph ${n}` }
  }

  return ({ span, address }) => {
    const place = inTable(span.start) ?? inText(span.start)
    return address === undefined ? place : withCell(place, address)
  }
}

function withCell(place: Text, address: Address): Text {
  const { block, row, column } = placeOf(address)
  const [name, head] = [rowName(block, row), columnName(block, column)]
  if (name === undefined) return { zh: `${place.zh}“${head}”`, en: `${place.en}, “${head}”` }
  if (block.columns.length === 1) return { zh: `${place.zh}“${name}”`, en: `${place.en}, “${name}”` }
  return { zh: `${place.zh}“${name}”${head}`, en: `${place.en}, “${name}”, ${head}` }
}

/** A cell by its table, row and column alone, where the text is not at hand: 表三“（一）予以公开”自然人. */
export function cellInWords(address: Address): Text {
  const number = sections.find((s) => s.table === placeOf(address).table.key)?.number ?? 0
  return withCell({ zh: `表${numerals[number]}`, en: `table ${number}` }, address)
}

/** A section's heading, likewise: 第一部分的标题. */
export function headingInWords(section: SectionKey): Text {
  const number = sections.find(({ key }) => key === section)!.number
  return { zh: `第${numerals[number]}部分的标题`, en: `heading of part ${number}` }
}

/** How many rows that say something begin at or before an offset. */
function filledRows(rows: readonly Row[]): (offset: number) => number {
  let filled = 0
  const counts = rows.map(({ cells }) => (filled += cells.some(({ text }) => text !== '') ? 1 : 0))
  return (offset) => counts[lastFrom(rows, offset)] ?? 0
}

/** The index of the last one that begins at or before the offset; −1 where there is none. */
function lastFrom(items: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
