/**
 * 全县收到188件, 县政府收到46件, and the table says 46: the tables hold the government's own figures, and none of those that
 * are given for the whole area is to be compared with them.
 */
import type { Contradiction } from './compare'
import { decimal, order, type Decimal } from './decimal'
import { match } from './match'
import type { Mention, Whose } from './types'
import type { Address, Edition } from '../../form/types'

type Sum = (addresses: readonly Address[]) => Decimal | undefined
type OnFigure = Extract<Contradiction, { readonly kind: 'figure' }>

const wideness = (whose: Whose) => (typeof whose === 'string' ? undefined : whose.wide)

/** What is left of what was found; everything, unless an own figure agrees with the tables and one of the area does not. */
export function withoutArea(
  found: Contradiction[],
  mentions: readonly Mention[],
  sum: Sum,
  edition: Edition,
): Contradiction[] {
  const separate = found.some(
    (c) => c.kind === 'figure' && wideness(c.mention.whose) && ownIsHeld(c, mentions, sum, edition),
  )
  return separate ? found.filter((c) => c.kind !== 'figure' || wideness(c.mention.whose) === undefined) : found
}

/** A smaller figure of the same kind, not of the area, is that of the tables. */
function ownIsHeld(
  { stated, alternatives }: OnFigure,
  mentions: readonly Mention[],
  sum: Sum,
  edition: Edition,
): boolean {
  const kinds = alternatives.map((a) => a.addresses.join())
  return mentions.some((own) => {
    if (own.kind !== 'figure' || own.whose === 'each' || wideness(own.whose)) return false
    const value = decimal(own.value)!
    if (order(value, decimal(stated)!) >= 0) return false
    // 其中县政府收到46件 is no part of its row.
    const { whole, ...alone } = own
    const meant = match({ ...(whole?.whose === own.whose ? own : alone), whose: 'own' }, edition)
    return meant.some(({ addresses }) => {
      const tabled = kinds.includes(addresses.join()) ? sum(addresses) : undefined
      return tabled !== undefined && order(tabled, value) === 0
    })
  })
}
