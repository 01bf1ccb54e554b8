/** 国办公开办涵〔2021〕30号: 涵 for 函, which sound alike. */
import type { Found, SentencePattern } from './pattern'

const wrong = /办涵(?=[〔[﹝【(]20\d\d)/g

export const letter: SentencePattern<Found<'letter'>, 'letter'> = {
  kind: 'sentence',
  name: 'letter',
  slots: { letter: 'the wrong character' },
  examples: [{ text: '根据国办公开办涵〔2021〕30号编制。', reads: { letter: '涵' }, also: ['citation'] }],
  not: [{ text: '根据国办公开办函〔2021〕30号编制。', also: ['citation'] }, '承办涵洞改造项目。'],
  cue: /办涵/,
  read: (text) =>
    [...text.matchAll(wrong)].map(({ index }) => {
      const span = { start: index + 1, end: index + 2 }
      return { span, slots: { letter: span } }
    }),
}
