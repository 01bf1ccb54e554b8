/**
 * What the cells of a gap may be filled with. What the identities determine is preferred. 0 for the others is a person's
 * choice, made for the whole row at once: a total among them gets what its parts then add up to. It is never offered
 * where a figure that stands there says otherwise.
 */
import { replacing, type Proposal } from '../../change'
import type { Analysis } from '../../analysis'
import type { Fact, Text } from '../../model'
import { cellName, columnName } from '../../names'
import { rowOf } from '../../places'
import { filledUp, type Counts } from '../../filled'
import { setCell } from '../../sums'
import { gapName, type Gap } from './gaps'

export function fillings(reading: Analysis, gap: Gap): Proposal[] {
  const around = gap.whole ? gap.facts : alike(gap)
  const isAll = around.length === gap.facts.length
  return [
    ...determined(reading, gap),
    ...(isAll ? [] : zeros(reading, gap, gap.facts, false)),
    ...zeros(reading, gap, around, true),
  ]
}

/** All cells of the row that lack a number as those of the gap do, in table four those of the same kind of case. */
function alike({ table, facts }: Gap): readonly Fact[] {
  const [first] = facts
  const { row, column, value } = first!
  return rowOf([table], first!)!.facts.filter(
    (f) =>
      f?.value.kind === value.kind && (row.form.label !== undefined || f.column.under?.at(-1) === column.under?.at(-1)),
  ) as Fact[]
}

function determined(reading: Analysis, { table, facts }: Gap): Proposal[] {
  const { deduced } = reading.sums
  const sure = facts.filter((f) => deduced.get(f.address) !== undefined)
  const values = sure.map((f) => deduced.get(f.address)!)
  if (sure.length === 0) return []
  const name = gapName({ table, facts: sure, whole: false })
  const title =
    sure.length === 1
      ? { zh: `${name.zh}填 ${values[0]}`, en: `Enter ${values[0]} in ${name.en}` }
      : {
          zh: `${name.zh}的 ${sure.length} 格填 ${values.join('、')}`,
          en: `Enter ${values.join(', ')} in ${sure.length} cells of ${name.en}`,
        }
  const edits = editsOf(reading, new Map(sure.map((f, i) => [f.address, values[i]!])))
  return edits ? [{ title, change: replacing(edits), safe: false, preferred: true }] : []
}

/** @param isAll whether no other cell of the row lacks a number */
function zeros(reading: Analysis, gap: Gap, facts: readonly Fact[], isAll: boolean): Proposal[] {
  const fills = filledUp(reading, facts)
  const edits = fills && editsOf(reading, fills)
  return edits
    ? [{ title: titleOf(gap, facts, fills, isAll), change: replacing(edits), safe: false, preferred: false, fills }]
    : []
}

function editsOf(reading: Analysis, fills: Counts) {
  const edits = [...fills].map(([address, value]) => setCell(reading, address, value))
  return edits.every((e) => e.length > 0) ? edits.flat() : undefined
}

/** `“规章”的 3 格填 0` · `“（一）予以公开”其余 5 格填 0，“总计”填 3` */
function titleOf({ table, whole }: Gap, facts: readonly Fact[], fills: Counts, isAll: boolean): Text {
  const [first] = facts
  const name = gapName({ table, facts, whole })
  if (facts.length === 1) return { zh: `${name.zh}填 0`, en: `Enter 0 in ${name.en}` }
  const { row } = first!
  const zero = facts.filter((f) => fills.get(f.address) === 0n)
  const rest = facts.filter((f) => fills.get(f.address) !== 0n)
  if (zero.length === 1 && rest.length === 0) {
    const own = cellName(row.block, row.form, zero[0]!.column)
    return { zh: `${own.zh}填 0`, en: `Enter 0 in ${own.en}` }
  }
  const others = isAll && !whole && rowOf([table], first!)!.facts.some((f) => f?.value.kind === 'number')
  const named = rest.map((f) => ({ name: columnName(row.block, f.column), value: fills.get(f.address)! }))
  return {
    zh: [
      `${name.zh}${others ? '其余' : '的'} ${zero.length} 格填 0`,
      ...named.map((n) => `“${n.name}”填 ${n.value}`),
    ].join('，'),
    en: [
      `Enter 0 in ${others ? 'the other ' : ''}${zero.length} ${zero.length === 1 ? 'cell' : 'cells'} of ${name.en}`,
      ...named.map((n) => `${n.value} in “${n.name}”`),
    ].join(', '),
  }
}
