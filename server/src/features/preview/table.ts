/**
 * A statutory table as the form prints it, merged cells and all, filled with what was read from the report, whatever its
 * notation. What the text lacks is shown as lacking; what the form does not have stands below.
 */
import { append, hull, type BoundRow, type BoundTable, type Cell as GridCell, type Fact, type Span } from '../../core'
import { addressesOfRow } from '../../form'
import { printed, type PrintedCell, type PrintedRow } from '../../form/print'
import type { Address, BlockForm, TableForm } from '../../form/types'
import { cellPath, readBySums, valueText } from '../names'
import { zerosInRow, zerosInTable } from '../form/zeros'
import { spanIndex } from '../spanIndex'
import { insertionsIn } from './lacking'
import type { Cell, Row, Table } from './model'
import type { Subject } from './subject'

export function statutoryTable(subject: Subject, table: BoundTable): Table {
  const { notes, language } = subject
  const form = asWritten(table)
  const { rows, width } = printed(form)
  const shown = new Set(rows.map((r) => r.row))
  const others = [...table.rows.filter((r) => !shown.has(r.form)), ...table.duplicates]
  const stub = stubOf(rows)
  const insertions = insertionsIn(subject, table)
  const body = rows.map((row): Row => {
    const bound = subject.isEditable ? table.rows.find((r) => r.form === row.row) : undefined
    const zeros = bound && zerosInRow(subject.report, bound, language)?.title
    const cells = row.cells.map((cell) => cellOf(subject, table, row, cell, stub))
    const insert = row.row && insertions.get(row.row.key)
    return { cells, ...(zeros !== undefined && { zeros }), ...(insert && { insert }) }
  })
  const foreign = [
    ...others.map((row) => foreignRow(subject, row, stub, width)),
    ...table.unknown.map(({ label, span }) => unknownRow(subject, label.spans, span, stub, width)),
    ...unreadRows(subject, table, width),
  ]
  const zeros = subject.isEditable ? zerosInTable(subject.report, table, language)?.title : undefined
  const own = {
    kind: 'table',
    at: notes.at(table.span),
    name: form.name[language],
    rows: [...body, ...foreign],
  } as const
  return zeros === undefined ? own : { ...own, zeros }
}

/** The form with its blocks in the edition that each is written in; all of one edition, mostly. */
function asWritten({ form, rows }: BoundTable): TableForm {
  const own = (key: string): BlockForm[] => rows.filter((r) => r.block.key === key).map((r) => r.block)
  const commonest = (blocks: readonly BlockForm[]) =>
    [...new Set(blocks)].sort((a, b) => count(blocks, b) - count(blocks, a))[0]
  const keys = [...new Set([...form.blocks, ...rows.map((r) => r.block)].map((b) => b.key))]
  const blocks = keys.map((key) => commonest(own(key)) ?? form.blocks.find((b) => b.key === key)!)
  return blocks.every((b, i) => b === form.blocks[i]) && blocks.length === form.blocks.length
    ? form
    : { ...form, blocks }
}

function count<T>(items: readonly T[], item: T): number {
  return items.filter((each) => each === item).length
}

/** How many columns the labels take. */
function stubOf(rows: readonly PrintedRow[]): number {
  const values = rows.flatMap((r) => r.cells.filter((c) => c.kind === 'value').map((c) => c.column))
  return values.reduce((least, column) => Math.min(least, column), Infinity)
}

function cellOf(subject: Subject, table: BoundTable, row: PrintedRow, cell: PrintedCell, stub: number): Cell {
  const { text, kind, colspan, rowspan } = cell
  const base = { text, kind, colspan, rowspan }
  switch (kind) {
    case 'value':
      return { ...base, ...valueOf(subject, table, row, cell.address!) }
    case 'label':
      return { ...base, ...labelOf(subject, table, row) }
    case 'head': {
      const column = row.block.columns[cell.column - stub]
      const lost = table.header.missing.some((m) => m.block === row.block && m.column === column)
      const isLost = !table.header.span || (lost && column?.label.text === text)
      if (isLost) return { ...base, ...lacking(subject) }
      const own = text === row.block.head?.text ? 'block' : text === column?.label.text ? column.key : undefined
      const found = table.header.found.find((h) => h.block.key === row.block.key && (h.column?.key ?? 'block') === own)
      return { ...base, ...(found && placeOf(subject, found.cells)) }
    }
    case 'group': {
      const group = table.groups.find(({ form }) => form.key === cell.group)
      return { ...base, ...(group && placeOf(subject, group.cells)) }
    }
    default:
      return base
  }
}

function placeOf({ notes }: Subject, cells: readonly GridCell[]): Filled {
  const span = hull(cells.map((cell) => cell.span))
  return { at: notes.at(span), ...notes.on(span) }
}

type Filled = Partial<Omit<Cell, 'kind' | 'colspan' | 'rowspan'>>

function valueOf(subject: Subject, table: BoundTable, { block, row }: PrintedRow, address: Address): Filled {
  const bound = table.rows.find((r) => r.form === row)
  const index = addressesOfRow(row!, block).indexOf(address)
  const fact = bound?.facts[index]
  const name = cellPath(block, row!, block.columns[index]!)
  const identities = subject.identitiesOn(address)
  const known = { name, ...(identities.length > 0 && { identities }) }
  if (fact) return { ...known, ...factOf(subject, fact), ...editableAt(subject, fact) }
  const { notes, language } = subject
  const place = bound?.span ?? table.fused.find((f) => f.form === row)?.span
  return {
    ...known,
    state: 'unread',
    note: valueText(undefined, language),
    ...(place && { at: notes.at(place) }),
    ...(place && notes.on({ start: place.end, end: place.end }, address)),
  }
}

/** What the form may be asked to change: the cell that its address names, and what the sums propose for it. */
function editableAt({ report, isEditable, proposals }: Subject, fact: Fact): Filled {
  const { address } = fact
  if (!isEditable || report.facts.get(address) !== fact) return {}
  const proposal = proposals.get(address)
  return { address, ...(proposal !== undefined && { proposal: String(proposal) }) }
}

function factOf({ notes, language }: Subject, { cell, value, address, bySums }: Fact): Filled {
  const read = { text: cell.text, at: notes.at(cell.span), ...notes.on(cell.span, address) }
  if (value.kind === 'number') return bySums ? { ...read, state: 'sums', note: readBySums[language] } : read
  const isBlank = value.kind === 'blank'
  return { ...read, state: isBlank ? 'blank' : 'mark', ...(isBlank && { note: valueText(value, language) }) }
}

/** A label that the report words otherwise is shown in its words: that is what will be published. */
function labelOf(subject: Subject, table: BoundTable, { row }: PrintedRow): Filled {
  const { notes } = subject
  const bound = table.rows.find((r) => r.form === row)
  const fused = table.fused.find((f) => f.form === row)
  if (!bound) return fused ? { at: notes.at(fused.span), ...notes.on(fused.span) } : lacking(subject)
  const { spans } = bound.label
  const first = spans[0]
  const own = ['customary', 'tolerated', 'similar'].includes(bound.label.match) && spans.length <= 1
  const span = first ? hull(spans) : bound.span
  return { ...(own && { text: bound.label.text }), at: notes.at(span), ...(first && notes.on(span)) }
}

function lacking({ language }: Subject): Filled {
  return { state: 'missing', note: { zh: '正文中没有', en: 'not in the text' }[language] }
}

/** A row that the form does not have here: found again, or of the other edition. */
function foreignRow(subject: Subject, row: BoundRow, stub: number, width: number): Row {
  const { notes } = subject
  const facts = row.facts.filter((f) => f !== undefined)
  const label: Cell[] =
    stub === 0 ? [] : [{ ...plainCell('label', row.label.text, stub), at: notes.at(row.span), ...notes.on(row.span) }]
  const values = facts.map((fact, i): Cell => {
    const colspan = i === facts.length - 1 ? width - stub - i : 1
    return { ...plainCell('value', fact.cell.text, colspan), ...factOf(subject, fact) }
  })
  return { foreign: true, cells: [...label, ...values] }
}

/** A row that no form knows, with whatever stands behind its label. */
function unknownRow(
  { report, notes, rowsIn }: Subject,
  labels: readonly Span[],
  span: Span,
  stub: number,
  width: number,
): Row {
  const own = (s: Span) => labels.some((l) => l.start <= s.start && s.end <= l.end)
  const cells = rowsIn(span).flatMap((r) => r.cells)
  const values = cells.filter(
    (c) => c.text !== '' && span.start <= c.span.start && c.span.end <= span.end && !own(c.span),
  )
  const fitting = values.slice(0, width - stub)
  const text = labels.map((l) => report.text.slice(l.start, l.end)).join('')
  return {
    foreign: true,
    cells: [
      {
        ...plainCell('label', text, fitting.length === 0 ? width : Math.max(1, stub)),
        at: notes.at(span),
        ...notes.on(span),
      },
      ...fitting.map((c, i) => ({
        ...plainCell('text', c.text, i === fitting.length - 1 ? width - Math.max(1, stub) - i : 1),
        at: notes.at(c.span),
      })),
    ],
  }
}

/**
 * What the table holds that was not read, as it stands there: whole rows, and of a row with values that were read only the
 * others. Cells on lines of their own stand side by side.
 */
function unreadRows({ notes, rowsIn }: Subject, table: BoundTable, width: number): Row[] {
  const bound = [...table.rows, ...table.duplicates]
  const values = bound.flatMap(({ facts }) => facts.flatMap((fact) => (fact ? [fact.cell] : [])))
  const read = spanIndex(values, ({ span }) => span)
  const unread = [...table.loose, ...[...bound, ...table.fused].flatMap((row) => row.unread)]
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.span.start - b.span.start)
  const starts = new Set(unread.map(({ span }) => span.start))
  const lines: { readonly alone: boolean; readonly cells: GridCell[] }[] = []
  for (const row of new Set(unread.flatMap(({ span }) => rowsIn(span)))) {
    const isRead = read(row.span).length > 0
    const cells = row.cells.filter(({ text, span }) => (isRead ? starts.has(span.start) : text !== ''))
    const [alone, last] = [row.cells.length === 1, lines.at(-1)]
    if (alone && last?.alone) append(last.cells, cells)
    else lines.push({ alone, cells })
  }
  const shown = lines.flatMap(({ cells }) => inPieces(cells, width))
  return shown.map((cells) => ({
    foreign: true,
    cells: cells.map(({ text, span }, i) => ({
      ...plainCell('text', text, i === cells.length - 1 ? width - i : 1),
      at: notes.at(span),
      ...notes.on(span),
    })),
  }))
}

function inPieces<T>(items: readonly T[], length: number): T[][] {
  const count = Math.ceil(items.length / length)
  return Array.from({ length: count }, (_, i) => items.slice(i * length, (i + 1) * length))
}

function plainCell(kind: Cell['kind'], text: string, colspan: number): Cell {
  return { kind, text, colspan: Math.max(1, colspan), rowspan: 1 }
}
