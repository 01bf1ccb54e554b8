/** A workbook holds what it was given: read from its own parts, and from what LibreOffice makes of it. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { mostRows, sheetNames, TooManyRows, workbook, type Field } from '../../../server/src/export/workbook'
import { converted, describeWith, hasOffice } from '../../formats/office'

async function parts(rows: readonly (readonly Field[])[], name = '表三') {
  const files = unzipSync(await workbook([{ name, heads: [['甲']], fixed: 1, widths: [10], rows }]))
  return {
    sheet: strFromU8(files['xl/worksheets/sheet1.xml']!),
    strings: [...strFromU8(files['xl/sharedStrings.xml']!).matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text),
    names: [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, text]) => text),
  }
}

test('numbers are numbers, with all their digits or as text', async () => {
  const decimals = ['0', '-22', '27.94', '9184322.81', '123456789012345', '1234567890123456', '0.1234567890123456']
  const { sheet, strings } = await parts([decimals.map((decimal) => ({ decimal })), [7, -0.5]])
  expect([...sheet.matchAll(/<c r="\w+"><v>([^<]*)<\/v>/g)].map(([, n]) => n)).toEqual([
    ...decimals.slice(0, 5),
    '7',
    '-0.5',
  ])
  expect(strings).toEqual(['甲', ...decimals.slice(5)])
})

test('text is text, whatever it begins with', async () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '007', '１２', '2023-01-02', '1e5', 'TRUE', 'constructor', '__proto__']
  const { sheet, strings } = await parts(texts.map((text) => [text]))
  expect(sheet).not.toContain('<f')
  expect(sheet.match(/t="s"/g)).toHaveLength(texts.length + 1)
  const said = texts.map((t) => (t in {} ? `_x00${t.charCodeAt(0).toString(16).toUpperCase()}_${t.slice(1)}` : t))
  expect(strings).toEqual(['甲', ...said])
})

test('what XML cannot hold is written as spreadsheets write it', async () => {
  const { strings } = await parts([['a\u0001b\rc', '_x0041_', '\ufffd', 'x'.repeat(40_000)]])
  expect(strings.slice(1, 4)).toEqual(['a_x0001_b_x000D_c', '_x005F_x0041_', '_xFFFD_'])
  expect(strings[4]).toHaveLength(32_767)
})

test('heads and first columns stay in view', async () => {
  const { sheet } = await parts([['乙']])
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"/)
  expect(sheet).toMatch(/<pane [^>]*xSplit="1"/)
  expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
})

test('names of sheets are such as spreadsheets accept', async () => {
  expect(sheetNames(['表三', '表三', 'A/B:[C]*?\\', "'x'", 'history', '', '长'.repeat(40), '长'.repeat(40)])).toEqual([
    '表三',
    '表三 (2)',
    'A_B__C____',
    '_x_',
    'history (2)',
    ' (2)',
    '长'.repeat(31),
    `${'长'.repeat(27)} (2)`,
  ])
  expect((await parts([], '信息公开 & “申请”')).names).toEqual(['信息公开 &amp; “申请”'])
})

test('more rows than a sheet holds are refused', async () => {
  const rows: Field[][] = Array<Field[]>(mostRows).fill([])
  await expect(workbook([{ name: '表三', heads: [['甲']], widths: [], rows }])).rejects.toThrow(TooManyRows)
})

describeWith({ soffice: hasOffice }, 'in LibreOffice', () => {
  test('every field shows what was given', { timeout: 120_000 }, async () => {
    const rows: Field[][] = [
      ['=1+1', { decimal: '27.94' }, '007', { decimal: '12345678901234567' }],
      ['_x0041_', { value: 3, tone: 'wrong' }, "'a", { value: undefined, tone: 'unsure' }],
      ['第一行\n第二行', { decimal: '-22' }, '', '一、“二”&<三>'],
    ]
    const bytes = await workbook([{ name: '表三', heads: [['甲', '乙', '丙', '丁']], widths: [], rows }])
    const [csv] = converted([bytes], 'xlsx', 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false')
    expect(Buffer.from(csv!).toString()).toBe(
      [
        '甲\t乙\t丙\t丁',
        '=1+1\t27.94\t007\t12345678901234567',
        "_x0041_\t3\t'a\t",
        '"第一行\n第二行"\t-22\t\t一、“二”&<三>\n',
      ].join('\n'),
    )
  })
})
