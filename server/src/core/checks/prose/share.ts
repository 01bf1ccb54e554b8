/**
 * A percentage follows from none of the figures it may rest on: results, received, received and brought forward, or a
 * figure that the sentence states before. One unit of the last decimal written is tolerated.
 */
import { writtenLike } from '../../prose/writing'
import { changeOf, defineCheck, fix, replace } from '../check'
import { contradictionsOf } from '../../disputes'

interface Args {
  readonly stated: string
  readonly part: string
  readonly shares: readonly { readonly base: string; readonly share: string }[]
}

export const proseShare = defineCheck<Args>({
  code: 'prose/share',
  severity: 'information',
  *find(reading) {
    for (const { mention, stated, part, shares } of contradictionsOf(reading.disputes, 'share')) {
      const { start, end } = mention.span
      const values = [...new Set(shares.map((s) => s.share))]
      const fixes = values.flatMap((value) => {
        const stands = reading.text.slice(start, end)
        const written = writtenLike(value, stands)
        const naming = changeOf(stands, `${value}%`)
        return written === undefined
          ? []
          : [fix(naming, replace(mention.span, written), { preferred: values.length === 1 })]
      })
      yield {
        span: mention.span,
        args: { stated, part: part.value, shares },
        related: [{ span: part.span, text: { zh: `占比的分子：${part.value}`, en: `The share of ${part.value}` } }],
        fixes: () => fixes,
      }
    }
  },
  message: {
    zh: ({ stated, part, shares }) =>
      `正文写占 ${stated}%，${shares.map(({ base, share }) => `${part}÷${base}＝${share}%`).join('，')}。`,
    en: ({ stated, part, shares }) =>
      `The text says ${stated}%; ${shares.map(({ base, share }) => `${part} of ${base} is ${share}%`).join(', ')}.`,
  },
  why: {
    zh: '占比由两个数相除得来，末位允许差 1。',
    en: 'A share is the quotient of two figures; one unit of its last decimal is tolerated.',
  },
})
