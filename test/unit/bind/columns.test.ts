/** Which column a value stands in, and when that cannot be told. */
import { describe, expect, test } from 'vitest'
import { disclosure, disclosure2019, requests, rowOf } from './grid'

const rules = 'disclosure.rules'
const documents = 'disclosure.normativeDocuments'
const granted = 'requests.granted'

describe('as many values as columns: wherever they stand', () => {
  test.each([
    '规章\t1\t2\t3',
    '规章\t\t1\t2\t3',
    '规章\t1\t2\t3\t\t',
    '\t规章\t1\t2\t3',
    '"规章"\t"1"\t"2"\t"3"',
    '"规章"\t1\t2\t3\t""',
    '"规\n章"\t1\t2\t3',
    '规章 | 1 | 2 | 3 |',
    '| 规章 | 1 | 2 | 3 | |',
    '规章\n1\n2\n3',
    '规章 |\n1 |\n2 |\n3 |',
    '规章        1        2        3',
    '规章 1 2 3',
  ])('%j', (row) => {
    expect(rowOf(disclosure(row), rules)).toEqual({ values: '1 2 3', match: 'statutory', unread: [] })
  })
})

describe('a blank is a cell of the text', () => {
  test.each<[string, string]>([
    ['规章\t1\t\t3', '1 _ 3'],
    ['规章\t1\t2\t', '1 2 _'],
    ['规章\t\t2\t3', '_ 2 3'], // the heads stand in a row of the same build
    ['规章\t\t\t3', '_ _ 3'],
    ['规章\t1\t\t', '1 _ _'],
    ['规章\t\t2\t3\t', '? ? ?'], // as well 2, 3 behind an empty cell of the label
    ['规章\t\t2\t\t4', '2 _ 4'], // from the first column to the last
    ['规章 | 1 | | 3 |', '1 _ 3'],
  ])('%j', (row, values) => {
    expect(rowOf(disclosure(row), rules)?.values).toBe(values)
  })

  test('blank at both ends, while values begin at different places in the table: unread', () => {
    const rows = ['\t（一）予以公开\t2\t0\t0\t0\t0\t0\t2\t', '\t\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0']
    const total = (row: string) => rowOf(requests(...rows, row), 'requests.total')?.values
    expect(total('\t（七）总计\t\t8\t0\t0\t0\t0\t0\t')).toBe('? ? ? ? ? ? ?')
    expect(total('\t（七）总计\t8\t\t0\t0\t0\t0\t0\t')).toBe('8 _ 0 0 0 0 0')
    expect(total('\t（七）总计\t\t8\t0\t0\t0\t\t0\t8')).toBe('8 0 0 0 _ 0 8')
  })

  test('rows of the same build tell where values begin', () => {
    expect(rowOf(disclosure('规章\t\t2\t3', '行政规范性文件\t4\t5\t6'), rules)?.values).toBe('_ 2 3')
    expect(rowOf(disclosure('规章\t\t\t2\t3', '行政规范性文件\t\t4\t5\t6'), rules)?.values).toBe('_ 2 3')
  })

  test('of several builds in a table the one that has room for the values', () => {
    const text = requests(
      '一、本年新收政府信息公开申请数量\t\t8\t0\t0\t0\t0\t0\t8\t',
      '（七）总计\t\t\t8\t0\t0\t0\t0\t0\t8',
      '（一）予以公开\t\t5\t0\t0\t0\t0\t0\t\t',
    )
    expect(rowOf(text, granted)?.values).toBe('5 0 0 0 0 0 _')
    const either = text.replace('\t5\t0\t0\t0\t0\t0\t\t', '\t\t5\t0\t0\t0\t0\t0\t')
    expect(rowOf(either, granted)?.values).toBe('? ? ? ? ? ? ?')
  })

  test('not where cells without meaning stand between values', () => {
    const text = requests('（二）部分公开\t8\t0\t0\t0\t0\t0\t\t8', '（一）予以公开\t\t5\t0\t0\t0\t\t0\t5')
    expect(rowOf(text, granted)?.values).toBe('? ? ? ? ? ? ?')
  })

  test('rows of other widths tell nothing', () => {
    const text = disclosure('规章\t\t2\t3', '行政规范性文件\t\t4\t5\t6')
    expect(rowOf(text, rules)?.values).toBe('? ? ?')
  })
})

describe('too few values', () => {
  test('from the left, where they fill the row to its edge and begin at the label', () => {
    expect(rowOf(disclosure('规章\t1\t2', '说明\t甲\t乙'), rules)).toMatchObject({ values: '? ? ?' })
    const cut = requests('（一）予以公开\t1\t0\t0\t0\t0\t0', '', '（二）部分公开\t2\t0\t0\t0\t0\t0\t2')
    expect(rowOf(cut, granted)?.values).toBe('1 0 0 0 0 0 ?')
  })

  test('not where another row of the stretch is longer', () => {
    const text = requests('（一）予以公开\t1\t0\t0\t0\t0\t0', '（二）部分公开\t2\t0\t0\t0\t0\t0\t2')
    expect(rowOf(text, granted)).toMatchObject({ values: '? ? ? ? ? ? ?', unread: ['1', '0', '0', '0', '0', '0'] })
  })

  test('not between blanks, which show no cells', () => {
    expect(rowOf(requests('（一）予以公开   1   0   0   0   0   0'), granted)?.values).toBe('? ? ? ? ? ? ?')
  })

  test('not a cell a line', () => {
    expect(rowOf(requests('（一）予以公开\n1\n0\n0\n0\n0\n0\n（二）部分公开'), granted)?.values).toBe('? ? ? ? ? ? ?')
  })
})

describe('too many values: none is read', () => {
  test.each(['规章\t1\t2\t3\t4', '规章\n1\n2\n3\n4', '规章 1 2 3 4'])('%j', (row) => {
    expect(rowOf(disclosure(row), rules)).toMatchObject({ values: '? ? ?', unread: ['1', '2', '3', '4'] })
  })
})

test('one value over the cells of a merged one, where its head is repeated over as many', () => {
  const licensing = (head: string, row: string) =>
    rowOf(disclosure('规章\t0\t0\t0', head, row), 'disclosure.licensing')?.values
  const head = '信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量'
  expect(licensing(head, '行政许可\t12\t12\t12')).toBe('12')
  expect(licensing(head, '行政许可\t12\t12\t13')).toBe('?')
  expect(licensing(head, '行政许可\t12\t12')).toBe('?')
  expect(licensing('信息内容\t本年处理决定数量', '行政许可\t12\t12\t12')).toBe('?')
})

test('the same where only one of several columns is merged', () => {
  const charges = (head: string, row: string) =>
    rowOf(
      disclosure2019('规章\t0\t0\t0', '行政许可\t5\t0\t7', '其他对外管理服务事项\t0\t0\t0', head, row),
      'disclosure.charges',
    )?.values
  const head = '信息内容\t上一年项目数量\t本年增/减\t本年增/减'
  expect(charges(head, '行政事业性收费\t3\t减 1\t减 1')).toBe('3 -1')
  expect(charges(head, '行政事业性收费\t3\t0\t1')).toBe('? ?')
  expect(charges('信息内容\t上一年项目数量\t本年增/减', '行政事业性收费\t3\t1\t1')).toBe('? ?')
})

describe('a value that only another column can hold: cells are lost, and none is read', () => {
  const purchases = (row: string, head = '信息内容 | 采购项目数量 | 采购总金额 |') =>
    rowOf(disclosure2019('规章\t0\t0\t0', '', head, row), 'disclosure.procurement')

  test.each<[string, string]>([
    ['政府集中采购 | 52.15 | |', '52.15'],
    ['政府集中采购 | 52.15万元 | |', '52.15万元'],
    ['政府集中采购\t52.15\t', '52.15'],
    ['政府集中采购 |\n52.15 |\n|', '52.15'],
  ])('%j', (row, value) => {
    for (const head of ['信息内容 | 采购项目数量 | 采购总金额 |', '信息内容'])
      expect(purchases(row, head)).toMatchObject({ values: '? ?', unread: [value] })
  })

  test.each<[string, string]>([
    ['政府集中采购 | 3 | |', '3 _'],
    ['政府集中采购 | | 52.15 |', '_ 52.15'],
    ['政府集中采购 | 52.15 | 3 |', '52.15 3'], // as many as the columns
  ])('yet %j', (row, values) => {
    expect(purchases(row)?.values).toBe(values)
  })

  test('where no column can hold it, it is wrong where it stands', () => {
    expect(rowOf(disclosure('规章\t1.5\t\t3'), rules)?.values).toBe('1.5 _ 3')
  })
})

describe('what is no number keeps its place', () => {
  test.each<[string, string]>([
    ['行政规范性文件\t见附件\t2\t3', '见附件 2 3'],
    ['行政规范性文件\t五\t2\t3', '五 2 3'],
    ['行政规范性文件\t约5\t2\t3', '约5 2 3'],
    ['行政规范性文件\t1件\t2\t3', '1件 2 3'],
    ['行政规范性文件\t１件\t2 件\t1,203件', '１件 2 件 1,203件'],
    ['行政规范性文件\n1件\n2件\n3件', '1件 2件 3件'],
    ['行政规范性文件\t22（其中修订 16 件）\t2\t3', '22（其中修订 16 件） 2 3'],
    ['行政规范性文件\t1\t见附件\t3', '1 见附件 3'],
    ['行政规范性文件\t1\t2\t见附件', '1 2 见附件'],
    ['行政规范性文件\t/\t—\t无', '/ — 无'],
    ['行政规范性文件\n约5\n2\n3', '约5 2 3'],
    ['行政规范性文件 |\n五 |\n2 |\n3 |', '五 2 3'],
  ])('%j', (row, values) => {
    expect(rowOf(disclosure(row), documents)?.values).toBe(values)
  })

  test('in table four, where no label says what it is', () => {
    const text = disclosure('规章\t0\t0\t0').replace(/^0(?:\t0){14}$/m, `见附件${'\t0'.repeat(14)}`)
    expect(rowOf(text, 'review')?.values).toBe(`见附件${' 0'.repeat(14)}`)
  })
})

test('a value for 法人或其他组织 as a whole has no column', () => {
  const text = requests('（一）予以公开\t1\t0\t1').replace(/^自然人.*$/m, '信息\t自然人\t法人或其他组织\t总计')
  const read = rowOf(text, granted)
  expect(read?.values).toBe('1 ? ? ? ? ? 1')
  expect(read?.unread).toEqual(['0'])
})
