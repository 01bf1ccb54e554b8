/** One organ under several names, and short names that are those of many organs. */
import { describe, expect, test } from 'vitest'
import { homeOf, organName, saysWhere } from '../../../server/src/collection/agency'

describe('names of one organ are the same', () => {
  test.each([
    ['白浦区人民政府办公厅', '白浦区政府办公室'],
    ['白浦区人民政府办公室', '白浦区政府办'],
    ['松屏高新技术产业开发区管理委员会', '松屏高新技术产业开发区管委会'],
    ['望川县卫生健康委员会', '望川县卫生健康委'],
    ['临沅市城南街道办事处', '临沅市城南街道办'],
    ['江源縣財政局', '江源县财政局'],
    ['江源县财政局（江源县国有资产监督管理局）', '江源县财政局'],
    [' 江源县 财政局 ', '江源县财政局'],
    ['我市财政局', '市财政局'],
  ])('%s = %s', (a, b) => {
    expect(organName(a)).toBe(organName(b))
  })
})

test.each([
  ['江源县人民政府', '江源县人民政府办公室'],
  ['江源县财政局', '青岚县财政局'],
  ['江源县税务局', '江源县财政局'],
  ['市财政局', '县财政局'],
])('%s is not %s', (a, b) => {
  expect(organName(a)).not.toBe(organName(b))
})

test.each([
  '江源县财政局',
  '沛县财政局',
  '云泽市人民政府',
  '云泽市城市管理局',
  '国家税务总局江源县税务局',
  '青海省财政厅',
  '内蒙古自治区财政厅',
  '平潭综合实验区',
])('%s says where', (name) => {
  expect(saysWhere(organName(name))).toBe(true)
})

test.each([
  '财政局',
  '市财政局',
  '县城市管理局',
  '县人民政府办公室',
  '城市管理局',
  '市场监督管理局',
  '社区服务中心',
  '高新区管理委员会',
  '经济技术开发区管委会',
  '城关镇人民政府',
])('%s does not say where', (name) => {
  expect(saysWhere(organName(name))).toBe(false)
})

test('folders of two years are one home, those of two counties are not', () => {
  expect(homeOf('./年报/2021年/a.txt')).toBe(homeOf('年报/2022/b.docx'))
  expect(homeOf('江源县/2021/a.txt')).not.toBe(homeOf('青岚县/2021/a.txt'))
})
