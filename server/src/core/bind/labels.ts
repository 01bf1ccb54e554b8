/**
 * Reads the labels of a record: which row of the form they name.
 *
 * A label may be broken over cells and lines, stand beside a group's label, be misspelt, or have its rest behind the values.
 * Exact wordings are looked up; only what is left is compared.
 */
import { append } from '../append'
import type { FoundGroup, FoundLabel, Span } from '../model'
import { nearest } from '../text/distance'
import { fold } from '../text/normalise'
import type { Token } from './tokens'
import type { RowTarget, Target, Vocabulary } from './vocabulary'

export interface Named {
  readonly target: RowTarget
  readonly labels: readonly Token[]
  readonly match: FoundLabel['match']
  /** What of the label's wordings was not there, where the label is broken off: one for each wording that begins so. */
  readonly rests: readonly string[]
}

/** A column's, a block's or an upper head, or a corner, and the texts that it is written in. */
export interface Head {
  readonly target: Exclude<Target, RowTarget | { readonly kind: 'group' }>
  readonly labels: readonly Token[]
}

export interface Resolved {
  /** The row that the values belong to: the last one named. */
  readonly named: Named | undefined
  /** Rows named before it, whose values stand elsewhere. */
  readonly others: readonly Named[]
  /** Column heads, block heads and corners. */
  readonly heads: readonly Head[]
  readonly groups: readonly FoundGroup[]
  /** Texts that name nothing by themselves. */
  readonly fragments: readonly Token[]
  /** Of the fragments those behind the row's label that are no part of a wording: what stands for a number there (`见附件`). */
  readonly remarks: readonly Token[]
}

const longestJoin = 6
/** With a group's label before it. */
const longestLabel = 80
/** Into how many pieces a label and its group's may be broken. */
const longestRun = 24

/** `started`: a row was bound before, so that 其他 and 总计 are rows rather than column heads. */
export function resolve(
  labels: readonly Token[],
  vocabulary: Vocabulary,
  started: boolean,
  bound: ReadonlySet<string>,
): Resolved {
  const named: Named[] = []
  const heads: Head[] = []
  const groups: FoundGroup[] = []
  const fragments: Token[] = []
  let run: Token[] = []
  const endRun = () => {
    const found = similar(run, vocabulary, bound)
    if (found) named.push(found)
    append(
      fragments,
      run.filter((l) => !found?.labels.includes(l)),
    )
    run = []
  }
  for (let i = 0; i < labels.length;) {
    const hit = longestExact(labels, i, vocabulary, bound)
    if (!hit) {
      run.push(labels[i]!)
      i++
      continue
    }
    endRun()
    const used = labels.slice(i, i + hit.length)
    const target = pick(hit.targets, started || named.length > 0)
    if (target.kind === 'row') named.push({ target, labels: used, match: target.match, rests: [] })
    else if (target.kind !== 'group') heads.push({ target, labels: used })
    else groups.push({ form: target.group, block: target.block, cells: used.map(({ cell }) => cell) })
    i += hit.length
  }
  endRun()
  const own = named.at(-1)
  const end = own ? labels.indexOf(own.labels.at(-1)!) : labels.length
  const remarks = fragments.filter((f) => labels.indexOf(f) > end && isRemark(f, vocabulary))
  return { named: own, others: named.slice(0, -1), heads, groups, fragments, remarks }
}

const figure = /\d|^[〇一二三四五六七八九十百千万两]+$/

/** A short text, or one with a figure in it, that no wording contains. */
function isRemark({ cell: { text }, norm }: Token, { pieces }: Vocabulary): boolean {
  const figured = figure.test(text)
  if (!/[\p{L}\p{N}]/u.test(text) || (text.length > 8 && !figured)) return false
  return (figured && norm.length < 2) || !pieces.some((wording) => wording.includes(norm))
}

function longestExact(
  labels: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
  bound: ReadonlySet<string>,
): { targets: readonly Target[]; length: number } | undefined {
  let found: { targets: readonly Target[]; length: number } | undefined
  let joined = ''
  for (let n = 1; n <= longestJoin && from + n <= labels.length; n++) {
    const { norm } = labels[from + n - 1]!
    joined += norm
    const targets = norm === '' ? undefined : vocabulary.exact.get(joined)
    if (targets && !isOtherwise(labels[from]!, joined, targets, vocabulary, bound)) found = { targets, length: n }
  }
  return found
}

/** `2.其他` is not the row 3.其他 while a row 2. that begins so is open: it is that one, broken off. */
function isOtherwise(
  { cell }: Token,
  norm: string,
  targets: readonly Target[],
  { labels }: Vocabulary,
  bound: ReadonlySet<string>,
): boolean {
  const ordinal = norm.length < 4 ? ordinalOf(cell.text) : ''
  if (ordinal === '' || targets.some((t) => t.kind === 'row' && ordinalOf(t.row.ordinal) === ordinal)) return false
  return labels.some(
    ([label, { row }]) => label.startsWith(norm) && ordinalOf(row.ordinal) === ordinal && !bound.has(row.key),
  )
}

function pick(targets: readonly Target[], started: boolean): Target {
  const row = targets.find((t) => t.kind === 'row')
  const other = targets.find((t) => t.kind !== 'row')
  return (started ? (row ?? other) : other?.kind === 'column' ? other : (row ?? other))!
}

/** A run of texts that are no wording exactly: joined or alone they may be misspelt, broken off, or hold a label with a group's label around it. */
function similar(run: readonly Token[], vocabulary: Vocabulary, bound: ReadonlySet<string>): Named | undefined {
  const parts = run.filter((l) => l.norm !== '').slice(-longestRun)
  for (const labels of parts.length > 1 ? [parts, ...parts.map((l) => [l]).reverse()] : [parts]) {
    const norm = labels.map((l) => l.norm).join('')
    if (norm === '' || norm.length > longestLabel) continue
    const open = norm.length > 1 && !vocabulary.groups.some((g) => g.includes(norm))
    const held = open ? holding(norm, labels, vocabulary, bound) : undefined
    if (held) return held
    const near =
      open && norm.length >= 4 && !isTail(norm, vocabulary)
        ? nearest(norm, vocabulary.comparable, (a, b) => a.row === b.row)
        : undefined
    if (near) return { target: near, labels, match: 'similar', rests: [] }
    const begun = beginning(norm, labels, vocabulary, bound, open)
    if (begun) return begun
  }
  return undefined
}

/** The end of a label whose beginning stands elsewhere, not a misspelling: the values behind it may be the next row's. */
function isTail(norm: string, { labels }: Vocabulary): boolean {
  return labels.some(([label]) => label.endsWith(norm) && label.length > norm.length)
}

/**
 * The label breaks off: what is there begins exactly one label with the same ordinal, or, where it is `open` to no other
 * reading and longer than two characters, exactly one label at all.
 */
function beginning(
  norm: string,
  labels: readonly Token[],
  vocabulary: Vocabulary,
  bound: ReadonlySet<string>,
  open: boolean,
): Named | undefined {
  const begins = vocabulary.labels.filter(([label, t]) => label.startsWith(norm) && !bound.has(t.row.key))
  const rows = [...new Map(begins.map(([, target]) => [target.row.key, target])).values()]
  const ordinal = ordinalOf(labels[0]!.cell.text)
  const same = rows.filter((r) => ordinal !== '' && ordinal === ordinalOf(r.row.ordinal))
  const found = same.length === 1 ? same[0] : rows.length === 1 && open && norm.length > 2 ? rows[0] : undefined
  if (!found) return undefined
  const rests = begins.filter(([, { row }]) => row === found.row).map(([label]) => label.slice(norm.length))
  return { target: found, labels, match: 'partial', rests }
}

/** `（二）部分` → `(二`, `2、申请人` → `2`: bracket and number, whatever mark closes them. */
export function ordinalOf(text: string): string {
  return /^\(?(?:[一二三四五六七八九十]|\d{1,2})(?=[).、,])/.exec(fold(text))?.[0] ?? ''
}

/**
 * A group's label, or a piece of it, has run into the row's: `不予处理4无正当理由大量反复申请`, `三、本年 （一）予以公开`. A short
 * label needs the whole of the group's before it: `其他处理3.其他`.
 */
function holding(
  norm: string,
  labels: readonly Token[],
  vocabulary: Vocabulary,
  bound: ReadonlySet<string>,
): Named | undefined {
  const before = (label: string) =>
    norm.slice(0, norm.length - label.length).replace(/(?:(?<!\d)\d+|[一二三四五六七])$/, '')
  const held = vocabulary.labels.filter(
    ([label, t]) =>
      norm.endsWith(label) &&
      !bound.has(t.row.key) &&
      (label.length >= 4 || (label !== norm && vocabulary.groups.includes(before(label)))),
  )
  const best = held.reduce<(typeof held)[number] | undefined>(
    (a, b) => (a && a[0].length >= b[0].length ? a : b),
    undefined,
  )
  const rest = best && before(best[0])
  if (!best || !vocabulary.groups.some((g) => g.endsWith(rest!) || g.startsWith(rest!))) return undefined
  return { target: best[1], labels, match: 'statutory', rests: [] }
}

/** The label as found, for messages and fixes. */
export function foundLabel(named: Named, more: readonly Token[] = []): FoundLabel {
  const labels = [...named.labels, ...more]
  const spans: Span[] = labels.map((l) => l.cell.span)
  const complete = named.match === 'partial' && more.length > 0
  return { spans, text: labels.map((l) => l.cell.text).join(''), match: complete ? 'statutory' : named.match }
}
