/** Which column each value of a record gets, by all that the layout around it may say; `?` where it says too little. */
import { describe, expect, test } from 'vitest'
import { alignmentOf, fullRow, type FullRow } from '../../../server/src/core/bind/alignment'
import { assign, type Layout } from '../../../server/src/core/bind/columns'
import type { Record } from '../../../server/src/core/bind/records'
import { lineOf } from '../../../server/src/core/bind/tokens'
import { splitAligned } from '../../../server/src/core/read/aligned'
import { readRows } from '../../../server/src/core/read/rows'
import { forms } from '../../../server/src/form'
import type { BlockForm } from '../../../server/src/form/types'

const [three, one] = forms['2021'].tables[0]!.blocks
const width = three!.columns.length

/** The texts of a row are its labels, all that stands behind the last of them are its items. */
function record(text: string): Record {
  const tokens = readRows(text).flatMap((row) => lineOf(splitAligned(text, row)).tokens)
  const last = tokens.findLastIndex((t) => t.value.kind === 'text')
  return { labels: tokens.slice(0, last + 1).filter((t) => t.value.kind === 'text'), items: tokens.slice(last + 1) }
}

const full = (text: string) => fullRow(record(text), width)
/** A row of heads behind the head of the labels at `label`, over a row built like `text`. */
function heads(text: string, label: number, columns: readonly number[]): FullRow {
  return { row: record(text).items[0]!.row, label, columns }
}

interface Around {
  readonly rows?: readonly string[]
  readonly heads?: readonly FullRow[]
  readonly edge?: number
  readonly headed?: readonly (readonly [cells: number, columns: readonly (readonly [number, number])[]])[]
  readonly block?: BlockForm | undefined
}

/** `value@place` for each column, a blank as `_`, then what is left unread. */
function assigned(text: string, { rows = [], heads = [], edge, headed, block = three }: Around = {}): string {
  const layout: Layout = {
    alignment: alignmentOf(
      rows.flatMap((r) => full(r) ?? []),
      heads,
    ),
    rightEdge: ({ cells }) => edge ?? cells.length,
    isNarrow: () => false,
    spread: new Map(),
    headed: new Map(headed && [[block!, new Map(headed.map(([cells, columns]) => [cells, new Map(columns)]))]]),
    grid: new Map(),
  }
  const { items, unread } = assign(record(text), block!, () => layout)
  const shown = items.map((t) => (t ? `${t.value.kind === 'number' ? t.value.decimal : '_'}@${t.column}` : '?'))
  return [...shown, ...unread.map((t) => `!${t.cell.text}`)].join(' ')
}

describe('cells on lines of their own', () => {
  test.each<[string, string]>([
    ['规章\n1\n　\n3', '1@0 _@0 3@0'],
    ['规章\n1\n2', '? ? ? !1 !2'],
    ['规章\n1\n2\n　\n　', '? ? ? !1 !2'],
    ['规章 |\n1 |\n|\n3 |', '1@0 _@0 3@0'],
    ['规章 |\n1 |\n2 |\n|\n|', '1@0 2@0 _@0'],
    ['规章 |\n1 |\n|\n|\n2 |', '? ? ? !1 !2'],
    ['规章 |\n1 |\n2 |', '? ? ? !1 !2'],
    ['\t规章\n\t1\n\t\n\t3', '1@1 _@2 3@3'],
    ['\t规章\n\t1\n\t2\n\t\n\t', '1@1 2@2 _@3'],
    ['\t规章\n\t1\n\t\n\t\n\t2', '? ? ? !1 !2'],
    ['\t规章\n\t1\n\t2', '? ? ? !1 !2'],
    ['规章\t1\n2', '? ? ? !1 !2'],
    ['规章\t1\n2\n　', '1@1 2@0 _@0'],
  ])('%j', (text, columns) => {
    expect(assigned(text)).toBe(columns)
  })
})

describe('nothing is known of the table', () => {
  test.each<[string, string]>([
    ['规章\t1\t2\t3', '1@1 2@2 3@3'],
    ['规章\t1\t2\t', '1@1 2@2 _@3'],
    ['规章\t\t2\t\t4', '2@2 _@3 4@4'],
    ['规章\t\t2\t3', '? ? ? !2 !3'],
    ['规章\t\t2\t3\t', '? ? ? !2 !3'],
    ['规章\t\t\t\t', '_@1 _@2 _@3'],
    ['规章\t1\t', '? ? ? !1'],
    ['规章\t1\t2', '1@1 2@2 ?'],
    ['规章\t1\t2\t3\t4', '? ? ? !1 !2 !3 !4'],
    ['规章', '? ? ?'],
    ['规章\n1\t2\t', '1@0 2@1 _@2'],
    ['规章\n1\t2', '? ? ? !1 !2'],
    ['规章   1   2', '? ? ? !1 !2'],
    ['<table><tr><td>规章</td><td></td><td>2</td><td>3</td></tr></table>', '_@1 2@2 3@3'],
    ['<table><tr><td>规章</td><td></td><td>2</td><td>3</td><td></td></tr></table>', '? ? ? !2 !3'],
  ])('%j', (text, columns) => {
    expect(assigned(text)).toBe(columns)
  })

  test('a longer row stands in the same stretch', () => {
    expect(assigned('规章\t1\t2', { edge: 4 })).toBe('? ? ? !1 !2')
  })

  test('one column', () => {
    expect(assigned('行政许可\t5', { block: one })).toBe('5@1')
    expect(assigned('行政许可\t', { block: one })).toBe('_@1')
    expect(assigned('行政许可\t5\t6', { block: one })).toBe('? !5 !6')
  })
})

describe('full rows of the same build', () => {
  test.each<[string, readonly string[], string]>([
    ['规章\t\t2\t3', ['甲\t4\t5\t6'], '_@1 2@2 3@3'],
    ['规章\t\t\t2\t', ['甲\t\t4\t5\t6'], '_@2 2@3 _@4'],
    ['规章\t\t\t\t', ['甲\t\t4\t5\t6'], '_@2 _@3 _@4'],
    ['规章\t1\t\t\t', ['甲\t\t4\t5\t6'], '? ? ? !1'],
    // Rows of another length, or with their label elsewhere, tell nothing by themselves.
    ['规章\t\t2\t3', ['甲\t4\t5\t6\t'], '? ? ? !2 !3'],
    ['规章\t\t2\t\t', ['\t甲\t4\t5\t6'], '? ? ? !2'],
    // Two builds: the one that has room.
    ['规章\t1\t\t\t', ['甲\t4\t5\t6\t', '\t甲\t4\t5\t6'], '1@1 _@2 _@3'],
    ['规章\t\t\t2\t', ['甲\t4\t5\t6\t', '\t甲\t4\t5\t6'], '? ? ? !2'],
    ['规章\t\t2\t', ['甲\t4\t5\t6', '4\t5\t6\t'], '_@1 2@2 _@3'],
    ['规章\t\t\t\t4', ['甲\t\t4\t5\t6', '\t4\t5\t6\t'], '_@2 _@3 4@4'],
    // Cells without meaning between the values of one row: they may be anywhere.
    ['规章\t\t2\t\t4', ['甲\t4\t\t5\t6'], '? ? ? !2 !4'],
  ])('%j among %j', (text, rows, columns) => {
    expect(assigned(text, { rows })).toBe(columns)
  })

  test('a label above its values is not in their row', () => {
    expect(full('规章\n\t4\t5\t6')).toMatchObject({ label: -1, columns: [1, 2, 3] })
    expect(full('规章\t4\t5\t6')).toMatchObject({ label: 0, columns: [1, 2, 3] })
  })

  test.each(['规章\t4\t5', '规章\n4\n5\n6', '规章\t4\t5\n6', '规章\t4\t5\t6\t7'])('%j is none', (text) => {
    expect(full(text)).toBeUndefined()
  })

  test('a single value shows nothing of columns, two do', () => {
    expect(fullRow(record('行政许可\t5'), 1)).toBeUndefined()
    expect(fullRow(record('行政许可\t5\t6'), 2)).toMatchObject({ columns: [1, 2] })
  })
})

describe('heads behind the head of the labels', () => {
  const like = '规章\t\t2\t3'
  const build = heads(like, 0, [1, 2, 3])

  test('tell where values begin', () => {
    expect(assigned(like, { heads: [build] })).toBe('_@1 2@2 3@3')
  })

  test.each<[string, string]>([
    ['甲\t\t4\t5\t6', 'in other places'],
    ['甲\t4\t5\t\t6', 'in some other places'],
  ])('not where a row of the same label has its values %s: %s', (row) => {
    expect(assigned(like, { heads: [build], rows: [row] })).toBe('? ? ? !2 !3')
  })

  test.each<[string, string]>([
    ['甲\t4\t5\t6', 'in the same places'],
    ['\t甲\t4\t5\t6', 'behind another label'],
  ])('yet where a row has its values %s: %s', (row) => {
    expect(assigned(like, { heads: [build], rows: [row] })).toBe('_@1 2@2 3@3')
  })
})

describe('heads for some of the columns', () => {
  const headed = [
    [
      3,
      [
        [1, 0],
        [2, 2],
      ],
    ],
  ] as const

  test.each<[string, string]>([
    ['规章\t1\t2', '1@1 ? 2@2'],
    ['规章\t\t2', '_@1 ? 2@2'],
    ['规章\t1\t2\t3', '1@1 2@2 3@3'],
    ['规章\t1', '? ? ? !1'],
  ])('%j', (text, columns) => {
    expect(assigned(text, { headed, edge: 4 })).toBe(columns)
  })

  test('a value under none of them is unread', () => {
    expect(assigned('规章\t1\t2', { headed: [[3, [[1, 1]]]] })).toBe('? 1@1 ? !2')
  })
})
