/** Series that are drawn over one another: amounts in one unit, no year that is disputed. */
import { expect, test } from 'vitest'
import { overviewOf, seriesOf } from '../../../server/src/collection'
import { drawable } from '../../../server/src/export/overview/content'
import { folder, type Texts } from '../../support/folder'
import { report } from '../../support/report'

const address = 'disclosure.charges.amount'
const amount = (year: number, value: string) => report({ year, cells: { [address]: value } })

function drawn(texts: Texts): [number, string][] {
  const { agencies } = overviewOf(folder(texts), () => [])
  const [values] = drawable(agencies.map((row) => seriesOf(row, address)))
  return [...values!]
}

test('元 and 万元 on one line are told in 万元; without a unit nobody knows', () => {
  const texts = {
    'a.txt': amount(2021, '251000.50元'),
    'b.txt': amount(2022, '0.03元'),
    'c.txt': amount(2023, '7万元'),
  }
  const three = [
    [2021, '25.10005'],
    [2022, '0.000003'],
    [2023, '7'],
  ]
  expect(drawn(texts)).toEqual(three)
  expect(drawn({ ...texts, 'd.txt': amount(2024, '9') })).toEqual(three)
  expect(drawn({ 'a.txt': amount(2021, '40000元'), 'b.txt': amount(2022, '20元') })).toEqual([
    [2021, '40000'],
    [2022, '20'],
  ])
})

test('a year with two reports that contradict each other has no point', () => {
  expect(drawn({ 'a.txt': amount(2021, '4'), 'b.txt': amount(2021, '5'), 'c.txt': amount(2022, '6') })).toEqual([
    [2022, '6'],
  ])
})
