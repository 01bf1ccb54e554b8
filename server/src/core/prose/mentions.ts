/** Prose → mentions: every figure a text states, with what it counts. The entry of the prose reader. */
import { append } from '../append'
import { passages, spanOf, type Passage } from './flow'
import { mentionsIn } from './grammar'
import { sentences } from './segments'
import { unsaid } from './setting'
import { mayTell, tells } from './telling'
import { tokens } from './tokens'
import type { Topic } from './topic'
import type { SectionKey } from '../../form/types'
import type { Span } from '../model'
import type { Figure, Mention, ProseSpan } from './types'

export interface Context {
  /** The year reported on; undefined where the report does not tell. */
  readonly year?: number
}

/**
 * What passages state, by their text and all else that it depends on. The next version of a text has most of its passages
 * in common with this one, many of them at the same place.
 */
export type Stated = ReadonlyMap<string, Said>

interface Said {
  /** With offsets into the passage. */
  readonly stated: readonly Mention[]
  /** Where the passage stood, and the same mentions there. */
  readonly runs: Passage['runs']
  readonly mentions: readonly Mention[]
}

const about = /信息公开|依申请|政府信息/

/**
 * Every figure, share and claim within `spans`: lines or paragraphs of prose in the order of the text, without tables,
 * headings and embedded texts. Spans of the result are UTF-16 offsets into `text`. Linear in the length of the prose.
 */
export function mentions(text: string, spans: readonly ProseSpan[], context: Context = {}): readonly Mention[] {
  return mentionsOf(passages(text, spans), context).mentions
}

/** The same of passages that have been made already, and of some that have been read `before`. */
export function mentionsOf(
  passages: readonly Passage[],
  { year }: Context,
  before: Stated = new Map(),
): { readonly mentions: readonly Mention[]; readonly stated: Stated } {
  const mentions: Mention[] = []
  const stated = new Map<string, Said>()
  for (const passage of passages) {
    const { section, text } = passage
    const key = `${section ?? ''} ${year ?? ''} ${text}`
    const known = stated.get(key) ?? before.get(key)
    const said =
      known && isThere(known, passage) ? known : saidBy(known?.stated ?? statedIn(text, section, year), passage)
    stated.set(key, said)
    append(mentions, said.mentions)
  }
  return { mentions, stated }
}

function saidBy(stated: readonly Mention[], passage: Passage): Said {
  return { stated, runs: passage.runs, mentions: placed(stated, passage) }
}

function isThere({ runs }: Said, passage: Passage): boolean {
  return (
    runs.length === passage.runs.length &&
    runs.every(({ start, at }, i) => start === passage.runs[i]!.start && at === passage.runs[i]!.at)
  )
}

function statedIn(text: string, section: SectionKey | undefined, year: number | undefined): Mention[] {
  const found: Mention[] = []
  const topic: Topic = {
    ...(section && { section }),
    ...(year !== undefined && { year }),
    about: false,
    things: [],
    setting: unsaid,
  }
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end)
    const read = mayTell(sentence) ? tokens(text, start, end) : []
    if (read.some(tells)) append(found, mentionsIn(text, read, { start, end }, topic))
    else topic.things = []
    topic.about ||= about.test(sentence)
  }
  return found
}

/** The mentions of a passage where it stands in the source; those that speak of a figure before them still do. */
function placed(stated: readonly Mention[], passage: Passage): Mention[] {
  const figures = new Map<Figure, Figure>()
  const at = ({ start, end }: Span) => spanOf(passage, start, end)
  const moved = <M extends Mention>(mention: M): M => ({
    ...mention,
    span: at(mention.span),
    clause: at(mention.clause),
    sentence: at(mention.sentence),
  })
  return stated.map((mention) => {
    if (mention.kind !== 'figure') return { ...moved(mention), ...(mention.of && { of: figures.get(mention.of)! }) }
    const { whole } = mention
    const figure = { ...moved(mention), ...(whole && { whole: figures.get(whole)! }) }
    figures.set(mention, figure)
    return figure
  })
}
