/** Applies edits to a text, and chooses those that can be made together. Pure; knows no finding, no file and no protocol. */
import type { Edit, Fix, Span } from './model'

/** Edits name offsets of `text` as given. Throws a `RangeError` where one overlaps another or leaves the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { span, newText } of inOrder(edits)) {
    if (span.start < done || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit ${span.start}–${span.end} overlaps another or lies outside the text`)
    }
    result += text.slice(done, span.start) + newText
    done = span.end
  }
  return result + text.slice(done)
}

/** The items whose fixes can be made together: each whole or not at all, earlier ones first. */
export function withoutTouching<T>(items: readonly T[], fixOf: (item: T) => Fix): T[] {
  // In the order of the text, so that one look says what is near; fixes mostly come in this order too.
  const taken: Span[] = []
  const behind = (place: number) => firstIndex(taken, ({ end }) => end >= place)
  return items.filter((item) => {
    const { edits } = fixOf(item)
    if (edits.some(({ span }) => (taken[behind(span.start)]?.start ?? Infinity) <= span.end)) return false
    for (const { span } of edits) taken.splice(behind(span.end), 0, span)
    return true
  })
}

/** Of a list in which what is `wanted` stands behind all that is not, where it begins. */
function firstIndex<T>(list: readonly T[], wanted: (item: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (wanted(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

export function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** Whether edits lie inside the text and apart, and make a difference. */
export function canBeMade(text: string, edits: readonly Edit[]): boolean {
  const ordered = inOrder(edits)
  const apart = ordered.every(
    ({ span }, i) => span.start >= (ordered[i - 1]?.span.end ?? 0) && span.end >= span.start && span.end <= text.length,
  )
  return apart && ordered.some(({ span, newText }) => text.slice(span.start, span.end) !== newText)
}
