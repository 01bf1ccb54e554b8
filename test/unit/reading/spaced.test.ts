/** Figures set apart by blanks: thousands of one, or those of cells that the row lacks. */
import { expect, test } from 'vitest'
import { analyse } from '../../../server/src/core'
import { reportText } from '../../cli/report'

const withRow = (row: string) => analyse(reportText().replace('规章\t0\t0\t0', row))
const read = (row: string) =>
  ['made', 'repealed', 'inForce'].map((column) => {
    const value = withRow(row).facts.get(`disclosure.rules.${column}`)?.value
    return value?.kind === 'number' ? value.decimal : undefined
  })

test.each(['规章\t1\u3000100\u3000100\t\t', '规章\t1 100 100', '规章\t1 100\t100\t'])(
  'as many as the row has cells: %j is never one of thousands',
  (row) => {
    expect(read(row)).not.toContain('1100100')
    expect(read(row)).not.toContain('1100')
    const codes = withRow(row).findings.map(({ code }) => code)
    expect(codes.some((code) => /^(?:row|table)\//.test(code))).toBe(true)
  },
)

test('where the row has all its cells it is thousands', () => {
  expect(read('规章\t0\t0\t1 100')).toEqual(['0', '0', '1100'])
})
