/** Which of many spans meet a given one, without looking at all of them. Knows no report. */
import type { Span } from '../core'
import { meets } from './spans'

/**
 * A question that can be asked again and again: the items whose spans meet the given one (as `meets` says), in the order
 * of the list. Each answer costs the logarithm of the list and what it holds.
 */
export function spanIndex<T>(items: readonly T[], spanOf: (item: T) => Span): (span: Span) => T[] {
  const spans = items.map(spanOf)
  // A balanced tree that lies in the list itself: the middle is the root, what begins before it on its left.
  const byStart = [...spans.keys()].sort((a, b) => spans[a]!.start - spans[b]!.start)
  const furthest = new Array<number>(spans.length)
  const build = (from: number, to: number): number => {
    if (from >= to) return -Infinity
    const middle = (from + to) >> 1
    const end = spans[byStart[middle]!]!.end
    return (furthest[middle] = Math.max(end, build(from, middle), build(middle + 1, to)))
  }
  build(0, spans.length)

  return (span) => {
    const found: number[] = []
    const visit = (from: number, to: number): void => {
      const middle = (from + to) >> 1
      if (from >= to || furthest[middle]! < span.start) return
      visit(from, middle)
      const number = byStart[middle]!
      if (spans[number]!.start > span.end) return
      if (meets(spans[number]!, span)) found.push(number)
      visit(middle + 1, to)
    }
    visit(0, spans.length)
    return found.sort((a, b) => a - b).map((number) => items[number]!)
  }
}
