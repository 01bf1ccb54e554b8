/** Cells by ruled lines, and nothing but by them. */
import { describe, expect, test } from 'vitest'
import { placedText } from '../../../../server/src/formats/placed'
import type { Glyph, Rule, Turn } from '../../../../server/src/formats/placed/page'
import { level, page, table, text, upright } from './drawn'

const columns = [120, 60, 60, 60]
const read = (...pages: readonly (readonly [readonly Glyph[], readonly Rule[]])[]) =>
  placedText(pages.map(([glyphs, rules]) => page(glyphs, rules))).text

const rows = [
  ['第一项', '<', '<', '<'],
  ['名称', '甲', '乙', '丙'],
  ['文件', '12', '0', '345'],
]

test('rows of tabs over the whole grid, merged cells empty', () => {
  expect(read(table({ rows, columns }))).toBe('第一项\t\t\t\n名称\t甲\t乙\t丙\n文件\t12\t0\t345\n')
})

test('a cell that reaches over rows stands in the first of them', () => {
  const merged = [
    ['组', '一', '1', '2'],
    ['^', '二', '3', '4'],
    ['^', '三', '5', '6'],
  ]
  expect(read(table({ rows: merged, columns }))).toBe('组\t一\t1\t2\n\t二\t3\t4\n\t三\t5\t6\n')
})

describe('however the lines are drawn', () => {
  const [glyphs, rules] = table({ rows, columns })
  const expected = read([glyphs, rules])
  const dots = (rule: Rule) =>
    Array.from({ length: Math.floor((rule.to - rule.from) / 2) }, (_, i) => ({
      ...rule,
      from: rule.from + 2 * i,
      to: rule.from + 2 * i + 0.8,
    }))
  const other: Record<string, Rule[]> = {
    'in any order': rules.toReversed(),
    twice: rules.flatMap((rule) => [rule, { ...rule, at: rule.at + 1.5 }]),
    dotted: rules.flatMap(dots),
    'with gaps at the crossings': rules.map((rule) => ({ ...rule, from: rule.from + 0.7, to: rule.to - 0.7 })),
    'a little crooked': rules.map((rule, i) => ({ ...rule, at: rule.at + (i % 3) * 0.4 })),
    'with a frame around the page': [
      ...rules,
      level(20, 20, 575),
      level(820, 20, 575),
      upright(20, 20, 820),
      upright(575, 20, 820),
    ],
  }
  test.each(Object.entries(other))('%s', (_, drawn) => {
    expect(read([glyphs, drawn])).toBe(expected)
  })
})

test('a frame around text is no table', () => {
  const frame = [level(80, 50, 500), level(130, 50, 500), upright(50, 80, 130), upright(500, 80, 130)]
  expect(read([text('一段文字', 60, 100), frame])).toBe('一段文字\n')
})

test('a rule under a heading is no table', () => {
  expect(read([text('标题', 60, 100), [level(105, 50, 500)]])).toBe('标题\n')
})

describe('nothing is guessed', () => {
  test('without lines figures stand apart, in no cells', () => {
    const [glyphs] = table({ rows, columns })
    expect(read([glyphs, []])).toBe('第一项\n名称 甲 乙 丙\n文件¦12¦0¦345\n')
  })

  test('level lines alone make no cells', () => {
    const [glyphs, rules] = table({ rows, columns })
    expect(read([glyphs, rules.filter((rule) => !rule.upright)])).toContain('文件¦12¦0¦345\n')
  })

  test('two figures without a line between them are not one number, and the others keep their columns', () => {
    const [glyphs, rules] = table({ rows, columns })
    const wall = 60 + 120 + 60
    const open = rules.filter((rule) => !(rule.upright && rule.at === wall && rule.from > 150))
    expect(read([glyphs, open])).toContain('文件\t12¦0\t\t345\n')
  })

  test('two rows without a line between them do not run together', () => {
    const two = [
      ['文件', '12', '0', '5'],
      ['规定', '3', '4', '6'],
    ]
    const [glyphs, rules] = table({ rows: two, columns })
    expect(read([glyphs, rules.filter((rule) => rule.upright || rule.at !== 130)])).toBe('文件规定\t12↵3\t0↵4\t5↵6\n')
  })

  test('a figure alone on a line is none of a cell that stands a line each', () => {
    expect(read([[...text('许可', 60, 100), ...text('5', 300, 120)], []])).toBe('许可\n¦5\n')
  })

  test('figures of narrow columns are not one number with a blank', () => {
    expect(read([[...text('文件', 60, 100), ...text('914', 100, 100), ...text('10', 121, 100)], []])).toBe(
      '文件¦914¦10\n',
    )
  })

  test('an item and its number are no figures', () => {
    expect(read([[...text('1.', 60, 100), ...text('属于国家秘密', 90, 100)], []])).toBe('1. 属于国家秘密\n')
  })

  test('a line of very many characters', () => {
    const many = Array.from({ length: 300_000 }, (_, i) => ({
      ...text('1', 60, 100)[0]!,
      x: 60 + i * 5,
      endX: 65 + i * 5,
    }))
    expect(read([many, []])).toHaveLength(300_002)
  })

  test('a page of drawing is no table', () => {
    const many = Array.from({ length: 4000 }, (_, i) =>
      upright(5 + (i % 97) * 6 + (i % 2), Math.floor(i / 97) * 20, Math.floor(i / 97) * 20 + 10),
    )
    expect(read([text('图', 60, 100), many])).toBe('图\n')
  })
})

describe('the text of a cell', () => {
  const cell = (said: string) => read(table({ rows: [[said, '1', '2', '3']], columns })).split('\t')[0]

  test('lines join words', () => {
    expect(cell('申请人情\n况')).toBe('申请人情况')
    expect(cell('annual\nreport')).toBe('annual report')
  })

  test('lines never join digits', () => {
    expect(cell('12\n34')).toBe('12↵34')
  })

  test('one character a line', () => {
    expect(cell('办\n理')).toBe('办理')
  })

  test('radicals are the characters that they look like', () => {
    expect(cell('⼀、⽉⽇⺠政⻚')).toBe('一、月日民政页')
  })

  test('a blank that takes no room is none', () => {
    const glyphs = [...text('12', 63, 112), { ...text(' ', 73, 112)[0]!, endX: 73.5 }, ...text('3', 73.5, 112)]
    const [, rules] = table({ rows: [['', '', '', '']], columns })
    expect(read([glyphs, rules])).toContain('123')
  })

  test('a blank that was typed inside a number stays one', () => {
    const glyphs = [...text('1 288', 63, 112)]
    const [, rules] = table({ rows: [['', '', '', '']], columns })
    expect(read([glyphs, rules])).toContain('1 288\t')
  })

  test('characters spread over the column are one word', () => {
    const spread = [...text('商', 63, 112), ...text('业', 84, 112)]
    const [, rules] = table({ rows: [['', '', '', '']], columns })
    expect(read([spread, rules])).toContain('商业')
  })

  test('bold type that is drawn twice is read once', () => {
    const [glyphs, rules] = table({ rows: [['合计', '100', '2', '3']], columns })
    const shadow = glyphs.map((glyph) => ({ ...glyph, x: glyph.x + 0.3, endX: glyph.endX + 0.3 }))
    expect(read([[...glyphs, ...shadow], rules])).toBe('合计\t100\t2\t3\n')
  })

  test('a number that is wider than its cell stays whole in it', () => {
    const [glyphs, rules] = table({ rows: [['额', '', '7', '8']], columns: [60, 30, 60, 60] })
    expect(read([[...glyphs, ...text('9184322', 121, 112)], rules])).toBe('额\t9184322\t7\t8\n')
  })

  test('text that runs down or up inside its cell', () => {
    const run = (turn: Turn, x: number, y: number, step: number) =>
      Array.from('办理结果', (char) => char).map((char, i) => ({
        ...{ text: char, x, y: y + i * step, endX: x, endY: y + (i + 1) * step, size: 10, turn },
      }))
    const [cells, rules] = table({ rows: [['', '1', '2', '3']], columns, height: 60 })
    const glyphs = [...cells, ...text('正文在页上方横排', 60, 60)]
    expect(read([[...glyphs, ...run(1, 70, 105, 10)], rules])).toBe('正文在页上方横排\n办理结果\t1\t2\t3\n')
    expect(read([[...glyphs, ...run(3, 80, 155, -10)], rules])).toBe('正文在页上方横排\n办理结果\t1\t2\t3\n')
  })
})

test.each([1, 2, 3] as const)('a page that lies on its side: %i quarters', (turn) => {
  const [glyphs, rules] = table({ rows, columns })
  const to = ([x, y]: readonly [number, number]): [number, number] =>
    turn === 1 ? [842 - y, x] : turn === 2 ? [595 - x, 842 - y] : [y, 595 - x]
  const turnedGlyphs = glyphs.map((glyph) => {
    const [x, y] = to([glyph.x, glyph.y])
    const [endX, endY] = to([glyph.endX, glyph.endY])
    return { ...glyph, x, y, endX, endY, turn }
  })
  const turnedRules = rules.map((rule): Rule => {
    const a = to(rule.upright ? [rule.at, rule.from] : [rule.from, rule.at])
    const b = to(rule.upright ? [rule.at, rule.to] : [rule.to, rule.at])
    const isUpright = Math.abs(a[0] - b[0]) < 0.001
    const [from, end] = isUpright ? [a[1], b[1]] : [a[0], b[0]]
    return { upright: isUpright, at: isUpright ? a[0] : a[1], from: Math.min(from, end), to: Math.max(from, end) }
  })
  const lying = page(turnedGlyphs, turnedRules, turn === 2 ? {} : { width: 842, height: 595 })
  expect(placedText([lying]).text).toBe(read([glyphs, rules]))
})
