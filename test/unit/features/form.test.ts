/** What a person does in the form, as edits of the text. */
import { describe, expect, test } from 'vitest'
import { analyse, applyEdits } from '../../../server/src/core'
import { workedOut } from '../../../server/src/features/form'
import type { FormChange } from '../../../server/src/features/form/model'
import { typed } from '../../../server/src/features/form/typed'
import { newReport } from '../../../server/src/features/newReport'
import { preview } from '../../../server/src/features/preview'
import type { Table } from '../../../server/src/features/preview/model'
import { reportText } from '../../lsp/report'

describe('what is typed', () => {
  test.each([
    ['１，２３４', 'count', '1234'],
    ['12,345', 'count', '12345'],
    [' 7 ', 'count', '7'],
    ['007', 'count', '7'],
    ['', 'count', ''],
    ['减 22', 'change', '-22'],
    ['25.10', 'amount', '25.1'],
    ['25.1 万元', 'amount', '25.1万元'],
  ] as const)('%s in a %s is %s', (text, kind, figure) => {
    expect(typed(text, kind)).toEqual({ figure })
  })

  test.each([
    ['12a', 'count', '“12a”不是数字'],
    ['-3', 'count', '“-3”不能是负数'],
    ['1.5', 'count', '“1.5”件数应为整数'],
    ['3万元', 'count', '“3万元”：表中只填数字，说明请写在正文里'],
    ['/', 'count', '“/”不是数字'],
    ['-1', 'amount', '“-1”不能是负数'],
  ] as const)('%s in a %s is told: %s', (text, kind, words) => {
    expect(typed(text, kind)).toMatchObject({ fault: { zh: words } })
  })
})

const blank = newReport({ agency: '青岚县自然资源局', year: 2024 }).text

/** The text after the changes, one after the other. */
function after(text: string, ...changes: readonly FormChange[]): string {
  return changes.reduce((now, change) => {
    const { edits, refused } = workedOut(analyse(now), change, 'zh')
    expect(refused).toEqual([])
    return applyEdits(now, edits)
  }, text)
}

const set = (address: string, text: string): FormChange => ({ kind: 'set', cells: [{ address, text }] })
const valueAt = (text: string, address: string) => analyse(text).facts.get(address)?.cell.text

describe('a new report is filled in', () => {
  test('cell by cell, as people type', () => {
    const text = after(blank, set('disclosure.rules.made', '１'), set('disclosure.licensing.decisions', '1,234'))
    expect(valueAt(text, 'disclosure.rules.made')).toBe('1')
    expect(valueAt(text, 'disclosure.licensing.decisions')).toBe('1234')
    const rows = text.split('\n').filter((row) => !blank.split('\n').includes(row))
    expect(rows.map((row) => row.replace(/[ \u3000]+/g, ' '))).toEqual(['| 规章 | 1 | | |', '| 行政许可 | 1234 |||'])
  })

  test('the rest of a row with 0, and its total with the sum', () => {
    const change: FormChange = { kind: 'zeros', of: 'row', at: 'requests.received.natural' }
    const text = after(blank, set('requests.received.natural', '3'), change)
    const row = text.split('\n').find((line) => line.startsWith('| 一、本年新收'))
    expect(row?.match(/\d+/g)).toEqual(['3', '0', '0', '0', '0', '0', '3'])
  })

  test('the rest of a table with 0 and its totals, but only where no figure says otherwise', () => {
    const change: FormChange = { kind: 'zeros', of: 'table', at: 'requests.received.natural' }
    const text = after(blank, set('requests.received.natural', '3'), set('requests.granted.natural', '3'), change)
    expect(analyse(text).findings.filter(({ address }) => address?.startsWith('requests'))).toEqual([])
    expect(valueAt(text, 'requests.total.total')).toBe('3')
    // Three that were received went nowhere.
    expect(after(after(blank, set('requests.received.natural', '3')), change)).toBe(
      after(blank, set('requests.received.natural', '3')),
    )
  })

  test('what the sums determine with one choice', () => {
    const cells = ['natural', 'commercial', 'research', 'welfare', 'legalService', 'otherOrganization']
    const parts = cells.map((column, i) => set(`requests.received.${column}`, String(i)))
    const text = after(blank, ...parts)
    expect(preview(analyse(text), [], 'zh').proposals).toBe(1)
    expect(valueAt(after(text, { kind: 'proposals' }), 'requests.received.total')).toBe('15')
  })
})

test('what is refused says where and why, and what is left is made', () => {
  const report = analyse(blank)
  const cells = [
    { address: 'disclosure.rules.made', text: '两件' },
    { address: 'disclosure.rules.repealed', text: '2' },
    { address: 'requests.nowhere.natural', text: '2' },
  ]
  const { edits, refused } = workedOut(report, { kind: 'set', cells }, 'zh')
  expect(edits).toHaveLength(1)
  expect(refused.map(({ name, reason }) => [name, reason])).toEqual([
    ['规章 · 本年制发件数', '“两件”不是数字'],
    ['requests.nowhere.natural', '正文中没有读到这一格，请在正文里改'],
  ])
})

test('a document that does not take the edits gets none', () => {
  const { edits, cells, refused } = workedOut(analyse(blank), set('disclosure.rules.made', '1'), 'en', () => false)
  expect([edits, cells]).toEqual([[], []])
  expect(refused[0]?.reason).toContain('cannot be written back')
})

describe('what the form shows of it', () => {
  const tables = (text: string, isEditable = true) =>
    preview(analyse(text), [], 'zh', isEditable).blocks.filter((block): block is Table => block.kind === 'table')

  test('the choices of 0 say how many cells they are about', () => {
    const [, requests] = tables(after(blank, set('requests.received.natural', '3')))
    const row = requests?.rows.find(({ cells }) => cells.some((c) => c.address === 'requests.received.natural'))
    expect(row?.zeros).toBe('本行其余 5 格填 0，“总计”填 3')
    expect(tables(blank).map(({ zeros }) => zeros)).toEqual([
      '表二 10 个空格填 0',
      '表三 175 个空格填 0',
      '表四 15 个空格填 0',
    ])
  })

  test('a text that is only read has no cell to be typed in', () => {
    const cells = tables(blank, false).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.filter(({ address, proposal }) => address ?? proposal)).toEqual([])
  })

  test('a row that was not read has none either', () => {
    const torn = reportText().replace(/^.*予以公开\t.*$/m, (line) => line.replace(/\t[^\t]*$/, ''))
    const cells = tables(torn).flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(cells.filter(({ state, address }) => state === 'unread' && address !== undefined)).toEqual([])
  })
})

describe('a block that is pasted', () => {
  const paste = (at: string, block: string): FormChange => ({
    kind: 'paste',
    at,
    rows: block.split('\n').map((row) => row.split('|')),
  })
  const done = (change: FormChange, text = blank) => {
    const { cells, refused } = workedOut(analyse(text), change, 'zh')
    return {
      cells: cells.map(({ address, after }) => `${address} ${after}`),
      refused: refused.map((r) => `${r.text} ${r.reason}`),
    }
  }

  test('lies over the cells from the first one on, over the heads between the parts of a table', () => {
    expect(done(paste('disclosure.normativeDocuments.repealed', '1|2\n３'))).toEqual({
      cells: ['disclosure.normativeDocuments.repealed 1', 'disclosure.normativeDocuments.inForce 2'],
      refused: ['３ 超出了这张表'],
    })
    expect(done(paste('disclosure.normativeDocuments.made', '1|2|3\n4')).cells.at(-1)).toBe(
      'disclosure.licensing.decisions 4',
    )
  })

  test('its heads and labels are passed over, and its empty cells leave what stands there', () => {
    const block = '|申请人情况|\n||自然人|商业企业\n一、本年新收|5|\n二、上年结转||2\n'
    const text = after(blank, set('requests.broughtForward.natural', '9'))
    expect(done(paste('requests.received.natural', block), text)).toEqual({
      cells: ['requests.received.natural 5', 'requests.broughtForward.commercial 2'],
      refused: [],
    })
  })

  test('labels of groups that cover several rows stand in one of them only', () => {
    const block = '三、本年度办理结果|（一）予以公开|3|0\n（二）部分公开|1|0\n（三）不予公开|1.属于国家秘密|0|2'
    expect(done(paste('requests.granted.natural', block)).cells).toEqual([
      'requests.granted.natural 3',
      'requests.granted.commercial 0',
      'requests.partial.natural 1',
      'requests.partial.commercial 0',
      'requests.refused.stateSecret.natural 0',
      'requests.refused.stateSecret.commercial 2',
    ])
  })

  test('what is no figure in it is told, and the rest is entered', () => {
    expect(done(paste('requests.received.natural', '5|1.5|x|7'))).toEqual({
      cells: ['requests.received.natural 5', 'requests.received.welfare 7'],
      refused: ['1.5 “1.5”件数应为整数', 'x “x”不是数字'],
    })
  })
})

describe('what the text lacks is written into it', () => {
  const whole = reportText()
  const lines = whole.split('\n')
  const rowsBehind = (label: string, count: number) => {
    const at = lines.findIndex((line) => line.includes(label))
    return [...lines.slice(0, at), ...lines.slice(at + count)].join('\n')
  }
  const blocksOf = (text: string, isEditable = true) => {
    const report = analyse(text)
    return preview(report, report.findings, 'zh', isEditable).blocks
  }
  const insertionsIn = (text: string) =>
    blocksOf(text).flatMap((block) => {
      if (block.kind === 'lacking') return block.insert ?? []
      return block.kind === 'table' ? block.rows.flatMap(({ insert }) => insert ?? []) : []
    })

  test('rows that stand together at once, and nothing else of the text is touched', () => {
    const text = rowsBehind('（二）部分公开', 2)
    const [insert, ...others] = insertionsIn(text)
    expect(others).toEqual([])
    expect(insert).toMatchObject({ title: '补上这 2 行', table: 'requests', first: 'requests.partial.natural' })
    const { edits, refused } = workedOut(analyse(text), { kind: 'insert', ...insert! }, 'zh')
    expect(refused).toEqual([])
    const now = applyEdits(text, edits)
    expect(valueAt(now, insert!.first)).toBe('')
    expect(insertionsIn(now)).toEqual([])
    for (const { span } of edits) expect(span.start).toBe(span.end)
  })

  test('a whole table, which is shown as lacking where it belongs', () => {
    const start = lines.findIndex((line) => line.startsWith('四、政府信息公开'))
    const end = lines.findIndex((line) => line.startsWith('五、'))
    const text = [...lines.slice(0, start + 1), ...lines.slice(end)].join('\n')
    const blocks = blocksOf(text)
    const at = blocks.findIndex(({ kind }) => kind === 'lacking')
    expect(blocks[at - 1]).toMatchObject({ kind: 'heading' })
    expect(blocks[at]).toMatchObject({ insert: { table: 'review' } })
    const now = after(text, { kind: 'insert', table: 'review' })
    expect(valueAt(now, 'review.reconsideration.total')).toBe('')
    expect(blocksOf(now).filter(({ kind }) => kind === 'lacking')).toEqual([])
  })

  test('nothing where the text cannot be changed, or where nothing is lacking', () => {
    const text = rowsBehind('（二）部分公开', 2)
    expect(JSON.stringify(blocksOf(text, false))).not.toContain('"insert"')
    expect(insertionsIn(whole)).toEqual([])
    const result = workedOut(analyse(whole), { kind: 'insert', table: 'requests', rows: ['partial'] }, 'zh')
    expect(result.edits).toEqual([])
    expect(result.refused).toHaveLength(1)
  })
})
