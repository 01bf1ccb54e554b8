/**
 * Edits of the text as splices of `document.xml`: each edit is one inside a cell or paragraph, or whole rows or paragraphs,
 * or is refused. What the written document must then say is known beforehand.
 */
import type { Refusal, RefusalReason, TextEdit } from '../../format'
import { lastBefore, slotAt, type Laid, type Line } from '../text'
import { escaped, type Element } from '../xml'
import { inserted, parted, removed } from './lines'
import { changesIn, type Change, type TextChange } from './slot'

export interface Source {
  readonly xml: string
  readonly laid: Laid
  /** Why nothing of the document may be written. */
  readonly locked: RefusalReason | undefined
}

export interface Plan {
  /** Of `document.xml`, in order and apart. */
  readonly splices: readonly Replacement[]
  readonly refusals: readonly Refusal[]
  /** Whether a text is what the edits make of the document's. Columns that a new row leaves empty are not compared. */
  means(text: string): boolean
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

export function planOf(source: Source, given: readonly TextEdit[]): Plan {
  const edits = given.map((edit) => plain(source.laid, edit)).sort(byPlace)
  const changes: Change[] = []
  const refusals: Refusal[] = []
  const newRows = new Set<string>()
  let free = 0
  for (const edit of edits) {
    const apart =
      free <= edit.span.start && edit.span.start <= edit.span.end && edit.span.end <= source.laid.text.length
    free = Math.max(free, edit.span.end)
    const planned = apart ? (source.locked ?? changesOf(source, edit, newRows)) : 'overlapping'
    if (typeof planned === 'string') refusals.push({ refused: planned, span: edit.span })
    else for (const change of planned) changes.push(change)
  }
  const text = edited(source.laid.text, edits)
  return { splices: splicesOf(source.xml, changes), refusals, means: (other) => isSame(text, other, newRows) }
}

/** The text with the edits, which are in order and apart. */
export function applied(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text: put } of replacements) {
    parts.push(text.slice(from, start), put)
    from = end
  }
  return parts.join('') + text.slice(from)
}

function edited(text: string, edits: readonly TextEdit[]): string {
  return applied(
    text,
    edits.map(({ span, newText }) => ({ ...span, text: newText })),
  )
}

/** With line feeds alone; what is put into a column that an empty cell to the left covers belongs into that cell. */
function plain({ lines }: Laid, { span, newText }: TextEdit): TextEdit {
  const text = newText.replaceAll('\r\n', '\n')
  const owner = /[\t\n]/.test(text) ? undefined : slotAt(lines, span)?.owner
  const isEmpty = owner && owner.span.start === owner.span.end
  return { span: isEmpty ? owner.span : span, newText: text }
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function changesOf(source: Source, edit: TextEdit, newRows: Set<string>): readonly Change[] | RefusalReason {
  const { xml, laid } = source
  const { text, lines } = laid
  const { span, newText } = edit
  const old = text.slice(span.start, span.end)
  const structural = /[\t\n]/
  if (!structural.test(old) && !structural.test(newText)) {
    const slot = slotAt(lines, span)
    return slot ? changesIn(xml, slot, edit) : 'acrossCells'
  }
  const parts = alike(old, edit)
  if (parts) return all(parts.map((part) => changesOf(source, part, newRows)))
  for (const each of narrowed(old, edit)) {
    const changes = linesPut(source, each, newRows) ?? linesTaken(laid, each) ?? broken(source, each)
    if (changes) return changes
  }
  return (old + newText).includes('\t') ? 'acrossCells' : 'acrossParagraphs'
}

/** The edit without what stays at its ends; where the same words could be taken from either end, both ways. */
function narrowed(old: string, { span, newText }: TextEdit): TextEdit[] {
  const most = Math.min(old.length, newText.length)
  const before = (limit: number) => {
    let count = 0
    while (count < limit && old[count] === newText[count]) count++
    return count
  }
  const behind = (limit: number) => {
    let count = 0
    while (count < limit && old.at(-1 - count) === newText.at(-1 - count)) count++
    return count
  }
  const [first, last] = [before(most), behind(most)]
  return [[before(most - last), last] as const, [first, behind(most - first)] as const].map(([start, end]) => ({
    span: { start: span.start + start, end: span.end - end },
    newText: newText.slice(start, newText.length - end),
  }))
}

/** The same cells and lines with other texts: an edit for each that differs. */
function alike(old: string, { span, newText }: TextEdit): TextEdit[] | undefined {
  const separators = (text: string) => text.replace(/[^\t\n]+/g, '')
  if (separators(old) !== separators(newText)) return undefined
  const [before, after] = [old.split(/[\t\n]/), newText.split(/[\t\n]/)]
  const edits: TextEdit[] = []
  let start = span.start
  before.forEach((each, i) => {
    if (each !== after[i]) edits.push({ span: { start, end: start + each.length }, newText: after[i]! })
    start += each.length + 1
  })
  return edits
}

function all(planned: readonly (readonly Change[] | RefusalReason)[]): readonly Change[] | RefusalReason {
  const refused = planned.find((each) => typeof each === 'string')
  return refused ?? planned.flatMap((each) => each as readonly Change[])
}

/** New lines between two others. */
function linesPut(
  { xml, laid }: Source,
  { span, newText }: TextEdit,
  newRows: Set<string>,
): readonly Change[] | RefusalReason | undefined {
  if (span.start < span.end) return undefined
  const index = lastBefore(laid.lines, span.start)
  const line = laid.lines[index]
  if (!line) return undefined
  const isBehind = newText.startsWith('\n') && span.start === line.span.end
  const isBefore = newText.endsWith('\n') && span.start === line.span.start
  if (!isBehind && !isBefore) return undefined
  const texts = (isBehind ? newText.slice(1) : newText.slice(0, -1)).split('\n')
  for (const text of texts) if (text.includes('\t')) newRows.add(said(text))
  return inserted(xml, laid.lines, index, isBehind ? 'behind' : 'before', texts)
}

/** Whole lines with one line feed beside them. */
function linesTaken({ lines }: Laid, { span, newText }: TextEdit): readonly Change[] | RefusalReason | undefined {
  if (newText !== '') return undefined
  const starts = (offset: number) => indexWhere(lines, offset, (line) => line.span.start === offset)
  const ends = (offset: number) => indexWhere(lines, offset, (line) => line.span.end === offset)
  const [first, next] = [starts(span.start), starts(span.end)]
  if (first >= 0 && next > first) return removed(lines, first, next)
  const [before, last] = [ends(span.start), ends(span.end)]
  return before >= 0 && last > before ? removed(lines, before + 1, last + 1) : undefined
}

function indexWhere(lines: readonly Line[], offset: number, test: (line: Line) => boolean): number {
  const index = lastBefore(lines, offset)
  return index >= 0 && test(lines[index]!) ? index : -1
}

/** One line feed inside a paragraph, blanks there dropped. */
function broken({ xml, laid }: Source, { span, newText }: TextEdit): readonly Change[] | RefusalReason | undefined {
  const slot = slotAt(laid.lines, span)
  if (newText !== '\n' || !slot || slot.cell) return undefined
  const piece = slot.pieces.find(
    ({ piece, at }) => piece.holder && at <= span.start && span.end <= at + piece.text.length,
  )
  return piece && parted(xml, piece, span.start, span.end)
}

/** The changes of one `w:t` are looked at together: blanks at its ends then need its `xml:space`. */
function splicesOf(xml: string, changes: readonly Change[]): Replacement[] {
  const splices: Replacement[] = []
  const holders = new Map<Element, TextChange[]>()
  for (const change of changes) {
    if (change.kind === 'markup') splices.push(change)
    else if (!holders.get(change.holder)?.push(change)) holders.set(change.holder, [change])
  }
  for (const [holder, own] of holders) for (const splice of holderSplices(xml, holder, own)) splices.push(splice)
  return splices.sort((a, b) => a.start - b.start || a.end - b.end)
}

function holderSplices(xml: string, holder: Element, changes: readonly TextChange[]): Replacement[] {
  const { innerStart, innerEnd, closesItself, written, attributes } = holder
  const kept = attributes['xml:space'] === 'preserve'
  const content = applied(
    xml.slice(innerStart, innerEnd),
    changes.map(({ start, end, text }) => ({
      start: start - innerStart,
      end: end - innerStart,
      text: escaped(text),
    })),
  )
  const space = !kept && /^\s|\s$/.test(content) ? ' xml:space="preserve"' : ''
  if (closesItself) return [{ start: innerEnd - 2, end: innerEnd, text: `${space}>${content}</${written}>` }]
  const tag = innerStart - 1
  return [
    ...(space ? [{ start: tag, end: tag, text: space }] : []),
    ...changes.map(({ start, end, text }) => ({ start, end, text: escaped(text) })),
  ]
}

function isSame(expected: string, text: string, newRows: ReadonlySet<string>): boolean {
  if (expected === text) return true
  if (newRows.size === 0) return false
  const [before, after] = [expected.split('\n'), text.split('\n')]
  return (
    before.length === after.length &&
    before.every((line, i) => line === after[i] || (newRows.has(said(line)) && said(line) === said(after[i]!)))
  )
}

/** The texts of a row without its empty cells. */
function said(row: string): string {
  return row
    .split('\t')
    .filter((text) => text !== '')
    .join('\t')
}
