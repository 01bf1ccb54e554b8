/** The reports that a summary is the sum of, as a person has declared them; which are missing, and which cannot be added. */
import { organName } from './agency'
import { yearOfMember, type Collection, type Member } from './collection'
import type { Roster, SummaryEntry } from './roster'

export interface Units {
  readonly entry: SummaryEntry
  /** One report each, in the order in which they are declared. */
  readonly members: readonly Member[]
  /** Agencies without a report on the year. */
  readonly missing: readonly string[]
  /** Agencies with several reports on it that contradict each other. */
  readonly contradicting: readonly string[]
  /** Files are named and not how many there are: nobody can say that all are there. */
  readonly isOpen: boolean
  /** So many of the files that there should be are not there. */
  readonly short: number
}

/** The units of a report that is declared to be their sum; undefined where it is not declared one. */
export function unitsOf(collection: Collection, member: Member): Units | undefined {
  const { roster, organ } = member
  if (organ === undefined) return undefined
  const entry = roster.summaries.find(({ report }) => canonical(roster, report) === organ)
  return entry && unitsIn(collection, member, entry)
}

function unitsIn(collection: Collection, member: Member, entry: SummaryEntry): Units {
  const { roster, organ, digest } = member
  const named =
    entry.units?.flatMap((unit) => (unit.kind === 'agency' ? unit.name : [])) ??
    roster.agencies
      .filter(({ superior }) => superior !== undefined && canonical(roster, superior) === organ)
      .map((each) => each.name)
  const globs = entry.units?.flatMap((unit) => (unit.kind === 'files' ? unit.matches : [])) ?? []
  const members = new Set<Member>()
  const [missing, contradicting]: [string[], string[]] = [[], []]
  const add = (year: { readonly distinct: readonly Member[] } | undefined, name: string): void => {
    const [first, ...others] = year?.distinct ?? []
    if (!first) missing.push(name)
    else if (others.length > 0) contradicting.push(name)
    else members.add(first)
  }
  for (const name of named) add(collection.years.get(canonical(roster, name))?.get(digest.year!), name)
  if (globs.length > 0)
    for (const other of collection.members.values()) {
      const isMeant = other.roster === roster && other.organ !== organ && other.digest.year === digest.year
      if (!isMeant || !globs.some((matches) => matches(other.within))) continue
      const year = yearOfMember(collection, other)
      if (year && !year.copies.has(other)) add(year, other.digest.agency ?? other.digest.path)
    }
  return {
    entry,
    members: [...members],
    missing,
    contradicting: [...new Set(contradicting)],
    isOpen: globs.length > 0 && entry.count === undefined,
    short: entry.count === undefined ? 0 : Math.max(0, entry.count - members.size),
  }
}

/** What an agency that a configuration names is known by. */
function canonical({ agencies }: Roster, name: string): string {
  const organ = organName(name)
  const own = agencies.find((each) => [each.name, ...each.aliases].some((other) => organName(other) === organ))
  return own ? organName(own.name) : organ
}

/** What the configuration of any of the reports names as units of an agency, by what each is known by; undefined where none does. */
export function unitsNamed(members: readonly Member[], agency: string): ReadonlyMap<string, string> | undefined {
  for (const roster of new Set(members.map((member) => member.roster))) {
    const own = canonical(roster, agency)
    const listed = roster.summaries
      .filter(({ report }) => canonical(roster, report) === own)
      .flatMap(({ units }) => units?.flatMap((unit) => (unit.kind === 'agency' ? unit.name : [])) ?? [])
    const below = roster.agencies
      .filter(({ superior }) => superior !== undefined && canonical(roster, superior) === own)
      .map(({ name }) => name)
    const names = listed.length > 0 ? listed : below
    if (names.length > 0) return new Map(names.map((name) => [canonical(roster, name), name]))
  }
  return undefined
}
