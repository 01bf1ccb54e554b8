/**
 * Parts behind 其中 that end with 其他 and so claim to be all, and do not add up to the whole. Where the tables hold the
 * whole as it is stated, a part is wrong and nobody knows which: then no fix is offered.
 */
import { at, decimal, print, type Decimal } from '../../prose/decimal'
import { writtenLike } from '../../prose/writing'
import { changeOf, defineCheck, fix, replace } from '../check'
import { contradictionsOf } from '../../disputes'

interface Args {
  readonly stated: string
  readonly sum: string
  readonly parts: readonly string[]
  readonly more: boolean
  readonly gap: string
}

export const proseParts = defineCheck<Args>({
  code: 'prose/parts',
  severity: 'warning',
  *find(reading) {
    const found = contradictionsOf(reading.disputes, 'parts')
    const matched = new Map(found.length > 0 ? reading.prose.matched.map((m) => [m.mention, m]) : [])
    for (const { mention, stated, sum, parts } of found) {
      const { alternatives = [] } = matched.get(mention) ?? {}
      const confirmed = alternatives.some((a) => a.value === stated)
      const stands = reading.text.slice(mention.span.start, mention.span.end)
      const written = writtenLike(sum, stands)
      const { title, removes } = changeOf(stands, sum)
      const naming = { title: { zh: `总数${title.zh}`, en: `${title.en}, the whole` }, removes }
      const edit = written === undefined || confirmed ? undefined : replace(mention.span, written)
      const gap = minus(decimal(stated)!, decimal(sum)!)
      yield {
        span: mention.span,
        args: {
          stated,
          sum,
          parts: parts.map((p) => p.value),
          more: gap.units > 0n,
          gap: print({ ...gap, units: gap.units < 0n ? -gap.units : gap.units }),
        },
        related: parts.map((p) => ({ span: p.span, text: { zh: `其中一项：${p.value}`, en: `One part: ${p.value}` } })),
        fixes: () => (edit ? [fix(naming, edit, { preferred: alternatives.length === 0 })] : []),
      }
    }
  },
  message: {
    zh: ({ stated, sum, parts, more, gap }) =>
      `正文写共 ${stated}，其中各项 ${parts.join('＋')}＝${sum}，总数${more ? '多' : '少'} ${gap}。`,
    en: ({ stated, sum, parts, more, gap }) =>
      `The text says ${stated} in all; its parts ${parts.join(' + ')} add up to ${sum} (${gap} ${more ? 'too many' : 'too few'}).`,
  },
  why: {
    zh: '“其中”所列各项以“其他”收尾，即列全了，相加应等于总数。',
    en: 'Parts that end with “其他” (others) are all there are; they add up to the whole.',
  },
})

function minus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: at(a, scale) - at(b, scale), scale }
}
