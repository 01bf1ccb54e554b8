/** Rows of numbers without labels: given to rows of the form only where these must stand there and are named in the text. */
import { expect, test } from 'vitest'
import { requests, rowOf } from './grid'

const received = '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3'
const numbers = (n: number) => `| ${n} | 0 | 0 | 0 | 0 | 0 | ${n} |`
const secret = '1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0'

test('two rows of numbers between two labelled rows, both labels in lines of their own', () => {
  const text = requests(
    received,
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '（一）予以公开',
    numbers(1),
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    numbers(2),
    secret,
  )
  expect(rowOf(text, 'requests.granted')?.values).toBe('1 0 0 0 0 0 1')
  expect(rowOf(text, 'requests.partial')?.values).toBe('2 0 0 0 0 0 2')
})

test('the labels stand behind the numbers', () => {
  const text = requests(
    received,
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    numbers(1),
    numbers(2),
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    secret,
  )
  expect(rowOf(text, 'requests.granted')?.values).toBe('1 0 0 0 0 0 1')
  expect(rowOf(text, 'requests.partial')?.values).toBe('2 0 0 0 0 0 2')
})

test('one row of numbers fewer than rows of the form: nobody knows whose', () => {
  const text = requests(
    received,
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    numbers(1),
    secret,
  )
  expect(rowOf(text, 'requests.granted')?.values).toBe('? ? ? ? ? ? ?')
  expect(rowOf(text, 'requests.partial')?.values).toBe('? ? ? ? ? ? ?')
})

test('as many, but a label is nowhere in the text: counting alone is not enough', () => {
  const text = requests(
    received,
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '（一）予以公开',
    numbers(1),
    numbers(2),
    secret,
  )
  expect(rowOf(text, 'requests.partial')).toBeUndefined()
  expect(rowOf(text, 'requests.granted')?.values).toBe('? ? ? ? ? ? ?')
})

const carried = '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0'
const granted = (text: string) => rowOf(text, 'requests.granted')

test('before the first labelled row, and behind the last', () => {
  const above = requests('一、本年新收政府信息公开申请数量', numbers(3), carried)
  expect(rowOf(above, 'requests.received')?.values).toBe('3 0 0 0 0 0 3')
  const below = requests(received, carried, '（七）总计\t3\t0\t0\t0\t0\t0\t3', '四、结转下年度继续办理', numbers(0))
  expect(rowOf(below, 'requests.carriedForward')?.values).toBe('0 0 0 0 0 0 0')
})

test('each gap by itself', () => {
  const text = requests(
    received,
    '二、上年结转政府信息公开申请数量',
    numbers(2),
    '（一）予以公开\t1\t0\t0\t0\t0\t0\t1',
    '（二）部分公开',
    numbers(5),
    secret,
  )
  expect(rowOf(text, 'requests.broughtForward')).toMatchObject({ values: '2 0 0 0 0 0 2', match: 'position' })
  expect(rowOf(text, 'requests.partial')).toMatchObject({ values: '5 0 0 0 0 0 5', match: 'position' })
})

test.each<[string, readonly string[], string | undefined]>([
  ['two thirds of a label stand about, in pieces', ['予以公', '部分公开'], '1 0 0 0 0 0 1'],
  ['one third of it', ['予', '部分公开'], undefined],
])('%s', (_, labels, values) => {
  const text = requests(received, carried, ...labels, numbers(1), numbers(2), secret)
  expect(granted(text)?.values).toBe(values)
})

test('more rows of numbers than rows of the form', () => {
  const labels = ['（一）予以公开', '（二）部分公开']
  const text = requests(received, carried, ...labels, numbers(1), numbers(2), numbers(4), secret)
  expect(granted(text)?.values).toBe('? ? ? ? ? ? ?')
})

test.each([
  ['at the end of the label', '（一）予以公开…1', '0 0 0 0 0 0 10'],
  ['in a line of its own', '（一）予以公开\n1', '0 0 0 0 0 0 10'],
])('a figure %s may be the beginning of the first value: none is sure', (_, label, values) => {
  const text = requests(received, '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0', label, values, secret)
  const row = rowOf(text, 'requests.granted')
  expect(row?.values ?? '? ? ? ? ? ? ?').toBe('? ? ? ? ? ? ?')
})
