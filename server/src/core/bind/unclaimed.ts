/**
 * Rows whose label is no wording of the form. With words left out they are the row that must stand there; else they are told
 * as unknown, so that nobody takes a row for absent that stands in the text.
 */
import type { UnknownRow } from '../model'
import type { Entry, Unclaimed } from './gaps'
import { ordinalOf } from './labels'
import type { Record } from './records'
import { isSet, spanOf, type Token } from './tokens'
import type { RowTarget, Vocabulary } from './vocabulary'

/** What stands beside the values and names nothing; of cells on lines of their own, what stands directly before them. */
export function labelBeside({ labels, items }: Record, fragments: readonly Token[]): Token[] {
  const { row } = items[0]!
  if (row.cells.length > 1) return fragments.filter((f) => f.norm.length > 1 && f.row === row)
  const last = labels.at(-1)
  return last && last.norm.length > 1 && last.row.cells.length === 1 && fragments.includes(last) ? [last] : []
}

/** The entries with each label that words were left out of as the row that it names. */
export function claimed(entries: readonly Entry[], vocabulary: Vocabulary, bound: ReadonlySet<string>): Entry[] {
  const claims = new Map<Record, { target: RowTarget; labels: readonly Token[] }>()
  const times = new Map<number, number>()
  const after = rowsAfter(entries, vocabulary)
  let before = -1
  entries.forEach((entry, i) => {
    if (entry.kind === 'row') before = entry.named.target.index
    if (entry.kind !== 'unclaimed') return
    const claim = shortened(entry, vocabulary, bound)
    if (!claim || claim.target.index <= before || claim.target.index >= after[i]!) return
    claims.set(entry.record, claim)
    times.set(claim.target.index, (times.get(claim.target.index) ?? 0) + 1)
  })
  return entries.flatMap((entry): Entry[] => {
    const claim = claims.get(entry.record)
    if (!claim || times.get(claim.target.index) !== 1) return [entry]
    const named = { ...claim, match: 'similar', rests: [] } as const
    return entry.kind === 'unclaimed' ? [{ kind: 'row', named, record: entry.record }] : []
  })
}

/** For each entry the place among the form's rows of the next one that is read. */
function rowsAfter(entries: readonly Entry[], { rows }: Vocabulary): number[] {
  const after: number[] = []
  let next = rows.length
  for (let i = entries.length - 1; i >= 0; i--) {
    after[i] = next
    const entry = entries[i]!
    if (entry.kind === 'row') next = entry.named.target.index
  }
  return after
}

/**
 * Words are left out of the label: with the same ordinal, what is left stands in the same order in the label of one row that
 * was not found elsewhere, and is half of it at least.
 */
function shortened(
  { labels: beside, record }: Unclaimed,
  vocabulary: Vocabulary,
  bound: ReadonlySet<string>,
): { target: RowTarget; labels: readonly Token[] } | undefined {
  const values = record.items.filter(isSet).length
  for (const labels of beside.length > 1 ? [beside, beside.slice(-1)] : [beside]) {
    const norm = labels.map((l) => l.norm).join('')
    const ordinal = ordinalBefore(labels[0]!, record)
    const targets = vocabulary.labels.flatMap(([label, target]) => {
      const { row, block } = target
      const open = !bound.has(row.key) && ordinalOf(row.ordinal) === ordinal && values <= block.columns.length
      return open && norm.length * 2 >= label.length && isLeftOf(norm, label) ? [target] : []
    })
    const [target] = targets
    if (target && targets.every(({ row }) => row === target.row)) return { target, labels }
  }
  return undefined
}

/** The label's ordinal, which may stand in the cell before it. */
function ordinalBefore(label: Token, { labels }: Record): string {
  const before = labels[labels.indexOf(label) - 1]
  const apart = before?.norm === '' && before.row === label.row ? before.cell.text : ''
  return ordinalOf(label.cell.text) || ordinalOf(apart)
}

/** All characters of `part` stand in `whole`, in their order. */
function isLeftOf(part: string, whole: string): boolean {
  let at = 0
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++
  return at === part.length
}

/** What is left: each with as many numbers as a row has, others only where a row of the form was not found. */
export function unclaimedRows(
  entries: readonly Entry[],
  rows: readonly { readonly target: RowTarget; readonly record: Record }[],
  vocabulary: Vocabulary,
): UnknownRow[] {
  const records = new Set(rows.map((r) => r.record))
  const found = new Set(rows.map((r) => r.target.index))
  const places = rows.flatMap((r) => {
    const tokens = [...r.record.labels, ...r.record.items]
    return tokens.length > 0 ? [{ start: spanOf(tokens).start, index: r.target.index }] : []
  })
  let next = 0
  return entries.flatMap((entry) => {
    if (entry.kind !== 'unclaimed' || records.has(entry.record)) return []
    const parts = [...entry.labels, ...entry.record.items]
    const span = spanOf(parts)
    while (next < places.length && places[next]!.start < span.start) next++
    const from = places[next - 1]?.index ?? -1
    const to = places[next]?.index ?? vocabulary.rows.length
    const open = vocabulary.rows.some(({ index }) => from < index && index < to && !found.has(index))
    if (!entry.full && !open) return []
    const text = entry.labels.map((l) => l.cell.text).join('')
    return [{ label: { spans: entry.labels.map((l) => l.cell.span), text, match: 'similar' }, span }]
  })
}
