/** How much of a report was read: every cell of its form is in one of these counts. Judges nothing. */
import { addressesOf } from '../form'
import type { Reading, Value } from './model'

/** Numbers of cells; cells that hold other words than a mark are in none but `of`. */
export interface Account {
  /** Cells with a number. */
  readonly read: number
  /** Those of them that the sums place, not the layout; absent where there are none. */
  readonly sums?: number
  /** Cells that the report's form has. */
  readonly of: number
  readonly blank: number
  /** Cells with `/`, `—` and the like. */
  readonly mark: number
  /** Cells of which nothing could be read. */
  readonly unread: number
}

export function accountOf({ form, facts }: Pick<Reading, 'form' | 'facts'>): Account {
  const addresses = addressesOf(form)
  const counts: Record<Value['kind'] | 'none', number> = { number: 0, blank: 0, mark: 0, text: 0, none: 0 }
  let sums = 0
  for (const address of addresses) {
    const fact = facts.get(address)
    counts[fact?.value.kind ?? 'none']++
    if (fact?.bySums) sums++
  }
  const { number: read, blank, mark, none: unread } = counts
  return { read, ...(sums > 0 && { sums }), of: addresses.length, blank, mark, unread }
}
