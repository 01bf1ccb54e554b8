/** The sums of the reports of one year, cell by cell, with what stands in their way. Nothing is taken for 0. */
import type { Address } from '../core'
import { addressesOf, editionOf, forms } from '../form'
import { organName } from './agency'
import { isCounted, yearOfMember, type Collection, type Member } from './collection'
import { figureAt, type Digest } from './digest'
import { totalAt } from './sums'
import { unitsNamed } from './units'

export interface Summary {
  /** What is added up, in the order of the paths. */
  readonly units: readonly Digest[]
  /** Agencies that the configuration names as units and that have no report on the year. */
  readonly missing: readonly string[]
  /** Agencies with several reports that contradict each other, and files whose year is not certain: neither is added. */
  readonly unsettled: readonly string[]
  /** Units with cells without a number, and how many. */
  readonly unread: readonly { readonly unit: Digest; readonly count: number }[]
  /** As it is written, for each address of the form of that year at which every unit has a number. */
  readonly sums: ReadonlyMap<Address, string>
}

/** @param chosen the paths of the units, where a person has picked them: nothing else is one then */
export function summaryOf(collection: Collection, agency: string, year: number, chosen?: ReadonlySet<string>): Summary {
  const added = addedUp(collection, agency, year, chosen)
  const addresses = addressesOf(forms[editionOf(year)])
  const sums = addresses.flatMap((address): [Address, string][] => {
    const total = totalAt(added.units, address)
    return total ? [[address, total.decimal + (total.unit ?? '')]] : []
  })
  return {
    ...added,
    unread: added.units.flatMap((unit) => {
      const count = addresses.filter((address) => figureAt(unit, address) === undefined).length
      return count > 0 ? [{ unit, count }] : []
    }),
    sums: new Map(sums),
  }
}

/**
 * What a summary of the year adds up. All reports of the year are units, but for the agency's own; where the configuration
 * names its units, those are.
 */
export function addedUp(
  collection: Collection,
  agency: string,
  year: number,
  chosen?: ReadonlySet<string>,
): Pick<Summary, 'units' | 'missing' | 'unsettled'> {
  const own = organName(agency)
  const all = [...collection.members.values()].filter(({ digest, organ }) => digest.year === year && organ !== own)
  const named = chosen ? undefined : unitsNamed(all, agency)
  const isMeant = ({ organ, digest }: Member): boolean =>
    chosen ? chosen.has(digest.path) : named === undefined || (organ !== undefined && named.has(organ))
  const meant = all.filter((member) => isMeant(member) && !isCopyOfAnother(collection, member))
  const isSettled = (member: Member): boolean =>
    member.digest.yearIsCertain && (yearOfMember(collection, member)?.distinct.length ?? 1) < 2
  const unsettled = meant.filter((member) => !isSettled(member)).map(({ digest }) => digest.agency ?? digest.path)
  return {
    units: meant.filter(isSettled).map(({ digest }) => digest),
    missing: [...(named ?? [])]
      .filter(([organ]) => !meant.some((member) => member.organ === organ))
      .map(([, name]) => name),
    unsettled: [...new Set(unsettled)],
  }
}

/** What a unit gives to a sum. */
export interface Share {
  readonly address: Address
  readonly unit: Digest
  /** Undefined where it has no number there: then there is no sum either. */
  readonly share?: string
  readonly sum?: string
}

/** Every unit's share of every sum, in the order of the form and then of the units. */
export function sharesOf({ units, sums }: Summary, year: number): Share[] {
  return addressesOf(forms[editionOf(year)]).flatMap((address) => {
    const sum = sums.get(address)
    return units.map((unit): Share => {
      const share = figureAt(unit, address)?.decimal
      return { address, unit, ...(share !== undefined && { share }), ...(sum !== undefined && { sum }) }
    })
  })
}

function isCopyOfAnother(collection: Collection, member: Member): boolean {
  return yearOfMember(collection, member) !== undefined && !isCounted(collection, member)
}
