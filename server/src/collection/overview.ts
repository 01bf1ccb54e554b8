/**
 * The reports of a folder as a grid of agencies and years, whoever needs a person most first: what was found, what was not
 * read, what is not there. Knows no words; of a file that was not read it knows the path.
 */
import type { Address, Finding, Severity, Span } from '../core'
import { homeOf, organName } from './agency'
import { copiesIn, type Collection, type Member } from './collection'
import { cellAt, figureAt, stateAt, type Digest, type Figure, type State } from './digest'

export interface Overview<File> {
  /** The years in question, the earliest first. */
  readonly years: readonly number[]
  readonly agencies: readonly AgencyRow<File>[]
  /** Files that were not read and whose names do not say which report they hold. */
  readonly elsewhere: readonly File[]
}

export interface AgencyRow<File> {
  /** What the agency is known by in the collection; of a report that names none, its path. */
  readonly key: string
  /** As its latest report writes it; undefined where that names none. */
  readonly name?: string
  /** The latest first. */
  readonly entries: readonly Entry[]
  /** Files that were not read and that hold the report on that year, if their names are right. */
  readonly unread: readonly { readonly year: number; readonly file: File }[]
  /** Years without a report, nor a file that may hold it, between those that there are; all of an agency that the configuration names and that has none. */
  readonly missing: readonly number[]
  readonly need: Need
}

export interface Entry {
  readonly digest: Digest
  /** The gravest first; of equal ones, in the order of the text. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Severity, number>>
  /** The path of a file that says the same and goes before this one. */
  readonly copyOf?: string
}

/** What a person has to look at. Copies do not count. */
export interface Need {
  readonly errors: number
  readonly warnings: number
  /** Years without a report, and files that were not read. */
  readonly absent: number
  /** Cells that were not read. */
  readonly unread: number
}

const weights: readonly Severity[] = ['error', 'warning', 'information', 'hint']

/** Over a longer gap the year of one of the two reports is in doubt, and nobody can say that so many are missing. */
const longestGap = 5

interface Growing<File> {
  readonly key: string
  readonly entries: Entry[]
  readonly unread: { readonly year: number; readonly file: File }[]
  /** Of an agency that the configuration names. */
  given?: string
}

/**
 * @param findingsOn what was found on the report at that path, by itself and among the others
 * @param notRead files that may hold reports and were not read
 */
export function overviewOf<File extends { readonly path: string }>(
  collection: Collection,
  findingsOn: (path: string) => readonly Finding[],
  notRead: readonly File[] = [],
): Overview<File> {
  const members = [...collection.members.values()]
  const copies = new Map(copiesIn(collection).map(({ path, of }) => [path, of]))
  const rows = new Map<string, Growing<File>>()
  const rowOf = (key: string): Growing<File> => {
    const row = rows.get(key) ?? { key, entries: [], unread: [] }
    rows.set(key, row)
    return row
  }
  for (const { digest, organ } of members) {
    const { path } = digest
    rowOf(organ ?? path).entries.push(entryOf(digest, findingsOn(path), copies.get(path)))
  }
  for (const roster of new Set(members.map((member) => member.roster)))
    for (const { name } of roster.agencies) rowOf(organName(name)).given = name
  const elsewhere: File[] = []
  const placed = placing(members)
  for (const file of notRead) {
    const place = placed(file.path)
    if (place) rowOf(place.organ).unread.push({ year: place.year, file })
    else elsewhere.push(file)
  }
  const years = yearsOf([...rows.values()])
  const agencies = [...rows.values()].map((row) => finished(row, years))
  return { years, agencies: agencies.sort(byNeed), elsewhere }
}

function entryOf(digest: Digest, findings: readonly Finding[], copyOf: string | undefined): Entry {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  const rank = ({ severity }: Finding): number => weights.indexOf(severity)
  const sorted = findings.toSorted((a, b) => rank(a) - rank(b) || a.span.start - b.span.start)
  return { digest, findings: sorted, counts, ...(copyOf !== undefined && { copyOf }) }
}

/** Those that something stands for, and the short gaps of each agency. */
function yearsOf(rows: readonly Growing<unknown>[]): number[] {
  const years = new Set(rows.flatMap((row) => [...presentIn(row), ...gapsIn(row)]))
  return [...years].sort((a, b) => a - b)
}

function presentIn({ entries, unread }: Growing<unknown>): number[] {
  const years = [...entries.flatMap(({ digest }) => digest.year ?? []), ...unread.map(({ year }) => year)]
  return [...new Set(years)].sort((a, b) => a - b)
}

function gapsIn(row: Growing<unknown>): number[] {
  const present = presentIn(row)
  return present.flatMap((year, i) => {
    const between = year - (present[i - 1] ?? year) - 1
    return between > longestGap ? [] : Array.from({ length: Math.max(0, between) }, (_, k) => year - between + k)
  })
}

function finished<File>(row: Growing<File>, years: readonly number[]): AgencyRow<File> {
  const { key, entries, unread, given } = row
  const sorted = entries.toSorted(
    ({ digest: a }, { digest: b }) => (b.year ?? 0) - (a.year ?? 0) || (a.path < b.path ? -1 : 1),
  )
  const name = sorted[0]?.digest.agency ?? given
  const missing = entries.length + unread.length === 0 ? years : gapsIn(row)
  const counted = entries.filter(({ copyOf }) => copyOf === undefined)
  const sum = (of: (entry: Entry) => number): number => counted.reduce((all, entry) => all + of(entry), 0)
  const need: Need = {
    errors: sum(({ counts }) => counts.error),
    warnings: sum(({ counts }) => counts.warning),
    absent: missing.length + unread.length,
    unread: sum(({ digest }) => digest.unread),
  }
  return { key, ...(name !== undefined && { name }), entries: sorted, unread, missing, need }
}

const needs = ['errors', 'warnings', 'absent', 'unread'] as const satisfies readonly (keyof Need)[]

/** More errors go first; where there are as many, more warnings, and so on; in the end the names decide. */
function byNeed(a: AgencyRow<unknown>, b: AgencyRow<unknown>): number {
  const first = needs.find((each) => a.need[each] !== b.need[each])
  if (first) return b.need[first] - a.need[first]
  const [one, other] = [a.name ?? `\uFFFF${a.key}`, b.name ?? `\uFFFF${b.key}`]
  return one === other ? (a.key < b.key ? -1 : 1) : one < other ? -1 : 1
}

/** Longer names of files are looked at so far: what is in question stands at their beginning. */
const longestName = 80

/**
 * Whose report a file that was not read holds, and on which year, as its name says: the longest name of an agency in it that
 * is known from the other reports, and its only year, else the only year of its folders. Without it a year would be told
 * missing whose report lies there in a format that is not read.
 */
function placing(members: readonly Member[]) {
  const organs = new Map<string, Set<string>>()
  const homes = new Map<string, Set<string>>()
  for (const { digest, organ } of members) {
    if (organ === undefined || digest.agency === undefined) continue
    const name = organName(digest.agency)
    organs.set(name, (organs.get(name) ?? new Set()).add(organ))
    const home = `${homeOf(digest.path)}\n${name}`
    homes.set(home, (homes.get(home) ?? new Set()).add(organ))
  }
  return (path: string): { readonly organ: string; readonly year: number } | undefined => {
    const file = path.slice(path.lastIndexOf('/') + 1)
    const year = onlyYear(file) ?? onlyYear(path.slice(0, -file.length))
    const text = organName(file.slice(0, longestName))
    const name = longestIn(text, organs)
    if (year === undefined || name === undefined) return undefined
    const all = organs.get(name)!
    const near = all.size > 1 ? homes.get(`${homeOf(path)}\n${name}`) : all
    const [organ] = near?.size === 1 ? near : []
    return organ === undefined ? undefined : { organ, year }
  }
}

function onlyYear(text: string): number | undefined {
  const years = new Set(Array.from(text.matchAll(/(?<!\d)20\d\d(?!\d)/g), ([year]) => Number(year)))
  const [year] = years.size === 1 ? years : []
  return year
}

function longestIn(text: string, known: ReadonlyMap<string, unknown>): string | undefined {
  for (let length = text.length; length > 1; length--)
    for (let from = 0; from + length <= text.length; from++) {
      const name = text.slice(from, from + length)
      if (known.has(name)) return name
    }
  return undefined
}

/** What stands for an agency and a year. `none`: nothing, and nothing says that there should be something. */
export type Cell<File> =
  | { readonly kind: 'reports'; readonly entries: readonly Entry[] }
  | { readonly kind: 'unread'; readonly files: readonly File[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' }

/** Reports go before files that were not read, originals before copies. */
export function cellOf<File>({ entries, unread, missing }: AgencyRow<File>, year: number): Cell<File> {
  const own = entries.filter(({ digest }) => digest.year === year)
  if (own.length > 0)
    return { kind: 'reports', entries: own.toSorted((a, b) => Number(!!a.copyOf) - Number(!!b.copyOf)) }
  const files = unread.filter((each) => each.year === year).map(({ file }) => file)
  if (files.length > 0) return { kind: 'unread', files }
  return { kind: missing.includes(year) ? 'missing' : 'none' }
}

/** A figure of one year. */
export interface Point {
  readonly year: number
  readonly entry: Entry
  readonly state: State | 'none'
  /** Where a number was read. */
  readonly figure?: Figure
  /** Where the cell stands, whatever it holds. */
  readonly cell?: Span
}

/** What the reports of an agency say at an address, the earliest first; those of one year that contradict each other one after the other. */
export function seriesOf({ entries }: Pick<AgencyRow<unknown>, 'entries'>, address: Address): Point[] {
  return entries
    .filter(({ copyOf, digest }) => copyOf === undefined && digest.year !== undefined)
    .toReversed()
    .map((entry) => {
      const figure = figureAt(entry.digest, address)
      const state = stateAt(entry.digest, address)
      const cell = cellAt(entry.digest, address)
      return { year: entry.digest.year!, entry, state, ...(figure && { figure }), ...(cell && { cell }) }
    })
}
