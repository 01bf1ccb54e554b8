/** A clause with all that its words may speak of: what a pattern of claims and shares is given. */
import { isWord, meaningful } from './meaning'
import type { Token } from './tokens'
import type { Topic } from './topic'
import type { Figure, Place } from './types'
import type { Span } from '../model'

export interface Clause {
  readonly text: string
  readonly tokens: readonly Token[]
  /** What stands behind its last figure; undefined where it has none. */
  readonly behind: readonly Token[] | undefined
  /** The figures of the sentence so far. */
  readonly figures: readonly Figure[]
  /** Those on the same level. */
  readonly level: readonly Figure[]
  /** The one before, on the same level or before the bracket. */
  readonly of: Figure | undefined
  readonly place: Place
  /** The same for what is claimed of all: open where the time is not certain. */
  readonly claimed: Place
  readonly topic: Topic
}

/** What a clause says of all that was counted before it, or of a single case. */
export interface Every {
  readonly tokens: readonly Token[]
  /** Where 均 stands; negative where a single case is spoken of. */
  readonly from: number
  /** What is said, from there on. */
  readonly told: readonly Token[]
  readonly base: Place & { readonly span: Span; readonly qualified: boolean }
}

/** Undefined where nothing is said of all, or words stand there that limit it. */
export function everyIn({ text, tokens: all, behind, of, claimed }: Clause): Every | undefined {
  if (behind?.length === 0) return undefined
  const tokens = behind ?? all
  const from = tokens.findIndex((t) => isWord(t, 'all') || (isWord(t, 'action') && text.startsWith('全部', t.start)))
  if (from < 0 && of?.value !== '1') return undefined
  if (tokens.some((t) => isWord(t, 'block') || isWord(t, 'not') || isWord(t, 'relation') || t.kind === 'percent'))
    return undefined
  const told = tokens.slice(Math.max(0, from))
  if (told.length === 0) return undefined
  const span = { start: told[0]!.start, end: (told.findLast(meaningful) ?? told.at(-1)!).end }
  return { tokens, from, told, base: { ...claimed, span, qualified: of?.qualified ?? false } }
}
