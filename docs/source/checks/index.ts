/** What is said of every check; a test holds that none is missing and that every example is found. */
import type { Description } from '../types'
import { cell } from './cell'
import { plausible } from './plausible'
import { prose } from './prose'
import { report } from './report'
import { row } from './row'
import { section } from './section'
import { series } from './series'
import { sum } from './sum'
import { table } from './table'
import { unit } from './unit'

export const descriptions: readonly Description[] = [
  ...section,
  ...table,
  ...row,
  ...cell,
  ...sum,
  ...prose,
  ...report,
  ...plausible,
  ...series,
  ...unit,
]
