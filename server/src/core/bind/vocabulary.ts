/** A table form's wordings, normalised once and ready to be looked up. */
import { editions, type Edition } from '../../form'
import type { BlockForm, ColumnForm, GroupForm, Label, RowForm, TableForm, TableKey } from '../../form/types'
import { tableKeys } from '../../form/types'
import { dated } from '../text/dated'
import { normalise } from '../text/normalise'

type Match = 'statutory' | 'customary' | 'tolerated'

export interface RowTarget {
  readonly kind: 'row'
  readonly row: RowForm
  readonly block: BlockForm
  /** Place among the table's rows. */
  readonly index: number
  readonly match: Match
}

export type Target =
  | RowTarget
  | { readonly kind: 'group'; readonly group: GroupForm; readonly block: BlockForm }
  | { readonly kind: 'column'; readonly column: ColumnForm; readonly block: BlockForm }
  /** They say which table it is, not which value. `upper`: it stands above the heads of several columns. */
  | { readonly kind: 'head'; readonly of: 'block' | 'stub' | 'upper'; readonly block: BlockForm }

export interface Vocabulary {
  readonly form: TableForm
  readonly edition: Edition
  readonly rows: readonly { readonly row: RowForm; readonly block: BlockForm; readonly index: number }[]
  readonly exact: ReadonlyMap<string, readonly Target[]>
  /** Row labels and their normal forms, for wordings that are not exact. */
  readonly labels: readonly (readonly [string, RowTarget])[]
  /** Those that a misspelt label is compared with. */
  readonly comparable: readonly (readonly [string, RowTarget])[]
  /** Group labels and upper heads in normal form: their pieces are no rows. */
  readonly groups: readonly string[]
  /** Every wording in normal form. */
  readonly pieces: readonly string[]
}

export function wordings(label: Label | undefined): (readonly [string, Match])[] {
  if (!label) return []
  return [
    [label.text, 'statutory'],
    ...(label.customary ?? []).map((w) => [w, 'customary'] as const),
    ...(label.tolerated ?? []).map((w) => [w, 'tolerated'] as const),
  ]
}

/** How a label in normal form agrees with a row's own wordings; undefined where it is none of them. */
export function matchOf({ label }: RowForm, norm: string): Match | undefined {
  return wordings(label).find(([wording]) => normalise(wording) === norm)?.[1]
}

function build(form: TableForm, edition: Edition): Vocabulary {
  const exact = new Map<string, Target[]>()
  const labels: [string, RowTarget][] = []
  const groups = new Set<string>()
  const add = (wording: string, target: Target) => {
    const key = normalise(wording)
    const known = exact.get(key) ?? []
    if (!known.some((k) => k.kind === target.kind && k.kind !== 'row')) exact.set(key, [...known, target])
    const other = dated(wording)
    if (other !== wording) add(other, target.kind === 'row' ? { ...target, match: 'tolerated' } : target)
  }
  const rows = form.blocks
    .flatMap((block) => block.rows.map((row) => ({ row, block })))
    .map((r, index) => ({ ...r, index }))
  for (const { row, block, index } of rows)
    for (const [wording, match] of wordings(row.label)) {
      const target: RowTarget = { kind: 'row', row, block, index, match }
      add(wording, target)
      labels.push([normalise(wording), target])
    }
  for (const block of form.blocks) {
    for (const of of ['block', 'stub'] as const)
      for (const [w] of wordings(of === 'block' ? block.head : block.stub)) add(w, { kind: 'head', of, block })
    for (const column of block.columns) {
      for (const [w] of wordings(column.label)) add(w, { kind: 'column', column, block })
      for (const upper of column.under ?? []) add(upper, { kind: 'head', of: 'upper', block })
    }
    for (const group of block.groups)
      for (const [w] of wordings(group.label)) {
        add(w, { kind: 'group', group, block })
        groups.add(normalise(w))
      }
  }
  const comparable = labels.filter(([label, { match }]) => match !== 'tolerated' || label.length > shortest)
  return { form, edition, rows, exact, labels, comparable, groups: [...groups], pieces: [...exact.keys()] }
}

/** A tolerated wording as short is a slip already: what resembles it may be another word (行政收入 is not 行政收费). */
const shortest = 4

/** By table, in the order of the editions. */
const vocabularies: ReadonlyMap<TableKey, readonly Vocabulary[]> = new Map(
  tableKeys.map((key) => [
    key,
    editions.flatMap(({ tables, edition }) => tables.filter((t) => t.key === key).map((t) => build(t, edition))),
  ]),
)

/** One for each edition that has the table, in their order. */
export function vocabulariesOf(key: TableKey): readonly Vocabulary[] {
  return vocabularies.get(key)!
}

export function vocabularyOf(key: TableKey, edition: Edition): Vocabulary {
  return vocabulariesOf(key).find((v) => v.edition === edition)!
}
