/** Which row of the form a label names, however it is written, misspelt or broken. */
import { describe, expect, test } from 'vitest'
import { ordinalOf } from '../../../server/src/core/bind/labels'
import { read } from '../../../server/src/core/reading'
import { requests, rowOf } from './grid'

const zeros = '\t0\t0\t0\t0\t0\t0\t0'
const nought = '0 0 0 0 0 0 0'
const first = '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1'

describe('written otherwise', () => {
  test.each<[string, string, string]>([
    ['（三）1.属于国家秘密', 'requests.refused.stateSecret', 'similar'],
    ['1、属于国家秘密', 'requests.refused.stateSecret', 'statutory'],
    ['1．属于 国家秘密', 'requests.refused.stateSecret', 'statutory'],
    ['３.危及"三安全一稳定"', 'requests.refused.security', 'statutory'],
    ['危及三安全一稳定', 'requests.refused.security', 'statutory'],
    ['5.属于三类内容事务信息', 'requests.refused.internalAffairs', 'tolerated'],
    ['5.屬於三類內部事務信息', 'requests.refused.internalAffairs', 'statutory'],
    ['7.属于行政执法案券', 'requests.refused.enforcementFile', 'similar'],
    ['（七） 总计', 'requests.total', 'statutory'],
    ['7.总计', 'requests.total', 'statutory'],
    ['四、结转下一年度继续办理', 'requests.carriedForward', 'customary'],
    ['三、本年 （一）予以公开', 'requests.granted', 'statutory'],
    ['度办理结果（二）部分公开', 'requests.partial', 'statutory'],
    ['（五）不予处理 4.无正当理由大量反复申请', 'requests.notProcessed.excessive', 'statutory'],
    ['（六）其他处理3.其他', 'requests.otherHandling.otherReason', 'statutory'],
    [
      '（六）其他处理1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      'requests.otherHandling.notSupplemented',
      'statutory',
    ],
    // A tail of a label and words left out of it are told apart by the ordinal.
    ['1.本机关不掌握相关信息', 'requests.unavailable.notHeld', 'similar'],
    ['4.保护第三方权益', 'requests.refused.thirdParty', 'similar'],
    ['3.要求提供出版物', 'requests.notProcessed.publication', 'similar'],
    ['4.无理由大量反复申请', 'requests.notProcessed.excessive', 'similar'],
    ['3.补正后仍不明确', 'requests.unavailable.stillUnclear', 'similar'],
    ['5.属于三类事务信息', 'requests.refused.internalAffairs', 'similar'],
    ['2.需要制作', 'requests.unavailable.needsCreation', 'similar'],
    ['四、结转下年度办理', 'requests.carriedForward', 'similar'],
    ['二、\t上年结转申请', 'requests.broughtForward', 'similar'],
    ['四、结转2024年度继续办理', 'requests.carriedForward', 'tolerated'],
    ['二、2022年结转政府信息公开申请数量', 'requests.broughtForward', 'tolerated'],
    ['2022年度结转政府信息公开申请数量', 'requests.broughtForward', 'tolerated'],
    ['三、2023年度办理结果\t（一）予以公开', 'requests.granted', 'statutory'],
  ])('%s', (label, key, match) => {
    const read = rowOf(requests(first, `${label}${zeros}`), key)
    expect(read?.values).toBe(nought)
    if (match !== 'similar') expect(read?.match).toBe(match)
  })
})

describe('broken', () => {
  const rest = (head: string, tail: string) => requests(first, `${head}${zeros}`, `${tail}\t\t\t\t\t\t\t`)

  test.each<[string, string, string]>([
    ['4.保护第三', '方合法权益', 'requests.refused.thirdParty'],
    ['4.保护', '第三方合法权益', 'requests.refused.thirdParty'],
    ['1.本机关', '不掌握相关政府信息', 'requests.unavailable.notHeld'],
    ['2.其他', '法律行政法规禁止公开', 'requests.refused.prohibitedByLaw'],
    ['3.危及“', '三安全一稳定”', 'requests.refused.security'],
    ['4.无正当理由', '大量反复申请', 'requests.notProcessed.excessive'],
    ['（一）予', '以公开', 'requests.granted'],
  ])('%s / %s behind the values', (head, tail, key) => {
    const text = rest(head, tail)
    expect(rowOf(text, key)).toMatchObject({ values: nought, match: 'statutory' })
    expect(read(text).tables.flatMap((t) => t.duplicates)).toEqual([])
  })

  test('over lines before the values', () => {
    const text = requests(
      first,
      '2.申请人逾期未按收费',
      '通知要求缴纳费用、行政机关不再',
      `处理其政府信息公开申请${zeros}`,
    )
    expect(rowOf(text, 'requests.otherHandling.feeUnpaid')).toMatchObject({ values: nought, match: 'statutory' })
  })

  test('over cells, beside the name of the group', () => {
    const text = requests(first, `三、本年度办理结果\t（三）不予公开\t1.属于国\t家秘密${zeros}`)
    expect(rowOf(text, 'requests.refused.stateSecret')?.values).toBe(nought)
  })

  test('behind the number of its row', () => {
    const text = requests(first, `3\t三、本年度办理结果\t（一）予以公开${zeros}`)
    expect(rowOf(text, 'requests.granted')?.values).toBe(nought)
  })

  test('3.其他 is itself where row 2. is there already', () => {
    const text = requests(first, `2.其他法律行政法规禁止公开${zeros}`, `2.其他${zeros}`)
    expect(rowOf(text, 'requests.otherHandling.otherReason')?.values).toBe(nought)
  })
})

describe('broken off, misspelt, among other texts', () => {
  test.each<[label: string, key: string, match: string]>([
    ['本机关不掌握', 'requests.unavailable.notHeld', 'partial'],
    ['（四）本机关不掌握', 'requests.unavailable.notHeld', 'partial'],
    ['1.本', 'requests.unavailable.notHeld', 'partial'],
    ['8.属', 'requests.refused.administrativeInquiry', 'partial'],
    ['4.保护第三方合法权溢', 'requests.refused.thirdParty', 'similar'],
    ['说明\t7.属于行政执法案券', 'requests.refused.enforcementFile', 'similar'],
    ['7.属于行政执法案券\n8.属于行政查询事顶', 'requests.refused.administrativeInquiry', 'similar'],
    ['A12\t（一）予以公开', 'requests.granted', 'statutory'],
    ['无法提供1.本机关不掌握相关政府信息', 'requests.unavailable.notHeld', 'statutory'],
    ['提供1.本机关不掌握相关政府信息', 'requests.unavailable.notHeld', 'statutory'],
  ])('%j', (label, key, match) => {
    expect(rowOf(requests(first, `${label}${zeros}`), key)).toEqual({ values: nought, match, unread: [] })
  })

  test.each<[label: string, key: string, why: string]>([
    ['机关不掌握相关政府信息', 'requests.unavailable.notHeld', 'the end of a label'],
    ['申请人', 'requests.otherHandling.notSupplemented', 'two begin so'],
    ['危及', 'requests.refused.security', 'too short'],
    ['3.属于', 'requests.refused.security', 'none of this number begins so'],
    ['其他行政3.其他', 'requests.otherHandling.otherReason', 'no group before the short label'],
    ['其他3.其他', 'requests.otherHandling.otherReason', 'a piece of the group before the short label'],
    ['另行约定大量反复申请', 'requests.notProcessed.excessive', 'other words before the label'],
    ['予以', 'requests.granted', 'too short, and no number'],
  ])('not %j as %s: %s', (label, key) => {
    expect(rowOf(requests(first, `${label}${zeros}`), key)).toBeUndefined()
  })

  test.each([
    ['（二）部分', '(二'],
    ['(2)部分', '(2'],
    ['2、申请人', '2'],
    ['１２．申请人', '12'],
    ['二、申请人', '二'],
    ['2申请人', ''],
    ['第2.申请人', ''],
    ['123.申请人', ''],
    ['申请人', ''],
  ])('the number of %j is %j', (text, ordinal) => {
    expect(ordinalOf(text)).toBe(ordinal)
  })
})

describe('words left out of a label', () => {
  const shown = (text: string) =>
    read(text)
      .tables.filter((t) => t.form.key === 'requests')
      .flatMap((t) => [...t.rows.map((r) => r.form.key), ...t.unknown.map((u) => u.label.text)])

  test.each<[label: string, why: string]>([
    ['本机关不掌握相关信息', 'no ordinal'],
    ['2.本机关不掌握相关信息', 'the ordinal of another row'],
    ['1.掌握信息', 'less than half of the label'],
    ['1.信息相关不掌握本机关', 'in another order'],
    ['1.本机关不掌握相关项目申报信息', 'other words in it'],
  ])('not %j: %s', (label) => {
    expect(shown(requests(first, `${label}${zeros}`))).toEqual(['requests.received', label])
  })

  test('not out of its place', () => {
    const text = requests(first, `1.信访举报投诉类申请${zeros}`, `4.保护第三方权益${zeros}`, `2.重复申请${zeros}`)
    expect(shown(text)).toContain('4.保护第三方权益')
  })

  test('not where two rows would be the same one', () => {
    const text = requests(first, `4.保护第三方益${zeros}`, `4.保护三方权益${zeros}`)
    expect(shown(text)).toEqual(['requests.received', '4.保护第三方益', '4.保护三方权益'])
  })

  test('not where the row stands elsewhere', () => {
    const text = requests(first, `4.保护第三方权益${zeros}`, `4.保护第三方合法权益${zeros}`)
    expect(shown(text)).toEqual(['requests.received', 'requests.refused.thirdParty', '4.保护第三方权益'])
  })

  test('over cells on lines of their own', () => {
    const lines = (row: string) => row.replaceAll('\t', '\n')
    const text = requests(lines(first), lines(`4.保护第三方权益${zeros}`))
    expect(rowOf(text, 'requests.refused.thirdParty')).toMatchObject({ values: nought, match: 'similar' })
  })
})

describe('names no row', () => {
  test.each(['（五）公示公告', '合同数量', '（三）不予'])('%s', (label) => {
    const text = requests(first, `${label}${zeros}`)
    expect(read(text).tables.find((t) => t.form.key === 'requests')?.rows).toHaveLength(1)
  })

  test('a row of numbers with a label that no form knows is unknown', () => {
    const table = read(requests(first, `另行公示${zeros}`)).tables.find((t) => t.form.key === 'requests')
    expect(table?.unknown.map((u) => u.label.text)).toEqual(['另行公示'])
  })

  test('a row found again is a duplicate, the first counts', () => {
    const text = requests(first, `二、上年结转政府信息公开申请数量${zeros}`, first.replaceAll('1', '9'))
    const table = read(text).tables.find((t) => t.form.key === 'requests')
    expect(table?.duplicates.map((d) => d.form.key)).toEqual(['requests.received'])
    expect(rowOf(text, 'requests.received')?.values).toBe('1 0 0 0 0 0 1')
  })
})

test('heads that stand again behind a page break are no rows, whatever is blank behind them', () => {
  const again = '\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t'
  const text = requests(first, `（一）予以公开${zeros}`, again, `3.其他${zeros}`)
  expect(rowOf(text, 'requests.otherHandling.otherReason')?.values).toBe(nought)
  expect(read(text).tables.flatMap((t) => t.duplicates)).toEqual([])
})

test('cells that have run together are named and not read', () => {
  const text = requests(first, '（一）予以公开00000')
  const table = read(text).tables.find((t) => t.form.key === 'requests')
  expect(table?.fused.map((f) => f.form.key)).toEqual(['requests.granted'])
  expect(rowOf(text, 'requests.granted')).toBeUndefined()
})
