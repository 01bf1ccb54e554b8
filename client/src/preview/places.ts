/** The places of a form in its document. */
import { Range, type Position } from 'vscode'
import type { PreviewResult } from '../../../server/src/lsp/messages'

export function rangeOf({ start, end }: PreviewResult['places'][number]): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

/** The numbers of the places around a position, the smallest first. */
export function around(ranges: readonly Range[], position: Position): number[] {
  return [...ranges.keys()]
    .filter((at) => ranges[at]!.contains(position))
    .sort((a, b) => (ranges[a]!.contains(ranges[b]!) ? 1 : ranges[b]!.contains(ranges[a]!) ? -1 : a - b))
}
