/** What a passage hands on from sentence to sentence. */
import type { SectionKey } from '../../form/types'
import type { Setting } from './setting'
import type { Figure, Thing } from './types'

export interface Topic {
  readonly section?: SectionKey
  readonly year?: number
  /** 政府信息公开 has been spoken of. */
  about: boolean
  /** Something else that comes in is spoken of anywhere in the passage; worked out when first asked for. */
  otherIntake?: boolean
  /** The last figure of the sentence before that others may be parts of: “…。其中，…”. */
  head?: Figure
  /** Things of the sentence before. */
  things: readonly Thing[]
  setting: Setting
}
