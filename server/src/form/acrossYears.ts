/**
 * What the figures of a report must be by those of the report on the year before, row by row of a table. The editions say
 * which columns and rows are related, and how; here these become addresses.
 */
import { addressOf } from './address'
import type { TableForm, YearRelation, YearTerm } from './types'

/** 二、上年结转 is what the year before called 四、结转下年度, for each applicant. */
export function carriedOver({ blocks }: TableForm): YearRelation[] {
  return blocks.flatMap(({ rows, columns }) => {
    const [now, last] = [rows.find((r) => r.role === 'broughtForward'), rows.find((r) => r.role === 'carriedForward')]
    if (!now || !last) return []
    return columns.map((column) => ({
      kind: 'broughtForward' as const,
      value: addressOf(now, column),
      terms: [{ year: 'last' as const, address: addressOf(last, column), sign: 1 as const }],
    }))
  })
}

/** A column's value as the sum of others of its row: their keys, the year each is of, and whether it counts against. */
export function acrossColumns(
  { blocks }: TableForm,
  kind: YearRelation['kind'],
  value: string,
  terms: readonly (readonly [year: YearTerm['year'], column: string, sign: YearTerm['sign']])[],
  orMore: readonly string[] = [],
): YearRelation[] {
  return blocks
    .filter(({ columns }) => columns.some(({ key }) => key === value))
    .flatMap(({ rows }) => rows)
    .map((row) => ({
      kind,
      value: addressOf(row, value),
      terms: terms.map(([year, column, sign]) => ({ year, address: addressOf(row, column), sign })),
      ...(orMore.length > 0 && { orMore: orMore.map((column) => addressOf(row, column)) }),
    }))
}
