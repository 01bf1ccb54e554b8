/**
 * Which year a report is on: title, period, the names that the report gives itself and the years of its sentences are
 * heard as witnesses. Decides once, for everyone; what the witnesses contradict is for the checks to say.
 */
import type { Span, StatedPeriod, YearDecision, YearWitness } from '../model'
import { firstYear, openingYear, selfReferences, yearOfText } from './named'
import { period as stated } from '../prose/patterns/period'
import { saidIn } from '../prose/said'
import { spokenOf, type Heard, type Spoken } from './spoken'

/** How much a witness counts. A sentence or two may look back; a text that speaks of one year throughout does not. */
const weight: Readonly<Record<YearWitness['kind'], number>> = { title: 1, itself: 1, period: 1, text: 2 }
/** What a text that opens with a year, and says no more of it, adds to that year if somebody else names it. */
const opens = 1

export function decideYear(heard: Heard): YearDecision {
  const spoken = spokenOf(heard)
  const period = periodOf(spoken)
  const title = heard.title?.year
  const throughout = yearOfText(spoken)
  const witnesses: YearWitness[] = [
    ...(title ? [{ kind: 'title' as const, year: title.value, span: title.span }] : []),
    ...selfReferences(spoken, heard.title).map((s) => ({ kind: 'itself' as const, ...s })),
    ...periodYears(period).map(({ year, span }) => ({ kind: 'period' as const, year, span })),
    ...(throughout ? [{ kind: 'text' as const, ...throughout }] : []),
  ]
  const found = { witnesses, ...(period && { period }) }
  const [best, second] = ranked(witnesses, throughout ? undefined : openingYear(spoken))
  if (!best) {
    const value = firstYear(spoken, heard.title)
    return { ...found, ...(value !== undefined && { value }), certain: false }
  }
  const titled = title?.value
  // On a tie the title is right if anything confirms it.
  if (titled !== undefined && second?.votes === best.votes && [best, second].some((r) => r.year === titled))
    return { ...found, value: titled, certain: best.votes > 1 }
  const certain = second === undefined || best.votes > second.votes
  const overruled = titled !== undefined && titled !== best.year && onlyText(witnesses, best.year)
  return { ...found, value: certain && !overruled ? best.year : (titled ?? best.year), certain: certain && !overruled }
}

/** The first period that is stated: above the first section, at its beginning, or among the other matters of the last. */
function periodOf({ preface, opening, closing }: Spoken): StatedPeriod | undefined {
  const [first] = saidIn([...preface, ...opening, ...closing], stated)
  if (!first) return undefined
  const { span, text, state, from, to } = first
  return { span, text, state, ...(from && { from }), ...(to && { to }) }
}

interface Ranked {
  readonly year: number
  readonly votes: number
}

/** The years named, the one with most votes first; each kind of witness has one voice for a year. */
function ranked(witnesses: readonly YearWitness[], opening: number | undefined): Ranked[] {
  const years = [...new Set(witnesses.map((w) => w.year))]
  const votes = (year: number) => {
    const kinds = new Set(witnesses.flatMap((w) => (w.year === year ? [w.kind] : [])))
    return [...kinds].reduce((sum, kind) => sum + weight[kind], opening === year ? opens : 0)
  }
  return years.map((year) => ({ year, votes: votes(year) })).sort((a, b) => b.votes - a.votes)
}

/** Sentences alone, however many, do not overrule a title: somebody must look. */
function onlyText(witnesses: readonly YearWitness[], year: number): boolean {
  return witnesses.every((w) => w.year !== year || w.kind === 'text')
}

function periodYears(period: StatedPeriod | undefined): { readonly year: number; readonly span: Span }[] {
  if (!period) return []
  const years = new Set([period.from?.year, period.to?.year].flatMap((y) => y ?? []))
  return [...years].map((year) => ({ year, span: period.span }))
}
