/**
 * A blank that was left to fill in: `____件`, `XX局`, `□□`, `（数字待填）`, `〔〕`, `年  月  日`. They stand in templates and in the
 * sentences that our own fixes insert, and in published reports. One finding a sentence, on its first blank.
 */
import type { Analysis } from '../../analysis'
import type { Span } from '../../model'
import { spanOf, type Passage } from '../../prose/flow'
import { defineCheck } from '../check'

interface Args {
  /** The first blank with the words beside it. */
  readonly words: string
  /** How many the sentence has. */
  readonly blanks: number
}

export const reportPlaceholder = defineCheck<Args>({
  code: 'report/placeholder',
  severity: 'warning',
  *find(reading) {
    for (const passage of reading.prose.passages) {
      if (!mayBeBlank.test(passage.text)) continue
      for (const sentence of passage.text.matchAll(/[^。;!?]+/g)) {
        const blanks = blanksIn(reading, passage, sentence.index, sentence[0])
        const [first, ...others] = blanks
        if (!first) continue
        yield {
          span: spanOf(passage, first.start, first.end),
          args: { words: beside(passage.text, first, sentence.index), blanks: blanks.length },
          related: others.map((blank) => ({
            span: spanOf(passage, blank.start, blank.end),
            text: { zh: '这里也没有填写', en: 'left blank as well' },
          })),
        }
      }
    }
  },
  message: {
    zh: ({ words, blanks }) => `“${words}”${blanks > 1 ? `等 ${blanks} 处` : ''}还没有填写。`,
    en: ({ words, blanks }) =>
      blanks > 1 ? `${blanks} blanks are not filled in yet, “${words}” the first.` : `“${words}” is not filled in yet.`,
  },
  why: {
    zh: '模板和插入的语句中留有空白，公布前应当填写或者删去。',
    en: 'Templates and inserted sentences leave blanks; they are filled in or taken out before the report is published.',
  },
})

const measure = '件元份条次个项篇人期家名批%'

/** Offsets are those of a passage, which has no blanks: `年  月  日` is 年月日 there. */
const patterns: readonly { readonly pattern: RegExp; readonly spaced?: true }[] = [
  // ____; two of them only before what is counted, for they are marks of emphasis elsewhere.
  { pattern: new RegExp(String.raw`_{3,}|(?<![\d%_])__(?=[${measure}万亿])`, 'g') },
  // XX局, 20××年, xx件; not in an address, a word or a measure (3×××米).
  { pattern: /(?<![A-Z\d./@-])[X×]{2,}(?![A-Z./@-])|(?<=\d)[X×]{2,}(?=年)/gi },
  // ○ is how many write the 〇 of a year: 二○○八年.
  { pattern: /□{2,}|(?<![一二三四五六七八九十○◯])[○◯]{2,}(?![一二三四五六七八九十○◯年])/g },
  // 数字待填, （待补充）, 内容待补; 短板待补 and 内容有待补充 are sentences of their own.
  { pattern: /(?<![有亟急尚仍还])待填[写入报]?(?=$|[)\]】,:、件元条份])/g },
  { pattern: /(?<=[([【]|数字|数据|内容|此处)待补[充写录]?(?=$|[)\]】,:、件元条份])/g },
  { pattern: /〔〕|\[\](?=\d*号)|(?<=公开办[函涵]|[发办函文字令])〔20\d\d〕(?=号)/g },
  { pattern: new RegExp(String.raw`\(\)(?=[${measure}万亿年月日])`, 'g') },
  // 2023年  月  日, and 年  月  日 where blanks stand between them: 年月日 may be a word.
  { pattern: /(?<=\d)年月日|(?<=\d年\d{1,2})月日|(?<=\d)年月(?=$|[,:)、至到-])/g },
  { pattern: /(?<!\d)年\d{0,2}月日|(?<=[自从至到于])年(?=\d{1,2}月\d)/g, spaced: true },
]
/** Something of each pattern: most passages have nothing of any. */
const mayBeBlank = /[_×□○◯〔]|x{2}|待[填补]|\[\]|\(\)|年月|月日|年\d{1,2}月/i
/** A name or a slogan in quotes may be a pattern: “XX+政务公开”, 《关于××的通知》. */
const quoted = /《[^《》]{0,100}》|“[^“”]{0,60}”|‘[^‘’]{0,60}’/g

/** In order, none inside another. */
function blanksIn({ text }: Analysis, passage: Passage, from: number, sentence: string): Span[] {
  // A line of nothing else parts paragraphs.
  if (/^[_□○◯]*$/.test(sentence)) return []
  const found = patterns.flatMap(({ pattern, spaced }) =>
    [...sentence.matchAll(pattern)].flatMap(({ 0: written, index }): Span[] => {
      const blank = { start: from + index, end: from + index + written.length }
      if (!spaced) return [blank]
      const { start, end } = spanOf(passage, blank.start - (blank.start > 0 ? 1 : 0), blank.end)
      return /[^\S\n\r]/.test(text.slice(start, end)) ? [blank] : []
    }),
  )
  if (found.length === 0) return []
  const quotes = [...sentence.matchAll(quoted)].map(({ 0: { length }, index }) => [from + index, from + index + length])
  return found
    .filter(({ start, end }) => !quotes.some(([a, b]) => a! < start && end < b!))
    .sort((a, b) => a.start - b.start)
    .filter((blank, i, all) => i === 0 || all[i - 1]!.end <= blank.start)
}

/** The blank with a few characters on either side, of its own sentence. */
function beside(text: string, { start, end }: Span, from: number): string {
  const before = /[^,;:、。]{0,6}$/.exec(text.slice(from, start))![0]
  const behind = /^[^,;:、。!?]{0,3}/.exec(text.slice(end, end + 3))![0]
  const blank = text.slice(start, end)
  return before + (blank.length > 8 ? `${blank.slice(0, 4)}…` : blank) + behind
}
