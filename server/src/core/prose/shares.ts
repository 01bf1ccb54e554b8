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
  for (const [i, token] of segment.tokens.entries()) {
    if (token.kind !== 'percent') continue
    const before = segment.tokens.slice(0, i)
    const start = before.findLastIndex((t) => isWord(t, 'share'))
    const of = figures.findLast((f) => f.span.start < token.start)
    if (start < 0 || !of || before.slice(start).some((t) => t.kind === 'figure')) continue
    const limited = before.slice(start).some((t) => t.kind === 'unknown')
    found.push({
      ...place,
      kind: 'share',
      span: { start: token.digits.start, end: token.digits.end },
      things: of.things,
      actions: of.actions,
      qualified: limited || of.qualified || before.some((t) => isWord(t, 'compare')),
      value: token.value,
      raw: text.slice(token.digits.start, token.digits.end),
      decimals: token.decimals,
      of,
    })
  }
  return found
}
