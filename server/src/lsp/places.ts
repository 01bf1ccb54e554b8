/**
 * Where a document (Word, PDF) says what its text says, for people who have the document in front of them: the page, and the
 * table and row or the part and paragraph. Lines of its text are no lines of it.
 */
import type { Finding, Report, Text } from '../core'
import { whereabouts } from '../features/whereabouts'
import type { Departure } from './departure'
import { placeWords } from './unwritten'

export type Placed = Pick<Finding, 'span' | 'address'>

/** With an address the row's label and the column stand behind the place. */
export type PlaceOf = (placed: Placed) => Text | undefined

/** For a text that is its own file, and so has no place but its lines. */
export const noPlace: PlaceOf = () => undefined

export function placesIn(report: Report, departure: Departure): PlaceOf {
  let where: ReturnType<typeof whereabouts> | undefined
  const isStatutory = (offset: number) =>
    report.tables.some(({ span }) => span.start <= offset && offset < Math.max(span.end, span.start + 1))

  return (placed) => {
    const origin = departure.origin(placed.span)
    // A report is told in the words of its form. A table that no form knows, or a text that is no report, is counted.
    if (report.unchecked || (origin?.table !== undefined && !isStatutory(placed.span.start))) return placeWords(origin)
    const place = (where ??= whereabouts(report))(placed)
    const page = placeWords(origin?.page === undefined ? undefined : { page: origin.page })
    return page ? { zh: `${page.zh}，${place.zh}`, en: `${page.en}, ${place.en}` } : place
  }
}
