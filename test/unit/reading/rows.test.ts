/** How lines and elements become rows of cells, in every notation, and where each cell stands. */
import { see } from '../../../server/src/core/source/seen'
import { describe, expect, test } from 'vitest'
import { splitAligned } from '../../../server/src/core/read/aligned'
import { htmlRows } from '../../../server/src/core/read/html'
import { readRows } from '../../../server/src/core/read/rows'
import type { Row } from '../../../server/src/core/model'

/** `notation: cell · cell`; each cell as it reads. */
const shown = ({ notation, cells }: Row) => `${notation}: ${cells.map((c) => c.text).join(' · ')}`
const rowsOf = (text: string) => readRows(see(text).text).map(shown)

/** What stands where each cell says it does. */
const written = (text: string, rows: readonly Row[] = readRows(text)) =>
  rows.map((r) => r.cells.map(({ span }) => text.slice(span.start, span.end)))

describe('lines', () => {
  test.each<[text: string, rows: readonly string[]]>([
    ['甲\r\n乙\r丙\n\n丁', ['line: 甲', 'line: 乙', 'line: 丙', 'line: 丁']],
    ['  甲 乙 ', ['line: 甲 乙']],
    ['　', []],
    ['**甲**', ['line: 甲']],
    ['__ 甲 __', ['line: 甲']],
    ['甲**乙**', ['line: 甲**乙**']],
    ['**甲**乙', ['line: **甲**乙']],
    ['*甲*', ['line: *甲*']],
    ['', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })
})

describe('tabs', () => {
  test.each<[text: string, rows: readonly string[]]>([
    ['规章\t0\t\t 3 ', ['tab: 规章 · 0 ·  · 3']],
    ['\t\t', ['tab:  ·  · ']],
    ['规章\t0\n-----\t-----\n许可\t2', ['tab: 规章 · 0', 'tab: 许可 · 2']],
    ['-----\t\t=====', []],
    ['--\t--', ['tab: -- · --']],
    ['-----\t2', ['tab: ----- · 2']],
    ['--- 甲\t--- 乙', ['tab: --- 甲 · --- 乙']],
    ['甲 ---\t乙 ---', ['tab: 甲 --- · 乙 ---']],
    ['--- 甲\t甲---', ['tab: --- 甲 · 甲---']],
    ['"规章"\t"1,200"', ['tab: 规章 · 1,200']],
    ['"规章"甲\t甲"2"', ['tab: "规章"甲 · 甲"2"']],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('quotation marks around a cell are no part of it', () => {
    expect(written('"规章"\t" 12 "')).toEqual([['规章', '12']])
  })

  test.each<[text: string, rows: readonly string[]]>([
    ['"申请人\n情况"\t总计\n规章\t2', ['tab: 申请人情况 · 总计', 'tab: 规章 · 2']],
    ['规章\t"本年\n制发\n件数"\n许可\t2', ['tab: 规章 · 本年制发件数', 'tab: 许可 · 2']],
    ['规章\t"本年\n制发"\t"现行\n有效"\t3\n许可\t2', ['tab: 规章 · 本年制发 · 现行有效 · 3', 'tab: 许可 · 2']],
    // A label of the form, a character a line; a cell of more lines is none.
    [
      `"${'（一）申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'.replace(/(?<=.)/g, '\n').trim()}"\t2`,
      ['tab: （一）申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 · 2'],
    ],
    [`"${'甲\n'.repeat(41)}"\t2`, ['line: "甲', ...Array<string>(40).fill('line: 甲'), 'tab: " · 2']],
    ['"危及""\n三安全\n一稳定"""\t2', ['tab: 危及""三安全一稳定"" · 2']],
    ['"危及""\n许可\t2', ['line: "危及""', 'tab: 许可 · 2']],
    ['行政许可\t"12\n86"', ['tab: 行政许可 · 12↵86']],
    ['"好\n再来"', ['line: "好', 'line: 再来"']],
    ['他说"好\n再来"', ['line: 他说"好', 'line: 再来"']],
    ['规章\t"本年\n许可\t2', ['tab: 规章 · "本年', 'tab: 许可 · 2']],
    ['规章\t"本年\n制"发"\t2', ['tab: 规章 · "本年', 'tab: 制"发" · 2']],
    ['规章\t2\n"本年"\n许可\t2', ['tab: 规章 · 2', 'line: "本年"', 'tab: 许可 · 2']],
  ])('a cell over several lines: %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })
})

describe('a tab before each cell', () => {
  test.each<[text: string, rows: readonly string[]]>([
    ['\t规章\n\t0\n\t2\n\n\t许可\n\t3', ['indented: 规章 · 0 · 2', 'indented: 许可 · 3']],
    ['\t规章\r\n\t0\r\n\r\n\t许可', ['indented: 规章 · 0', 'indented: 许可']],
    ['\t规章\n\t\n\t2', ['indented: 规章 ·  · 2']],
    ['\t规章\n\t0\n甲\t2', ['indented: 规章 · 0', 'tab: 甲 · 2']],
    ['\t行政强\n制\n\t2', ['indented: 行政强制 · 2']],
    ['\t行政强\n制和其他各类事项\n\t2', ['indented: 行政强', 'line: 制和其他各类事项', 'indented: 2']],
    ['\t行政强\n12\n\t2', ['indented: 行政强', 'line: 12', 'indented: 2']],
    ['\t行政强\n 制 \n\t2', ['indented: 行政强 制 · 2']],
    ['\t行政强\n\n制', ['indented: 行政强', 'line: 制']],
    ['甲\n\t规章', ['line: 甲', 'indented: 规章']],
    ['\t规章\t2', ['tab:  · 规章 · 2']],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('a line far to the right is no rest of a cell', () => {
    expect(rowsOf(`\t行政强\n${' '.repeat(12)}制`)).toHaveLength(2)
    expect(rowsOf(`\t行政强\n${' '.repeat(11)}制`)).toHaveLength(1)
  })
})

describe('bars', () => {
  test.each<[text: string, rows: readonly string[]]>([
    ['| 规章 | 0 | 2 |', ['pipe: 规章 · 0 · 2']],
    ['| 行政<br>许可 | 12<br>86 | 1 <br/> 8 | 3<br> |', ['pipe: 行政许可 · 12↵86 · 1↵8 · 3']],
    ['| 规章 | | 2 |', ['pipe: 规章 ·  · 2']],
    ['规章 | 0 | 2', ['pipe: 规章 · 0 · 2']],
    ['规章 | 0 |', ['pipe: 规章 · 0']],
    ['| 规章 |', ['pipe: 规章']],
    ['| 规章', ['pipe: 规章']],
    ['规章 |', ['barred: 规章']],
    ['| 规章 | 0 |\n| --- | :-: |\n| 许可 | 2 |', ['pipe: 规章 · 0', 'pipe: 许可 · 2']],
    ['规章 | 0\n--- | ---:\n许可 | 2', ['pipe: 规章 · 0', 'pipe: 许可 · 2']],
    ['|--|--|', []],
    ['| :- | -: | :-: |', []],
    ['| - | - |', ['pipe: - · -']],
    ['| --- | 2 |', ['pipe: --- · 2']],
    ['| 2 | --- |', ['pipe: 2 · ---']],
    ['|||', []],
    ['| | |', []],
    ['| | | | | |', ['pipe:  ·  ·  ·  · ']],
    ['|  |\t|  |  |  |', ['pipe:  ·  ·  ·  · ']],
    ['|||||||', []],
    ['| | | | | | 2 |', ['pipe:  ·  ·  ·  ·  · 2']],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test.each<[text: string, rows: readonly string[]]>([
    ['> | 规章 | 0 |\n> |---|---|\n> | 许可 | |', ['pipe: 规章 · 0', 'pipe: 许可 · ']],
    ['> > | 规章 | 0 |\n>| 许可 | 2 |', ['pipe: 规章 · 0', 'pipe: 许可 · 2']],
    ['> 规章 | 0\n> 许可 | 2', ['pipe: 规章 · 0', 'pipe: 许可 · 2']],
    ['> 规章 |\n> 0 |\n>\n> |\n', ['barred: 规章', 'barred: 0', 'barred: ']],
    ['>5 | >6 |', ['pipe: >5 · >6']],
    ['> 5', ['line: > 5']],
  ])('in a quotation: %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test.each<[text: string, rows: readonly string[]]>([
    ['规章\n|\n0\n|', ['barred: 规章', 'barred: 0']],
    ['规章\n|\n|\n0\n|', ['barred: 规章', 'barred: ', 'barred: 0']],
    ['规章 |\n0 |\n|\n2 |', ['barred: 规章', 'barred: 0', 'barred: ', 'barred: 2']],
    ['规章\n\n|', ['line: 规章', 'barred: ']],
    ['|\n规章 |\n0 |', ['barred: 规章', 'barred: 0']],
    ['|\n12 |', ['barred: ', 'barred: 12']],
    ['甲 |\n|\n规章 |', ['barred: 甲', 'barred: ', 'barred: 规章']],
    ['|\n规章 |\n0 |\n|\n许可 |', ['barred: 规章', 'barred: 0', 'barred: 许可']],
    ['|\n规章 |\n说明\n甲 |\n|\n许可 |', ['barred: 规章', 'line: 说明', 'barred: 甲', 'barred: ', 'barred: 许可']],
    ['|甲|\n|\n规章 |', ['pipe: 甲', 'barred: ', 'barred: 规章']],
  ])('on lines of their own: %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  test('an empty cell stands at its bar', () => {
    const text = '规章\n|\n  |'
    const cell = readRows(text)[1]!.cells[0]!
    expect(cell.span).toEqual({ start: text.length - 1, end: text.length - 1 })
  })
})

describe('columns set with blanks', () => {
  const split = (text: string) => shown(splitAligned(text, readRows(text)[0]!))

  test.each<[line: string, row: string]>([
    ['规章    0   1    23', 'aligned: 规章 · 0 · 1 · 23'],
    ['规章 0 1 23', 'aligned: 规章 · 0 · 1 · 23'],
    ['行政 许可  减 22   1,352', 'aligned: 行政 许可 · 减 22 · 1,352'],
    ['许可 减 22', 'aligned: 许可 · 减 22'],
    ['许可 减22', 'aligned: 许可 · 减22'],
    ['许可 减少22', 'aligned: 许可 · 减少22'],
    ['许可 +3', 'aligned: 许可 · +3'],
    ['许可 ３', 'aligned: 许可 · ３'],
    ['许可 /', 'aligned: 许可 · /'],
    ['许可 —', 'aligned: 许可 · —'],
    ['收费 12.5万元', 'aligned: 收费 · 12.5万元'],
    ['采购 12   251000元', 'aligned: 采购 · 12 · 251000元'],
    ['信息内容   本年制发件数  现行有效件数', 'aligned: 信息内容 · 本年制发件数 · 现行有效件数'],
    ['（一）  予以公开   3', 'aligned: （一） · 予以公开 · 3'],
    ['0   1   2', 'aligned: 0 · 1 · 2'],
    ['规章', 'line: 规章'],
    ['12', 'line: 12'],
    ['全年公开 12 件，其中规章 3 件', 'line: 全年公开 12 件，其中规章 3 件'],
    ['全年公开 12件', 'line: 全年公开 12件'],
    ['全年 增长', 'line: 全年 增长'],
  ])('%j', (line, row) => {
    expect(split(line)).toBe(row)
  })

  test('each cell stands where it is written', () => {
    const text = '前言\n  行政 许可   减 22  31 '
    const rows = readRows(text)
    expect(written(text, [splitAligned(text, rows[1]!)])).toEqual([['行政 许可', '减 22', '31']])
  })

  test('a row of another notation is left as it is', () => {
    const [row] = readRows('规章  甲\t0  1')
    expect(splitAligned('规章  甲\t0  1', row!)).toBe(row)
  })
})

describe('HTML', () => {
  const table = (...rows: readonly string[]) => `<table>${rows.map((r) => `<tr>${r}</tr>`).join('')}</table>`

  test.each<[text: string, rows: readonly string[]]>([
    ['<p>甲</p><p>乙</p>', ['html: 甲', 'html: 乙']],
    ['<p>甲<br>乙</p>', ['html: 甲', 'html: 乙']],
    ['<p>甲<b>乙</b> 丙</p>', ['html: 甲乙 丙']],
    ['<p> 甲 \n\u200b 乙 </p>', ['html: 甲 乙']],
    ['<p> &nbsp; </p><p></p>', []],
    ['<p>&#19968;&nbsp;甲</p>', ['html: 一 甲']],
    ['<p>甲</p><script>var 乙</script><style>丙</style><noscript>丁</noscript><p>戊</p>', ['html: 甲', 'html: 戊']],
    ['<div><template><p>甲</p></template><textarea>乙</textarea>丙</div>', ['html: 丙']],
    [table('<td>规章</td><td>0</td>', '<th>许可</th><td></td>'), ['html: 规章 · 0', 'html: 许可 · ']],
    [table('<td><p>行政</p><p>许可</p></td><td>1<br>2</td>'), ['html: 行政许可 · 1↵2']],
    ['<table><tr><td>规章<td>0<tr><td>许可<td>2</table>', ['html: 规章 · 0', 'html: 许可 · 2']],
    ['<table><td>规章</td><td>0</td></table>', ['html: 规章 · 0']],
    ['<table><tr></tr><tr><td>规章</td></tr></table>', ['html: 规章']],
    ['<table><tr><td>规章</td><td>0', ['html: 规章 · 0']],
    [`<table><tr><td>${table('<td>规章</td><td>0</td>')}</td></tr></table>`, ['html: 规章 · 0']],
    [
      `<table><tr><td><p>甲</p>${table('<td>规章</td><td>0</td>')}<p>乙</p></td><td>丙</td></tr></table><p>丁</p>`,
      ['html: 甲', 'html: 规章 · 0', 'html: 乙', 'html: 丙', 'html: 丁'],
    ],
    [
      `<table><tr><td>${table('<td>规章</td><td>0</td>')}</td><td>甲</td></tr><tr><td>乙</td><th>丙</th></tr></table>`,
      ['html: 规章 · 0', 'html: 甲', 'html: 乙', 'html: 丙'],
    ],
    [table(`<td><p>甲</p><p>${'乙'.repeat(1000)}</p></td>`), ['html: 甲', `html: ${'乙'.repeat(1000)}`]],
    [table(`<td><p>甲</p><p>${'乙'.repeat(999)}</p></td>`), [`html: 甲${'乙'.repeat(999)}`]],
    ['甲\n\n乙\t2\n<p>丙</p>\n丁', ['line: 甲', 'tab: 乙 · 2', 'html: 丙', 'line: 丁']],
    ['甲 & 乙 &amp; 丙\n丁\n<p>戊</p>', ['line: 甲 & 乙 &amp; 丙', 'line: 丁', 'html: 戊']],
    ['<div><article>甲</article>乙<section>丙</section></div>', ['html: 甲', 'html: 乙', 'html: 丙']],
  ])('%j', (text, rows) => {
    expect(
      htmlRows(see(text).text)
        .map(shown)
        .filter((r) => r !== 'line: '),
    ).toEqual(rows)
  })

  test.each<[text: string, cells: readonly string[]]>([
    ['<table><tr><td> 规 章 </td><td><b>12</b></td></tr></table>', ['规 章', '12']],
    ['<table><tr><td><b>行政</b>许可</td><td>&#49;2</td></tr></table>', ['行政</b>许可', '&#49;2']],
    ['<table><tr><td><p>行政</p>\n<p>许可</p>\n</td></tr></table>', ['行政</p>\n<p>许可']],
    ['<table><tr><td>\n&nbsp;3\n</td></tr></table>', ['3']],
  ])('where the words of a cell stand: %j', (text, cells) => {
    expect(written(text, htmlRows(text))).toEqual([cells])
  })

  /** The text after 5 has been written where the first cell of the row is empty. */
  function filled(cell: string): string {
    const before = `<table>\n<tr>\n<td>`
    const text = `${before}${cell}</td>\n<td>乙</td></tr></table>`
    const { span, text: said } = htmlRows(text)[0]!.cells[0]!
    expect(said).toBe('')
    return `${text.slice(0, span.start)}5${text.slice(span.end)}`.slice(
      before.length,
      -'</td>\n<td>乙</td></tr></table>'.length,
    )
  }

  test.each<[cell: string, after: string]>([
    ['', '5'],
    ['&nbsp;', '5'],
    ['&nbsp;&nbsp;', '5'],
    ['  ', '5'],
    ['<p></p>', '<p>5</p>'],
    ['<p>&nbsp;</p>', '<p>5</p>'],
    ['<p><span> </span></p>', '<p><span>5</span></p>'],
    ['\n<p><span></span></p>\n', '\n<p><span>5</span></p>\n'],
    ['\n', '\n5'],
    ['<p><br></p>', '<p>5<br></p>'],
    ['<p><span>&nbsp;</span></p>&nbsp;', '<p><span>5</span></p>&nbsp;'],
  ])('where a value goes in an empty cell: %j', (cell, after) => {
    expect(filled(cell)).toBe(after)
  })

  test.each<[string, number]>([
    ['3', 3],
    ['999', 999],
    ['1000', 1],
    ['0', 1],
    ['-2', 1],
    ['1.5', 1],
    ['2px', 1],
    ['', 1],
  ])('rowspan and colspan %j', (value, count) => {
    const [row] = htmlRows(table(`<td rowspan="${value}">规章</td><td colspan=${value || '""'}>0</td>`))
    expect(row!.cells.map((c) => [c.rowspan, c.colspan])).toEqual([
      [count, 1],
      [1, count],
    ])
  })

  test('a row stands from its tag to its end', () => {
    const text = `甲${table('<td>规章</td><td>0</td>', '<td>许可</td>')}`
    const spans = htmlRows(text)
      .slice(1)
      .map(({ span }) => text.slice(span.start, span.end))
    expect(spans).toEqual(['<tr><td>规章</td><td>0</td>', '<tr><td>许可</td>'])
  })

  test('elements deeper than browsers nest them', () => {
    const text = `${'<div>'.repeat(600)}甲${'</div>'.repeat(600)}<p>乙</p>`
    expect(rowsOf(text)).toEqual(['html: 甲', 'html: 乙'])
  })

  test.each(['<td>', '<span>甲</span>', '<BODY>', '<tr>', '<div class="a">'])('%s makes a text HTML', (tag) => {
    expect(readRows(`${tag}\n甲`).some((r) => r.notation === 'html')).toBe(true)
  })

  test.each(['a < b', '<规章>', '<pre>', '&nbsp;'])('%s does not', (text) => {
    expect(readRows(text).map(shown)).toEqual([`line: ${text}`])
  })
})
