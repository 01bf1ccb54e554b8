/**
 * The edits that lead from one text of a document to another, found by comparing its lines and the cells of its rows, not
 * characters: what a person changed is then one cell, one paragraph, a whole row. Takes time in proportion to the texts, but
 * for stretches where many lines changed, which are bounded.
 */
import type { Span, TextEdit } from './format'

/** In order and apart. Line ends of `after` are taken as those of `before`. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after.replaceAll('\r\n', '\n'))]
  let first = 0
  while (first < Math.min(old.length, now.length) && old[first]!.text === now[first]!.text) first++
  let [oldEnd, nowEnd] = [old.length, now.length]
  while (oldEnd > first && nowEnd > first && old[oldEnd - 1]!.text === now[nowEnd - 1]!.text) {
    oldEnd--
    nowEnd--
  }
  const edits: TextEdit[] = []
  let from: [number, number] = [first, first]
  for (const [i, j] of [...anchors(old, now, first, oldEnd, nowEnd), [oldEnd, nowEnd] as const]) {
    for (const edit of between(old, now, [from[0], i], [from[1], j])) edits.push(edit)
    from = [i + 1, j + 1]
  }
  return edits
}

interface Line {
  readonly text: string
  readonly span: Span
}

/** From the first line of a stretch to before the end of it. */
type Stretch = readonly [from: number, to: number]

function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length }
    start = span.end + 1
    return { text: line, span }
  })
}

/** Lines that stand once in each of the two, in the order that keeps most of them (the idea of patience diff). */
function anchors(old: readonly Line[], now: readonly Line[], first: number, oldEnd: number, nowEnd: number) {
  const once = (lines: readonly Line[], end: number) => {
    const places = new Map<string, number>()
    for (let i = first; i < end; i++) places.set(lines[i]!.text, places.has(lines[i]!.text) ? -1 : i)
    return places
  }
  const [inOld, inNow] = [once(old, oldEnd), once(now, nowEnd)]
  const pairs: (readonly [number, number])[] = []
  for (const [text, i] of inOld) {
    const j = inNow.get(text) ?? -1
    if (i >= 0 && j >= 0) pairs.push([i, j])
  }
  return longestRising(pairs)
}

/** Of pairs that rise in their first number the most that rise in the second as well. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const last: number[] = [] // by length, the pair that ends lowest
  const previous: number[] = []
  pairs.forEach(([, j], index) => {
    let [low, high] = [0, last.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[last[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? last[low - 1]! : -1
    last[low] = index
  })
  const kept: (readonly [number, number])[] = []
  for (let index = last.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.push(pairs[index]!)
  return kept.reverse()
}

/** Two stretches without a common line between them are compared pair by pair up to this product of their lengths. */
const MOST_PAIRS = 40_000

function* between(old: readonly Line[], now: readonly Line[], a: Stretch, b: Stretch): Generator<TextEdit> {
  let [i, j] = [a[0], b[0]]
  for (const [x, y] of [...partnersIn(old, now, a, b), [a[1], b[1]] as const]) {
    if (i < x || j < y) yield replaced(old, [i, x], now.slice(j, y))
    if (x < a[1] && y < b[1]) yield* cellEdits(old[x]!, now[y]!)
    ;[i, j] = [x + 1, y + 1]
  }
}

/** Which new line an old one has become, in order. */
function partnersIn(old: readonly Line[], now: readonly Line[], a: Stretch, b: Stretch): (readonly [number, number])[] {
  const [rows, columns] = [a[1] - a[0], b[1] - b[0]]
  const partners: (readonly [number, number])[] = []
  if (rows === columns || rows * columns > MOST_PAIRS) {
    for (let k = 0; k < Math.min(rows, columns); k++) partners.push([a[0] + k, b[0] + k])
    return partners
  }
  const likeness = (i: number, j: number) => alike(old[a[0] + i]!.text, now[b[0] + j]!.text)
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + likeness(i, j))
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (best[i]![j] === best[i + 1]![j]) i++
    else if (best[i]![j] === best[i]![j + 1]) j++
    else partners.push([a[0] + i++, b[0] + j++])
  }
  return partners
}

/** From 0 to 1: by equal cells of rows of one width, by equal ends of paragraphs. */
function alike(a: string, b: string): number {
  const [cells, others] = [a.split('\t'), b.split('\t')]
  if (cells.length !== others.length) return 0
  if (cells.length > 1) {
    const said = cells.filter((cell, i) => cell !== '' || others[i] !== '').length
    const equal = cells.filter((cell, i) => cell !== '' && cell === others[i]).length
    return said === 0 ? 1 : equal / said
  }
  const { before, behind } = commonEnds(a, b)
  const share = (before + behind) / Math.max(a.length, b.length, 1)
  return share > 0.3 ? share : 0
}

function commonEnds(a: string, b: string): { before: number; behind: number } {
  const most = Math.min(a.length, b.length)
  let before = 0
  while (before < most && a[before] === b[before]) before++
  let behind = 0
  while (behind < most - before && a.at(-1 - behind) === b.at(-1 - behind)) behind++
  return { before, behind }
}

function* cellEdits({ text, span }: Line, now: Line): Generator<TextEdit> {
  const [cells, others] = [text.split('\t'), now.text.split('\t')]
  if (cells.length !== others.length) {
    yield { span, newText: now.text }
    return
  }
  let start = span.start
  for (const [i, cell] of cells.entries()) {
    const other = others[i]!
    if (cell !== other) yield changed(cell, other, start)
    start += cell.length + 1
  }
}

/** A figure is set whole; of words what differs between equal ends. */
function changed(old: string, now: string, start: number): TextEdit {
  const isFigure = /^[\d.,\s]*$/.test(old + now)
  const { before, behind } = isFigure ? { before: 0, behind: 0 } : commonEnds(old, now)
  const span = { start: start + before, end: start + old.length - behind }
  return { span, newText: now.slice(before, now.length - behind) }
}

/** Lines in place of others; where there are none to put, or none to replace, with one line feed beside them. */
function replaced(old: readonly Line[], [from, to]: Stretch, lines: readonly Line[]): TextEdit {
  const text = lines.map((line) => line.text).join('\n')
  const [above, below] = [old[from - 1], old[to]]
  const first = old[from]?.span.start ?? 0
  if (from < to && lines.length > 0) return { span: { start: first, end: old[to - 1]!.span.end }, newText: text }
  if (lines.length > 0) {
    const at = above ? above.span.end : 0
    return { span: { start: at, end: at }, newText: above ? `\n${text}` : `${text}\n` }
  }
  if (below) return { span: { start: first, end: below.span.start }, newText: '' }
  return { span: { start: above ? above.span.end : 0, end: old[to - 1]!.span.end }, newText: '' }
}
