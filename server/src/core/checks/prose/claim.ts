/**
 * Words that allow none where the tables hold some: 均已办结 with cases carried forward, 均获维持 with others pending,
 * 未收到申请 with requests. Which of the two is right nobody can tell from the text, so nothing is mended.
 */
import type { Text } from '../../../form/types'
import { defineCheck } from '../check'
import { contradictionsOf } from '../../disputes'
import { placesOf, said, sumName } from './words'

export const proseClaim = defineCheck<{ words: string; name: Text; value: string }>({
  code: 'prose/claim',
  severity: 'warning',
  *find(reading) {
    for (const { mention, address, value } of contradictionsOf(reading.disputes, 'claim'))
      yield {
        span: mention.span,
        args: { words: said(reading, mention.span), name: sumName([address]), value },
        related: placesOf(reading, [address]),
      }
  },
  message: {
    zh: ({ words, name, value }) => `正文写“${words}”，表中${name.zh}为 ${value}。`,
    en: ({ words, name, value }) => `The text says “${words}”; in the tables ${name.en} is ${value}.`,
  },
  why: {
    zh: '“全部办结”“均获维持”“未收到申请”一类的话，表中另有数字时即不成立。',
    en: '“All closed”, “all upheld”, “none received” is not true while the tables hold other figures.',
  },
})
