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
