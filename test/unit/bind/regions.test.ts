/** Which lines belong to which statutory table, where other tables have rows of the same names. */
import { expect, test } from 'vitest'
import { read } from '../../../server/src/core/reading'
import { bodies, report } from '../reading/sample'
import { rowOf } from './grid'

const channels = ['渠道\t网站\t公众号\t合计', '规章\t1\t2\t3', '行政许可\t30\t12\t42', '总计\t31\t14\t45'].join('\n')

test.each(['overview', 'problems', 'other'] as const)(
  'a table of its own in section %s is not table two',
  (section) => {
    const text = report({ body: { [section]: `${bodies[section]}\n${channels}` } })
    expect(rowOf(text, 'disclosure.rules')?.values).toBe('0 0 0')
    expect(rowOf(text, 'disclosure.licensing')).toBeUndefined()
    expect(read(text).tables.flatMap((t) => t.duplicates)).toEqual([])
  },
)

test('without the heading of section two its rows are found all the same', () => {
  const text = report().replace('二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n', '')
  expect(rowOf(text, 'disclosure.normativeDocuments')?.values).toBe('2 1 9')
})
