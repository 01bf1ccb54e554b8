/** Prose → mentions: every figure a text states, with what it counts. The entry of the prose reader. */
import { passages } from './flow'
import { read, type Topic } from './grammar'
import { sentences } from './segments'
import { unsaid } from './setting'
import { tokens } from './tokens'
import { spanOf } from './flow'
import type { Mention, ProseSpan } from './types'

export interface Context {
  /** The year reported on; undefined where the report does not tell. */
  readonly year?: number
}

/** A sentence without any of these states no figure. */
const states = /[\d零一二两三四五六七八九十百]|未|无|没|均|全部|所有|都/
const about = /信息公开|依申请|政府信息/

/**
 * Every figure, share and claim within `spans`: lines or paragraphs of prose in the order of the text, without tables,
 * headings and embedded texts. Spans of the result are UTF-16 offsets into `text`. Linear in the length of the prose.
 */
export function mentions(text: string, spans: readonly ProseSpan[], context: Context = {}): readonly Mention[] {
  const found: Mention[] = []
  for (let from = 0, to = 0; from < spans.length; from = to) {
    const section = spans[from]!.section
    while (to < spans.length && spans[to]!.section === section) to++
    for (const passage of passages(text, spans.slice(from, to))) {
      const topic: Topic = { ...context, ...(section ? { section } : {}), about: false, things: [], setting: unsaid }
      for (const { start, end } of sentences(passage.text)) {
        const sentence = passage.text.slice(start, end)
        if (states.test(sentence)) {
          found.push(...read(passage, tokens(passage.text, start, end), spanOf(passage, start, end), topic))
        } else topic.things = []
        topic.about ||= about.test(sentence)
      }
    }
  }
  return found
}
