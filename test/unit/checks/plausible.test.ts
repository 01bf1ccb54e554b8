/** What a table cannot plausibly hold: more made than is in force, rules at an organ that makes none. */
import { describe, expect, test } from 'vitest'
import { broken, clean2019, edit, found, only, written } from './helper'

const documents = '行政规范性文件\t4\t1\t23'
const rules = '规章\t0\t0\t0\n'

describe('plausible/stock', () => {
  test('fewer in force than made and not repealed', () => {
    const text = broken([documents, '行政规范性文件\t4\t1\t2'])
    const finding = only(text)
    expect(finding).toMatchObject({
      code: 'plausible/stock',
      severity: 'information',
      address: 'disclosure.normativeDocuments.inForce',
      fixes: [],
    })
    expect(finding.message).toEqual({
      zh: '“行政规范性文件”现行有效 2 件，少于本年制发 4 件减本年废止 1 件。',
      en: '“行政规范性文件”: 2 in force, fewer than 4 made less 1 repealed.',
    })
    expect(written(text, finding)).toBe('2')
  })

  test.each(['4\t1\t3', '4\t9\t0', '0\t0\t0'])('%s is plausible', (values) => {
    expect(found(broken([documents, `行政规范性文件\t${values}`]))).toEqual([])
  })
})

describe('plausible/rules', () => {
  /** The report of another organ, with rules. */
  const of = (agency: string) => broken([rules, '规章\t2\t0\t6\n']).replaceAll('澄溪县水务局', agency)

  test('a county bureau makes none', () => {
    const text = of('澄溪县水务局')
    const finding = only(text)
    expect(finding).toMatchObject({
      code: 'plausible/rules',
      severity: 'information',
      address: 'disclosure.rules.made',
      fixes: [],
    })
    expect(finding.message.zh).toBe(
      '澄溪县水务局没有规章制定权，“规章”一行填了本年制发件数 2、现行有效件数 6，请核对。',
    )
    expect(written(text, finding)).toBe('2')
  })

  test.each([
    '澄溪县人民政府',
    '白浦区人民政府办公室',
    '柳渡镇人民政府',
    '柳桥街道办事处',
    '云泽市交通运输局',
    '云泽市卫生健康委员会',
    '松屏高新技术产业开发区管理委员会',
    '东岭省水利厅',
  ])('%s makes none', (agency) => {
    expect(found(of(agency))).toEqual(['plausible/rules disclosure.rules.made'])
  })

  test.each([
    '云泽市人民政府',
    '云泽市',
    '云泽市人民政府办公室',
    '东岭省人民政府办公厅',
    '南原自治州人民政府',
    '北原自治区人民政府',
    '国家水务局',
    '中华人民共和国水利部',
    '澄溪水务集团有限公司',
  ])('of %s nothing is said', (agency) => {
    expect(found(of(agency))).toEqual([])
  })

  test('in the form of 2019 as well', () => {
    const agency = /^(\S+?)20/.exec(clean2019)![1]!
    const row = /规章\t0\t0\t0/.exec(clean2019)![0]
    expect(agency).toMatch(/局$/)
    expect(found(edit(clean2019, [row, '规章\t1\t1\t3']))).toEqual(['plausible/rules disclosure.rules.made'])
  })
})
