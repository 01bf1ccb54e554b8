import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import type { Language } from '../../../server/src/core/language'
import { see } from '../../../server/src/core/source/seen'
import { preview } from '../../../server/src/features/preview'
import type { Block, Cell, Paragraph, Table } from '../../../server/src/features/preview/model'
import { anySeed, anyValues, someDamages } from '../../generator/arbitraries'
import { layouts } from '../../generator/layouts'
import { renderReport } from '../../generator/report'
import { payloads } from '../../fixtures/payloads'
import { reportText } from '../../lsp/report'

function previewed(text: string, language: Language = 'zh') {
  const report = analyse(text)
  return preview(report, report.findings, language)
}

const isTable = (block: Block): block is Table => block.kind === 'table'
const paragraphs = (blocks: readonly Block[]) =>
  blocks.filter((b): b is Paragraph => b.kind !== 'table' && b.kind !== 'lacking')
const words = (block: Paragraph) => block.pieces.map((p) => p.text).join('')
const cellsOf = (blocks: readonly Block[]) => blocks.filter(isTable).flatMap((t) => t.rows.flatMap((r) => r.cells))
const valuesOf = (blocks: readonly Block[]) => cellsOf(blocks).filter((c) => c.kind === 'value')
const named = (blocks: readonly Block[], name: RegExp) => valuesOf(blocks).filter((c) => name.test(c.name ?? ''))

describe('the preview of a report', () => {
  const text = reportText()
  const { blocks, places, identities } = previewed(text)

  it('has title, prose, six headings and three tables in the order of the text', () => {
    expect(blocks.map((b) => b.kind).join(' ')).toBe(
      'title paragraph heading paragraph heading table heading table heading table heading paragraph heading paragraph',
    )
    expect(paragraphs(blocks).map(words)).toEqual(
      text
        .split('\n')
        .filter((l) => l !== '' && !l.includes('\t'))
        .map((l) => l.trim()),
    )
  })

  it('shows every value with its place, its name and its identities', () => {
    expect(valuesOf(blocks)).toHaveLength(200)
    for (const { text: said, at } of valuesOf(blocks))
      expect(text.slice(places[at!]!.start, places[at!]!.end)).toBe(said)
    const [cell] = named(blocks, /（一）予以公开 · 总计/)
    expect(cell?.identities?.map((i) => identities[i]!.sentence)).toEqual([
      '✓ 本行合计：4＋1＝5（其余 4 项为 0）；“总计” 5。相符。',
      expect.stringContaining('本列合计'),
    ])
    expect(named(blocks, /行政许可/)[0]?.identities).toBeUndefined()
  })

  it('leads from heads and group labels to where they stand', () => {
    const placed = cellsOf(blocks).filter((c) => (c.kind === 'head' || c.kind === 'group') && c.at !== undefined)
    for (const { text: said, at } of placed) expect(text.slice(places[at!]!.start, places[at!]!.end)).toBe(said)
    for (const said of ['（三）不予公开', '现行有效件数', '第二十条第（五）项', '结果维持'])
      expect(placed.map((c) => c.text)).toContain(said)
  })

  it('merges cells as the form does', () => {
    const [, requests] = blocks.filter(isTable)
    const merged = requests!.rows.flatMap((r) => r.cells).filter((c) => c.rowspan > 1)
    expect(merged.map((c) => [c.text.slice(0, 6), c.rowspan])).toEqual([
      ['（本列数据的', 3],
      ['自然人', 2],
      ['总计', 2],
      ['三、本年度办', 22],
      ['（三）不予公', 8],
      ['（四）无法提', 3],
      ['（五）不予处', 5],
      ['（六）其他处', 3],
    ])
  })
})

describe('what is not as it should be', () => {
  it('is marked on the cell, with what was found', () => {
    const { blocks, findings } = previewed(reportText({ 'requests.total.total': '0' }))
    const marked = cellsOf(blocks).filter((c) => c.findings)
    expect(marked.map((c) => [c.text, c.name])).toEqual([['0', '三、本年度办理结果 › （七）总计 · 总计']])
    expect(findings[marked[0]!.findings![0]!]).toMatchObject({ code: 'sum/cell', severity: 'error' })
  })

  it('is marked on every cell that it speaks of', () => {
    const cells = ['natural', 'commercial', 'research'].map((column) => `requests.granted.${column}`)
    const { blocks, findings } = previewed(reportText(Object.fromEntries(cells.map((cell) => [cell, '']))))
    const marked = cellsOf(blocks).filter((c) => c.findings?.some((i) => findings[i]!.code === 'cell/blank'))
    expect(marked.map((c) => [c.text, c.state])).toEqual(cells.map(() => ['', 'blank']))
  })

  it('is said above all: how much was read', () => {
    expect(previewed(reportText()).reading).toBe('读出 200/200 个数')
    expect(previewed(reportText({ 'requests.granted.research': '', 'requests.granted.welfare': '/' })).reading).toBe(
      '读出 198/200 个数；空白 1 格，填符号 1 格',
    )
    expect(previewed('采购清单').reading).toBe('')
  })

  it('is told apart from 0: a blank, a mark, a value that was not read, a row that is not there', () => {
    const blank = previewed(reportText({ 'requests.granted.research': '', 'requests.granted.welfare': '/' })).blocks
    expect(named(blank, /（一）予以公开 · .*科研机构/)).toMatchObject([{ text: '', state: 'blank', note: '空白' }])
    expect(named(blank, /（一）予以公开 · .*社会公益/)).toMatchObject([{ text: '/', state: 'mark' }])
    expect(named(blank, /（一）予以公开 · .*法律服务/)[0]).not.toHaveProperty('state')

    const short = previewed(
      reportText().replace(/^.*1\.属于国家秘密.*$/m, '\t（三）不予公开\t1.属于国家秘密\t0\t0'),
      'en',
    ).blocks
    expect(named(short, /1\.属于国家秘密/).some((c) => c.state === 'unread' && c.note === 'not read')).toBe(true)

    const less = previewed(reportText().replace(/^.*2\.重复申请.*\n/m, '')).blocks
    expect(cellsOf(less).filter((c) => c.text === '2.重复申请')).toMatchObject([{ state: 'missing' }])
    expect(named(less, /2\.重复申请/).map((c) => c.state)).toEqual(Array(7).fill('unread'))
  })

  it('keeps the words of a label that the report has its own for', () => {
    const { blocks } = previewed(reportText().replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'))
    expect(cellsOf(blocks).find((c) => c.text === '2.其他法律法规禁止公开')?.findings).toHaveLength(1)
  })

  it('shows rows that the form does not have below the others', () => {
    const again = reportText().replace(/^(规章\t.*)$/m, '$1\n$1')
    const [table] = previewed(again).blocks.filter(isTable)
    expect(table!.rows.filter((r) => r.foreign).map((r) => r.cells.map((c) => c.text))).toEqual([
      ['规章', '0', '0', '0'],
    ])
    const own = reportText().replace(/^(行政规范性文件\t.*)$/m, '$1\n其他主动公开文件\t5\t6\t7')
    const foreign = previewed(own)
      .blocks.find(isTable)!
      .rows.filter((r) => r.foreign)
    expect(foreign.map((r) => r.cells.map((c) => c.text))).toEqual([['其他主动公开文件', '5', '6', '7']])
  })

  it.each<[string, string, string[][]]>([
    ['a row without a label', '\t9\t8\t7', [['9', '8', '7']]],
    ['a label that is none', 'X-1\t9\t8\t7', [['X-1', '9', '8', '7']]],
    [
      'more than the form has columns',
      '9\t8\t7\t6\t5\t4',
      [
        ['9', '8', '7', '6'],
        ['5', '4'],
      ],
    ],
  ])('shows figures that belong to no row of the form below the others: %s', (_, line, expected) => {
    const { blocks, findings } = previewed(reportText().replace(/^(行政规范性文件\t.*)$/m, `$1\n${line}`))
    const rows = blocks.find(isTable)!.rows.filter((r) => r.foreign)
    expect(rows.map((r) => r.cells.map((c) => c.text))).toEqual(expected)
    const marked = rows.flatMap((r) => r.cells.flatMap((c) => c.findings ?? []))
    expect(marked.map((number) => findings[number]!.code)).toContain('table/unreadable')
    expect(new Set(widths(rows))).toEqual(new Set([4]))
  })

  it('shows what stands in a row of the form that cannot be read', () => {
    const { blocks } = previewed(reportText().replace(/^行政规范性文件\t.*$/m, '行政规范性文件\t6\t7\t8\t99'))
    const rows = blocks.find(isTable)!.rows.filter((r) => r.foreign)
    expect(rows.map((r) => r.cells.map((c) => c.text))).toEqual([['行政规范性文件', '6', '7', '8'], ['99']])
  })

  it('stands on the block where it has no piece of its own', () => {
    const text = reportText().replace('四、政府信息公开行政复议、行政诉讼情况\n', '')
    const { blocks, findings } = previewed(text)
    const all = new Set(
      blocks
        .flatMap((b) => [b, ...(isTable(b) ? b.rows.flatMap((r) => r.cells) : b.kind === 'lacking' ? [] : b.pieces)])
        .flatMap((p) => p.findings ?? []),
    )
    expect(findings.map((f) => f.code)).toContain('section/missing')
    expect(all.size).toBe(findings.length)
  })

  it('is no preview where the text is no report', () => {
    expect(previewed('采购清单\n')).toMatchObject({ unchecked: 'notReport', blocks: [], places: [] })
  })
})

describe('running text', () => {
  it('is cut where a finding begins and ends', () => {
    const { blocks, findings } = previewed(
      reportText().replace('按月核对公开目录。', '本年度新收政府信息公开申请7件。'),
    )
    const marked = paragraphs(blocks)
      .flatMap((b) => b.pieces)
      .filter((p) => p.findings)
    expect(marked.map((p) => [p.text, findings[p.findings![0]!]!.code])).toEqual([['7', 'prose/figure']])
  })

  it('joins the lines of a sentence, and no others', () => {
    const { blocks } = previewed(
      reportText().replace(
        '按月核对公开目录。',
        '按月核对公开目录，发现更新不及时的栏目\n当场提出整改意见。\n每季度通报一次。',
      ),
    )
    const said = paragraphs(blocks).map(words)
    expect(said).toContain('我局明确一名副局长分管此项工作，按月核对公开目录，发现更新不及时的栏目当场提出整改意见。')
    expect(said).toContain('每季度通报一次。')
  })

  it('is what a reader of a page sees: no tags, no navigation above the title, marks in place', () => {
    const page = reportText()
      .split('\n')
      .filter((l) => l !== '')
      .map((l) =>
        l.includes('\t')
          ? `<table><tr>${l
              .split('\t')
              .map((c) => `<td>${c}</td>`)
              .join('')}</tr></table>`
          : `<p>${l}</p>`,
      )
      .join('')
      .replace('按月核对公开目录。', 'A&amp;B 栏目更新。<b>本年度</b>新收政府信息公开申请<span>7</span>件。')
    const { blocks, places } = previewed(`<html><body><div>首页 &gt; 政务公开</div>${page}</body></html>`)
    expect(blocks[0]).toMatchObject({ kind: 'title' })
    const marked = paragraphs(blocks).find((b) => b.pieces.some((p) => p.findings))
    expect(words(marked!)).toBe('我局明确一名副局长分管此项工作，A&B 栏目更新。本年度新收政府信息公开申请7件。')
    expect(marked!.pieces.filter((p) => p.findings).map((p) => p.text)).toEqual(['7'])
    expect(places.length).toBeGreaterThan(200)
  })

  it('keeps a table of the agency’s own, and what is hostile as plain text', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const own = '科室\t件数\n办公室\t3\n政策法规科\t5'
    const { blocks } = previewed(reportText().replace('按月核对公开目录。', `按月核对公开目录。\n${own}\n${hostile}`))
    const table = blocks.filter(isTable).find((t) => t.name === '')
    expect(table?.rows.map((r) => r.cells.map((c) => c.text))).toEqual(own.split('\n').map((l) => l.split('\t')))
    expect(paragraphs(blocks).map(words)).toContain(hostile)
  })
})

it.each(payloads)('hostile text is given as text: %s', (payload) => {
  const { blocks } = previewed(
    reportText()
      .replace('按月核对公开目录。', `按月核对公开目录。\n${payload}\n科室\t${payload}`)
      .replace(/^规章\t.*$/m, (row) => `${row}\n${payload}\t1\t2\t3`),
  )
  // Tags that only dress words are left out as in every text; what is left is text.
  const shown = see(payload).text
  expect(paragraphs(blocks).map(words)).toContain(shown.replaceAll('**', ''))
  const tables = blocks.filter((block) => isTable(block) && cellsOf([block]).some(({ text }) => text === shown))
  expect(tables.map((table) => (table as Table).name)).toEqual(['', '表二'])
})

/** How many columns each row of a table fills, cells from above included. */
function widths(rows: readonly { readonly cells: readonly Cell[] }[]): number[] {
  const covered = rows.map(() => 0)
  rows.forEach(({ cells }, r) => {
    for (const { colspan, rowspan } of cells)
      for (let y = 0; y < rowspan; y++) if (r + y < rows.length) covered[r + y]! += colspan
  })
  return covered
}

describe('whatever the notation', () => {
  it('every value that was read is shown once, in a table without holes', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(...layouts), someDamages, anySeed, (values, layout, damages, seed) => {
        const report = analyse(renderReport(values, layout, damages, seed).text)
        const { blocks } = preview(report, report.findings, 'zh')
        for (const table of blocks.filter((b): b is Table => isTable(b) && b.name !== '')) {
          const [first, ...others] = widths(table.rows.filter((r) => !r.foreign))
          for (const width of others) expect(width).toBe(first)
        }
        const shown = valuesOf(blocks)
          .filter((c) => c.state === undefined)
          .map((c) => c.text)
        const read = [...report.facts.values()].filter((f) => f.value.kind === 'number')
        expect(shown.toSorted().join()).toBe(
          read
            .map((f) => f.cell.text)
            .toSorted()
            .join(),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('what only the sums tell', () => {
  const text = reportText().replace(/^规章\t0\t0\t0$/m, '规章000')

  it('has a mark of its own, and is counted above the report', () => {
    const { reading, blocks } = previewed(text)
    expect(reading).toContain('其中按勾稽关系读出 3 个')
    expect(cellsOf(blocks).filter(({ state }) => state === 'sums')).toHaveLength(3)
    expect(named(blocks, /规章/)[0]).toMatchObject({ text: '0', state: 'sums', note: '按勾稽关系读出' })
  })
})
