/**
 * What happens to reports on their way from the form to a text: page breaks, labels in pieces, groups displaced, other
 * ordinals, brackets, quotes, characters. Each is an option by itself; tables are changed here before any notation
 * writes them, texts after.
 */
import type { PrintedCell, PrintedRow, PrintedTable } from './printed'
import type { Random } from './random'
import { damageRow, type RowDamage } from './rows'
import { traditional } from './script'

export interface Damages {
  /** How `1.` is written. */
  readonly ordinals?: '1. ' | '1、' | '1．'
  /** `(一)`, or `(一) ` with a blank behind. */
  readonly brackets?: 'half' | 'spaced'
  /** Round 三安全一稳定, in place of “ ”. */
  readonly quotes?: 'none' | 'straight' | 'single' | 'corner'
  readonly script?: 'traditional'
  /** Blanks inside labels: `自 然 人`. */
  readonly blanks?: true
  /** The words of the column heads run over two rows. */
  readonly splitHeads?: true
  /** Ordinals of rows in a cell of their own. */
  readonly ordinalCells?: true
  /** Group labels stand in the middle of their rows, are lost, or have run into the labels beside them, a long one in two pieces. */
  readonly groups?: 'middle' | 'missing' | 'joined'
  /** A page ends inside table three; the footer is what stands there. `cutLabel`: the last label's tail stands on the new page. */
  readonly pageBreak?: { readonly footer: '' | '- 3 -' | '— 3 —'; readonly cutLabel?: true }
  /** A label's tail stands in a row of its own, after the numbers. */
  readonly brokenLabels?: true
  /** Empty cells at the ends of rows. */
  readonly ends?: 'dropped' | 'added'
  /** Rows of hyphens. */
  readonly separators?: true
  /** Labels and heads run over several lines inside their cells, in the notations that can have that. */
  readonly wrappedCells?: true
  readonly numbering?: 'bracketed' | 'chapter' | 'dot' | 'markdown' | 'bold'
  /** Other wordings of the section headings. */
  readonly titles?: 'customary' | 'tolerated'
  readonly digits?: 'full' | 'thousands'
  /** Date, source and buttons of a web page under the title. */
  readonly chrome?: true
  /** One row of one table is damaged. */
  readonly row?: RowDamage
  readonly lineEnd?: '\r\n' | '\r'
  readonly byteOrderMark?: true
}

/** A table in the pieces that a page break makes of it. */
export interface Pieces {
  readonly tables: readonly PrintedTable[]
  readonly footer: string
}

export function damageTable(table: PrintedTable, damages: Damages, random: Random): Pieces {
  let result = mapCells(table, (cell) => ({ ...cell, text: damageLabel(cell, damages, random) }))
  if (damages.ordinalCells) result = splitOrdinals(result)
  if (damages.splitHeads) result = splitHeads(result, random)
  if (damages.groups) result = displaceGroups(result, damages.groups, random)
  if (damages.brokenLabels) result = breakLabels(result, random)
  if (damages.row?.table === table.key) result = damageRow(result, damages.row).table
  if (!damages.pageBreak || table.key !== 'requests') return { tables: [result], footer: '' }
  return { tables: breakPage(result, damages.pageBreak.cutLabel ?? false, random), footer: damages.pageBreak.footer }
}

function mapCells(table: PrintedTable, change: (cell: PrintedCell) => PrintedCell): PrintedTable {
  return { ...table, rows: table.rows.map((row) => row.map(change)) }
}

const quotes = { none: ['', ''], straight: ['"', '"'], single: ['‘', '’'], corner: ['「', '」'] } as const

/** The cell's text in another hand: same words. */
function damageLabel(cell: PrintedCell, damages: Damages, random: Random): string {
  if (cell.kind === 'value') return cell.text
  let { text } = cell
  if (damages.ordinals) text = text.replace(/^(\d)\./u, (_, digit: string) => digit + damages.ordinals?.slice(1))
  if (damages.brackets) {
    text = text.replaceAll('（', '(').replaceAll('）', ')')
    if (damages.brackets === 'spaced') text = text.replace(/^(\(.\))/u, '$1 ')
  }
  if (damages.quotes) {
    const [open, close] = quotes[damages.quotes]
    text = text.replace('“', open).replace('”', close)
  }
  if (damages.blanks && random.chance(0.5))
    text = [...text].map((char, i) => (i > 0 && random.chance(0.3) ? ` ${char}` : char)).join('')
  return text
}

/** 一、 | 本年新收…: where the label spans more than one column. */
function splitOrdinals(table: PrintedTable): PrintedTable {
  const split = (cell: PrintedCell): PrintedRow => {
    const { ordinal, text, column, colspan } = cell
    if (!ordinal || colspan < 2 || cell.kind !== 'label') return [cell]
    const at = text.indexOf(ordinal.at(-1) ?? '') + 1
    if (at === 0) return [cell]
    return [
      { ...cell, text: text.slice(0, at), colspan: 1 },
      { ...cell, text: text.slice(at).trim(), column: column + 1, colspan: colspan - 1 },
    ]
  }
  return { ...table, rows: table.rows.map((row) => row.flatMap(split)) }
}

/** A row between two others; what spans over the gap spans it too. */
function insertRow(table: PrintedTable, after: number, row: PrintedRow, heads = table.heads): PrintedTable {
  const rows = table.rows.map((cells, i) =>
    cells.map((c) => (i <= after && i + c.rowspan - 1 > after ? { ...c, rowspan: c.rowspan + 1 } : c)),
  )
  return { ...table, heads, rows: [...rows.slice(0, after + 1), row, ...rows.slice(after + 1)] }
}

/** 自然 over 人: the tails of some heads stand in a row of their own below. */
function splitHeads(table: PrintedTable, random: Random): PrintedTable {
  if (table.heads === 0) return table
  const last = table.heads - 1
  const cells = table.rows[last] ?? []
  const tails: PrintedCell[] = []
  const shortened = cells.map((cell) => {
    if (cell.text.length < 3 || random.chance(0.4)) return cell
    const at = cell.text.length >> 1
    tails.push({ ...cell, text: cell.text.slice(at) })
    return { ...cell, text: cell.text.slice(0, at) }
  })
  if (tails.length === 0) return table
  const rows = table.rows.map((row, i) => (i === last ? shortened : row))
  return insertRow({ ...table, rows }, last, tails, table.heads + 1)
}

function displaceGroups(table: PrintedTable, how: 'middle' | 'missing' | 'joined', random: Random): PrintedTable {
  if (how === 'joined') return joinGroups(table, random)
  const rows: PrintedCell[][] = table.rows.map((row) => row.filter((c) => c.kind !== 'group'))
  if (how === 'missing') return { ...table, rows }
  table.rows.forEach((row, i) => {
    for (const cell of row) {
      if (cell.kind !== 'group') continue
      const target = rows[i + (cell.rowspan >> 1)]
      target?.push({ ...cell, rowspan: 1 })
      target?.sort((a, b) => a.column - b.column)
    }
  })
  return { ...table, rows }
}

/** `三、本年 （一）予以公开`, `度办理结果 （二）部分公开`. */
function joinGroups(table: PrintedTable, random: Random): PrintedTable {
  const before = new Map<number, string[]>()
  const put = (row: number, text: string) => before.set(row, [...(before.get(row) ?? []), text])
  table.rows.forEach((row, i) => {
    for (const { kind, text } of row)
      if (kind === 'group') (halves(text, random) ?? [text]).forEach((piece, n) => put(i + n, piece))
  })
  const rows = table.rows.map((row, i) =>
    row.flatMap((cell): PrintedCell[] => {
      if (cell.kind === 'group') return []
      if (cell.kind !== 'label' || cell.text.length < 3) return [cell]
      return [{ ...cell, text: [...(before.get(i) ?? []), cell.text].join(' ') }]
    }),
  )
  return { ...table, rows }
}

/** Two parts of a label, neither of them a bare ordinal; undefined where it is too short to be broken. */
function halves(text: string, random: Random): readonly [string, string] | undefined {
  if (text.length < 8) return undefined
  const at = 5 + random.below(text.length - 7)
  return [text.slice(0, at).trimEnd(), text.slice(at).trimStart()]
}

function breakLabels(table: PrintedTable, random: Random): PrintedTable {
  let result = table
  for (let i = table.rows.length - 1; i >= table.heads; i--)
    if (random.chance(0.25)) result = breakLabelAt(result, i, random)
  return result
}

/** The label's tail in a row of its own under the row. */
function breakLabelAt(table: PrintedTable, row: number, random: Random): PrintedTable {
  const cells = table.rows[row] ?? []
  const label = cells.find((c) => c.kind === 'label' && c.text.length > 2)
  const parts = label && table.key === 'requests' ? halves(label.text, random) : undefined
  if (!label || !parts) return table
  const shortened = cells.map((c) => (c === label ? { ...c, text: parts[0] } : c))
  const rows = table.rows.map((r, i) => (i === row ? shortened : r))
  return insertRow({ ...table, rows }, row, [{ ...label, text: parts[1] }])
}

/** Two tables: groups that run over the break are named on the first page only, or begun there and ended on the next. */
function breakPage(table: PrintedTable, cutLabel: boolean, random: Random): PrintedTable[] {
  const at = table.heads + 3 + random.below(table.rows.length - table.heads - 6)
  const cut = cutLabel ? breakLabelAt(table, at - 1, random) : table
  const tails: PrintedCell[] = []
  const first = cut.rows.slice(0, at).map((row, r) =>
    row.map((cell) => {
      if (r + cell.rowspan <= at) return cell
      const parts = cutLabel && random.chance(0.5) ? halves(cell.text, random) : undefined
      if (parts) tails.push({ ...cell, text: parts[1], rowspan: r + cell.rowspan - at })
      return { ...cell, text: parts?.[0] ?? cell.text, rowspan: at - r }
    }),
  )
  const [next = [], ...others] = cut.rows.slice(at)
  const second = [[...tails, ...next].toSorted((a, b) => a.column - b.column), ...others]
  return [
    { ...cut, rows: first },
    { ...cut, heads: 0, rows: second },
  ]
}

/** 11,398,889 */
export function thousands(written: string): string {
  return written.replace(/^\d{4,}/u, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/gu, ','))
}

/** ０ to ９. */
export function fullWidth(written: string): string {
  return written.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10))
}

/** What happens to the finished text, marks still in it. */
export function damageText(text: string, damages: Damages): string {
  let result = text
  if (damages.script === 'traditional') result = traditional(result)
  if (damages.lineEnd) result = result.replaceAll('\n', damages.lineEnd)
  return damages.byteOrderMark ? `\uFEFF${result}` : result
}
