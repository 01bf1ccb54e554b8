/** Table four: fifteen values in their order, or none. */
import { expect, test } from 'vitest'
import { report } from '../reading/sample'
import { rowOf } from './grid'

const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

test('turned on its side it has as many values, and in another order: nothing is read', () => {
  const rows = heads.map((head, i) => `${head}\t${i}\t0\t${i * 2}`)
  const text = report({ body: { review: ['\t行政复议\t未经复议直接起诉\t复议后起诉', ...rows].join('\n') } })
  expect(rowOf(text, 'review')).toBeUndefined()
})

test('heads of several lines above the values', () => {
  const values = Array.from({ length: 15 }, (_, i) => i)
  const lines = [
    '行政复议\t行政诉讼',
    '未经复议直接起诉\t复议后起诉',
    [...heads, ...heads, ...heads].join('\t'),
    values.join('\t'),
  ]
  const text = report({ body: { review: lines.join('\n') } })
  expect(rowOf(text, 'review')?.values).toBe(values.join(' '))
})
