/** Texts that no one writes on purpose: nothing is thrown, nothing runs away, what is sound beside them is still read. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { read } from '../../../server/src/core/reading'
import { readRows } from '../../../server/src/core/read/rows'
import { whole } from '../../properties/runs'
import { bodies, keys, report, titles } from './sample'

const sound = report()
const many = (piece: string, size = 300_000) => piece.repeat(Math.ceil(size / piece.length))

describe('much of the same behind a report', () => {
  test.each<[string, string]>([
    ['one line without an end', many('公')],
    ['digits', many('1')],
    ['blanks', `a${many(' ')}b`],
    ['tabs', many('\t')],
    ['bars', many('|')],
    ['cells between bars', many('| 0 ')],
    ['delimiters', many('|---')],
    ['figures between blanks', many('0  ')],
    ['a figure a line', many('0\n')],
    ['a label a line', many('本机关\n')],
    ['cells that have run together', many('规章000\n')],
    ['indented cells', many('\t0\n')],
    ['indented cells that go on', many('\t规\n章\n')],
    ['bars alone', many('|\n')],
    ['headings', many('一、总体情况\n正文。\n')],
    ['ordinals', many('一、')],
    ['brackets', many('（')],
    ['mastheads', many('工作简报\n第1期\n')],
    ['empty lines', many('\n')],
    ['lone halves of characters', many('\ud800')],
    ['NUL', many('\0')],
    ['Markdown marks', many('*#_')],
  ])('%s', (_, more) => {
    const { sections, facts } = read(`${sound}\n${more}`)
    expect(sections.length).toBeGreaterThanOrEqual(5)
    expect(facts.get('requests.received.natural')?.value).toMatchObject({ decimal: '3' })
  })

  test.each<[string, string]>([
    ['cells that are not closed', '<table><td>'],
    ['tables in tables', '<table><tr><td>'],
    ['paragraphs', '<p>0'],
    ['entities without an end', '&amp'],
    ['angle brackets', '<'],
    ['comments', '<!--'],
  ])('HTML: %s', (_, piece) => {
    expect(() => readRows(`<p>${sound}${many(piece, 60_000)}`)).not.toThrow()
  })

  test('many reports', () => {
    expect(analyse(many(sound, whole ? 6_000_000 : 600_000)).unchecked).toBe('severalReports')
  })
})

describe('HTML', () => {
  const table = (cell: string) =>
    `<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>` +
    `<tr><td>规章</td><td>0</td>${cell}<td>7</td></tr></table>`
  const page = (cell: string) => report({ body: { disclosure: table(cell) } })
  const repealed = (text: string) => read(text).facts.get('disclosure.rules.repealed')

  test.each<[string, string]>([
    ['in Markdown', '<td>4</td>'],
    ['nested elements', '<td><p><span>4</span></p></td>'],
    ['a table in the cell', '<td><table><tr><td>4</td></tr></table></td>'],
    ['entities', '<td>&nbsp;4&nbsp;</td>'],
    ['a numeric entity', '<td>&#52;</td>'],
    ['upper case, attributes without quotes', '<TD align=center colspan=1>4</TD>'],
    ['a comment', '<td><!-- last year: 9 -->4</td>'],
  ])('%s', (name, cell) => {
    const text = page(cell)
    const fact = repealed(text)
    if (name === 'a table in the cell') expect(fact?.value.kind === 'number' && fact.value.decimal !== '4').toBe(false)
    else expect(fact?.value).toMatchObject({ kind: 'number', decimal: '4' })
    expect(read(text).facts.get('disclosure.rules.made')?.value).toMatchObject({ decimal: '0' })
  })

  test.each([
    '<td>[]</td>',
    '<td><p>[]</p></td>',
    '<td><p><span lang="EN-US">[]</span></p></td>',
    '<td><p><span>[&nbsp;]</span></p></td>',
    '<td>\n  <p align="center">[&nbsp;]</p>\n</td>',
  ])('the place of a blank lies inside the innermost element: %s', (marked) => {
    const text = page(marked.replace(/[[\]]/g, ''))
    const start = text.indexOf(marked.replace(/[[\]]/g, '')) + marked.indexOf('[')
    const { span, text: said } = repealed(text)!.cell
    expect(said).toBe('')
    expect(span).toEqual({ start, end: start + marked.indexOf(']') - marked.indexOf('[') - 1 })
  })

  test('a fragment without body, a whole report on one line', () => {
    const parts = keys.map((k, i) => `<p>${'一二三四五六'.charAt(i)}、${titles[k]}</p><p>${bodies[k]}</p>`)
    const text = `<h1>青岚县水务局2023年政府信息公开工作年度报告</h1>${parts.join('')}`.replaceAll('\n', '</p><p>')
    expect(read(text).sections).toHaveLength(6)
  })
})

test.each(['', ' ', '\uFEFF', '\0', '\ud800', '|', '\t', '<', '<td>', '一、', '规章000', '\r', '\r\n'])(
  '%j is no report',
  (text) => {
    expect(analyse(text)).toMatchObject({ text, unchecked: 'notReport', findings: [] })
  },
)
