/** Figures as a reader sees them, however they are written. Knows no form and no value: a year and an amount are figures. */
import type { Reading } from './model'

/** By how often each stands in the text. The ordinal that begins a cell (`1.`) is none. */
export function figuresOf({ rows }: Pick<Reading, 'rows'>): Map<string, number> {
  return counted(rows.flatMap(({ cells }) => cells.flatMap(({ text }) => figuresIn(withoutOrdinal(text)))))
}

/** A digit, or what becomes one: `①`, `㎡`, `㈠`. Most cells hold none. */
const numeral = /[\p{N}\p{So}]/u

/** `１，２３４ 件` holds 1234: how its digits are written or set apart makes no other figure. */
export function figuresIn(text: string): string[] {
  if (!numeral.test(text)) return []
  return (text.normalize('NFKC').match(/\d(?:[\s,]{0,2}\d)*/gu) ?? []).map((run) => run.replace(/\D/gu, ''))
}

export function counted(figures: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const figure of figures) times.set(figure, (times.get(figure) ?? 0) + 1)
  return times
}

function withoutOrdinal(text: string): string {
  return text.replace(/^\s*\d{1,2}\s*[.、．](?!\d)/u, '')
}
