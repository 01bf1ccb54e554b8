/** What is said of single tables: one case for each way in which published figures go wrong. */
import { describe, expect, test } from 'vitest'
import {
  diagnose,
  type CellChange,
  type Explanation,
  type System,
  type Values,
} from '../../../server/src/core/diagnosis'
import { edition2021 as form, range, totalColumn, withChanges } from './table'

const { at, review, rowSum, columnSum, balance, reviewSum } = form
const [received, brought, granted, partial, refused] = [0, 1, 2, 3, 4]
const results = form.totalRow
const carried = results + 1
const [natural, commercial, research, other] = [0, 1, 2, 5]

/** A consistent table with figures in a few rows and columns, and lone sums of which one is not empty. */
function sample(): bigint[] {
  const values = Array.from({ length: form.cells }, () => 0n)
  const set = (row: number, figures: readonly number[]): void => {
    figures.forEach((figure, column) => (values[at(row, column)] = BigInt(figure)))
    values[at(row, totalColumn)] = BigInt(figures.reduce((sum, figure) => sum + figure, 0))
  }
  set(received, [60, 9, 0, 0, 2, 7])
  set(brought, [5, 0, 0, 0, 0, 1])
  set(granted, [31, 4, 0, 0, 2, 3])
  set(partial, [12, 5, 0, 0, 0, 0])
  set(refused, [17, 0, 0, 0, 0, 4])
  set(results, [60, 9, 0, 0, 2, 7])
  set(carried, [5, 0, 0, 0, 0, 1])
  ;[3n, 0n, 0n, 1n, 4n].forEach((figure, part) => (values[review(0, part)] = figure))
  return values
}

const truth = sample()

type Written = readonly (readonly [cell: number, value: number | undefined])[]
const written = (changes: Written): Values =>
  withChanges(
    truth,
    changes.map(([cell, value]) => [cell, value === undefined ? undefined : BigInt(value)] as const),
  )
const diagnosed = (...changes: Written) => diagnose(form, written(changes))
const plain = (changes: readonly CellChange[]): (readonly [number, number])[] =>
  changes.map(({ cell, to }) => [cell, Number(to)] as const)
const sets = (explanations: readonly Explanation[]) => explanations.map(({ changes }) => plain(changes))

describe('what is said', () => {
  test('a table in which everything holds: nothing', () => {
    expect(diagnose(form, truth)).toEqual({ broken: [], causes: [], doubts: [], deduced: new Map(), bounded: false })
  })

  test('one wrong cell: that cell, its figure, the sums it breaks', () => {
    const { causes, doubts, broken } = diagnosed([at(partial, natural), 21])
    expect(causes).toEqual([
      {
        changes: [{ cell: at(partial, natural), from: 21n, to: 12n }],
        equations: [rowSum(partial), columnSum(natural)],
        followers: [],
        alternatives: [],
        pattern: 'transposed',
      },
    ])
    expect(doubts).toEqual([])
    expect(broken).toEqual([rowSum(partial), columnSum(natural)])
  })

  test('the total of totals left at 0: three sums, one cell', () => {
    const { causes } = diagnosed([at(results, totalColumn), 0])
    expect(causes).toHaveLength(1)
    expect(causes[0]).toMatchObject({
      changes: [{ cell: at(results, totalColumn), from: 0n, to: 78n }],
      equations: [rowSum(results), columnSum(totalColumn), balance(totalColumn)],
      pattern: 'zero-total',
    })
  })

  test('two wrong cells in different rows and columns: two causes', () => {
    const { causes, doubts } = diagnosed([at(granted, commercial), 6], [at(carried, other), 8])
    expect(sets(causes)).toEqual([[[at(granted, commercial), 4]], [[at(carried, other), 1]]])
    expect(doubts).toEqual([])
  })

  test.each([
    ['row', [at(granted, natural), 33], [at(granted, commercial), 9]],
    ['column', [at(granted, natural), 33], [at(refused, natural), 10]],
    ['row of totals', [at(results, natural), 6], [at(results, other), 9]],
  ] as const)('two wrong cells in one %s: two causes', (_, a, b) => {
    const { causes, doubts } = diagnosed(a, b)
    expect(sets(causes)).toEqual([[[a[0], Number(truth[a[0]])]], [[b[0], Number(truth[b[0]])]]])
    expect(doubts).toEqual([])
  })

  test('two wrong cells by the same amount: both pairs offered, none asserted', () => {
    const { causes, doubts } = diagnosed([at(granted, natural), 34], [at(partial, commercial), 8])
    expect(causes).toEqual([])
    expect(doubts).toHaveLength(1)
    expect(sets(doubts[0]!.explanations)).toEqual(
      expect.arrayContaining([
        [
          [at(granted, natural), 31],
          [at(partial, commercial), 5],
        ],
        [
          [at(granted, commercial), 1],
          [at(partial, natural), 9],
        ],
      ]),
    )
    expect(doubts[0]!.explanations).toHaveLength(2)
  })

  test('of such pairs those that would go below 0 are not admissible', () => {
    const { causes } = diagnosed([at(granted, natural), 36], [at(partial, commercial), 10])
    expect(sets(causes)).toEqual([[[at(granted, natural), 31]], [[at(partial, commercial), 5]]])
  })

  test('60 + 0 against 61 + 0 in a column and in the total column: the pairs offered, nothing asserted', () => {
    const empty = Array.from({ length: form.cells }, () => 0n)
    for (const column of [natural, totalColumn]) {
      empty[at(received, column)] = 60n
      for (const row of [granted, results]) empty[at(row, column)] = 61n
    }
    const { broken, causes, doubts } = diagnose(form, empty)
    expect(broken).toEqual([balance(natural), balance(totalColumn)])
    expect(causes).toEqual([])
    expect(doubts).toHaveLength(1)
    expect(sets(doubts[0]!.explanations)).toEqual([
      [
        [at(received, natural), 61],
        [at(received, totalColumn), 61],
      ],
      [
        [at(brought, natural), 1],
        [at(brought, totalColumn), 1],
      ],
    ])
  })

  test('a wrong total carried into the total column follows from it', () => {
    const { causes, doubts } = diagnosed([at(results, natural), 70], [at(results, totalColumn), 88])
    expect(doubts).toEqual([])
    expect(causes).toHaveLength(1)
    expect(plain(causes[0]!.changes)).toEqual([[at(results, natural), 60]])
    expect(plain(causes[0]!.followers)).toEqual([[at(results, totalColumn), 78]])
    expect(causes[0]!.equations).toEqual([
      columnSum(natural),
      columnSum(totalColumn),
      balance(natural),
      balance(totalColumn),
    ])
  })

  test('a row of totals left at 0 is one cause with the columns in it', () => {
    const { causes, doubts } = diagnosed(...range(7).map((column) => [at(results, column), 0] as const))
    expect(doubts).toEqual([])
    expect(sets(causes)).toEqual([
      [natural, commercial, 4, other].map((c) => [at(results, c), Number(truth[at(results, c)])]),
    ])
    expect(plain(causes[0]!.followers)).toEqual([[at(results, totalColumn), 78]])
  })

  test.each([
    ['two columns', at(refused, natural), at(refused, other)],
    ['two rows', at(granted, natural), at(refused, natural)],
    ['a part and its total', at(granted, natural), at(granted, totalColumn)],
  ])('two figures exchanged between %s', (_, a, b) => {
    const { causes, doubts } = diagnosed([a, Number(truth[b])], [b, Number(truth[a])])
    expect(doubts).toEqual([])
    expect(causes).toHaveLength(1)
    expect(causes[0]!.pattern).toBe('swapped')
    expect(sets(causes)).toEqual([
      [
        [a, Number(truth[a])],
        [b, Number(truth[b])],
      ],
    ])
  })

  test('a figure in the next column: the exchange is likelier than the same difference elsewhere, which stays on offer', () => {
    const { causes } = diagnosed([at(partial, commercial), 0], [at(partial, research), 5])
    expect(sets(causes)).toEqual([
      [
        [at(partial, commercial), 5],
        [at(partial, research), 0],
      ],
    ])
    expect(causes[0]!.pattern).toBe('swapped')
  })

  test('a part of a figure in another column: offered, even where nothing else is admissible', () => {
    const { causes, doubts } = diagnosed([at(partial, commercial), 2], [at(partial, research), 3])
    expect(causes).toEqual([])
    expect(sets(doubts[0]!.explanations)).toEqual([
      [
        [at(partial, commercial), 5],
        [at(partial, research), 0],
      ],
    ])
  })
})

describe('a line slipped by one place', () => {
  const line = range(7).map((column) => Number(truth[at(granted, column)]))
  const slipped = (figures: readonly (number | undefined)[]) =>
    diagnosed(...figures.map((figure, column) => [at(granted, column), figure] as const))

  test.each([
    ['to the right, 0 before it', [0, ...line.slice(0, -1)]],
    ['to the right, a blank before it', [undefined, ...line.slice(0, -1)]],
    ['to the left, 0 after it', [...line.slice(1), 0]],
    ['to the left, a blank after it', [...line.slice(1), undefined]],
    ['in a circle', [...line.slice(1), line[0]]],
    ['to the right, its total in place', [0, ...line.slice(0, -2), line.at(-1)]],
  ])('%s', (_, figures) => {
    // The last figure before the total falls off; the row's own sum says what it was.
    const { causes, doubts } = slipped(figures)
    expect(doubts).toEqual([])
    expect(causes).toHaveLength(1)
    expect(causes[0]!.pattern).toBe('shifted')
    const wrong = line.flatMap((figure, column) => (figure === figures[column] ? [] : [[at(granted, column), figure]]))
    expect(plain(causes[0]!.changes)).toEqual(wrong)
  })

  test('with another wrong cell elsewhere', () => {
    const figures = [0, ...line.slice(0, -1)].map((figure, column) => [at(granted, column), figure] as const)
    const { causes, doubts } = diagnosed(...figures, [at(carried, other), 100])
    expect(doubts).toEqual([])
    expect(causes.map((cause) => cause.pattern)).toEqual(['shifted', undefined])
    expect(plain(causes[1]!.changes)).toEqual([[at(carried, other), 1]])
  })
})

describe('lone sums', () => {
  test('nothing is asserted; the total is offered first, then the parts that can take the difference', () => {
    const { causes, doubts, bounded } = diagnosed([review(0, 4), 2])
    expect(causes).toEqual([])
    expect(doubts).toHaveLength(1)
    expect(doubts[0]!.equations).toEqual([reviewSum(0)])
    expect(sets(doubts[0]!.explanations)).toEqual([[[review(0, 4), 4]], [[review(0, 0), 1]]])
    expect(bounded).toBe(false)
  })

  test('each on its own, beside a cause in the table', () => {
    const { causes, doubts } = diagnosed([review(0, 4), 0], [review(2, 1), 1], [at(granted, natural), 13])
    expect(sets(causes)).toEqual([[[at(granted, natural), 31]]])
    expect(doubts.map((doubt) => doubt.equations)).toEqual([[reviewSum(0)], [reviewSum(2)]])
  })
})

describe('blank and unread cells', () => {
  test('a blank breaks nothing and is deduced', () => {
    const { broken, causes, doubts, deduced } = diagnosed([at(granted, natural), undefined])
    expect([broken, causes, doubts]).toEqual([[], [], []])
    expect(deduced).toEqual(new Map([[at(granted, natural), 31n]]))
  })

  test('through a chain: the total of a complete row, then the column', () => {
    const { deduced } = diagnosed([at(granted, totalColumn), undefined], [at(partial, totalColumn), undefined])
    expect(deduced).toEqual(
      new Map([
        [at(granted, totalColumn), 40n],
        [at(partial, totalColumn), 17n],
      ]),
    )
  })

  test('what the equations leave open stays open, though zeros would balance', () => {
    const block = [at(5, natural), at(5, commercial), at(6, natural), at(6, commercial)]
    const { broken, deduced } = diagnosed(
      ...block.map((cell) => [cell, undefined] as const),
      [review(0, 1), undefined],
      [review(0, 2), undefined],
    )
    expect(broken).toEqual([])
    expect(deduced).toEqual(new Map())
  })

  test('a table without any figure: nothing', () => {
    const { broken, deduced } = diagnose(
      form,
      range(form.cells).map(() => undefined),
    )
    expect(broken).toEqual([])
    expect(deduced).toEqual(new Map())
  })

  test('a wrong cell in the column of a blank is found by what row and column say together', () => {
    const { causes, doubts, deduced } = diagnosed([at(granted, natural), undefined], [at(partial, natural), 13])
    expect(doubts).toEqual([])
    expect(causes).toMatchObject([
      { changes: [{ cell: at(partial, natural), from: 13n, to: 12n }], equations: [rowSum(partial)] },
    ])
    expect(deduced).toEqual(new Map([[at(granted, natural), 31n]]))
  })

  test('where row and column of a blank contradict each other, nothing is broken and nothing deduced', () => {
    const { broken, causes, doubts, deduced } = diagnosed(
      [at(granted, natural), undefined],
      [at(partial, commercial), undefined],
      [at(granted, commercial), 6],
    )
    expect([broken, causes, doubts]).toEqual([[], [], []])
    expect(deduced).toEqual(new Map())
  })

  test('a total smaller than its parts determines no count', () => {
    const { deduced } = diagnosed([review(0, 1), undefined], [review(0, 4), 2])
    expect(deduced).toEqual(new Map())
  })

  test('unread rows do not keep the rest from being judged', () => {
    const unread = [...range(7).map((c) => at(8, c)), ...range(7).map((c) => at(9, c))]
    const { causes, doubts } = diagnosed(
      ...unread.map((cell) => [cell, undefined] as const),
      [at(carried, other), 10],
      [at(received, natural), 66],
    )
    expect(sets(causes)).toEqual([[[at(received, natural), 60]], [[at(carried, other), 1]]])
    expect(doubts).toEqual([])
  })

  test.each([
    ['one column', [natural]],
    ['two columns', [natural, commercial]],
  ])('with %s unread, a figure that only its own column checks is offered, not asserted', (_, unread) => {
    const { causes, doubts } = diagnosed(
      ...range(form.rows).flatMap((row) => unread.map((column) => [at(row, column), undefined] as const)),
      [at(granted, other), 30],
    )
    expect(causes).toEqual([])
    expect(doubts.map((doubt) => doubt.equations)).toEqual([[columnSum(other)]])
    expect(sets(doubts[0]!.explanations)).toEqual([[[at(granted, other), 3]]])
  })
})

describe('limits', () => {
  test('a table beyond explanation: the broken sums one by one, and that the search was cut off', () => {
    const wrong = range(20).map((i) => [at(2 + i, (i * 3) % 7), 1000 + 37 * i * i] as const)
    const { broken, causes, doubts, bounded } = diagnosed(...wrong)
    expect(bounded).toBe(true)
    expect(causes).toEqual([])
    expect(doubts).toEqual(broken.map((equation) => ({ equations: [equation], explanations: [] })))
  })

  test('figures beyond the exact range of floating point', () => {
    const large = 2n ** 60n
    const system: System = {
      cells: 4,
      equations: [
        {
          terms: [
            { cell: 0, sign: 1 },
            { cell: 1, sign: 1 },
            { cell: 2, sign: -1 },
          ],
          total: 2,
        },
        {
          terms: [
            { cell: 0, sign: 1 },
            { cell: 3, sign: -1 },
          ],
          total: 3,
        },
      ],
    }
    const { causes } = diagnose(system, [large + 1n, 5n, large + 5n, large])
    expect(causes).toMatchObject([{ changes: [{ cell: 0, from: large + 1n, to: large }], equations: [0, 1] }])
  })
})
