/** The three tables: there, readable, with their heads, in the form of the report's year. */
import { describe, expect, test } from 'vitest'
import { analyse, evaluate } from '../../../server/src/core'
import { broken, clean2019, clean2021, edit, findings, found, only, written } from './helper'

const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to))
const table2 = between(clean2021, '第二十条第（一）项', '三、收到和处理')
const table3 = between(clean2021, '（本列数据', '四、政府信息公开行政复议')
const table4 = between(clean2021, '行政复议\t', '五、存在')

describe('table/missing', () => {
  test('a section without its table', () => {
    const text = broken([table4, '全年没有行政复议和行政诉讼案件。\n\n'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'table/missing', severity: 'error' })
    expect(finding.message.zh).toBe('“政府信息公开行政复议、行政诉讼情况”缺少表四。')
    expect(written(text, finding)).toBe('四、政府信息公开行政复议、行政诉讼情况')
  })

  test('no table anywhere is one remark', () => {
    const text = broken([table2, ''], [table3, ''], [table4, ''])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'table/missing', severity: 'information', fixes: [{ preferred: false }] })
    expect(finding.related).toHaveLength(2)
  })

  test('an outcome or two named in a sentence are no table', () => {
    const text = broken([table4, '行政复议结果维持 1 件，尚未审结 0 件。\n\n'])
    expect(found(text)).toEqual(['table/missing'])
  })
})

describe('table/unreadable', () => {
  test('label and figures run together', () => {
    const text = broken(['规章\t0\t0\t0', '规章1200'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'table/unreadable', severity: 'warning' })
    expect(finding.message.zh).toContain('规章')
    expect(written(text, finding)).toBe('规章1200')
  })

  test('cells between commas: called so once a table, and no head is missed', () => {
    const commas = clean2021.replaceAll(/^[^\t\n]*\t.*$/gm, (row) => row.replaceAll('\t', ','))
    expect(found(commas)).toEqual(['table/by-sums', 'table/unreadable', 'table/by-sums', 'table/by-sums'])
    const quoted = clean2021.replaceAll(/^[^\t\n]*\t.*$/gm, (row) => `"${row.replaceAll('\t', '","')}"`)
    expect(found(quoted)).toEqual(['table/unreadable', 'table/unreadable', 'table/unreadable'])
  })
})

describe('table/by-sums', () => {
  const granted = '（一）予以公开\t\t18\t1\t0\t1\t0\t0\t20'
  const fused = '（一）予以公开181010020'

  test('a row run together says so, and its sums do not count as checked', () => {
    const text = broken([granted, fused])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'table/by-sums', severity: 'information' })
    expect(finding.message.zh).toContain('“（一）予以公开”')
    expect(finding.message.zh).toContain('7 个数按勾稽关系读出；读数用到的 8 个勾稽关系')
    const { sums, facts } = analyse(text)
    const used = evaluate({ form: { identities: sums.identities }, facts }).filter(({ state }) => state === 'used')
    expect(used.map(({ identity }) => identity.kind).sort()).toEqual([...Array<string>(7).fill('column'), 'row'])
  })

  test('with a figure that breaks its sums it is not read', () => {
    const text = broken([granted, '（一）予以公开181010021'])
    expect(found(text)).toContain('table/unreadable')
    expect(analyse(text).facts.get('requests.granted.total')).toBeUndefined()
  })

  test('figures of a row without sums are read only if they can be cut in one way, blank cells or not', () => {
    const read = (figures: string) =>
      analyse(broken(['规章\t0\t0\t0', `规章${figures}`])).facts.get('disclosure.rules.made')?.value
    expect(read('000')).toMatchObject({ decimal: '0' })
    expect(read('007')).toMatchObject({ decimal: '0' })
    for (const figures of ['315', '070', '00', '0000']) expect(read(figures), figures).toBeUndefined()
  })
})

describe('table/header', () => {
  test('a head lost', () => {
    const text = broken([
      '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议',
      '结果\t结果维持\t其他结果\t尚未审结\t总计\t未经复议',
    ])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'table/header', severity: 'warning' })
    expect(finding.message.zh).toBe('表四的表头缺少“行政复议·结果纠正”，或该处文字有误。')
  })

  test('all heads lost', () => {
    const heads = between(clean2021, '行政复议\t', '1\t0\t1\t0\t2')
    const text = broken([heads, ''])
    expect(only(text).message.zh).toBe('表四没有表头。')
  })

  test('heads exchanged', () => {
    const text = broken(['本年废止件数\t现行有效件数', '现行有效件数\t本年废止件数'])
    const finding = only(text)
    expect(finding.code).toBe('table/header')
    expect(finding.message.zh).toContain('位置不对')
  })

  test('a missing note on 勾稽关系 and customary heads are silent', () => {
    expect(found(broken(['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '']))).toEqual([])
    expect(found(broken(['本年废止件数', '本年度废止件数']))).toEqual([])
  })
})

describe('table/edition', () => {
  test('a report on 2022 in the form of 2019', () => {
    const text = clean2019.replaceAll('2020年', '2022年')
    const all = findings(text).filter((f) => f.code === 'table/edition')
    expect(all.map((f) => f.message.zh)).toEqual([
      '表二用的是2019年格式（试行），2022 年度的报告应使用2021年格式。其中 13 个数在2021年格式中没有对应栏目，须人工改填。',
      '表三用的是2019年格式（试行），2022 年度的报告应使用2021年格式。其中 3 个数在2021年格式中没有对应栏目，须人工改填。',
    ])
    const others = findings(text).filter((f) => f.code !== 'table/edition')
    expect(others.map((f) => f.code)).toEqual(['report/basis'])
  })

  test('a report on 2020 in the form of 2021', () => {
    const codes = found(clean2021.replaceAll('2023年', '2020年'))
    expect(codes.filter((c) => c === 'table/edition')).toHaveLength(2)
  })

  test('a block with the heads of the other form', () => {
    const text = broken(['本年制发件数\t本年废止件数\t现行有效件数', '本年新制作数量\t本年新公开数量\t对外公开总数量'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'table/edition', severity: 'warning' })
    expect(finding.message.zh).toBe(
      '表二混用了两种格式，应全部使用2021年格式。其中 5 个数在2021年格式中没有对应栏目，须人工改填。',
    )
  })

  test('规范性文件 in the form of 2021 is a label, not an edition', () => {
    expect(found(edit(clean2021, ['行政规范性文件\t', '规范性文件\t']))).toEqual(['row/label'])
  })

  test('the years of a report that names two editions’ years decide nothing', () => {
    const text = broken([
      '澄溪县水务局2023年政府信息公开工作年度报告\n',
      '澄溪县水务局2020年政府信息公开工作年度报告\n',
    ])
    expect(found(text)).not.toContain('table/edition')
  })
})
