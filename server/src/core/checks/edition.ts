/**
 * Which edition a report must use: that of its year. A report is read in the edition of its tables, which may be the
 * wrong one. Where the years named belong to different editions, or none is named, the tables' own edition stands.
 */
import type { Analysis } from '../analysis'
import { editionOf, yearsOf, type Edition } from '../../form'
import type { Form, Text } from '../../form/types'

export function dueEdition(reading: Analysis): Edition {
  const { value, certain, witnesses } = reading.decision
  const years = certain && value !== undefined ? [value] : witnesses.map((w) => w.year)
  const [edition, ...others] = new Set(years.map((year) => editionOf(year)))
  return edition !== undefined && others.length === 0 ? edition : reading.edition
}

/** The reports that are written in a form: `2019、2020 年度`, `2021 年度起`; “reports on 2019 and 2020”, “later ones”. */
export function reportsIn(form: Form): Text {
  const { from, to } = yearsOf(form)
  if (to === undefined) return { zh: `${from} 年度起`, en: 'later ones' }
  if (to === from) return { zh: `${from} 年度`, en: `reports on ${from}` }
  return to === from + 1
    ? { zh: `${from}、${to} 年度`, en: `reports on ${from} and ${to}` }
    : { zh: `${from} 至 ${to} 年度`, en: `reports on ${from} to ${to}` }
}
