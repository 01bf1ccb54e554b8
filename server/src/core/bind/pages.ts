/** Bare numbers that pages leave inside a table. They are no data, wherever a page ends. */
import { isNumber, type Line } from './tokens'

/** The lines without the bare numbers that stray between rows of several cells. */
export function withoutStrays(lines: readonly Line[]): readonly Line[] {
  const isStray = ({ row, tokens }: Line) => row.notation === 'line' && tokens.length === 1 && isNumber(tokens[0]!)
  const across = lines.filter(({ tokens }) => tokens.length > 2 && isNumber(tokens.at(-1)!)).length
  const alone = lines.filter(isStray).length
  return alone > 0 && across * 2 > alone ? lines.filter((line) => !isStray(line)) : lines
}
