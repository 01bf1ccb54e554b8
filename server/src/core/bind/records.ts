/**
 * Cuts a table's lines into records: some labels, then the values that follow them. One record is one row of the form, or a
 * part of one where the layout has broken it. Whether cells stood side by side or on lines of their own makes no difference
 * from here on, except that cells of one row keep their places.
 */
import { append } from '../append'
import { anyYear } from '../text/dated'
import { ordinalOf } from './labels'
import { hasHan, isSet, normOf, type Line, type Token } from './tokens'
import type { Vocabulary } from './vocabulary'

export interface Record {
  readonly labels: Token[]
  readonly items: Token[]
}

/** A figure with something behind it (`22（其中修订 16 件）`), not the ordinal of a label. */
export const startsWithNumber = /^[-+−]?[\d０-９](?!\d?\s*[.、．)）]\D)/

/** `87件`: no label wherever it stands, though its cell holds more than the number. */
const counted = /^[\d０-９][\d０-９,，]*\s*[件份项个宗起条次]$/

/** A record with more cells is no row of a table; it is ended, so that the work stays in proportion to the text. */
const most = 300

export function records(lines: readonly Line[], vocabulary: Vocabulary): Record[] {
  const all: Record[] = []
  let open: Record = { labels: [], items: [] }
  const close = () => {
    if (open.labels.length > 0 || open.items.length > 0) all.push(open)
    open = { labels: [], items: [] }
  }
  const hasNumbers = () => open.items.some(isSet) || open.labels.some(({ fused }) => fused)
  const item = (token: Token) => {
    if (open.items.length >= most) close()
    open.items.push(token)
  }
  /** A label after values, fused ones too, begins a record; blanks before it that no row label claims are only layout. */
  const label = (token: Token) => {
    if (open.labels.length >= most || hasNumbers() || (open.items.length > 0 && namesRow(open, vocabulary))) close()
    else open.items.length = 0
    append(open.labels, wordsOf(token, vocabulary))
  }

  for (const [i, { row, tokens }] of lines.entries()) {
    const [first] = tokens
    const single = tokens.length === 1
    if (single && isRule(first!)) continue
    const alone =
      single &&
      !hasNumbers() &&
      isShort(first!) &&
      follows(first!, open.labels.at(-1)) &&
      standsForValue(first!, open.labels.at(-1), vocabulary)
    if (alone && !startsWithItem(lines[i + 1])) item(first!)
    else if (single && row.notation !== 'barred' && isSentence(first!, vocabulary)) close()
    else if (single || row.notation === 'indented') {
      for (const token of tokens)
        if (isItem(token, open) || (hasNumbers() && isFigure(token, vocabulary))) item(token)
        else label(token)
    } else {
      // Cells side by side: labels stand left of the values; what stands between or behind values is one.
      const last = labelOfWords(tokens, vocabulary) ?? lastLabelOf(tokens, vocabulary)
      if (last < 0 && hasNumbers() && tokens.filter(isSet).length > 1) close()
      for (const token of tokens)
        if (token.column > last) item(token)
        else if (token.value.kind === 'text') label(token)
    }
  }
  close()
  return all
}

function namesRow({ labels }: Record, { exact }: Vocabulary): boolean {
  return labels.some((l) => exact.get(l.norm)?.some((t) => t.kind === 'row'))
}

/** The last cell that is a label: text before any number, or known and with nothing but a row's own number before it. −1: none. */
function lastLabelOf(tokens: readonly Token[], { exact }: Vocabulary): number {
  let numbers = false
  let valued = false
  let last = -1
  for (const token of tokens) {
    const { value, norm, column } = token
    if (value.kind === 'blank') continue
    if (!isWording(token)) {
      numbers = true
      valued = last >= 0
    } else if (!numbers || (!valued && exact.has(norm))) last = column
  }
  return last
}

/** The label before a cell of words, where these are all that the row says of its one value: `行政许可 | 约800`. */
function labelOfWords(tokens: readonly Token[], vocabulary: Vocabulary): number | undefined {
  const set = tokens.filter(isSet)
  const words = set.at(-1)
  const label = set.at(-2)
  if (!words || !label || set.some(({ value }) => value.kind !== 'text')) return undefined
  return standsForValue(words, label, vocabulary) ? label.column : undefined
}

/** Words behind the label of a row with one value, and no part of any wording: they stand where its number belongs. */
function standsForValue(token: Token, label: Token | undefined, { exact, pieces }: Vocabulary): boolean {
  const single = label && exact.get(label.norm)?.some((t) => t.kind === 'row' && t.block.columns.length === 1)
  const { norm, cell, value } = token
  if (!single || value.kind !== 'text' || !hasHan(cell.text) || exact.has(norm)) return false
  return norm.length < 2 || !pieces.some((wording) => wording.includes(norm))
}

/** On a line of its own a longer text is prose, and what has an ordinal a heading. */
function isShort({ cell: { text } }: Token): boolean {
  return text.length <= (/\d/.test(text) ? 16 : 8) && ordinalOf(text) === ''
}

/** On the next line: a bare number between them, taken for a page's, may be the value. */
function follows(token: Token, before: Token | undefined): boolean {
  return before !== undefined && token.cell.span.start - before.cell.span.end <= 2
}

function startsWithItem(line: Line | undefined): boolean {
  const first = line?.tokens.find(isSet)
  return first !== undefined && !isWording(first)
}

/** A text that may be a label, or a piece of one: `####`, `○`, `N/A` stand where a number belongs. */
function isWording({ cell, value }: Token): boolean {
  const isPiece = hasHan(cell.text) || ordinalAlone.test(cell.text) || closing.test(cell.text)
  return value.kind === 'text' && !counted.test(cell.text) && isPiece
}

/** The end of a label that is broken before it. */
const closing = /^[）)」』”’"]$/

/** On a line of its own a symbol stands for a number only where cells stand on lines of their own: `（` may be a beginning. */
function isItem(token: Token, { labels }: Record): boolean {
  if (isWording(token)) return false
  const symbol = token.value.kind === 'text' && !/\p{N}/u.test(token.cell.text)
  return !symbol || (labels.length > 0 && labels.at(-1)!.row.cells.length === 1) || token.row.cells.length > 1
}

/** The ordinal of a label in a cell of its own: `1.`, `(2)`, `3、`. */
const ordinalAlone = /^[（(]?\d{1,2}[）).．、]$/

/** A line drawn with characters: `----------`, `=====`. */
function isRule({ cell: { text } }: Token): boolean {
  return text.length > 4 && !/[\p{L}\p{N}]/u.test(text) && new Set(text.replace(/\s/g, '')).size === 1
}

/** Labels side by side with one blank between them, each known by itself: `自然人 法人或其他组织 总计`. */
function wordsOf(token: Token, { exact }: Vocabulary): Token[] {
  const { cell, norm } = token
  if (exact.has(norm) || !/\s/.test(cell.text) || cell.span.end - cell.span.start !== cell.text.length) return [token]
  const words = [...cell.text.matchAll(/\S+/g)].map((m) => {
    const start = cell.span.start + m.index
    const part = { ...cell, text: m[0], span: { start, end: start + m[0].length } }
    return { ...token, cell: part, norm: normOf(m[0]) }
  })
  return words.some((w) => exact.has(w.norm)) && words.every((w) => w.norm === '' || exact.has(w.norm))
    ? words
    : [token]
}

/** Prose between or behind the rows, by its marks: it ends a record and is part of none. */
function isSentence({ cell: { text }, norm, fused }: Token, { exact }: Vocabulary): boolean {
  if (fused || text.length <= 12 || exact.has(norm) || !hasHan(text)) return false
  return /[。；！？]/.test(text) || text.search(/[，,]/) + 12 < Math.max(text.lastIndexOf('，'), text.lastIndexOf(','))
}

/** A text behind values that begins like a number and is no label. */
function isFigure({ cell, norm }: Token, { exact, labels }: Vocabulary): boolean {
  return (
    startsWithNumber.test(cell.text) &&
    !norm.startsWith(`${anyYear}年`) &&
    !exact.has(norm) &&
    !(norm.length >= 2 && labels.some(([label]) => label.includes(norm)))
  )
}
