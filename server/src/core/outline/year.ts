/** The year of a report, from all the places in which it names one. */
import type { Row, Section, Span, Title } from '../model'

/** Without blanks. */
const period = /统计(?:期限|周期|时间|时限|截止日期)?[^。；]{0,30}?(20\d\d)年/
const selfReference = /(20\d\d)年度?(?:政府|政务)?信息公开(?:工作)?(?:年度)?报告/g
const any = /(20\d\d)年/

/** How much of a text without sections is looked at. */
const opening = 4000

/** The title's year if the period or a self-reference confirms it or none contradicts, else the one named most. */
export function yearOf(
  rows: readonly Row[],
  title: Title | undefined,
  sections: readonly Section[],
): number | undefined {
  const end = sections[1]?.span.start ?? opening
  const below = said(rows, { start: title?.span.end ?? 0, end })
  const titled = title?.year?.value
  const others = [period.exec(below)?.[1], ...Array.from(below.matchAll(selfReference), (match) => match[1])].flatMap(
    (y) => (y === undefined ? [] : [Number(y)]),
  )
  if (titled !== undefined && others.includes(titled)) return titled
  const named = titled === undefined ? others : [titled, ...others]
  if (named.length === 0) {
    const first = any.exec(said(rows, { start: 0, end }))
    return first ? Number(first[1]) : undefined
  }
  const counts = new Map<number, number>()
  for (const y of named) counts.set(y, (counts.get(y) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** What the rows that begin in a span say, without blanks. */
function said(rows: readonly Row[], { start, end }: Span): string {
  return rows
    .filter((row) => start <= row.span.start && row.span.start < end)
    .flatMap((row) => row.cells.map((cell) => cell.text))
    .join('')
    .replace(/\s+/g, '')
}
