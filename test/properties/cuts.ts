/** Takes parts out of generated reports as a person does who deletes lines or a table's row. */
import { forms, type Edition } from '../../server/src/form'
import type { Report } from '../../server/src/core'
import type { Address, TableKey } from '../../server/src/form/types'
import type { GeneratedReport } from '../generator/report'

export interface Cut {
  readonly text: string
  /** The values that went with it. */
  readonly lost: ReadonlySet<Address>
}

const lineBreak = /\r\n|\r|\n/g

/** Where the line after the one around an offset begins. */
function nextLine(text: string, offset: number): number {
  lineBreak.lastIndex = offset
  const found = lineBreak.exec(text)
  return found ? found.index + found[0].length : text.length
}

function lineAt(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1))
  return before + 1
}

/** One of the rows with a label, not the first of its block where the row stands on several lines; undefined where that is drawn. */
export function cutRow({ text, places }: GeneratedReport, edition: Edition, n: number): Cut | undefined {
  const rows = forms[edition].tables.flatMap((t) =>
    t.blocks.flatMap((block) => block.rows.map((row) => ({ block, row }))),
  )
  const { block, row } = rows[n % rows.length]!
  if (!row.label) return undefined
  const addresses = block.columns.map((c) => `${row.key}.${c.key}`)
  const first = places.get(addresses[0]!)!.start
  const last = places.get(addresses.at(-1)!)!.end
  const lost = new Set(addresses)
  if (text.includes('<table')) {
    const start = text.lastIndexOf('<tr', first)
    const end = text.indexOf('</tr>', last) + 5
    return { text: text.slice(0, start) + text.slice(end), lost }
  }
  const end = nextLine(text, last)
  const above = block.rows[block.rows.indexOf(row) - 1]
  const isLine =
    lineAt(text, first) === lineAt(text, last) && !/^\s*[\d.]+\s*(?:\|\s*)?$/.test(text.slice(lineAt(text, first), end))
  if (!above && !isLine) return undefined
  const start = above
    ? nextLine(text, places.get(`${above.key}.${block.columns.at(-1)!.key}`)!.end)
    : lineAt(text, first)
  return { text: text.slice(0, start) + text.slice(end), lost }
}

/** Where the block or line of each section's heading begins. */
function startOf(text: string, heading: number): number {
  return text.includes('<body') ? text.lastIndexOf('<p', heading) : lineAt(text, heading)
}

function valuesOf({ expected }: GeneratedReport, table: TableKey | undefined): ReadonlySet<Address> {
  return new Set([...expected.keys()].filter((a) => table && a.startsWith(`${table}.`)))
}

function endOf(text: string, report: Report, n: number): number {
  const next = report.sections[n + 1]
  if (next) return startOf(text, next.heading.span.start)
  const end = text.indexOf('</div>', report.sections[n]!.heading.span.start)
  return text.includes('<body') ? end : text.length
}

/** A section with its heading and everything under it. */
export function cutSection(generated: GeneratedReport, report: Report, n: number): Cut {
  const { text } = generated
  const section = report.sections[n]!
  const start = startOf(text, section.heading.span.start)
  return {
    text: text.slice(0, start) + text.slice(endOf(text, report, n)),
    lost: valuesOf(generated, section.form.table),
  }
}

/** A section's heading alone. */
export function cutHeading({ text }: GeneratedReport, report: Report, n: number): Cut {
  const { start } = report.sections[n]!.heading.span
  const end = text.includes('<body') ? text.indexOf('</p>', start) + 4 : nextLine(text, start)
  return { text: text.slice(0, startOf(text, start)) + text.slice(end), lost: new Set() }
}

/** What stands under the heading of a section with a table: the generated ones hold nothing else. */
export function cutTable(generated: GeneratedReport, report: Report, n: number): Cut {
  const { text } = generated
  const section = report.sections[n]!
  const isHtml = text.includes('<body')
  const at = section.heading.span.end
  const start = isHtml ? text.indexOf('</p>', at) + 4 : nextLine(text, at)
  const end = endOf(text, report, n)
  const blank = isHtml || text[start] !== text[start - 1] ? '' : text.slice(start, nextLine(text, start))
  return { text: text.slice(0, start) + blank + text.slice(end), lost: valuesOf(generated, section.form.table) }
}

/** Two sections, one behind the other, exchanged whole. */
export function swapSections({ text }: GeneratedReport, report: Report, n: number): Cut {
  const [first, second] = [report.sections[n]!, report.sections[n + 1]!]
  const a = startOf(text, first.heading.span.start)
  const b = startOf(text, second.heading.span.start)
  const c = endOf(text, report, n + 1)
  const blank = text.slice(a, b).slice(text.slice(a, b).trimEnd().length)
  const swapped = `${text.slice(b, c).trimEnd()}${blank}${text.slice(a, b).trimEnd()}${text.slice(b + text.slice(b, c).trimEnd().length, c)}`
  return { text: text.slice(0, a) + swapped + text.slice(c), lost: new Set() }
}

/** The column heads of a block, or those of its columns that stand together last: their line, their cells' lines, or their `<tr>`. */
export function cutHeads({ text, places }: GeneratedReport, edition: Edition, n: number): Cut | undefined {
  const blocks = forms[edition].tables.flatMap((t) => t.blocks)
  const { rows, columns } = blocks[n % blocks.length]!
  const value = places.get(`${rows[0]!.key}.${columns[0]!.key}`)!.start
  const heads = columns.length > 5 ? columns.slice(1, -1) : columns
  const last = text.lastIndexOf(heads.at(-1)!.label.text, value)
  const first = text.lastIndexOf(heads[0]!.label.text, last)
  if (first < 0 || last < 0) return undefined
  const [start, end] = text.includes('<table')
    ? [text.lastIndexOf('<tr', first), text.indexOf('</tr>', last) + 5]
    : [lineAt(text, first), nextLine(text, last)]
  return { text: text.slice(0, start) + text.slice(end), lost: new Set() }
}

/** The break between a paragraph and the heading below it. */
export function glueHeading({ text }: GeneratedReport, report: Report, n: number): Cut | undefined {
  const { start, end } = report.sections[n]!.heading.span
  const stop = text.lastIndexOf('。', start) + 1
  const between = text.slice(stop, start)
  if (/[^\s#*]/.test(between.replace(/<[^>]*>/g, ''))) return undefined
  if (!text.includes('<body')) return { text: text.slice(0, stop) + text.slice(start), lost: new Set() }
  const rest = text.slice(end).replace('</strong></p>', text.slice(stop, text.lastIndexOf('<p', start)).trimEnd())
  return { text: text.slice(0, stop) + text.slice(start, end) + rest, lost: new Set() }
}
