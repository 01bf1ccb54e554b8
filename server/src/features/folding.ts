/** What can be folded: everything of the outline that has something under its first line. */
import type { Report, Span } from '../core'
import { symbols, type OutlineSymbol } from './symbols'

export function folds(report: Report): Span[] {
  return symbols(report, 'zh').flatMap(foldsOf)
}

function foldsOf(symbol: OutlineSymbol): Span[] {
  return [...(symbol.kind === 'row' ? [] : [symbol.span]), ...symbol.children.flatMap(foldsOf)]
}
