/** How much of a report was read: every cell of its form is in one of these counts. Judges nothing. */
import { addressesOf } from '../form'
import type { Reading, Value } from './model'

/** Numbers of cells; cells that hold other words than a mark are in none but `of`. */
export interface Account {
  /** Cells with a number. */
  readonly read: number
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
  for (const address of addresses) counts[facts.get(address)?.value.kind ?? 'none']++
  return { read: counts.number, of: addresses.length, blank: counts.blank, mark: counts.mark, unread: counts.none }
}
