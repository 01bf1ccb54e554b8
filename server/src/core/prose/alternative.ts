/** One thing that a wording may mean, as patterns write it. */
import type { Alternative } from './types'
import type { Address } from '../../form/types'

/** What the text states is what these cells add up to. */
export function equal(addresses: readonly Address[], binding: boolean): Alternative {
  return { addresses, relation: 'equal', binding }
}
