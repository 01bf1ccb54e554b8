/**
 * Other documents inside a report: the text of a picture that a converter read, a bulletin, a list of files. They break
 * into a sentence and nothing in them belongs to the report.
 */
import type { Row, Span } from '../model'

const masthead = /(?:日报|周报|月报|简报|快报|专报|通报|动态|专刊|内参)$/
const issue = /^(?:总?第\s*[\d一二三四五六七八九十百]+\s*期|[（(]?\d{4}年?第?\s*\d+期[)）]?)$/
const sentenceEnd = /[。！？；：:.!?]$/
/** How a line of the other document begins: an ordinal, a date, or a short line without an end. */
const own = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|第\s*\d+\s*期|\d{1,4}\s*年|\d{1,2}\s*月\s*\d)/

export function embeddedSpans(rows: readonly Row[]): Span[] {
  const spans: Span[] = []
  for (let i = 1; i < rows.length; i++) {
    const start = rows[i]!
    if (!masthead.test(said(start)) || said(start).length > 30) continue
    if (![1, 2].some((n) => issue.test(said(rows[i + n])))) continue
    if (sentenceEnd.test(said(rows[i - 1]))) continue // it breaks no sentence: a document of the report's own
    const end = resumption(rows, i)
    if (end === undefined) continue
    spans.push({ start: start.span.start, end: rows[end]!.span.start })
    i = end
  }
  return spans
}

/** The row where the broken sentence goes on: the first long line that starts neither an item nor a date, after the masthead. */
function resumption(rows: readonly Row[], from: number): number | undefined {
  let items = false
  for (let i = from + 1; i < Math.min(rows.length, from + 60); i++) {
    const text = said(rows[i])
    if (own.test(text)) items = true
    else if (items && text.length > 20) return i
  }
  return undefined
}

function said(row: Row | undefined): string {
  return row?.cells.length === 1 ? row.cells[0]!.text : ''
}
