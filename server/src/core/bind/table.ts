/** One statutory table: its region's rows in, its bound rows out. */
import type { BlockForm, Edition } from '../../form/types'
import type { BoundRow, BoundTable, Cell, Fact, FoundLabel, Row, Span, UnknownRow } from '../model'
import { normalise } from '../text/normalise'
import { parseValue } from '../value'
import { alignmentOf, assign } from './columns'
import { fusedRow } from './fused'
import { placeNumbers, type Entry } from './gaps'
import { readHeader, type Heads } from './header'
import { foundLabel, resolve, type Named } from './labels'
import { records, type Item, type Label, type Record } from './records'
import type { Region } from './regions'
import { distinctive, vocabularyOf, type RowTarget, type Vocabulary } from './vocabulary'

/** The rows of a region, numbers that stray between rows of several cells (pages) left out. */
export function tableRows({ rows }: Region): readonly Row[] {
  const isNumber = (row: Row) =>
    row.notation === 'line' && row.cells.length === 1 && parseValue(row.cells[0]!.text).kind === 'number'
  const across = rows.filter((r) => r.cells.length > 2 && parseValue(r.cells.at(-1)!.text).kind === 'number').length
  const alone = rows.filter(isNumber).length
  return across * 2 > alone ? rows.filter((r) => !isNumber(r)) : rows
}

/** The edition whose own wordings prevail; undefined when the table shows none. */
export function editionShown(region: Region, rows: readonly Row[]): Edition | undefined {
  const words = distinctive(region.key)
  const votes = { '2019': 0, '2021': 0 }
  let merged = false // 其他处理 has values of its own: the one row of 2019
  let last = ''
  for (const { text } of rows.flatMap((row) => row.cells)) {
    if (text === '' || text.length > 60) continue
    if (parseValue(text).kind === 'number') {
      merged ||= last === '其他处理'
      last = ''
      continue
    }
    last = normalise(text)
    const edition = words.get(last) ?? pieceOf(last, words)
    if (edition) votes[edition]++
  }
  if (votes['2019'] !== votes['2021']) return votes['2019'] > votes['2021'] ? '2019' : '2021'
  return region.key === 'requests' && merged ? '2019' : undefined
}

/** A piece of a long wording, as line breaks leave it. */
function pieceOf(norm: string, words: ReadonlyMap<string, Edition>): Edition | undefined {
  if (norm.length < 5) return undefined
  for (const [word, edition] of words) if (word.length > 12 && word.includes(norm)) return edition
  return undefined
}

export function bindTable(text: string, region: Region, rows: readonly Row[], edition: Edition): BoundTable {
  const vocabulary = vocabularyOf(region.key, edition)
  const fused = rows.map((row) => fusedRow(row, vocabulary)).filter((f) => f !== undefined)
  const apart = rows.filter((row) => !fused.some((f) => f.span === row.cells.find((c) => c.text !== '')?.span))
  const read = region.key === 'review' ? readUnlabelled(apart, vocabulary) : readLabelled(apart, vocabulary)
  const edge = rightEdges(text, rows)
  const rightEdge = (row: Row) => edge.get(row) ?? row.cells.length
  const alignment = alignmentOf(read.rows.map((r) => ({ record: r.record, width: r.block.columns.length })))
  const bound: BoundRow[] = []
  const duplicates: BoundRow[] = []
  for (const { target, block, record, label } of read.rows) {
    const layout = { alignment, rightEdge, headed: headedColumns(block, read.heads) }
    const { items, unread } = assign(record, block.columns.length, layout)
    const row = boundRow(target, block, record, label, items, unread)
    ;(bound.some((b) => b.form.key === row.form.key) ? duplicates : bound).push(row)
  }
  const spans = [...bound, ...duplicates, ...fused].map((b) => b.span)
  const header = readHeader(read.heads)
  if (header.span) spans.push(header.span)
  const span = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
  const first = region.rows[0]!.span
  return {
    form: vocabulary.form,
    edition,
    span: spans.length > 0 ? span : first,
    rows: bound,
    header,
    unknown: read.unknown,
    duplicates,
    fused,
  }
}

/** Where only some of a block's columns have heads, the heads say which column a value stands in. */
function headedColumns(block: BlockForm, heads: ReadTable['heads']): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const places = new Map<number, Map<number, number>>()
  const found = heads.find((h) => h.block === block)?.heads.found ?? []
  for (const { target, labels } of found) {
    const [label] = labels
    if (target.kind !== 'column' || !label || label.row.cells.length < 2) continue
    const row = places.get(label.row.cells.length) ?? new Map<number, number>()
    places.set(
      label.row.cells.length,
      row.set(
        label.column,
        block.columns.findIndex((c) => c.key === target.column.key),
      ),
    )
  }
  const all = new Set([...places.values()].flatMap((row) => [...row.values()]))
  return all.size < block.columns.length && places.size === 1 ? places : new Map()
}

interface ReadRow {
  readonly target: RowTarget
  readonly block: BlockForm
  readonly record: Record
  readonly label: FoundLabel
}

interface ReadTable {
  readonly rows: readonly ReadRow[]
  readonly heads: readonly { readonly block: BlockForm; readonly heads: Heads }[]
  readonly unknown: readonly UnknownRow[]
}

function readLabelled(rows: readonly Row[], vocabulary: Vocabulary): ReadTable {
  const entries: Entry[] = []
  const rests = new Map<Record, Label[]>()
  const heads: { block: BlockForm; heads: Heads }[] = []
  const unknown: UnknownRow[] = []
  const bound = new Set<string>()
  let above: Heads = { found: [], fragments: [] }
  let partial: { named: Named; record: Record; rest: string } | undefined
  for (const record of records(rows, vocabulary)) {
    const resolved = resolve(record, vocabulary, bound.size > 0, bound)
    const fragments = resolved.fragments.filter((f) => !completes(partial, f, rests))
    partial = undefined
    if (bound.size === 0 || vocabulary.form.key === 'disclosure') {
      above.found.push(...resolved.heads)
      above.fragments.push(...fragments)
    }
    for (const named of resolved.others) entries.push({ kind: 'mention', named, record })
    const { named } = resolved
    const apart = named !== undefined && isApart(record)
    if (named && (record.items.length === 0 || apart)) entries.push({ kind: 'mention', named, record })
    if (named && record.items.length > 0 && !apart) {
      entries.push({ kind: 'row', named, record })
      partial = named.rest === '' ? undefined : { named, record, rest: named.rest }
    } else if (record.items.some((i) => i.value.kind === 'number')) {
      const width = vocabulary.form.blocks[0]!.columns.length
      const numbers = record.items.filter((i) => i.value.kind === 'number').length
      const labelled = fragments.filter((f) => f.norm.length > 1 && f.row === record.items[0]!.row)
      if (labelled.length > 0 && numbers === width && entries.length > 0) unknown.push(unknownRow(labelled, record))
      else if (numbers > 1) entries.push({ kind: 'numbers', record })
    }
    const current = named ?? resolved.others.at(-1)
    if (current) {
      bound.add(current.target.row.key)
      if (above.found.length > 0 || !heads.some((h) => h.block === current.target.block))
        heads.push({ block: blockOf(current.target, above, vocabulary), heads: above })
      above = { found: [], fragments: [] }
    }
  }
  return { rows: gather(entries, rests, heads, vocabulary), heads: onePerBlock(heads), unknown }
}

/** Table four: the first row of fifteen values, or fifteen values on lines of their own. */
function readUnlabelled(rows: readonly Row[], vocabulary: Vocabulary): ReadTable {
  const { row, block, index } = vocabulary.rows[0]!
  const width = block.columns.length
  const heads: Heads = { found: [], fragments: [] }
  let items: Item[] = []
  for (const record of records(rows, vocabulary)) {
    if (items.filter((i) => i.value.kind !== 'blank').length >= width) break
    const { heads: found, fragments } = resolve({ labels: record.labels, items: [] }, vocabulary, false, new Set())
    heads.found.push(...found)
    heads.fragments.push(...fragments)
    const sets = byRow(record.items).filter((set) => set.some((i) => i.value.kind !== 'blank'))
    if (sets.length > 0) items.push(...sets.flat())
    else if (items.length === 0 && heads.found.length >= 5 && record.items.length >= width)
      items = record.items.slice(-width)
  }
  const target: RowTarget = { kind: 'row', row, block, index, match: 'statutory' }
  const label: FoundLabel = { spans: [], text: '', match: 'statutory' }
  const found = items.length > 0 ? [{ target, block, record: { labels: [], items }, label }] : []
  return { rows: found, heads: [{ block, heads }], unknown: [] }
}

function byRow(items: readonly Item[]): Item[][] {
  const sets: Item[][] = []
  for (const item of items) {
    const last = sets.at(-1)
    if (last && last[0]!.row === item.row) last.push(item)
    else sets.push([item])
  }
  return sets
}

/** The values stand side by side in a row of their own, away from every label. */
function isApart(record: Record): boolean {
  const set = record.items.filter((i) => i.value.kind !== 'blank')
  const row = set[0]?.row
  return (
    set.length > 1 &&
    row !== undefined &&
    row.cells.length > 1 &&
    row.notation !== 'indented' &&
    !record.labels.some((l) => l.row === row)
  )
}

/** The text is the rest of a label that broke off above. */
function completes(
  partial: { record: Record; rest: string } | undefined,
  fragment: Label,
  rests: Map<Record, Label[]>,
): boolean {
  if (!partial || fragment.norm === '' || !partial.rest.startsWith(fragment.norm)) return false
  partial.rest = partial.rest.slice(fragment.norm.length)
  rests.set(partial.record, [...(rests.get(partial.record) ?? []), fragment])
  return true
}

/** Rows in the order of the text: labelled ones, numbers placed between them, and rows named without readable values. */
function gather(
  entries: readonly Entry[],
  rests: ReadonlyMap<Record, readonly Label[]>,
  heads: readonly { block: BlockForm }[],
  vocabulary: Vocabulary,
): ReadRow[] {
  const blockFor = (target: RowTarget) => heads.find((h) => h.block.key === target.block.key)?.block ?? target.block
  const rowFor = (target: RowTarget, block: BlockForm): RowTarget => ({
    ...target,
    row: block.rows.find((r) => r.key === target.row.key) ?? target.row,
  })
  const found: ReadRow[] = []
  const push = (target: RowTarget, record: Record, label: FoundLabel) => {
    const block = blockFor(target)
    found.push({ target: rowFor(target, block), block, record, label })
  }
  for (const e of entries)
    if (e.kind === 'row') push(e.named.target, e.record, foundLabel(e.named, rests.get(e.record)))
  for (const p of placeNumbers(entries, vocabulary))
    push(p.target, p.record, {
      spans: p.labels.map((l) => l.cell.span),
      text: p.labels.map((l) => l.cell.text).join(''),
      match: 'position',
    })
  for (const e of entries)
    if (e.kind === 'mention' && !found.some((f) => f.target.row.key === e.named.target.row.key))
      push(e.named.target, { labels: [...e.named.labels], items: [] }, foundLabel(e.named))
  return found.sort((a, b) => startOf(a.record) - startOf(b.record))
}

function startOf(record: Record): number {
  return Math.min(...[...record.labels, ...record.items].map((x) => x.cell.span.start))
}

/** Under heads of the other edition a block is that edition's. */
function blockOf(target: RowTarget, above: Heads, vocabulary: Vocabulary): BlockForm {
  const other = vocabularyOf(vocabulary.form.key, vocabulary.edition === '2021' ? '2019' : '2021')
  const own = above.found.some((f) => f.target.kind === 'column')
  const foreign = above.fragments.filter((f) => other.exact.get(f.norm)?.some((t) => t.kind === 'column'))
  const block = own ? undefined : other.form.blocks.find((b) => b.key === target.block.key)
  if (!block || foreign.length === 0) return target.block
  for (const f of foreign) above.found.push({ target: other.exact.get(f.norm)![0]!, labels: [f] })
  return block
}

function onePerBlock(heads: readonly { block: BlockForm; heads: Heads }[]): { block: BlockForm; heads: Heads }[] {
  return heads.filter((h, i) => heads.findIndex((o) => o.block === h.block) === i)
}

function boundRow(
  target: RowTarget,
  block: BlockForm,
  record: Record,
  label: FoundLabel,
  items: readonly (Item | undefined)[],
  unread: readonly Item[],
): BoundRow {
  const cells = [
    ...record.labels.filter((l) => label.spans.includes(l.cell.span)),
    ...record.items.filter((i) => i.value.kind !== 'blank' || items.includes(i)),
  ].map((x) => x.cell)
  const facts: (Fact | undefined)[] = []
  const row: BoundRow = {
    form: target.row,
    block,
    label,
    span: spanOf(cells.length > 0 ? cells : [...record.labels, ...record.items].map((x) => x.cell)),
    facts,
    unread: unread.map((i) => i.cell),
    source: record.items[0]?.row ?? record.labels[0]!.row,
  }
  block.columns.forEach((column, i) => {
    const item = items[i]
    facts.push(item && { address: `${target.row.key}.${column.key}`, cell: item.cell, value: item.value, row, column })
  })
  return row
}

function unknownRow(labels: readonly Label[], record: Record): UnknownRow {
  const cells = [...labels, ...record.items].map((x) => x.cell)
  return {
    label: { spans: labels.map((l) => l.cell.span), text: labels.map((l) => l.cell.text).join(''), match: 'similar' },
    span: spanOf(cells),
  }
}

function spanOf(cells: readonly Cell[]): Span {
  return { start: Math.min(...cells.map((c) => c.span.start)), end: Math.max(...cells.map((c) => c.span.end)) }
}

const emptyLine = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/

/** For each row how many cells the longest row of its unbroken stretch has. */
function rightEdges(text: string, rows: readonly Row[]): Map<Row, number> {
  const edges = new Map<Row, number>()
  let stretch: Row[] = []
  const close = () => {
    const most = Math.max(0, ...stretch.map((r) => r.cells.length))
    for (const r of stretch) edges.set(r, most)
    stretch = []
  }
  for (const row of rows) {
    const last = stretch.at(-1)
    if (last && emptyLine.test(text.slice(last.span.end, row.span.start))) close()
    stretch.push(row)
  }
  close()
  return edges
}
