/** A blank that was left to fill in (`prose/blanks`). One finding a sentence, on its first blank. */
import type { Span } from '../../model'
import { blankSentences } from '../../prose/blanks'
import { spanOf } from '../../prose/flow'
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
  *find({ text, prose }) {
    for (const { passage, sentence, blanks } of blankSentences(text, prose.passages)) {
      const [first, ...others] = blanks
      yield {
        span: spanOf(passage, first!.start, first!.end),
        args: { words: beside(passage.text, first!, sentence.start), blanks: blanks.length },
        related: others.map((blank) => ({
          span: spanOf(passage, blank.start, blank.end),
          text: { zh: '这里也没有填写', en: 'left blank as well' },
        })),
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

/** The blank with a few characters on either side, of its own sentence. */
function beside(text: string, { start, end }: Span, from: number): string {
  const before = /[^,;:、。]{0,6}$/.exec(text.slice(from, start))![0]
  const behind = /^[^,;:、。!?]{0,3}/.exec(text.slice(end, end + 3))![0]
  const blank = text.slice(start, end)
  return before + (blank.length > 8 ? `${blank.slice(0, 4)}…` : blank) + behind
}
