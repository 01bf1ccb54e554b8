/** 国办公开办函〔2021〕30号: the notice that fixes the form, cited by its number, with its name before it or without. */
import { editions, type Edition } from '../../../form'
import type { Notice } from '../../../form/types'
import type { Span } from '../../model'
import type { Found, SentencePattern } from './pattern'

export interface CitationSaid extends Found<'year' | 'number' | 'name'> {
  /** The edition whose notice has this number. */
  readonly edition: Edition
  /** As it is cited. */
  readonly written: string
  /** The notice whose name stands before the number, and the name. */
  readonly named?: { readonly edition: Edition; readonly name: string }
}

/** No blanks: a passage has none. */
const number = /(?:国办)?公开办[函涵]?[〔[﹝【(]?(20\d\d)[〕\]﹞】)]?年?(\d{1,3})号/g

/** The name of a notice, whatever quotes stand inside it. */
export function nameOf({ name }: Notice): string {
  return name.replace(/[〈〉]/g, '[〈〉<>《》“”]?')
}

/** A notice named in 《》 right before a number. */
const before = editions.map(({ edition, notice }) => ({
  edition,
  pattern: new RegExp(`(${nameOf(notice)})》?\\(?$`),
}))

export const citation: SentencePattern<CitationSaid, 'year' | 'number' | 'name'> = {
  kind: 'sentence',
  name: 'citation',
  slots: { year: 'the year in the number', number: 'the number itself', name: 'the name before it' },
  examples: [
    { text: '根据国办公开办函〔2021〕30号要求，编制本报告。', reads: { year: '2021', number: '30' } },
    {
      text: '按照《关于政府信息公开工作年度报告有关事项的通知》(国办公开办函〔2019〕60号)编制。',
      reads: { year: '2019', number: '60', name: '关于政府信息公开工作年度报告有关事项的通知' },
    },
  ],
  not: ['根据市政府办公室函〔2021〕30号要求编制。', '国办公开办函〔2020〕8号另有规定。'],
  cue: /公开办/,
  read: (text) =>
    [...text.matchAll(number)].flatMap((match) => {
      const [written, year, digits] = match as unknown as [string, string, string]
      const edition = editions.find(({ notice }) => notice.year === year && notice.number === digits)?.edition
      if (!edition) return []
      const at = (part: string, from = 0): Span => {
        const start = match.index + written.indexOf(part, from)
        return { start, end: start + part.length }
      }
      const name = nameBefore(text, match.index)
      return [
        {
          span: { start: match.index, end: match.index + written.length },
          slots: { year: at(year), number: at(digits, written.indexOf(year) + 4), ...(name && { name: name.span }) },
          edition,
          written,
          ...(name && { named: { edition: name.edition, name: text.slice(name.span.start, name.span.end) } }),
        },
      ]
    }),
}

function nameBefore(text: string, end: number): { readonly edition: Edition; readonly span: Span } | undefined {
  const from = Math.max(0, end - 80)
  const words = text.slice(from, end)
  for (const { edition, pattern } of before) {
    const match = pattern.exec(words)
    if (!match) continue
    const start = from + match.index
    return { edition, span: { start, end: start + match[1]!.length } }
  }
  return undefined
}
