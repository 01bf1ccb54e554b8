/**
 * 全县收到188件, 县政府收到46件, and the table says 46: the tables hold the government's own figures, and none of those that
 * are given for the whole area is to be compared with them.
 */
import { decimal, order, type Decimal } from './decimal'
import { match } from './match'
import type { Contradiction, Mention, Whose } from './types'
import type { Edition } from '../../form'
import type { Address } from '../../form/types'

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
  const wide = found.filter((c): c is OnFigure => c.kind === 'figure' && wideness(c.mention.whose) !== undefined)
  if (wide.length === 0) return found
  const held = ownFigures(mentions, sum, edition)
  const separate = wide.some(({ stated, alternatives }) =>
    alternatives.some(({ addresses }) => {
      const own = held.get(addresses.join())
      return own !== undefined && order(own, decimal(stated)!) < 0
    }),
  )
  return separate ? found.filter((c) => c.kind !== 'figure' || wideness(c.mention.whose) === undefined) : found
}

/** The figures that are not of the area and agree with the tables, by the cells that they speak of. */
function ownFigures(mentions: readonly Mention[], sum: Sum, edition: Edition): ReadonlyMap<string, Decimal> {
  const held = new Map<string, Decimal>()
  for (const own of mentions) {
    if (own.kind !== 'figure' || own.whose === 'each' || wideness(own.whose)) continue
    // 其中县政府收到46件 is no part of its row.
    const { whole, ...alone } = own
    const meant = match({ ...(whole?.whose === own.whose ? own : alone), whose: 'own' }, edition)
    for (const { addresses } of meant) {
      const tabled = sum(addresses)
      if (tabled && order(tabled, decimal(own.value)!) === 0) held.set(addresses.join(), tabled)
    }
  }
  return held
}
