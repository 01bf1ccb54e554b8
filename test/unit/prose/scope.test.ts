/** Whose figures a report gives, by its agency's name. */
import { expect, it } from 'vitest'
import { comparable, scopeOf } from '../../../server/src/core/prose/setting'

it.each([
  ['云溪市人民政府', { kind: 'area', level: '市' }],
  ['云溪市', { kind: 'area', level: '市' }],
  ['东岭区人民政府办公室', { kind: 'organ', government: true }],
  ['云溪市政府办公室', { kind: 'organ', government: true }],
  ['云溪市人民政府外事办公室', { kind: 'organ' }],
  ['云溪市财政局', { kind: 'organ' }],
  ['白石镇人民政府', { kind: 'area', level: '镇' }],
  ['柳桥街道办事处', { kind: 'area', level: '街道' }],
  [undefined, undefined],
])('%s', (agency, scope) => {
  expect(scopeOf(agency)).toEqual(scope)
})

it('compares only figures of the same extent', () => {
  const city = scopeOf('云溪市')
  const town = scopeOf('白石镇人民政府')
  expect(comparable({ kind: 'area', level: '市' }, city)).toBe(true)
  expect(comparable({ kind: 'area', level: '区' }, city)).toBe(false)
  expect(comparable({ kind: 'organ' }, city)).toBe(false)
  expect(comparable({ kind: 'organ' }, town)).toBe(true)
  expect(comparable('each', city)).toBe(false)
})
