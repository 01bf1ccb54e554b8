/** Which reports are to be judged again when one has changed. */
import { yearOfMember, type Collection, type Member } from './collection'
import { repeating } from './alike'
import { unitsOf } from './units'

/**
 * The paths of the reports whose findings may differ between two states of a collection, of which one has another digest at
 * `path`, or none: that report, those whose agency is told by it, of each the others of its agency and year and those on
 * the year after, those of the year that repeat it, and summaries of that year.
 */
export function affectedBy(before: Collection, after: Collection, path: string): ReadonlySet<string> {
  const found = new Set([path])
  const moved = [...after.members.values()].filter(({ digest, organ }) => {
    const then = before.members.get(digest.path)
    return then !== undefined && then.organ !== organ
  })
  for (const each of [path, ...moved.map(({ digest }) => digest.path)])
    for (const collection of [before, after]) {
      const member = collection.members.get(each)
      if (member) for (const other of around(collection, member)) found.add(other.digest.path)
    }
  return found
}

function* around(collection: Collection, member: Member): Generator<Member> {
  yield member
  const { organ, digest } = member
  if (organ === undefined || digest.year === undefined) return
  const years = collection.years.get(organ)
  for (const year of [yearOfMember(collection, member), years?.get(digest.year + 1)])
    if (year) yield* [...year.distinct, ...year.copies.keys()]
  yield* repeating(collection, member)
  for (const other of collection.members.values())
    if (other.roster.summaries.length > 0 && other.digest.year === digest.year && unitsOf(collection, other))
      yield other
}
