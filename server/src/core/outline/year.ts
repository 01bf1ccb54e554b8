/** The year of a report, from all the places in which it names one. */
import type { Section, Title } from '../model'

/** Without blanks. */
const period = /统计(?:期限|周期|时间|时限|截止日期)?[^。；]{0,30}?(20\d\d)年/
const selfReference = /(20\d\d)年度?(?:政府|政务)?信息公开(?:工作)?(?:年度)?报告/g
const any = /(20\d\d)年/

/** How much of a text without sections is looked at. */
const opening = 4000

/** The title's year if the period or a self-reference confirms it or none contradicts, else the one named most. */
export function yearOf(text: string, title: Title | undefined, sections: readonly Section[]): number | undefined {
  const end = sections[1]?.span.start ?? Math.min(text.length, opening)
  const below = text.slice(title?.span.end ?? 0, end).replace(/\s+/g, '')
  const named = [
    title?.year?.value,
    Number(period.exec(below)?.[1]),
    ...Array.from(below.matchAll(selfReference), (match) => Number(match[1])),
  ].filter((y): y is number => y !== undefined && !Number.isNaN(y))
  if (named.length === 0) {
    const first = any.exec(text.slice(0, end).replace(/\s+/g, ''))
    return first ? Number(first[1]) : undefined
  }
  const count = (y: number) => named.filter((n) => n === y).length
  return named.reduce((best, y) => (count(y) > count(best) ? y : best))
}
