/** Every address of every edition has words of its own in both languages, and no two addresses of a form the same. */
import { expect, test } from 'vitest'
import { labelNames, labelsIn } from '../../../server/src/features/labels'
import { addressesOf, editions } from '../../../server/src/form'

test.each(['zh', 'en'] as const)('%s', (language) => {
  const labelsOf = labelsIn(language)
  for (const form of editions) {
    const all = addressesOf(form).map((address) => labelsOf(form.edition, address)!)
    for (const labels of all) for (const name of labelNames) expect(labels[name]).toMatch(/\S/)
    expect(all.filter((labels) => JSON.stringify(labels).includes('undefined'))).toEqual([])
    const cells = all.map(({ section, row, column }) => [section, row, column].join('\n'))
    expect(new Set(cells).size).toBe(cells.length)
  }
})
