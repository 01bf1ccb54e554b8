/** The outline: sections, the tables in them, groups and rows of a table with their totals. */
import {
  append,
  hull,
  type BoundRow,
  type BoundTable,
  type Language,
  type Report,
  type Section,
  type Span,
} from '../core'
import { groupName, rowName } from './names'
import { trimmedEnd } from './spans'
import { joined, totalOfGroup, totalsOfRow } from './totals'

export interface OutlineSymbol {
  readonly kind: 'section' | 'table' | 'group' | 'row'
  readonly name: string
  /** The total, or the values of a row without one; empty where there is nothing to say. */
  readonly detail: string
  readonly span: Span
  /** What to select: inside `span`. */
  readonly selection: Span
  readonly children: readonly OutlineSymbol[]
}

export function symbols(report: Report, language: Language): OutlineSymbol[] {
  const outline = report.sections.map((section) => sectionSymbol(report, section, language))
  const inSections = new Set(report.sections.map((s) => s.form.key))
  const strays = report.tables.filter((t) => !inSections.has(t.form.section))
  return [...outline, ...strays.map((t) => tableSymbol(report, t, language))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

function sectionSymbol(report: Report, section: Section, language: Language): OutlineSymbol {
  const tables = report.tables.filter((t) => t.form.section === section.form.key)
  const children = tables.map((t) => tableSymbol(report, t, language))
  const { heading } = section
  return {
    kind: 'section',
    name: report.text.slice(heading.span.start, heading.span.end).replace(/\s+/g, ' ') || section.form.title.text,
    detail: '',
    span: around(trimmedEnd(report.text, section.span), heading.span, children),
    selection: heading.span,
    children,
  }
}

function tableSymbol(report: Report, table: BoundTable, language: Language): OutlineSymbol {
  const children = nested(report, table.rows, 0, language)
  const unnamed = table.rows.filter((row) => !row.form.label)
  const span = around(trimmedEnd(report.text, table.span), table.span, children)
  return {
    kind: 'table',
    name: table.form.name[language],
    detail: unnamed.map((row) => joined(totalsOfRow(report, row, language))).join(' · '),
    span,
    selection: { start: span.start, end: span.start },
    children,
  }
}

/** Rows under their groups, as deep as the form nests them; a row without a name is told by its table. */
function nested(report: Report, rows: readonly BoundRow[], depth: number, language: Language): OutlineSymbol[] {
  const out: OutlineSymbol[] = []
  for (const run of runs(rows, (row) => row.form.groups[depth])) {
    const [first] = run
    const key = first?.form.groups[depth]
    const group = first?.block.groups.find((g) => g.key === key)
    if (!first || !group)
      append(
        out,
        run.flatMap((row) => rowSymbol(report, row, language)),
      )
    else {
      const children = nested(report, run, depth + 1, language)
      const start = { start: first.span.start, end: first.span.start }
      const total = totalOfGroup(report, first.block, group.key)
      const span = around(start, first.span, children)
      const selection = { start: span.start, end: span.start }
      out.push({ kind: 'group', name: groupName(group), detail: total?.toString() ?? '', span, selection, children })
    }
  }
  return out
}

function rowSymbol(report: Report, row: BoundRow, language: Language): OutlineSymbol[] {
  const name = rowName(row.form)
  if (!name) return []
  const selection = row.label.spans[0] ?? { start: row.span.start, end: row.span.start }
  const detail = joined(totalsOfRow(report, row, language))
  return [{ kind: 'row', name, detail, span: hull([row.span, selection]), selection, children: [] }]
}

/** Neighbours with the same key; a key that comes back later starts a run of its own. */
function runs<T>(items: readonly T[], key: (item: T) => unknown): T[][] {
  const out: T[][] = []
  for (const item of items) {
    const last = out.at(-1)
    if (last?.[0] !== undefined && key(last[0]) === key(item)) last.push(item)
    else out.push([item])
  }
  return out
}

/** A client needs every child, and what is selected, inside its parent. */
function around(span: Span, selection: Span, children: readonly OutlineSymbol[]): Span {
  return hull([span, selection, ...children.map((c) => c.span)])
}
