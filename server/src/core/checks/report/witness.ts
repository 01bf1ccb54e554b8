/** Which year a report is on, when title, period and self-references are heard as witnesses. */
import type { Reading, Span } from '../../model'
import type { Text } from '../../../form/types'
import { periodOf, type Period } from './stated-period'
import { openingYear, selfReferences } from './stated-years'

export interface Witness {
  readonly kind: 'title' | 'period' | 'itself'
  readonly year: number
  readonly span: Span
}

interface Testimony {
  readonly witnesses: readonly Witness[]
  readonly period: Period | undefined
  /** The year that more witnesses name than any other, and two at least; undefined on a tie or where only one speaks. */
  readonly confirmed: number | undefined
  /** The year to go by: the confirmed one, or the only one named. */
  readonly year: number | undefined
}

const known = new WeakMap<Reading, Testimony>()

export function testimonyOf(reading: Reading): Testimony {
  let testimony = known.get(reading)
  if (!testimony) known.set(reading, (testimony = hear(reading)))
  return testimony
}

function hear(reading: Reading): Testimony {
  const period = periodOf(reading)
  const title = reading.title?.year
  const witnesses: Witness[] = [
    ...(title ? [{ kind: 'title' as const, year: title.value, span: title.span }] : []),
    ...selfReferences(reading).map((s) => ({ kind: 'itself' as const, ...s })),
    ...periodYears(period).map((year) => ({ kind: 'period' as const, year, span: period!.span })),
  ]
  const years = [...new Set(witnesses.map((w) => w.year))]
  const opening = openingYear(reading)
  const votes = (year: number) =>
    new Set(witnesses.flatMap((w) => (w.year === year ? [w.kind] : []))).size + (opening === year ? 1 : 0)
  const ranked = years.toSorted((a, b) => votes(b) - votes(a))
  const [best, second] = ranked
  const confirmed =
    best !== undefined && votes(best) >= 2 && (second === undefined || votes(best) > votes(second)) ? best : undefined
  return { witnesses, period, confirmed, year: confirmed ?? (years.length === 1 ? best : undefined) }
}

function periodYears(period: Period | undefined): number[] {
  return [...new Set([period?.from?.year, period?.to?.year].flatMap((y) => y ?? []))]
}

export const witnessNames: Readonly<Record<Witness['kind'], Text>> = {
  title: { zh: '标题', en: 'the title' },
  itself: { zh: '正文自称', en: 'the text itself' },
  period: { zh: '统计期限', en: 'the statistical period' },
}
