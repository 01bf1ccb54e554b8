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

/** A sentence without any of these states no figure. */
const states = /[\d零一二两三四五六七八九十百未无没均都]|全部|所有/
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
