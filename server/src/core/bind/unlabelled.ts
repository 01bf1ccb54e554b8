/** Table four: one row of fifteen values without a label, side by side or on lines of their own. */
import { append } from '../append'
import type { FoundLabel } from '../model'
import { hull } from '../places'
import { holdsSeveral } from './fused'
import { foundHeads, type Heads } from './header'
import { resolve } from './labels'
import type { ReadTable } from './labelled'
import { cutOf } from './open'
import { records, type Record } from './records'
import { isSet, type Line, type Token } from './tokens'
import type { RowTarget, Vocabulary } from './vocabulary'

const none = { rows: [], heads: [], groups: [], unknown: [], fused: [] } as const

export function readUnlabelled(lines: readonly Line[], vocabulary: Vocabulary): ReadTable {
  const { row, block, index } = vocabulary.rows[0]!
  const width = block.columns.length
  const heads: Heads = { found: [], fragments: [] }
  const above = () => ({ heads: [{ block, heads }], foundHeads: foundHeads(heads.found, []) })
  let items: Token[] = []
  for (const record of records(lines, vocabulary)) {
    if (items.filter(isSet).length >= width) break
    const { heads: found, fragments } = resolve(record.labels, vocabulary, false, new Set())
    if (outcomesBeside(record, vocabulary)) return { ...none, foundHeads: foundHeads(found, []) }
    append(heads.found, found)
    append(heads.fragments, fragments)
    const sets = byRow(withRemarks(record, fragments)).filter((set) => set.some(isSet))
    if (sets.length > 0) append(items, sets.flat())
    else if (items.length === 0 && heads.found.length >= 5 && record.items.length >= width)
      items = record.items.slice(-width)
  }
  const target: RowTarget = { kind: 'row', row, block, index, match: 'statutory' }
  const label: FoundLabel = { spans: [], text: '', match: 'statutory' }
  const run = items.filter(holdsSeveral)
  if (run.length > 0 && items.filter(isSet).length < width) {
    const unread = items.filter(isSet).map(({ cell }) => cell)
    const open = cutOf(unread, width)
    const place = { form: row, block, span: hull(unread.map(({ span }) => span)) }
    const fused = [{ ...place, label, unread, source: run[0]!.row, ...(open && { open }) }]
    return { ...none, ...above(), fused }
  }
  const read = items.length > 0 ? [{ target, block, record: { labels: [], items }, label }] : []
  return { ...none, ...above(), rows: read }
}

/** `结果维持 | 3 | 1 | 2`: the table has been turned on its side, and the order of its values is another. */
function outcomesBeside({ labels, items }: Record, { exact }: Vocabulary): boolean {
  const named = labels.filter(({ norm }) => exact.get(norm)?.some((t) => t.kind === 'column'))
  return named.some(({ row }) => items.some((i) => i.row === row && isSet(i)))
}

/** In a row of values there is no label: a text that is no head stands for a number. */
function withRemarks({ items }: Record, fragments: readonly Token[]): Token[] {
  const remarks = fragments.filter((f) => items.some((i) => i.row === f.row && isSet(i)))
  return remarks.length === 0 ? items : [...items, ...remarks].sort((a, b) => a.cell.span.start - b.cell.span.start)
}

function byRow(items: readonly Token[]): Token[][] {
  const sets: Token[][] = []
  for (const item of items) {
    const last = sets.at(-1)
    if (last?.[0]?.row === item.row) last.push(item)
    else sets.push([item])
  }
  return sets
}
