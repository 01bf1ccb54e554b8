/** What the sums determine for cells that are blank: it is shown in them, and written only when a person takes it. */
import type { Address, Report } from '../../core'

export function proposalsIn({ facts, sums }: Pick<Report, 'facts' | 'sums'>): ReadonlyMap<Address, bigint> {
  return new Map([...sums.deduced].filter(([address]) => facts.get(address)?.value.kind === 'blank'))
}
