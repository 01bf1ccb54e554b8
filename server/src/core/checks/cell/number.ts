/**
 * A cell holds something else than the number it is for: words, a remark beside the number, a negative count, a fraction
 * of a case. The number meant is offered where one is plain: `0件`, `22（其中修订 16 件）`, a letter O for 0.
 */
import type { ValueKind } from '../../../form/types'
import { countOf } from '../../identities'
import type { Fact, Fix, Reading, Text } from '../../model'
import { parseValue } from '../../value'
import { defineCheck } from '../check'
import { cellName } from '../../names'
import { setCell, sumsOf } from '../../sums'

type Fault = 'text' | 'remark' | 'negative' | 'fraction'

export const cellNumber = defineCheck<{ name: Text; fault: Fault; written: string }>({
  code: 'cell/number',
  severity: 'error',
  *find(reading) {
    for (const fact of reading.facts.values()) {
      const fault = faultOf(fact)
      if (!fault) continue
      const name = cellName(fact.row.block, fact.row.form, fact.column)
      yield {
        span: fact.cell.span,
        address: fact.address,
        args: { name, fault, written: shortened(fact.cell.text) },
        fixes: () => fixesOf(reading, fact),
      }
    }
  },
  message: {
    zh: ({ name, fault, written }) => `${name.zh}填“${written}”，${reasons[fault].zh}。`,
    en: ({ name, fault, written }) => `${name.en}: “${written}” ${reasons[fault].en}.`,
  },
  why: {
    zh: '表中件数为不小于 0 的整数，说明文字写在正文里；不是数字的格无法参与核对。',
    en: 'The tables hold whole numbers of 0 or more; remarks belong in the text. What is no number cannot be checked.',
  },
})

const reasons: Readonly<Record<Fault, Text>> = {
  text: { zh: '不是数字', en: 'is no number' },
  remark: { zh: '表中只填数字，说明请写在正文里', en: 'holds a remark; the table takes the number only' },
  negative: { zh: '不能是负数', en: 'must not be negative' },
  fraction: { zh: '件数应为整数', en: 'must be a whole number' },
}

function faultOf({ value, column }: Fact): Fault | undefined {
  if (value.kind === 'text') return meant(value.text, column.kind) === undefined ? 'text' : 'remark'
  if (value.kind !== 'number') return undefined
  if (column.kind !== 'change' && value.decimal.startsWith('-')) return 'negative'
  return column.kind !== 'amount' && value.decimal.includes('.') ? 'fraction' : undefined
}

/** A number, a unit of counting, a remark in brackets; letters that look like digits. */
const remark =
  /^[?？\s]*([+-]?[\d０-９][\d０-９,，.．]*)\s*(?:[件份起宗项条个部次]\s*)?(?:[（(【][^（()）]*[)）】]?)?[。.、，,;；]?$/
const lookalike = /^[\dOｏ〇○]+$/i

function meant(text: string, kind: ValueKind): string | undefined {
  const number = lookalike.test(text) ? text.replace(/[Oｏ〇○]/gi, '0') : remark.exec(text)?.[1]
  const value = number === undefined ? undefined : parseValue(number)
  if (value?.kind !== 'number') return undefined
  if (kind === 'amount') return value.decimal.startsWith('-') ? undefined : value.decimal
  const count = countOf(value)
  return count === undefined || (kind === 'count' && count < 0n) ? undefined : value.decimal
}

/** A longer text says something that a number in its place would lose: a heading that has run into the last cell. */
const longest = 8

/** What is meant and what the identities determine; where the two differ, both are offered and neither preferred. */
function fixesOf(reading: Reading, fact: Fact): Fix[] {
  const plain = fact.value.kind === 'text' ? meant(fact.value.text, fact.column.kind) : undefined
  const deduced = sumsOf(reading).deduced(fact.address)?.toString()
  const values = [...new Set([plain, deduced])].filter((v) => v !== undefined)
  const preferred = values.length === 1 && (plain !== undefined || fact.cell.text.length <= longest)
  return values.flatMap((value) => {
    const edits = setCell(reading, fact.address, value)
    const title = { zh: `改为 ${value}`, en: `Change to ${value}` }
    return edits.length > 0 ? [{ title, edits, safe: false, preferred }] : []
  })
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}
