/** Every check across reports, in the order of the specification. */
import type { AnyAcrossCheck } from './check'
import { seriesBroughtForward } from './series/broughtForward'
import { seriesItems } from './series/items'
import { seriesRepeated } from './series/repeated'
import { seriesStock } from './series/stock'
import { unitDuplicate } from './unit/duplicate'
import { unitSum } from './unit/sum'

export const acrossChecks: readonly AnyAcrossCheck[] = [
  seriesBroughtForward,
  seriesStock,
  seriesItems,
  seriesRepeated,
  unitSum,
  unitDuplicate,
]
