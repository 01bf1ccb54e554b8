/**
 * Rows of numbers that carry no label, as PDF converters leave them: the labels stand in lines before or after.
 *
 * Between two labelled rows such numbers are given to the rows of the form that must stand there, if they are exactly as many
 * and the labels of all of them are in the text. Counting alone is never enough.
 */
import type { Named } from './labels'
import type { Record } from './records'
import type { Token } from './tokens'
import type { RowTarget, Vocabulary } from './vocabulary'

/** One step through the table: a labelled row, a row named without values, or values without a label. */
export type Entry =
  | { readonly kind: 'row'; readonly named: Named; readonly record: Record }
  | { readonly kind: 'mention'; readonly named: Named; readonly record: Record }
  | { readonly kind: 'numbers'; readonly record: Record }
  | Unclaimed

/** A label that is no wording of the form, and a number behind it. */
export interface Unclaimed {
  readonly kind: 'unclaimed'
  readonly labels: readonly Token[]
  readonly record: Record
  /** It has as many numbers as a row of the table: it is a row, whatever else is there. */
  readonly full: boolean
}

export interface Placed {
  readonly target: RowTarget
  readonly record: Record
  readonly labels: readonly Token[]
}

export function placeNumbers(entries: readonly Entry[], vocabulary: Vocabulary): Placed[] {
  if (!entries.some((e) => e.kind === 'numbers')) return []
  const anchored = new Set(entries.flatMap((e) => (e.kind === 'row' ? [e.named.target.index] : [])))
  const mentions = new Map<number, Named>()
  for (const e of entries)
    if (e.kind === 'mention' && !mentions.has(e.named.target.index)) mentions.set(e.named.target.index, e.named)
  const shown = evidence(entries)
  const placed: Placed[] = []
  let before = -1
  let numbers: Record[] = []
  const settle = (after: number) => {
    const open = vocabulary.rows.filter((r) => r.index > before && r.index < after && !anchored.has(r.index))
    if (
      numbers.length > 0 &&
      numbers.length === open.length &&
      open.every((r) => mentions.has(r.index) || isShown(r.row.label?.text, shown, vocabulary))
    )
      open.forEach(({ row, block, index }, i) => {
        placed.push({
          target: { kind: 'row', row, block, index, match: 'statutory' },
          record: numbers[i]!,
          labels: mentions.get(index)?.labels ?? [],
        })
      })
    numbers = []
  }
  for (const entry of entries) {
    if (entry.kind === 'numbers') numbers.push(entry.record)
    else if (entry.kind === 'row') {
      settle(entry.named.target.index)
      before = entry.named.target.index
    }
  }
  settle(vocabulary.rows.length)
  return placed
}

/** All pairs of neighbouring characters in the table's labels. */
function evidence(entries: readonly Entry[]): Set<string> {
  const pairs = new Set<string>()
  for (const { record } of entries)
    for (const { norm } of record.labels) for (let i = 0; i + 1 < norm.length; i++) pairs.add(norm.slice(i, i + 2))
  return pairs
}

/** Two thirds of a label's pairs of characters are there, however the lines are broken. */
function isShown(label: string | undefined, pairs: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  const norm = vocabulary.labels.find(([, t]) => t.row.label?.text === label)?.[0] ?? ''
  let there = 0
  for (let i = 0; i + 1 < norm.length; i++) if (pairs.has(norm.slice(i, i + 2))) there++
  return norm.length > 1 && there * 3 >= (norm.length - 1) * 2
}
