/** What the pieces of a preview refer to by number while it is put together. Every finding is on a piece in the end. */
import type { Finding, Span } from '../../core'
import type { Address } from '../../form/types'
import { spanIndex } from '../spanIndex'

export interface Notes {
  /** Number of the place; the same for the same span. */
  readonly at: (span: Span) => number
  /** The findings on a piece, for spreading into it. */
  readonly on: (span: Span, address?: Address) => Noted
  /** The findings inside a span that begin and end there and are on no piece of it as a whole, in the order of the text. */
  readonly inside: (span: Span) => readonly Span[]
  /** Findings that are on no piece yet, by number. */
  readonly rest: () => readonly number[]
  readonly places: readonly Span[]
}

export interface Noted {
  readonly findings?: readonly number[]
}

export function notesFor(findings: readonly Finding[]): Notes {
  const places: Span[] = []
  const numbers = new Map<string, number>()
  const noted = new Set<number>()
  const near = spanIndex([...findings.keys()], (i) => findings[i]!.span)
  const onCell = new Map<Address, number[]>()
  findings.forEach(({ address, addresses }, i) => {
    for (const each of addresses ?? (address === undefined ? [] : [address]))
      if (!onCell.get(each)?.push(i)) onCell.set(each, [i])
  })
  return {
    places,
    at(span) {
      const key = `${span.start} ${span.end}`
      const number = numbers.get(key) ?? places.length
      if (number === places.length) {
        numbers.set(key, number)
        places.push(span)
      }
      return number
    },
    on(span, address) {
      const here = near(span).filter((i) => isOn(findings[i]!.span, span))
      const named = (address === undefined ? undefined : onCell.get(address)) ?? []
      const found = [...new Set([...here, ...named])].sort((a, b) => a - b)
      for (const i of found) noted.add(i)
      return found.length > 0 ? { findings: found } : {}
    },
    inside: ({ start, end }) =>
      near({ start, end })
        .map((i) => findings[i]!.span)
        .filter((s) => start <= s.start && s.end <= end && s.start < s.end)
        .sort((a, b) => a.start - b.start || a.end - b.end),
    rest: () => [...findings.keys()].filter((i) => !noted.has(i)),
  }
}

/** An empty place is only that of an empty piece: what is to be inserted behind a value does not speak of the value. */
function isOn({ start, end }: Span, span: Span): boolean {
  if (start === end) return span.start === start && span.end === end
  if (span.start === span.end) return start <= span.start && span.end <= end
  return start < span.end && span.start < end
}
