/** The years that a report gives itself. Asks for what sentences say; decides nothing. */
import type { Span, Title } from '../model'
import { itself } from '../prose/patterns/itself'
import { ofTheYear } from '../prose/patterns/of-the-year'
import { saidIn } from '../prose/said'
import type { Spoken } from './spoken'

export interface Named {
  readonly year: number
  /** Of the four digits. */
  readonly span: Span
}

/**
 * The years by which the report names itself. Below its first heading it does so only where it presents itself: what it
 * lists there are works of the year, and last year's report is one of them (《条例》第四十九条: published by 31 January, of
 * a government by 31 March).
 */
export function selfReferences({ preface, opening }: Spoken, title: Title | undefined): Named[] {
  const inside = saidIn(opening, itself).filter(({ presented }) => presented)
  return [...saidIn(preface, itself), ...inside]
    .filter(({ span }) => !title || span.start >= title.span.end || span.end <= title.span.start)
    .map(({ year, span }) => ({ year, span }))
}

/** The year with which section one opens (`2022年，我局…`): it may confirm, but proves nothing by itself. */
export function openingYear({ overview }: Spoken): number | undefined {
  const match = /^(20\d\d)年/.exec(overview[0]?.text ?? '')
  return match ? Number(match[1]) : undefined
}

/** So many clauses make a text that speaks of a year throughout, if no other year is named a third as often. */
const clauses = 2

/** The year of which the report's own sentences speak throughout, and where one first does. */
export function yearOfText({ overview, closing }: Spoken): Named | undefined {
  const found = saidIn([...overview, ...closing], ofTheYear)
  const count = new Map<number, number>()
  for (const { year } of found) count.set(year, (count.get(year) ?? 0) + 1)
  const [best, second] = [...count].sort((a, b) => b[1] - a[1])
  if (!best || best[1] < clauses || (second && second[1] * 3 > best[1])) return undefined
  const first = found.find(({ year }) => year === best[0])
  return first && { year: first.year, span: first.span }
}

/** The first year that is named at all. */
export function firstYear({ preface, opening }: Spoken, title: Title | undefined): number | undefined {
  for (const { text } of [...(title ? [title] : []), ...preface, ...opening]) {
    const match = /(20\d\d)年/.exec(text)
    if (match) return Number(match[1])
  }
  return undefined
}
