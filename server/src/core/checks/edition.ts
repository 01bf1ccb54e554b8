/**
 * Which edition a report must use: that of its year. A report is read in the edition of its tables, which may be the
 * wrong one. Where the years named belong to different editions, or none is named, the tables' own edition stands.
 */
import type { Analysis } from '../analysis'
import { editionOf } from '../../form'
import type { Edition } from '../../form/types'

export function dueEdition(reading: Analysis): Edition {
  const { value, certain, witnesses } = reading.decision
  const years = certain && value !== undefined ? [value] : witnesses.map((w) => w.year)
  const [edition, ...others] = new Set(years.map(editionOf))
  return edition !== undefined && others.length === 0 ? edition : reading.edition
}
