/**
 * The reports of a folder by agency and year: which of several files counts, which report is on the year before, and which
 * reports a changed one bears on. Built anew from digests whenever one of them changes; that is a matter of milliseconds.
 */
import { homeOf, organName, saysWhere } from './agency'
import type { Digest } from './digest'
import { printIndex, type PrintIndex } from './printIndex'
import { noRoster, type Roster } from './roster'
import { isCopy } from './same'

/** A report, and the configuration that holds for it. */
export interface Collected {
  readonly digest: Digest
  readonly roster?: Roster
  /** Its path in the folder of that configuration, with `/`. */
  readonly within?: string
}

/** A report in its place among the others. */
export interface Member {
  readonly digest: Digest
  readonly roster: Roster
  readonly within: string
  /** What its agency is known by in this collection; undefined where the report names none. */
  readonly organ?: string
}

/** The reports of one agency on one year. */
export interface YearOf {
  /** One of each that says something else; the first is the likeliest to be meant. */
  readonly distinct: readonly Member[]
  /** Files that say the same as one of them, with the path of that one. */
  readonly copies: ReadonlyMap<Member, Member>
}

export interface Collection {
  readonly members: ReadonlyMap<string, Member>
  readonly years: ReadonlyMap<string, ReadonlyMap<number, YearOf>>
  /** Which reports on a year share fingerprints; worked out when it is first asked for. */
  printsOf(year: number): PrintIndex<Member>
}

/** Reports are taken in the order of their paths, so that whoever found them first decides nothing. */
export function collect(collected: readonly Collected[]): Collection {
  const sorted = collected.toSorted((a, b) => (a.digest.path < b.digest.path ? -1 : 1))
  const organs = organsOf(sorted)
  const members = sorted.map(({ digest, roster = noRoster, within = digest.path }, i): Member => {
    const organ = organs[i]
    return { digest, roster, within, ...(organ !== undefined && { organ }) }
  })
  const grouped = new Map<string, Map<number, Member[]>>()
  for (const member of members) {
    const { organ, digest } = member
    if (organ === undefined || digest.year === undefined || !digest.yearIsCertain) continue
    const years = grouped.get(organ) ?? new Map<number, Member[]>()
    const beside = years.get(digest.year)
    if (beside) beside.push(member)
    else grouped.set(organ, years.set(digest.year, [member]))
  }
  const years = new Map(
    [...grouped].map(([organ, own]) => [organ, new Map([...own].map(([y, all]) => [y, yearOf(all)]))]),
  )
  const indices = new Map<number, PrintIndex<Member>>()
  return {
    members: new Map(members.map((member) => [member.digest.path, member])),
    years,
    printsOf(year) {
      const known = indices.get(year)
      if (known) return known
      const index = printIndex([...years.values()].flatMap((own) => own.get(year)?.distinct ?? []))
      indices.set(year, index)
      return index
    },
  }
}

/** What each report's agency is known by. */
function organsOf(collected: readonly Collected[]): (string | undefined)[] {
  const aliases = new Map<Roster, ReadonlyMap<string, string>>()
  const named = collected.map(({ digest: { agency, path }, roster = noRoster }) => {
    if (agency === undefined) return undefined
    const name = organName(agency)
    if (!aliases.has(roster)) aliases.set(roster, aliasesOf(roster))
    const given = aliases.get(roster)!.get(name)
    return given !== undefined
      ? { name: given, home: undefined }
      : { name, home: saysWhere(name) ? undefined : homeOf(path) }
  })
  // 财政局 beside the reports of 江源县财政局 and of no other 财政局 is that one.
  const endings = new Map<string, string | undefined>()
  collected.forEach(({ digest: { path } }, i) => {
    const each = named[i]
    if (!each || each.home !== undefined) return
    for (let from = 1; from < each.name.length; from++) {
      const ending = `${homeOf(path)}\n${each.name.slice(from)}`
      const known = endings.has(ending) && endings.get(ending) !== each.name
      endings.set(ending, known ? undefined : each.name)
    }
  })
  return named.map((each) => {
    if (each?.home === undefined) return each?.name
    const key = `${each.home}\n${each.name}`
    return endings.get(key) ?? key
  })
}

function aliasesOf({ agencies }: Roster): ReadonlyMap<string, string> {
  return new Map(
    agencies.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((each) => [organName(each), organName(name)] as const),
    ),
  )
}

/** Nobody keeps more versions of one report; of a folder in which all bear the same name each is compared with these. */
const fewVersions = 20

const formats = ['word', 'text', 'pdf'] as const satisfies readonly Digest['format'][]

/** More read goes before less, then Word, text, PDF. */
function yearOf(members: readonly Member[]): YearOf {
  const [first] = members
  if (members.length === 1) return { distinct: [first!], copies: new Map() }
  const rank = ({ digest: { read, format } }: Member): number => read * formats.length - formats.indexOf(format)
  const distinct: Member[] = []
  const copies = new Map<Member, Member>()
  for (const member of members.toSorted((a, b) => rank(b) - rank(a))) {
    const original = distinct.slice(0, fewVersions).find((other) => isCopy(member.digest, other.digest))
    if (original) copies.set(member, original)
    else distinct.push(member)
  }
  return { distinct, copies }
}

export function yearOfMember(collection: Collection, { organ, digest }: Member): YearOf | undefined {
  const { year, yearIsCertain } = digest
  if (organ === undefined || year === undefined || !yearIsCertain) return undefined
  return collection.years.get(organ)?.get(year)
}

/** Files that say the same as another, which counts, in the order of their paths. */
export function copiesIn({ years }: Collection): { readonly path: string; readonly of: string }[] {
  return [...years.values()]
    .flatMap((byYear) => [...byYear.values()].flatMap(({ copies }) => [...copies]))
    .map(([copy, original]) => ({ path: copy.digest.path, of: original.digest.path }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whether it is judged: of several files that say the same one is. */
export function isCounted(collection: Collection, member: Member): boolean {
  const year = yearOfMember(collection, member)
  return year !== undefined && !year.copies.has(member)
}

/**
 * The report of the same agency on the year before. Of several that contradict each other it is the one in the same folder;
 * where that decides nothing, none.
 */
export function yearBefore(collection: Collection, { organ, digest }: Member): Member | undefined {
  if (organ === undefined || digest.year === undefined || !digest.yearIsCertain) return undefined
  const distinct = collection.years.get(organ)?.get(digest.year - 1)?.distinct ?? []
  if (distinct.length < 2) return distinct[0]
  const near = distinct.filter((other) => folderOf(other) === folderOf({ digest }))
  return near.length === 1 ? near[0] : undefined
}

function folderOf({ digest: { path } }: Pick<Member, 'digest'>): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
