/**
 * What the units of a summary give to one of its cells. A report is a summary where the configuration declares it one, or
 * where its figures show it; units that cannot be added are named beside those that can.
 */
import type { Address } from '../core'
import { addressesOf, forms, placeOf } from '../form'
import { isCounted, type Collection, type Member } from './collection'
import { figureAt, type Digest } from './digest'
import { excess, totalAt, type Total } from './sums'
import { addedUp } from './summary'
import { unitsOf } from './units'

export interface UnitShares {
  /** Whether the configuration declares it, or the figures show it. */
  readonly isDeclared: boolean
  /** In the order in which they are declared, with the number where there is one. */
  readonly units: readonly { readonly agency: string; readonly decimal?: string }[]
  /** Of those with a number; undefined where there is none, or where they are amounts in different units. */
  readonly total?: Total
  /** Every unit gave its share. */
  readonly isWhole: boolean
  /** What the cell has more than a whole total, within what rounding allows 0; undefined where it has no number of that kind. */
  readonly excess?: string
  /** Agencies without a report on the year. */
  readonly missing: readonly string[]
  /** Agencies with several reports that contradict each other. */
  readonly contradicting: readonly string[]
  /** How many more reports there should be, whosever they are. */
  readonly short: number
}

/** Undefined where the report at `path` is not the sum of others of the collection. */
export function unitSharesAt(collection: Collection, path: string, address: Address): UnitShares | undefined {
  const member = collection.members.get(path)
  const summary = member && (declared(collection, member) ?? shown(collection, member))
  if (!summary || summary.digests.length === 0) return undefined
  const { digests, ...rest } = summary
  const units = digests.map((digest) => {
    const decimal = figureAt(digest, address)?.decimal
    return { agency: digest.agency ?? digest.path, ...(decimal !== undefined && { decimal }) }
  })
  const read = digests.filter((digest) => figureAt(digest, address))
  const total = totalAt(read, address)
  const isWhole = read.length === digests.length && rest.missing.length + rest.contradicting.length + rest.short === 0
  const more = isWhole && total ? excessAt(member.digest, total, address) : undefined
  return { ...rest, units, isWhole, ...(total && { total }), ...(more !== undefined && { excess: more }) }
}

interface Found extends Pick<UnitShares, 'isDeclared' | 'missing' | 'contradicting' | 'short'> {
  readonly digests: readonly Digest[]
}

function declared(collection: Collection, member: Member): Found | undefined {
  const units = unitsOf(collection, member)
  if (!units) return undefined
  const { members, missing, contradicting, short } = units
  return { isDeclared: true, digests: members.map(({ digest }) => digest), missing, contradicting, short }
}

/** Of the figures that are not 0 so many must be the sum of the others': a cell may be wrong, and one may be changed just now. */
const agreeing = 0.9
/** Fewer agree by chance. */
const fewest = 5

/**
 * A report most of whose figures are the sums of all others of its year is a summary of them: it was made from them, by
 * “Make a summary report” or by hand.
 */
function shown(collection: Collection, member: Member): Found | undefined {
  const { digest } = member
  if (digest.agency === undefined || digest.year === undefined || !isCounted(collection, member)) return undefined
  const { units, missing, unsettled } = addedUp(collection, digest.agency, digest.year)
  if (units.length < 2) return undefined
  const addresses = addressesOf(forms[digest.edition])
  const mayFail = Math.ceil(addresses.length * (1 - agreeing))
  let [same, other] = [0, 0]
  for (const address of addresses) {
    const total = totalAt(units, address)
    const more = total && excessAt(digest, total, address)
    if (more === undefined) continue
    if (more !== '0') other++
    else if (total?.decimal !== '0') same++
    // Of most reports the first cells show that they are no sum.
    if (other > mayFail) return undefined
  }
  if (same < fewest || same < agreeing * (same + other)) return undefined
  return { isDeclared: false, digests: units, missing, contradicting: unsettled, short: 0 }
}

/** Undefined where the cell has no number, or an amount in another unit. */
function excessAt(digest: Digest, total: Total, address: Address): string | undefined {
  const own = figureAt(digest, address)
  if (!own || own.unit !== total.unit) return undefined
  return excess(own.decimal, total, placeOf(address).column.kind === 'amount') ?? '0'
}
