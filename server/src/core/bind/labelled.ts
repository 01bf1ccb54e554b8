/** Tables whose rows have labels (two and three): the records of a region become rows of the form, in the order of the text. */
import { append } from '../append'
import type { BlockForm } from '../../form/types'
import type { FoundGroup, FoundHead, FoundLabel, FusedRow, UnknownRow } from '../model'
import { hull } from '../places'
import { normalise } from '../text/normalise'
import { placeNumbers, type Entry } from './gaps'
import { foundHeads, type BlockHeads, type Heads } from './header'
import { foundLabel, ordinalOf, resolve, type Head, type Named } from './labels'
import { cutOf } from './open'
import { records, type Record } from './records'
import { isNumber, isSet, type Line, type Token } from './tokens'
import { claimed, labelBeside, unclaimedRows } from './unclaimed'
import { matchOf, vocabulariesOf, type RowTarget, type Vocabulary } from './vocabulary'

/** A row of the form and where its label and values stand. */
export interface ReadRow {
  readonly target: RowTarget
  readonly block: BlockForm
  readonly record: Record
  readonly label: FoundLabel
}

export interface ReadTable {
  readonly rows: readonly ReadRow[]
  readonly heads: readonly BlockHeads[]
  /** All that stand there, whether or not rows follow them. */
  readonly foundHeads: readonly FoundHead[]
  readonly groups: readonly FoundGroup[]
  readonly unknown: readonly UnknownRow[]
  readonly fused: readonly FusedRow[]
}

/** A label that broke off before its values; one of the `rests` must still come. */
interface Broken {
  readonly record: Record
  readonly found: Token[]
  rests: readonly string[]
}

export function readLabelled(lines: readonly Line[], vocabulary: Vocabulary): ReadTable {
  const entries: Entry[] = []
  const broken = new Map<Record, Broken>()
  const heads: BlockHeads[] = []
  const shown: Head[] = []
  const groups: FoundGroup[] = []
  const bound = new Set<string>()
  let above: Heads = { found: [], fragments: [] }
  let last: Broken | undefined
  for (const whole of records(lines, vocabulary)) {
    const record = last ? withoutRest(whole, last, vocabulary) : whole
    if (record.labels.length === 0 && !record.items.some(isSet)) continue
    last = undefined
    const started = bound.size > 0 && !repeatsHeads(record, vocabulary)
    const resolved = resolve(record.labels, vocabulary, started, bound)
    const { named, others, heads: found, fragments, remarks } = resolved
    append(shown, found)
    append(groups, resolved.groups)
    if (bound.size === 0 || vocabulary.form.key === 'disclosure') {
      append(above.found, found)
      append(above.fragments, fragments)
    }
    for (const other of others) entries.push({ kind: 'mention', named: other, record })
    if (named) {
      const own = withItems(record, remarks)
      const apart = !isFused(named) && (own.items.length === 0 || isApart(own))
      entries.push({ kind: apart ? 'mention' : 'row', named, record: own })
      if (!apart && named.rests.length > 0) broken.set(own, (last = { record: own, found: [], rests: named.rests }))
    }
    const loose = named === undefined || isApart(record)
    const numbers = loose ? record.items.filter(isNumber).length : 0
    if (numbers > 0) {
      const labels = labelBeside(record, fragments)
      const across = labels[0]?.row === record.items[0]!.row
      const full = across && numbers === vocabulary.form.blocks[0]!.columns.length && entries.length > 0
      if (labels.length > 0) entries.push({ kind: 'unclaimed', labels, record, full })
      if (numbers > 1 && !full) entries.push({ kind: 'numbers', record })
    }
    const current = named ?? others.at(-1)
    if (current) {
      bound.add(current.target.row.key)
      if (above.found.length > 0 || !heads.some((h) => h.block === current.target.block))
        heads.push({ block: blockOf(current.target, above, vocabulary), heads: above })
      above = { found: [], fragments: [] }
    }
  }
  const settled = claimed(entries, vocabulary, bound)
  const fused = settled.flatMap((e) => (e.kind === 'row' ? fusedRow(e.named, e.record) : []))
  const rows = gather(settled, broken, heads, vocabulary)
  const unknown = unclaimedRows(settled, rows, vocabulary)
  const all = [...shown, ...heads.flatMap(({ heads: { found } }) => found.filter((head) => !shown.includes(head)))]
  return { rows, heads: onePerBlock(heads), foundHeads: foundHeads(all, heads), groups, unknown, fused }
}

/** Column heads and nothing but blanks behind them: behind a page break the table's head stands again. */
function repeatsHeads({ labels, items }: Record, { exact }: Vocabulary): boolean {
  return !items.some(isSet) && labels.some(({ norm }) => exact.get(norm)?.every((t) => t.kind === 'column'))
}

/** The record without the labels that are the rest of the one broken off above; they are noted there. */
function withoutRest(record: Record, broken: Broken, { exact }: Vocabulary): Record {
  const labels: Token[] = []
  for (const label of record.labels) {
    const alone = record.labels.length === 1 && record.items.some(isSet)
    const { norm } = label
    const own = ordinalOf(label.cell.text) !== '' || (alone && exact.has(norm))
    const rests = norm === '' || own ? [] : broken.rests.filter((rest) => rest.startsWith(norm))
    if (rests.length === 0) labels.push(label)
    else {
      broken.rests = rests.map((rest) => rest.slice(norm.length))
      broken.found.push(label)
    }
  }
  return labels.length === record.labels.length ? record : { labels, items: record.items }
}

/** What stands for a number behind the label is an item like the numbers. */
function withItems(record: Record, remarks: readonly Token[]): Record {
  if (remarks.length === 0 || !record.items.some(isSet)) return record
  return { labels: record.labels.filter((l) => !remarks.includes(l)), items: [...remarks, ...record.items] }
}

/** The values stand side by side in a row of their own, away from every label. */
function isApart(record: Record): boolean {
  const set = record.items.filter(isSet)
  const row = set[0]?.row
  return (
    set.length > 1 &&
    row !== undefined &&
    row.cells.length > 1 &&
    row.notation !== 'indented' &&
    !record.labels.some((l) => l.row === row)
  )
}

/** Rows in the order of the text: labelled ones, numbers placed between them, and rows named without readable values. */
function gather(
  entries: readonly Entry[],
  broken: ReadonlyMap<Record, Broken>,
  heads: readonly BlockHeads[],
  vocabulary: Vocabulary,
): ReadRow[] {
  const found: ReadRow[] = []
  const push = (target: RowTarget, record: Record, label: FoundLabel) => {
    const block = heads.find((h) => h.block.key === target.block.key)?.block ?? target.block
    const row = block.rows.find((r) => r.key === target.row.key) ?? target.row
    // Under the heads of another edition the wordings of that edition are the statutory ones.
    const match = row === target.row ? label.match : (matchOf(row, normalise(label.text)) ?? label.match)
    found.push({ target: { ...target, row }, block, record, label: { ...label, match } })
  }
  for (const e of entries)
    if (e.kind === 'row' && !isFused(e.named))
      push(e.named.target, e.record, foundLabel(e.named, broken.get(e.record)?.found))
  for (const p of placeNumbers(entries, vocabulary))
    push(p.target, p.record, {
      spans: p.labels.map((l) => l.cell.span),
      text: p.labels.map((l) => l.cell.text).join(''),
      match: 'position',
    })
  const named = new Set(found.map((f) => f.target.row.key))
  for (const e of entries) if (e.kind === 'row') named.add(e.named.target.row.key)
  for (const e of entries)
    if (e.kind === 'mention' && !named.has(e.named.target.row.key)) {
      named.add(e.named.target.row.key)
      push(e.named.target, { labels: [...e.named.labels], items: [] }, foundLabel(e.named))
    }
  return found.sort((a, b) => startOf(a.record) - startOf(b.record))
}

/** Figures have run into the row's label. */
function isFused({ labels }: Named): boolean {
  return labels.some(({ fused }) => fused)
}

/** The row as one that cannot be read: neither what has run into its label nor the values behind it. */
function fusedRow(named: Named, { items }: Record): FusedRow[] {
  const { target, labels } = named
  const run = labels.flatMap(({ fused }) => fused ?? [])
  if (run.length === 0) return []
  const unread = [...run, ...items.filter(isSet).map(({ cell }) => cell)]
  const open = cutOf(unread, target.block.columns.length)
  return [
    {
      span: hull([...labels.map(({ cell }) => cell.span), ...unread.map(({ span }) => span)]),
      form: target.row,
      block: target.block,
      label: foundLabel(named),
      unread,
      source: labels[0]!.row,
      ...(open && { open }),
    },
  ]
}

function startOf({ labels, items }: Record): number {
  return [...labels, ...items].reduce((least, { cell }) => Math.min(least, cell.span.start), Infinity)
}

/** Under heads of another edition a block is that edition's: of the one that most of the heads belong to, else of the latest. */
function blockOf(target: RowTarget, above: Heads, vocabulary: Vocabulary): BlockForm {
  if (above.found.some((f) => f.target.kind === 'column')) return target.block
  const others = vocabulariesOf(vocabulary.form.key).flatMap((other) => {
    const block = other !== vocabulary && other.form.blocks.find((b) => b.key === target.block.key)
    const heads = above.fragments.flatMap((label): Head[] => {
      const target = other.exact.get(label.norm)?.find((t) => t.kind === 'column')
      return target ? [{ target, labels: [label] }] : []
    })
    return block && heads.length > 0 ? [{ block, heads }] : []
  })
  const [likeliest] = others.reverse().sort((a, b) => b.heads.length - a.heads.length)
  if (!likeliest) return target.block
  append(above.found, likeliest.heads)
  return likeliest.block
}

function onePerBlock(heads: readonly BlockHeads[]): BlockHeads[] {
  return heads.filter((h, i) => heads.findIndex((o) => o.block === h.block) === i)
}
