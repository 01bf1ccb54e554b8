/**
 * Which sentences are read at all: those with a figure, a share, a negation or an 均. Nothing else could contradict a
 * table. Most sentences of a report have none, and are not cut into words.
 */
import { patternOf } from './lexicon'
import { isWord } from './meaning'
import { countedBy } from './numerals'
import type { Token } from './tokens'
import { dates, measureWords, vocabulary } from './vocabulary'

/** A token without which a sentence states nothing. */
export function tells(token: Token): boolean {
  if (token.kind === 'figure') return token.unit === undefined || !dates.has(token.unit)
  return token.kind === 'percent' || isWord(token, 'not') || isWord(token, 'all')
}

const counting = [...measureWords.words.keys()].filter((word) => !dates.has(word)).map((word) => word[0]!)

/** Whatever a token that tells may begin with; made of the same words. */
const telling = new RegExp(
  [
    `\\d(?![\\d${[...dates].join('')}])`,
    countedBy(`[${[...new Set(counting)].join('')}]`),
    patternOf(vocabulary, ({ kind }) => kind === 'not' || kind === 'all'),
  ].join('|'),
)

/** Whether a sentence may state anything; false only where none of its tokens `tells`. */
export function mayTell(sentence: string): boolean {
  return telling.test(sentence)
}
