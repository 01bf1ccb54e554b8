/**
 * What was found in the text as it is seen, with its places in the source. Whatever holds no place stays the very same
 * object, and what was one object stays one. Knows what a place is, and no more of what it is given.
 */
import type { Edit, Span } from '../model'
import { isPlain, placeOf, stretchesOf, type Seen } from './seen'

/** Words whose characters stand in the source in stretches: those of `to` end there and do not stand as they are read. */
interface Passage {
  readonly text: string
  readonly runs: readonly { readonly start: number; readonly at: number; readonly to?: number }[]
}

/** Given for the next version of the text, which is read as it is seen too. */
const unplaced: ReadonlySet<string> = new Set(['stated'])

/** What was read of a text as it is seen, as what was read of its source; the very same where the two are. */
export function inSource<R extends { readonly text: string }>(reading: R, seen: Seen): R {
  return isPlain(seen) ? reading : { ...placed(reading, seen), text: seen.source }
}

/** The same value; the very same where every character stands where it is seen. */
export function placed<T>(value: T, seen: Seen): T {
  if (!seen.runs) return value
  const done = new Map<object, object>()
  const place = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    let result = done.get(value)
    if (!result) done.set(value, (result = placedObject(value)))
    return result
  }
  const placedObject = (value: object): object => {
    if (isSpan(value)) return { ...value, ...placeOf(seen, value) }
    if (isPassage(value)) return { ...value, runs: value.runs.flatMap((run, i) => runsOf(value, run, i, seen)) }
    if (value instanceof Set) return value
    if (value instanceof Map) return entriesOf(value)
    if (Array.isArray(value)) return itemsOf(value)
    let changed: Record<string, unknown> | undefined
    // Plain data has no keys but its own; this is asked of every object that was read.
    for (const key in value) {
      const own: unknown = value[key as never]
      if (typeof own !== 'object' || own === null || unplaced.has(key)) continue
      const now = place(own)
      if (now !== own) (changed ??= { ...value })[key] = now
    }
    return changed ?? value
  }
  const itemsOf = (own: readonly unknown[]) => {
    let changed: unknown[] | undefined
    own.forEach((item, i) => {
      const now = place(item)
      if (now !== item) (changed ??= [...own])[i] = now
    })
    return changed ?? own
  }
  const entriesOf = (map: ReadonlyMap<unknown, unknown>) => {
    const entries = [...map].map(([key, own]) => [key, place(own)] as const)
    return entries.some(([key, now]) => now !== map.get(key)) ? new Map(entries) : (map as object)
  }
  return place(value) as T
}

/**
 * The same changes in the source: new words stand where the first of the old ones stand, and what stands between these and
 * is not seen (tags, invisible marks, what is struck out) stays.
 */
export function placedEdits(edits: readonly Edit[], seen: Seen): readonly Edit[] {
  if (!seen.runs) return edits
  return edits.flatMap(({ span, newText }) => {
    if (span.start === span.end) return [{ span: placeOf(seen, span), newText }]
    const parts: { start: number; end: number }[] = []
    for (const { from, to } of stretchesOf(seen, span)) {
      const last = parts.at(-1)
      if (last?.end === from) last.end = to
      else parts.push({ start: from, end: to })
    }
    return parts.map((part, i) => ({ span: part, newText: i === 0 ? newText : '' }))
  })
}

function isSpan(value: object): value is Span {
  const { start, end } = value as Partial<Span>
  return typeof start === 'number' && typeof end === 'number'
}

function isPassage(value: object): value is Passage {
  const { runs, text } = value as Partial<Passage>
  return runs !== undefined && text !== undefined
}

function runsOf(
  { text, runs }: Passage,
  { start, at }: Passage['runs'][number],
  i: number,
  seen: Seen,
): Passage['runs'] {
  const length = (runs[i + 1]?.start ?? text.length) - start
  return stretchesOf(seen, { start: at, end: at + length }).map((s) => ({
    start: start + s.start - at,
    at: s.from,
    ...(!s.verbatim && { to: s.to }),
  }))
}
