/** Bare numbers, rules and comments that pages leave inside a table. They are no data, wherever a page ends. */
import { isNumber, isSet, type Line } from './tokens'

/** `---`, as Markdown parts pages, what a converter notes of them, a picture in a page's place, and when a page was printed. */
const pageEnd =
  /^(?:([-*_=－—―])\1{2,3}|<!--[^<>]*-->|\{\{\s*page[^{}]*\}\}|!\[[^\]]*\]\([^()]*\)|20\d\d([-/.])\d{1,2}\2\d{1,2}(?:\s*\d{1,2}(?::\d{2}){1,2})?)$/i

/** The lines without the bare numbers and page ends that stray between rows of several cells. */
export function withoutStrays(lines: readonly Line[]): readonly Line[] {
  const isStray = ({ row, tokens: [token, ...others] }: Line) =>
    row.notation === 'line' && others.length === 0 && (isNumber(token!) || pageEnd.test(token!.cell.text))
  const across = lines.filter(({ tokens }) => tokens.length > 2 && isNumber(tokens.at(-1)!))
  const alone = lines.filter(isStray).length
  if (alone === 0 || across.length * 2 <= alone) return lines
  const usual = commonest(lines.map(numbersIn).filter((n) => n > 1))
  return lines.filter((line, i) => !isStray(line) || mayBeValue(lines[i - 1], lines[i + 1], usual))
}

/** Right above numbers that are fewer than those of most rows, without a label of their own, it may be one of them. */
function mayBeValue(above: Line | undefined, below: Line | undefined, usual: number): boolean {
  const [first] = below?.tokens.filter(isSet) ?? []
  if (!above || !below || !first || !isNumber(first) || numbersIn(above) > 0) return false
  return numbersIn(below) > 1 && numbersIn(below) < usual
}

function numbersIn({ tokens }: Line): number {
  return tokens.filter(isNumber).length
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const n of counts) times.set(n, (times.get(n) ?? 0) + 1)
  return [...times].reduce<readonly [number, number]>((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}
