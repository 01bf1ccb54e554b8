/**
 * Whether a change of the structure does what it says and nothing else: the changed text is read anew and compared with
 * what was read before. A change that does not pass is not offered.
 */
import type { Address, SectionKey } from '../../form/types'
import { outOfOrder } from '../order'
import { applyEdits } from '../edits'
import type { BoundTable, Edit, Reading, Value } from '../model'
import { rowOf } from '../places'
import { read } from '../reading'
import { inSource } from '../source/placed'
import { see } from '../source/seen'

export interface Aim {
  /** Addresses that get a cell, with what is written there: empty where nothing is known. */
  readonly values?: ReadonlyMap<Address, string>
  readonly sections?: readonly SectionKey[]
  /** Figures that the new form has no place for. */
  readonly dropped?: (address: Address) => boolean
  /** Whole passages change their places. */
  readonly moved?: boolean
}

/** UTF-16 units. A longer text is not read anew for a fix, which takes up to a dozen readings: nobody waits for that. */
const longest = 400_000

/** The text after the edits as read; undefined where it is not sound. */
export function soundly(before: Reading, edits: readonly Edit[], aim: Aim): Reading | undefined {
  if (edits.length === 0 || before.text.length > longest) return undefined
  const after = readAnew(applyEdits(before.text, edits))
  const sound =
    !after.unchecked &&
    sameSections(before, after, aim) &&
    keepsValues(before, after, edits, aim) &&
    setsValues(before, after, aim) &&
    after.tables.every((table) =>
      isNoWorse(
        before.tables.find((t) => t.form.key === table.form.key),
        table,
        aim,
      ),
    )
  return sound ? after : undefined
}

function readAnew(text: string): Reading {
  const seen = see(text)
  return inSource(read(seen.text), seen)
}

function sameSections(before: Reading, after: Reading, { sections = [] }: Aim): boolean {
  const keys = ({ sections }: Reading) => sections.map((s) => s.form.key)
  const wanted = [...keys(before), ...sections].toSorted()
  const found = keys(after)
  return (
    wanted.join() === found.toSorted().join() &&
    after.repeatedHeadings.length <= before.repeatedHeadings.length &&
    outOfOrder(after.sections.map((s) => s.form.number)).length <=
      outOfOrder(before.sections.map((s) => s.form.number)).length
  )
}

function keepsValues(
  before: Reading,
  after: Reading,
  edits: readonly Edit[],
  { values, dropped, moved }: Aim,
): boolean {
  const shifted = (offset: number) =>
    edits.reduce((n, e) => (e.span.end <= offset ? n + e.newText.length - (e.span.end - e.span.start) : n), offset)
  for (const [address, { value, cell }] of before.facts) {
    if (dropped?.(address)) continue
    const now = after.facts.get(address)
    if (values?.has(address) && value.kind === 'blank') continue
    if (!now || !same(value, now.value)) return false
    const stays = value.kind === 'blank' || moved === true || now.cell.span.start === shifted(cell.span.start)
    if (!stays) return false
  }
  return true
}

function same(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Every cell that was to be written is there, and no other. */
function setsValues(before: Reading, after: Reading, { values }: Aim): boolean {
  for (const [address, text] of values ?? []) {
    const now = after.facts.get(address)
    if (!now || (text === '' ? now.value.kind !== 'blank' : now.cell.text !== text)) return false
    const row = rowOf(after.tables, now)
    if (row && ['tolerated', 'similar'].includes(row.label.match)) return false
  }
  return [...after.facts.keys()].every((address) => before.facts.has(address) || values?.has(address))
}

function isNoWorse(before: BoundTable | undefined, after: BoundTable, { moved }: Aim): boolean {
  const faults = (t: BoundTable | undefined) => [
    t?.unknown.length ?? 0,
    t?.duplicates.length ?? 0,
    t?.fused.length ?? 0,
    t?.header.missing.length ?? 0,
    t?.header.misplaced.length ?? 0,
    t?.rows.reduce((n, r) => n + r.unread.length, 0) ?? 0,
    t?.rows.filter((r) => r.facts.some((f) => !f) || r.facts.length === 0).length ?? 0,
    t ? outOfOrder(ranks(t)).length : 0,
  ]
  const was = faults(before)
  return (moved === true && before !== undefined) || faults(after).every((n, i) => n <= was[i]!)
}

function ranks({ form, rows }: BoundTable): number[] {
  const order = form.blocks.flatMap((b) => b.rows.map((r) => r.key))
  return rows.toSorted((a, b) => a.span.start - b.span.start).map((r) => order.indexOf(r.form.key))
}
