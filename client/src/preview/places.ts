/** The places of a form in its document. */
import type { Position, Range } from 'vscode'

/** The numbers of the places around a position, the smallest first. */
export function around(ranges: readonly Range[], position: Position): number[] {
  return [...ranges.keys()]
    .filter((at) => ranges[at]!.contains(position))
    .sort((a, b) => (ranges[a]!.contains(ranges[b]!) ? 1 : ranges[b]!.contains(ranges[a]!) ? -1 : a - b))
}
