/** A label of the form in the table's own hand: its way of writing 一、 （一） 1. and its brackets. */
import type { BoundTable } from '../model'

export interface Wording {
  readonly ordinal: string
  readonly label: string
}

/** How an ordinal of each kind is written: what stands before, for, and behind its numeral. */
const kinds = [
  {
    form: /^（([一二三四五六七八九十]+)）$/,
    written: /^(?<before>[（(]\s*)[一二三四五六七八九十]+(?<behind>\s*[)）]\s*)/,
  },
  { form: /^([一二三四五六七八九十]+)、$/, written: /^[一二三四五六七八九十]+(?<behind>\s*[、.．,，]\s*)/ },
  { form: /^(\d+)\.$/, written: /^\d{1,2}(?<behind>\s*[.、．]\s*|(?=\D))/ },
] as const

export function wordingOf(table: BoundTable, ordinal: string, label: string): Wording {
  const written = table.rows.map((r) => r.label.text).filter((t) => t !== '')
  const half = written.some((t) => t.includes('(')) && !written.some((t) => t.includes('（'))
  const brackets = (text: string) => (half ? text.replaceAll('（', '(').replaceAll('）', ')') : text)
  const kind = kinds.find((k) => k.form.test(ordinal))
  if (!kind) return { ordinal, label: brackets(label) }
  const peers = table.rows.filter((r) => kind.form.test(r.form.ordinal) && r.label.text !== '').map((r) => r.label.text)
  const sample = peers.map((text) => kind.written.exec(text)).find((m) => m !== null)?.groups
  const numeral = kind.form.exec(ordinal)![1]!
  const own = sample
    ? (sample.before ?? '') + numeral + (sample.behind ?? '')
    : peers.length > 0
      ? ''
      : brackets(ordinal)
  return { ordinal: own, label: brackets(label) }
}
