/**
 * Bars that look like `|` and part the cells of a text's tables as it does: `｜` as input methods for Chinese write it, `│` of
 * drawn tables, `丨` and `ǀ` that a reader of pictures took for it, `\|` of what was escaped once too often.
 *
 * `¦` is none: in the text of a PDF without ruled lines it stands between figures whose columns nobody knows.
 *
 * One of them is a bar of a text where several lines are rows by it. In other texts it is a character like any other: it
 * stands between the parts of headlines and addresses.
 */
import type { Span } from '../model'

const alike = '\\| ｜ ￨ │ ┃ ∣ ❘ ❙ ǀ 丨 ⎮ ⏐ ┆ ┇ ┊ ┋ ╎ ╏ ║ ‖ ∥ ǁ'.split(' ')
const anyBar = /\\\||[｜￨│┃∣❘❙ǀ丨⎮⏐┆┇┊┋╎╏║‖∥ǁ]/
const line = /[^\r\n\v\f\u0085\u2028\u2029]+/g
const fewestRows = 5

/** The places of all that stand for bars, in order. Linear in the length of the text. */
export function barsIn(text: string): Span[] {
  if (!anyBar.test(text)) return []
  return alike.flatMap((bar) => (text.includes(bar) ? placesOf(text, bar) : [])).sort((a, b) => a.start - b.start)
}

/** What a text writes for `|` throughout; undefined where it has `|` itself, or no bars. */
export function barOf(text: string): string | undefined {
  const [first] = barsIn(text)
  return first && !hasPlain(text) ? text.slice(first.start, first.end) : undefined
}

/** In lines of its own alone: what tabs or plain bars part is parted by them. */
function placesOf(text: string, bar: string): Span[] {
  const found: Span[] = []
  let rows = 0
  for (const { 0: said, index } of text.matchAll(line)) {
    if (!said.includes(bar) || said.includes('\t') || hasPlain(said)) continue
    const parts = said.split(bar)
    for (let i = 1, at = index; i < parts.length; i++) {
      at += parts[i - 1]!.length
      found.push({ start: at, end: (at += bar.length) })
    }
    if (parts.length > 3 || parts[0]!.trim() === '' || parts.at(-1)!.trim() === '') rows++
  }
  return rows >= fewestRows ? found : []
}

function hasPlain(text: string): boolean {
  return /(?<!\\)\|/.test(text)
}
