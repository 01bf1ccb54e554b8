/**
 * Tokens of a sentence → its segments: what stands between two marks. An enumeration mark ends a segment only behind a
 * figure; elsewhere it joins things (规章、规范性文件). Knows marks, not meanings.
 */
import type { Token, FigureToken } from './tokens'

export interface Segment {
  readonly tokens: readonly Token[]
  /** The mark before it; `start` at the beginning of the sentence. */
  readonly opened: 'start' | 'comma' | 'pause' | 'semicolon' | 'colon' | 'open' | 'close'
  /** How many brackets are open around it. */
  readonly depth: number
}

/** A figure with the tokens that belong to it: those since the last figure, and, for the last one, those behind it. */
export interface Phrase {
  readonly before: readonly Token[]
  readonly figure?: FigureToken
  readonly behind: readonly Token[]
}

export function segments(tokens: readonly Token[]): Segment[] {
  const found: Segment[] = []
  let current: Token[] = []
  let opened: Segment['opened'] = 'start'
  let depth = 0
  let counts = false
  const close = (mark: Segment['opened']) => {
    if (current.length > 0) found.push({ tokens: current, opened, depth })
    current = []
    counts = false
    opened = mark
  }
  for (const token of tokens) {
    if (token.kind !== 'mark' || token.mark === 'quote') {
      if (token.kind !== 'mark') current.push(token)
      counts ||= token.kind === 'figure' || token.kind === 'percent'
      continue
    }
    const mark = token.mark as Segment['opened']
    if (mark === 'pause' && !counts) {
      current.push(token)
      continue
    }
    close(mark)
    if (mark === 'open') depth++
    if (mark === 'close' && depth > 0) depth--
  }
  close('comma')
  return found
}

export function phrases(segment: Segment): Phrase[] {
  const found: Phrase[] = []
  let from = 0
  const last = segment.tokens.findLastIndex((t) => t.kind === 'figure')
  if (last < 0) return found
  for (const [i, token] of segment.tokens.entries()) {
    if (token.kind !== 'figure') continue
    found.push({
      before: segment.tokens.slice(from, i),
      figure: token,
      behind: i === last ? segment.tokens.slice(i + 1) : [],
    })
    from = i + 1
  }
  return found
}

const ender = /[。!?…]|\.(?!\d)/g

/** Offsets of the sentences of a passage. A full stop inside a title or brackets does not matter for figures. */
export function* sentences(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0
  ender.lastIndex = 0
  for (let match = ender.exec(text); match; match = ender.exec(text)) {
    if (match[0] === '.' && /[\w.]/.test(text[match.index + 1] ?? '')) continue
    yield { start, end: match.index }
    start = match.index + 1
  }
  if (start < text.length) yield { start, end: text.length }
}
