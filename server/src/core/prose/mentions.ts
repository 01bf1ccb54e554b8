/** Prose → mentions: every figure a text states, with what it counts. The entry of the prose reader. */
import { passages, spanOf, type Passage } from './flow'
import { mentionsIn } from './grammar'
import { isWord } from './meaning'
import { sentences } from './segments'
import { unsaid } from './setting'
import { tokens, type Token } from './tokens'
import type { Topic } from './topic'
import type { Mention, ProseSpan } from './types'

export interface Context {
  /** The year reported on; undefined where the report does not tell. */
  readonly year?: number
}

/** A number that is no year, date or ordinal; a negation; all of something: without one of them nothing is stated. */
const states = new RegExp(
  [
    String.raw`\d(?![\d年〕月日号])`,
    '[零一二两三四五六七八九十百千][余多]?[件份起宗项条次个例案部封单元%户家名批类篇场期张幅]',
    '未(?!来|成年)|没(?!收)|无(?![障关人线偿缝证纸])',
    '不(?![断同仅足少够良动定到及])|均(?!衡)|都(?!市)|皆|悉|所有',
    '全(?![面程力过国覆市区县省方体媒年镇乡街州盟旗系流])',
  ].join('|'),
)
const about = /信息公开|依申请|政府信息/

/**
 * Every figure, share and claim within `spans`: lines or paragraphs of prose in the order of the text, without tables,
 * headings and embedded texts. Spans of the result are UTF-16 offsets into `text`. Linear in the length of the prose.
 */
export function mentions(text: string, spans: readonly ProseSpan[], context: Context = {}): readonly Mention[] {
  return mentionsOf(passages(text, spans), context)
}

/** The same of passages that have been made already. */
export function mentionsOf(passages: readonly Passage[], context: Context): readonly Mention[] {
  const found: Mention[] = []
  for (const passage of passages) {
    const { section } = passage
    const topic: Topic = { ...context, ...(section && { section }), about: false, things: [], setting: unsaid }
    for (const { start, end } of sentences(passage.text)) {
      const sentence = passage.text.slice(start, end)
      const read = states.test(sentence) ? tokens(passage.text, start, end) : []
      if (read.some(telling)) found.push(...mentionsIn(passage, read, spanOf(passage, start, end), topic))
      else topic.things = []
      topic.about ||= about.test(sentence)
    }
  }
  return found
}

/** A number, a negation or an 均: without one of them a sentence says nothing that a table could contradict. */
function telling(token: Token): boolean {
  return token.kind === 'figure' || token.kind === 'percent' || isWord(token, 'not') || isWord(token, 'all')
}
