/**
 * What the sums prove: rows whose layout leaves several ways to tell their cells apart are read in the one way that
 * satisfies the identities of the whole table, or as far as all such ways agree. Rows that the layout decides are never
 * looked at again.
 */
import { addressOf, editions, type Edition } from '../form'
import { tableKeys, type Address } from '../form/types'
import { jointWays, ownOf, waysOf, type OpenLine, type Part, type Values, type Way } from './diagnosis'
import { countOf, identitiesOf, numbered, type Numbered } from './identities'
import type { BoundRow, BoundTable, Cell, Fact, FusedRow, Open } from './model'
import { hull } from './places'
import { parseValue } from './value'

/** How many steps are made for one table, and for one row by itself: some milliseconds. */
const mostSteps = 200_000
const mostStepsOfRow = 10_000

const frames: ReadonlyMap<string, Numbered> = new Map(
  editions.flatMap((form) =>
    tableKeys.map((key) => [idOf(form.edition, key), numbered(identitiesOf(form, key))] as const),
  ),
)

function idOf(edition: Edition, key: string): string {
  return `${edition} ${key}`
}

/** An open row as a line of numbered cells, and every way to tell them apart that its own identities allow. */
interface Line extends OpenLine {
  readonly row: BoundRow
  readonly open: Open
  readonly ways: readonly Way[]
}

/** The table with what the sums prove; the very same where the layout leaves nothing open. */
export function proven(table: BoundTable): BoundTable {
  const open = openRows(table)
  if (open.length === 0) return table
  const frame = frames.get(idOf(table.edition, table.form.key))!
  const budget = { steps: mostSteps }
  // Rows without an identity have numbers of their own, behind those of the frame.
  const cells = new Map(frame.cells)
  const cellOf = (address: Address) => {
    if (!cells.has(address)) cells.set(address, cells.size)
    return cells.get(address)!
  }
  const lines = open.map((row): Line => {
    const print: OpenLine = {
      cells: row.block.columns.map((column) => cellOf(addressOf(row.form, column))),
      as: row.open.as,
      pieces: row.open.pieces.map(({ text }) => text),
    }
    const own = ownOf(print, frame.equations)
    return { ...print, row, open: row.open, ways: own.length > 0 ? (waysOf(print, own, budget) ?? []) : [] }
  })
  const values = countsIn(table, frame)
  const choices = lines.filter(({ ways }) => ways.length > 0)
  const joint = jointWays(frame.equations, values, choices)
  const read = lines.map((line) => {
    const exact = joint?.ways[choices.indexOf(line)] ?? []
    const isCrossed = exact.length > 0 && line.cells.every((cell) => joint!.crossed.has(cell))
    return told(line, isCrossed ? exact : apart(line, frame), exact)
  })
  return withRows(table, read)
}

/** Rows that are open, those with fused labels as rows without values. */
function openRows({ rows, fused, duplicates, loose }: BoundTable): (BoundRow & { open: Open })[] {
  const again = new Set(duplicates.map(({ form }) => form))
  const all = [...rows, ...fused.map(asRow)].flatMap((row) =>
    row.open && !again.has(row.form) ? [{ ...row, open: row.open }] : [],
  )
  // A row without any value had only empty cells where other rows have lost theirs, and no figure is left over.
  const isLost = ({ open: { as, pieces } }: { open: Open }) => as === 'lost' && pieces.length > 0
  const emptied = loose.length === 0 && all.some(isLost)
  return all.filter(({ open: { pieces } }) => pieces.length > 0 || emptied)
}

function asRow(row: FusedRow): BoundRow {
  return { ...row, facts: row.block.columns.map(() => undefined), why: 'runTogether' }
}

function countsIn({ rows }: BoundTable, { addresses }: Numbered): Values {
  const facts = new Map(rows.flatMap((row) => row.facts.flatMap((fact) => (fact ? [[fact.address, fact]] : []))))
  return addresses.map((address) => {
    const count = countOf(facts.get(address)?.value)
    return count !== undefined && count >= 0n ? count : undefined
  })
}

/**
 * Where no sums of other rows confirm a row, one wrong figure in it could make a false way true. It is read only as far as
 * every way agrees that one of its own sums may contradict.
 */
function apart(line: Line, { equations }: Numbered): readonly Way[] {
  const budget = { steps: mostStepsOfRow }
  const own = ownOf(line, equations)
  if (own.length === 0) return leastNumbers(line.open) === line.cells.length ? (waysOf(line, [], budget) ?? []) : []
  if (line.ways.length === 0) return []
  const others = own.map((_, spared) =>
    waysOf(
      line,
      own.filter((_, e) => e !== spared),
      budget,
    ),
  )
  return others.includes(undefined) ? [] : others.flatMap((ways) => ways ?? [])
}

/** How few numbers the print can be: a zero before other digits is a number by itself. */
function leastNumbers({ as, pieces }: Open): number {
  if (as !== 'cut') return 0
  return pieces.reduce((n, { text }) => n + /^0*/.exec(text)![0].length + (/[1-9]/.test(text) ? 1 : 0), 0)
}

/** The row with the values on which all ways agree. */
function told({ row, open }: Line, ways: readonly Way[], exact: readonly Way[]): BoundRow {
  const [first, ...others] = ways
  const agreed = (first?.parts ?? []).map((part, at) =>
    part && others.every(({ parts }) => isSame(part, parts[at])) ? part : undefined,
  )
  const facts = row.block.columns.map((column, at): Fact | undefined => {
    const part = agreed[at]
    if (!part) return undefined
    const cell = partOf(open.pieces[part.piece]!, part.from, part.to)
    const place = { form: row.form, block: row.block, span: row.span }
    return {
      address: addressOf(row.form, column),
      cell,
      value: parseValue(cell.text),
      row: place,
      column,
      bySums: true,
    }
  })
  const lost = row.block.columns.filter((_, at) => exact.some(({ parts }) => parts[at] === undefined))
  const names = open.as === 'lost' && open.pieces.length + 1 === facts.length && lost.length > 0
  const unread = leftOver(open.pieces, agreed)
  const whole = facts.some((fact) => fact) && unread.length === 0
  return { ...row, facts, unread, ...(whole && { why: 'bySums' }), ...(names && { lost }) }
}

function isSame(a: Part, b: Part | undefined): boolean {
  return a.piece === b?.piece && a.from === b.from && a.to === b.to
}

/** Of the pieces what no value was read from. */
function leftOver(pieces: readonly Cell[], agreed: readonly (Part | undefined)[]): Cell[] {
  return pieces.flatMap((piece, p) => {
    const used = agreed.filter((part) => part?.piece === p).map((part) => part!)
    const bounds = [0, ...used.flatMap(({ from, to }) => [from, to]), piece.text.length]
    const gaps = bounds.flatMap((from, i) =>
      i % 2 === 0 && from < bounds[i + 1]! ? [[from, bounds[i + 1]!] as const] : [],
    )
    return gaps.map(([from, to]) => partOf(piece, from, to))
  })
}

function partOf(piece: Cell, from: number, to: number): Cell {
  const { start } = piece.span
  return { ...piece, text: piece.text.slice(from, to), span: { start: start + from, end: start + to } }
}

/** Fused rows of which something was read are rows like the others, in the order of the text. */
function withRows(table: BoundTable, read: readonly BoundRow[]): BoundTable {
  const byForm = new Map(read.map((row) => [row.form, row]))
  const isRead = ({ form }: FusedRow) => byForm.get(form)?.facts.some((fact) => fact) === true
  const rows = [
    ...table.rows.map((row) => byForm.get(row.form) ?? row),
    ...table.fused.filter(isRead).map(({ form }) => byForm.get(form)!),
  ]
  return {
    ...table,
    rows: rows.toSorted((a, b) => a.span.start - b.span.start),
    fused: table.fused.filter((row) => !isRead(row)),
    span: hull([table.span, ...rows.map(({ span }) => span)]),
  }
}
