/** 占66.48%, （占4.61%）: shares of the figure before them in the sentence. Growth and rates are no shares. */
import { isWord } from './meaning'
import type { Segment } from './segments'
import type { Figure, Share } from './types'

export function sharesIn(
  text: string,
  segment: Segment,
  figures: readonly Figure[],
  place: Pick<Share, 'clause' | 'sentence' | 'section' | 'when' | 'whose'>,
): Share[] {
  const found: Share[] = []
  if (figures.length === 0) return found
  /** What stands behind the last 占; and before the percentage anywhere in the segment. */
  let said: { counts: boolean; limits: boolean } | undefined
  let compares = false
  for (const token of segment.tokens) {
    if (isWord(token, 'share')) said = { counts: false, limits: false }
    if (isWord(token, 'compare')) compares = true
    if (said && token.kind === 'figure') said.counts = true
    if (said && token.kind === 'unknown') said.limits = true
    if (token.kind !== 'percent' || !said || said.counts) continue
    const of = figures.findLast((f) => f.span.start < token.start)
    if (!of) continue
    found.push({
      ...place,
      kind: 'share',
      span: { start: token.digits.start, end: token.digits.end },
      things: of.things,
      actions: of.actions,
      qualified: said.limits || of.qualified || compares,
      value: token.value,
      raw: text.slice(token.digits.start, token.digits.end),
      decimals: token.decimals,
      of,
    })
  }
  return found
}
