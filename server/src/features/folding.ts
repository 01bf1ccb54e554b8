/** What can be folded: everything of the outline that has something under its first line. */
import type { Report } from '../core/analysis'
import type { Span } from '../core/model'
import { symbols, type OutlineSymbol } from './symbols'

export function folds(report: Report): Span[] {
  return symbols(report, 'zh').flatMap(foldsOf)
}

function foldsOf(symbol: OutlineSymbol): Span[] {
  return [...(symbol.kind === 'row' ? [] : [symbol.span]), ...symbol.children.flatMap(foldsOf)]
}
