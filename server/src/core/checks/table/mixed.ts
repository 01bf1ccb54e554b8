/**
 * Tables in which a block wears the heads of the other edition. What such a table should hold is not known until it has
 * been converted: it is one finding (`table/edition`), and nothing in it is said to be missing or blank.
 */
import { forms } from '../../../form'
import type { BlockForm, ColumnForm } from '../../../form/types'
import type { BoundTable, Reading } from '../../model'
import { normalise } from '../../text/normalise'

interface Head {
  readonly block: BlockForm
  readonly column: ColumnForm
}

const known = new WeakMap<BoundTable, readonly Head[]>()

/** Heads that the table lacks in its own edition because the block wears those of the other. */
export function mixedHeads(reading: Reading, table: BoundTable): readonly Head[] {
  if (table.header.missing.length === 0) return []
  let heads = known.get(table)
  if (!heads) known.set(table, (heads = headsOfOther(reading, table)))
  return heads
}

function headsOfOther({ text }: Reading, { form, edition, header, span }: BoundTable): Head[] {
  const other = forms[edition === '2019' ? '2021' : '2019'].tables.find((t) => t.key === form.key)
  const written = normalise(text.slice(span.start, span.end))
  return header.missing.filter(({ block }) => {
    const own = new Set(block.columns.map((c) => c.label.text))
    const theirs = other?.blocks.find((b) => b.key === block.key)?.columns.filter((c) => !own.has(c.label.text)) ?? []
    return theirs.some((c) => written.includes(normalise(c.label.text)) && !isPart(c.label.text, form.blocks))
  })
}

/** 处理决定数量 stands in 本年处理决定数量 too, and tells nothing. */
function isPart(wording: string, blocks: readonly BlockForm[]): boolean {
  return blocks.some((b) => b.columns.some((c) => c.label.text.includes(wording)))
}
