/** Why a value does not do for a cell, by the kind of number that the cell is for. Knows no cell and no report. */
import type { ValueKind } from '../form/types'
import type { Text, Value } from './model'

export type Fault = 'text' | 'remark' | 'negative' | 'fraction'

/** What is said of the value: `“-3”` 不能是负数. */
export const faultWords: Readonly<Record<Fault, Text>> = {
  text: { zh: '不是数字', en: 'is no number' },
  remark: { zh: '表中只填数字，说明请写在正文里', en: 'holds a remark; the table takes the number only' },
  negative: { zh: '不能是负数', en: 'must not be negative' },
  fraction: { zh: '件数应为整数', en: 'must be a whole number' },
}

/** Undefined for a number that does, and for a blank or a mark, which are no numbers and not at fault for it. */
export function faultIn(value: Value, kind: ValueKind): Fault | undefined {
  if (value.kind === 'text') return 'text'
  if (value.kind !== 'number') return undefined
  if (kind !== 'change' && value.decimal.startsWith('-')) return 'negative'
  if (kind === 'amount') return undefined
  if (value.unit) return 'remark'
  return value.decimal.includes('.') ? 'fraction' : undefined
}
