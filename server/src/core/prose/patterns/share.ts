/** 占66.48%, （占4.61%）: shares of the figure before them in the sentence. Growth and rates are no shares. */
import type { Clause } from '../clause'
import { isWord } from '../meaning'
import type { Share } from '../types'
import type { SharePattern, Unsigned } from './pattern'

export const share: SharePattern = {
  kind: 'share',
  name: 'share',
  slots: { words: 'the percentage that the figure before is of those received or closed' },
  examples: [
    {
      text: '全年收到政府信息公开申请200件，其中自然人申请150件，占75%。',
      reads: { words: '75' },
      also: ['intake'],
    },
  ],
  not: [
    { text: '收到政府信息公开申请200件，同比增长75%。', also: ['intake'] },
    { text: '办结政府信息公开申请200件，办结率75%。', also: ['intake'] },
    '占地75%。',
  ],
  read,
}

function read({ text, tokens, figures, place }: Clause): Unsigned<Share>[] {
  const found: Unsigned<Share>[] = []
  if (figures.length === 0) return found
  /** What stands behind the last 占; and before the percentage anywhere in the segment. */
  let said: { counts: boolean; limits: boolean } | undefined
  let compares = false
  for (const token of tokens) {
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
