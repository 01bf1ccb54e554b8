/** 〔2021〕30号, 2021年格式通知: the notice that fixes the form, named in a text that does not say everything twice. */
import { editions, type Edition } from '../../../form'
import type { Notice } from '../../../form/types'
import { nameOf } from './citation'
import type { Found, SentencePattern } from './pattern'

export interface MentionSaid extends Found<'words'> {
  readonly edition: Edition
}

/** A number stands behind the name. */
const followed = /^》?\(?(?:国办)?公开办/

/**
 * 国办公开办函〔2019〕60号和〔2021〕30号, 30号（2021年）, 2021年格式通知. Behind the letters of another office it is another
 * notice.
 */
function shortOf({ year, number, subject }: Notice): RegExp {
  const apart = '(?<=^|[和与及或、,;:(《》“”]|国办函?)'
  return new RegExp(
    [
      `${apart}[〔[﹝【(]?${year}[〕\\]﹞】)]?年?第?${number}号`,
      `${apart}第?${number}号文?件?\\(${year}年?\\)`,
      `${year}年[^。;,、\\d]{0,16}${subject}[^。;,、\\d]{0,6}(?:通知|文件|要求)`,
    ].join('|'),
  )
}

const known = editions.map(({ edition, notice }) => ({
  edition,
  short: shortOf(notice),
  name: new RegExp(nameOf(notice), 'g'),
}))

export const mentioned: SentencePattern<MentionSaid, 'words'> = {
  kind: 'sentence',
  name: 'mentioned',
  slots: { words: 'the short number, or the name where no number follows' },
  examples: [
    { text: '按国办公开办函〔2019〕60号和〔2021〕30号编制。', reads: { words: '〔2021〕30号' }, also: ['citation'] },
    { text: '根据2021年格式通知编制。', reads: { words: '2021年格式通知' } },
    {
      text: '根据《关于政府信息公开工作年度报告有关事项的通知》编制。',
      reads: { words: '关于政府信息公开工作年度报告有关事项的通知' },
    },
  ],
  not: ['根据市数据局函〔2021〕30号编制。', '2021年度印发通知30号。'],
  cue: /号|通知|文件|要求/,
  read: (text) =>
    known.flatMap(({ edition, short, name }) => {
      const numbered = (end: number) => followed.test(text.slice(end, end + 20))
      const named = [...text.matchAll(name)].filter(({ 0: words, index }) => !numbered(index + words.length))
      const first = short.exec(text)
      return [...(first ? [first] : []), ...named].map((match): MentionSaid => {
        const span = { start: match.index, end: match.index + match[0].length }
        return { span, slots: { words: span }, edition }
      })
    }),
}
