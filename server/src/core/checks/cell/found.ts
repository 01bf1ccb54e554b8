/** The finding on a gap: what the identities say of its cells, and what may be entered. */
import type { Analysis } from '../../analysis'
import type { Text } from '../../model'
import type { Found } from '../check'
import { fillings } from './fillings'
import { gapName, type Gap } from './gaps'

export interface GapArgs {
  readonly name: Text
  /** 1 where the name is the cell's own. */
  readonly cells: number
  readonly whole: boolean
  /** What the identities determine, in order; fewer than `cells` where they do not determine all. */
  readonly determined: readonly bigint[]
  readonly marks: readonly string[]
}

/** The finding on a gap, with what the identities determine. */
export function foundGap(reading: Analysis, gap: Gap): Found<GapArgs> {
  const { deduced } = reading.sums
  const first = gap.facts.find((f) => deduced.get(f.address) !== undefined) ?? gap.facts[0]!
  return {
    span: first.cell.span,
    address: first.address,
    args: {
      name: gapName(gap),
      cells: gap.facts.length,
      whole: gap.whole,
      determined: gap.facts.flatMap((f) => deduced.get(f.address) ?? []),
      marks: [...new Set(gap.facts.flatMap((f) => (f.value.kind === 'mark' ? f.value.text : [])))],
    },
    ...(gap.facts.length > 1 && { addresses: gap.facts.map((f) => f.address) }),
    fixes: () => fillings(reading, gap),
  }
}

/** ，按勾稽关系应为 5。 · ；没有的请填 0。 */
export function advice({ determined, cells, whole }: GapArgs): Text {
  const values = { zh: determined.join('、'), en: determined.join(', ') }
  if (determined.length === cells && !whole)
    return {
      zh: `，按勾稽关系应为 ${values.zh}。`,
      en: `; by the sums ${cells > 1 ? 'they' : 'it'} should be ${values.en}.`,
    }
  const some: Text =
    determined.length > 0 && !whole
      ? {
          zh: `，其中 ${determined.length} 格按勾稽关系应为 ${values.zh}`,
          en: `; by the sums ${determined.length} of them should be ${values.en}`,
        }
      : { zh: '', en: '' }
  return { zh: `${some.zh}；没有的请填 0。`, en: `${some.en}; enter 0 for none.` }
}
