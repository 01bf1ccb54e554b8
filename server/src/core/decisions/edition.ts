/**
 * Which form a report is read in, and which one is due. A table votes by its wordings, which may leave several editions open;
 * the year says which form it should be. What does not agree is for the checks to say.
 */
import { editionOf, editions, firstFormYear, type Edition } from '../../form'
import type { EditionDecision, EditionWitness, YearDecision } from '../model'

/** @param tables each with the editions that its wordings leave open */
export function decideEdition(
  tables: readonly Extract<EditionWitness, { readonly kind: 'table' }>[],
  year: YearDecision,
): EditionDecision {
  const ofYear = editionOf(year.value)
  const value = prevailing(tables, ofYear)
  const due = dueFor(year) ?? value
  const named =
    year.value === undefined || isBeforeForms(year.value)
      ? []
      : [{ kind: 'year' as const, year: year.value, editions: [ofYear] }]
  const witnesses = [...tables, ...named]
  return { value, due, certain: witnesses.every((w) => w.editions.includes(value)), witnesses }
}

/** The edition that most tables show; of those that as many show that of the year, else the latest. */
function prevailing(tables: readonly EditionWitness[], ofYear: Edition): Edition {
  const votes = editions.map(({ edition }) => ({
    edition,
    tables: tables.filter((t) => t.editions.includes(edition)).length,
  }))
  const most = Math.max(...votes.map((v) => v.tables))
  const likeliest = votes.filter((v) => v.tables === most).map((v) => v.edition)
  return likeliest.includes(ofYear) ? ofYear : likeliest.at(-1)!
}

/** Such a year asks for no form that is known: with a table of one, the year is in error. */
function isBeforeForms(year: number): boolean {
  return year < firstFormYear
}

/** That of the year; undefined where the years named belong to different editions or to none, or none is named. */
function dueFor({ value, certain, witnesses }: YearDecision): Edition | undefined {
  const years = certain && value !== undefined ? [value] : witnesses.map((w) => w.year)
  const [edition, ...others] = new Set(years.map((year) => (isBeforeForms(year) ? undefined : editionOf(year))))
  return others.length === 0 ? edition : undefined
}
