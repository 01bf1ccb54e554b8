/** Every figure in the tables of the published reports is a value, named as unread, or no figure of a table. */
import { expect, test } from 'vitest'
import { analyse } from '../../server/src/core'
import { unaccounted } from '../properties/accounting'
import { describeShared, namesShared, readShared } from './shared'

describeShared('the account of the published reports', () => {
  test.each(namesShared())('%s', (name) => {
    expect(unaccounted(analyse(readShared(name)))).toEqual([])
  })
})
