/**
 * Words by sense → what is looked up in a text. A word stands under one sense only, so that no order of the table decides
 * what it means. Knows no word itself.
 */
import type { Sense } from './types'

/** A tree of characters: the words that begin alike share a path. */
export interface Branch {
  sense?: Sense
  readonly next: Map<number, Branch>
}

export interface Lexicon {
  readonly root: Branch
  /** Every word with its sense. */
  readonly words: ReadonlyMap<string, Sense>
}

/** `entries`: words that share a sense, separated by blanks. Throws where a word is listed twice. */
export function lexiconOf(entries: Iterable<readonly [words: string, sense: Sense]>): Lexicon {
  const words = new Map<string, Sense>()
  const root: Branch = { next: new Map() }
  for (const [listed, sense] of entries) {
    for (const word of listed.split(' ')) {
      const known = words.get(word)
      if (known) throw new Error(`${word} is listed twice: as ${nameOf(known)} and as ${nameOf(sense)}`)
      words.set(word, sense)
      plant(root, word, sense)
    }
  }
  return { root, words }
}

function plant(root: Branch, word: string, sense: Sense): void {
  let branch = root
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    let next = branch.next.get(code)
    if (!next) branch.next.set(code, (next = { next: new Map() }))
    branch = next
  }
  branch.sense = sense
}

function nameOf({ kind, key }: Sense): string {
  return key === undefined ? kind : `${kind} ${key}`
}

/** The longest word that stands at `start` and ends at `limit` at the latest. */
export function longest(
  { root }: Lexicon,
  text: string,
  start: number,
  limit: number,
): { end: number; sense: Sense } | undefined {
  let branch: Branch | undefined = root
  let found: { end: number; sense: Sense } | undefined
  for (let i = start; i < limit; i++) {
    branch = branch.next.get(text.charCodeAt(i))
    if (!branch) break
    if (branch.sense) found = { end: i + 1, sense: branch.sense }
  }
  return found
}

/**
 * A pattern for any text in which words of some senses stand: the words themselves, each but where a longer word of
 * another sense begins with it (无障碍 is no 无).
 */
export function patternOf({ words }: Lexicon, meant: (sense: Sense) => boolean): string {
  const listed = [...words]
  const wanted = shortest(listed.filter(([, sense]) => meant(sense)).map(([word]) => word))
  return wanted
    .map((word) => {
      const longer = listed.filter(([other, sense]) => other.startsWith(word) && other !== word && !meant(sense))
      const shields = longer.filter(([other]) => !listed.some(([w, sense]) => meant(sense) && w.startsWith(other)))
      const rests = shortest(shields.map(([other]) => other)).map((other) => other.slice(word.length))
      return rests.length > 0 ? `${literal(word)}(?!${alternatives(rests)})` : literal(word)
    })
    .join('|')
}

/** Those that begin with no other one. */
function shortest(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)))
}

/** Single characters as one class: most of them are. */
function alternatives(words: readonly string[]): string {
  const single = words.filter((word) => word.length === 1).join('')
  const longer = words.filter((word) => word.length > 1).map(literal)
  return [...(single ? [`[${single}]`] : []), ...longer].join('|')
}

function literal(word: string): string {
  return word.replace(/[()[\]{}.*+?^$|/\\]/g, String.raw`\$&`)
}
