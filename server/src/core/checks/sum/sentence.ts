/** A broken identity in a sentence with both sums, and where it is shown. */
import type { Analysis } from '../../analysis'
import type { Identity, Text } from '../../../form/types'
import { han } from '../../../form/provisions'
import type { Fact, Place } from '../../model'
import { placeOf } from '../../../form'
import { columnName, rowName } from '../../names'
import type { Sums } from '../../sums'

/** “（一）予以公开”六类申请人合计 9，总计填 10，多 1。 */
export function sentence({ counts }: Sums, identity: Identity): Text {
  const sum = (addresses: readonly string[]) => addresses.reduce((n, a) => n + (counts.get(a) ?? 0n), 0n)
  const left = sum(identity.left)
  const right = sum(identity.right)
  const parts = identity.left.length
  const total = placeOf(identity.right[0]!)
  const excess: Text =
    right > left
      ? { zh: `多 ${right - left}`, en: `${right - left} too many` }
      : { zh: `少 ${left - right}`, en: `${left - right} too few` }
  switch (identity.kind) {
    case 'row': {
      const name = rowName(total.block, total.row)
      return {
        zh: `“${name}”${han(parts)}类申请人合计 ${left}，总计填 ${right}，${excess.zh}。`,
        en: `“${name}”: applicants add up to ${left}, total says ${right} (${excess.en}).`,
      }
    }
    case 'column': {
      const column = columnName(total.block, total.column)
      const name = rowName(total.block, total.row)
      return {
        zh: `“${column}”列：各项办理结果合计 ${left}，“${name}”填 ${right}，${excess.zh}。`,
        en: `Column “${column}”: results add up to ${left}, “${name}” says ${right} (${excess.en}).`,
      }
    }
    case 'balance': {
      const column = columnName(total.block, total.column)
      const [received, brought] = identity.left.map((a) => counts.get(a))
      const [results, carried] = identity.right.map((a) => counts.get(a))
      const gap = left > right ? left - right : right - left
      return {
        zh: `“${column}”列：新收 ${received}＋上年结转 ${brought}＝${left}，总计 ${results}＋结转下年度 ${carried}＝${right}，两边差 ${gap}。`,
        en: `Column “${column}”: received ${received} + brought forward ${brought} = ${left}, results ${results} + carried forward ${carried} = ${right}; they differ by ${gap}.`,
      }
    }
    case 'review': {
      const over = total.column.under?.at(-1) ?? ''
      return {
        zh: `“${over}”${han(parts)}种结果合计 ${left}，总计填 ${right}，${excess.zh}。`,
        en: `“${over}”: outcomes add up to ${left}, total says ${right} (${excess.en}).`,
      }
    }
  }
}

/** The identity by its name: “（一）予以公开”一行的合计。 */
function nameOf(identity: Identity): Text {
  const { block, row, column } = placeOf(identity.right[0]!)
  const [line, head, over] = [rowName(block, row), columnName(block, column), column.under?.at(-1)]
  return {
    row: { zh: `“${line}”一行的合计`, en: `the sum of the row “${line}”` },
    column: { zh: `“${head}”列各项办理结果的合计`, en: `the sum of the results in column “${head}”` },
    balance: { zh: `“${head}”列的勾稽关系`, en: `the balance of column “${head}”` },
    review: { zh: `“${over}”各种结果的合计`, en: `the sum of the outcomes of “${over}”` },
  }[identity.kind]
}

/** At the identity's total, or where that is the cell to blame, at the first of its other cells. */
export function placeIn(
  reading: Analysis,
  sums: Sums,
  identity: Identity,
  blamed: Fact | undefined,
): Place | undefined {
  const cells = [...identity.right, ...identity.left].flatMap((a) => reading.facts.get(a) ?? [])
  const other = cells.find((f) => f.address !== blamed?.address)
  return other && { span: other.cell.span, text: sentence(sums, identity), name: nameOf(identity) }
}
