/** What goes on over pages: tables, rows, labels, paragraphs; and what belongs to the pages alone. */
import { describe, expect, test } from 'vitest'
import { placeAt, placedText } from '../../../../server/src/formats/placed'
import type { PlacedPage } from '../../../../server/src/formats/placed/page'
import { page, table, text, type Drawn } from './drawn'

const columns = [40, 90, 40, 40]

function on(drawn: Partial<Drawn>, footer = ''): PlacedPage {
  const [glyphs, rules] = table({ rows: [], columns, ...drawn })
  return page([...glyphs, ...text(footer, 290, 800)], rules)
}

const read = (...pages: readonly PlacedPage[]) => placedText(pages).text

describe('a table over the end of a page', () => {
  const above = [
    ['办理', '1.甲类', '1', '2'],
    ['^', '2.乙类', '3', '4'],
  ]
  const below = [
    ['结果', '3.丙类', '5', '6'],
    ['^', '4.丁类', '7', '8'],
  ]
  const joined = '办理结果\t1.甲类\t1\t2\n\t2.乙类\t3\t4\n\t3.丙类\t5\t6\n\t4.丁类\t7\t8\n'

  test.each([
    ['all lines drawn', undefined, undefined],
    ['no lower line', 'bottom', undefined],
    ['no upper line', undefined, 'top'],
    ['neither', 'bottom', 'top'],
  ] as const)('%s: rows stay rows, a label goes on', (_, lower, upper) => {
    const bottom = lower ? { without: lower } : {}
    const top = upper ? { without: upper } : {}
    expect(read(on({ rows: above, ...bottom }, '- 3 -'), on({ rows: below, ...top }, '- 4 -'))).toBe(joined)
  })

  test('a row that is cut is one row: the rest of its label stands alone', () => {
    const cut = [...above, ['^', '3.其他法律行政法规', '5', '6']]
    const rest = [
      ['', '禁止公开', '', ''],
      ['四', '5.丁', '7', '8'],
    ]
    expect(read(on({ rows: cut }), on({ rows: rest }))).toContain('3.其他法律行政法规禁止公开\t5\t6\n四\t5.丁')
  })

  test('a row that is cut is one row: its figures stand with the rest of its label', () => {
    const cut = [...above, ['^', '3.其他法律行政法规', '', '']]
    const rest = [['', '禁止公开', '5', '6']]
    expect(read(on({ rows: cut }), on({ rows: rest }))).toContain('3.其他法律行政法规禁止公开\t5\t6\n')
  })

  test.each([
    ['the label above has room for more', ['', '甲类', '1', '2'], ['', '乙类', '', '']],
    ['the one below opens as a label', ['', '1.其他法律行政法', '1', '2'], ['', '2.乙类', '', '']],
    ['both have figures', ['', '其他法律行政法规', '1', '2'], ['', '禁止公开', '3', '4']],
    ['neither has figures', ['', '其他法律行政法规', '', ''], ['', '禁止公开', '', '']],
  ])('two rows are not made one: %s', (_, upper, lower) => {
    expect(read(on({ rows: [...above, upper] }), on({ rows: [lower, ['五', '9.戊', '9', '9']] }))).toContain(
      `${upper.join('\t')}\n${lower.join('\t')}\n`,
    )
  })

  test('rows of another build are not joined', () => {
    const head = [
      ['第五项其他情况', '<', '<', '<'],
      ['名', '内容', '甲', '乙'],
    ]
    expect(read(on({ rows: above }), on({ rows: head }))).toContain('\t3\t4\n第五项其他情况\t\t\t\n')
  })

  test('heads that are printed again are left out, once and as they are', () => {
    const head = [['组', '名称', '甲', '乙']]
    const text = read(on({ rows: [...head, ...above] }), on({ rows: [...head, ...below] }))
    expect(text).toBe(`组\t名称\t甲\t乙\n${joined}`)
  })

  test('a row of figures like the first is not left out', () => {
    const zero = [['无', '某项', '0', '0']]
    expect(read(on({ rows: zero }), on({ rows: zero }))).toBe('无\t某项\t0\t0\n无\t某项\t0\t0\n')
  })

  test('a table of another width is another one', () => {
    const placed = placedText([on({ rows: above }), on({ rows: below, columns: [40, 90, 80, 80] })])
    expect(placed.text).toContain('办理\t1.甲类')
    expect(placeAt(placed, placed.text.indexOf('3.丙类'))).toEqual({ page: 2, table: 2, row: 1, column: 2 })
  })
})

test('places: page, table, row, column; the page of the cell itself where a row goes on', () => {
  const placed = placedText([
    on({ rows: [['一', '1.甲', '1', '2']] }, '1'),
    on({ rows: [['二', '2.乙', '3', '4']] }, '2'),
  ])
  expect(placeAt(placed, placed.text.indexOf('2'))).toEqual({ page: 1, table: 1, row: 1, column: 4 })
  expect(placeAt(placed, placed.text.indexOf('3'))).toEqual({ page: 2, table: 1, row: 2, column: 3 })
  expect(placeAt(placed, 0)).toEqual({ page: 1, table: 1, row: 1, column: 1 })
})

describe('what belongs to the pages', () => {
  const body = (said: string, foot: string, head = '') =>
    page([...text(head, 60, 40), ...text(said, 60, 300), ...text(foot, 290, 800)])

  test.each([
    ['- 1 -', '- 2 -'],
    ['— 1 —', '— 2 —'],
    ['第 1 页 共 2 页', '第 2 页 共 2 页'],
    ['1 / 2', '2 / 2'],
    ['1', '2'],
    ['7', '8'],
  ])('page numbers: %s', (first, second) => {
    expect(read(body('甲文', first), body('乙文', second))).toBe('甲文\n乙文\n')
  })

  test('a number alone that counts no pages stays', () => {
    expect(read(body('甲文', '40'), body('乙文', '12'))).toBe('甲文\n¦40\n乙文\n¦12\n')
  })

  test('a running foot goes, a running head stays where it stands first', () => {
    expect(read(body('甲文', '某某局', '某局年报'), body('乙文', '某某局', '某局年报'))).toBe('某局年报\n甲文\n乙文\n')
  })

  test('the same words in the body stay', () => {
    expect(read(body('无。', '1'), body('无。', '2'))).toBe('无。\n无。\n')
  })
})

describe('paragraphs', () => {
  const line = '我局认真落实各项要求，全年公开各类信息'
  const lines = (...said: readonly [string, number][]) =>
    page(said.flatMap(([words, x], i) => text(words, x, 100 + 20 * i)))

  test('lines that are full go on in the next', () => {
    const first = `一二${line}`.slice(2)
    const text1 = lines([first, 80], [`${line}五`, 70], [`${line}六`, 70], ['条。', 70], ['其次，办结。', 90])
    expect(read(text1)).toBe(`${first}${line}五${line}六条。\n其次，办结。\n`)
  })

  test('over the end of a page, past its number', () => {
    const one = page([...text(`${line}五`, 60, 100), ...text(`${line}五`, 60, 120), ...text('1', 290, 800)])
    const two = page([...text('条，', 60, 100), ...text('2', 290, 800)])
    expect(read(one, two)).toBe(`${line}五${line}五条，\n`)
  })

  test('short lines stay lines', () => {
    expect(read(lines(['某某市某某局', 200], ['年度报告', 220], [`${line}五`, 60], ['完。', 60]))).toBe(
      `某某市某某局\n年度报告\n${line}五完。\n`,
    )
  })
})

describe('what cannot be read is said', () => {
  test('a page that is a picture', () => {
    const placed = placedText([page(text('正文', 60, 100)), page([], [], { picture: true })])
    expect(placed.omitted).toBe(true)
    expect(placed.text).toBe('正文\n［本页是图片，未读出］\n')
    expect(placeAt(placed, placed.text.indexOf('［'))).toEqual({ page: 2 })
  })

  test('characters of which the document does not say which they are', () => {
    expect(placedText([page(text('正文', 60, 100), [], { unknown: 3 })])).toMatchObject({
      omitted: true,
      text: '正文\n［本页有文字无法识别，未读出］\n',
    })
  })

  test('a seal beside text is nothing to say', () => {
    expect(placedText([page(text('正文', 60, 100), [], { picture: true })]).omitted).toBe(false)
  })
})

test('no pages, an empty page', () => {
  expect(read()).toBe('')
  expect(read(page([]))).toBe('')
})
