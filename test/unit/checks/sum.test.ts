/** Broken identities: the cell to blame where one follows, else each identity with every way to mend it. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { evaluate } from '../../../server/src/core/identities'
import { broken, clean2021, findings, found, mended, only, preferred, written } from './helper'

const total = '（七）总计\t\t40\t2\t0\t1\t2\t0\t45'
const granted = '（一）予以公开\t\t18\t1\t0\t1\t0\t0\t20'
const review = '1\t0\t1\t0\t2\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1'

const states = (text: string) => evaluate(analyse(text)).map((e) => e.state)
const held = states(clean2021).length

test('the sound report holds all identities', () => {
  expect(states(clean2021)).toEqual(Array.from({ length: held }, () => 'holds'))
})

describe('sum/cell', () => {
  test('one wrong total explains three sums', () => {
    const text = broken([total, '（七）总计\t\t40\t2\t0\t1\t2\t0\t0'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'sum/cell', severity: 'error', address: 'requests.total.total' })
    expect(finding.message).toEqual({
      zh: '“（七）总计”的“总计”填 0，应为 45：有 3 处勾稽关系不符，都由这一格引起。',
      en: '“（七）总计”, total column: 0 should be 45; this cell alone explains 3 sums that fail.',
    })
    expect(written(text, finding)).toBe('0')
    expect(finding.related.map((r) => r.text.zh)).toEqual([
      '“（七）总计”六类申请人合计 45，总计填 0，少 45。',
      '“总计”列：各项办理结果合计 45，“（七）总计”填 0，少 45。',
      '“总计”列：新收 46＋上年结转 2＝48，总计 0＋结转下年度 3＝3，两边差 45。',
    ])
    expect(preferred(finding).safe).toBe(false)
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('one wrong part', () => {
    const text = broken([granted, '（一）予以公开\t\t13\t1\t0\t1\t0\t0\t20'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'sum/cell', address: 'requests.granted.natural' })
    expect(finding.related.map((r) => text.slice(r.span.start, r.span.end))).toEqual(['20', '40'])
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('two independent wrong cells are two findings', () => {
    const text = broken(
      [granted, '（一）予以公开\t\t13\t1\t0\t1\t0\t0\t20'],
      ['1.本机关不掌握相关政府信息\t7\t1', '1.本机关不掌握相关政府信息\t7\t4'],
    )
    expect(found(text)).toEqual([
      'sum/cell requests.granted.natural',
      'sum/cell requests.unavailable.notHeld.commercial',
    ])
    const [first, second] = findings(text)
    expect(mended(mended(text, second!), first!)).toBe(clean2021)
  })

  test('no fix breaks an identity that held', () => {
    const texts = [
      broken([total, '（七）总计\t\t40\t2\t0\t1\t2\t0\t54']),
      broken([granted, '（一）予以公开\t\t81\t1\t0\t1\t0\t0\t20']),
      broken([granted, '（一）予以公开\t\t1\t18\t0\t1\t0\t0\t20']),
      broken(['申请数量\t\t\t40\t3', '申请数量\t\t\t41\t3']),
      broken([review, '1\t0\t1\t0\t3\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1']),
    ]
    for (const text of texts) {
      const before = states(text)
      const all = findings(text)
      expect(all.length).toBeGreaterThan(0)
      expect(all.every((f) => f.code.startsWith('sum/'))).toBe(true)
      for (const finding of all) {
        expect(finding.fixes.filter((f) => f.preferred).length).toBeLessThanOrEqual(1)
        for (const fix of finding.fixes) {
          const after = states(mended(text, finding, fix))
          expect(before.filter((state, i) => state === 'holds' && after[i] !== 'holds')).toEqual([])
          expect(after.filter((s) => s === 'broken').length).toBeLessThan(before.filter((s) => s === 'broken').length)
        }
      }
    }
  })
})

describe('figures in the wrong place', () => {
  test('a row that has slipped by one column', () => {
    const text = broken([granted, '（一）予以公开\t\t1\t0\t1\t0\t0\t20\t20'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'sum/cell', address: 'requests.granted.natural' })
    expect(finding.message.zh).toBe('“（一）予以公开”一行的数错开了一格：有 6 处勾稽关系不符，移回即相符。')
    expect(preferred(finding).title.zh).toContain('“（一）予以公开”：自然人 1→18、商业企业 0→1')
    expect(mended(text, finding)).toBe(clean2021)
  })

  test('the blank that a slipped row leaves is no finding of its own', () => {
    const row = '1.本机关不掌握相关政府信息\t7\t1\t0\t0\t1\t0\t9'
    const text = broken([row, '1.本机关不掌握相关政府信息\t\t7\t1\t0\t0\t1\t9'])
    expect(found(text)).toEqual(['sum/cell requests.unavailable.notHeld.natural'])
    expect(mended(text, only(text))).toBe(clean2021)
  })

  test('two figures exchanged', () => {
    const text = broken([granted, '（一）予以公开\t\t1\t18\t0\t1\t0\t0\t20'])
    expect(only(text).message.zh).toContain('填反了')
    expect(mended(text, only(text))).toBe(clean2021)
  })
})

describe('where no cell is to blame', () => {
  test('a total of table four: the total is preferred, its parts are offered', () => {
    const text = broken([review, '1\t0\t1\t0\t3\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1'])
    const finding = only(text)
    expect(finding).toMatchObject({ code: 'sum/review', severity: 'error', address: 'review.reconsideration.total' })
    expect(finding.message.zh).toBe('“行政复议”四种结果合计 2，总计填 3，多 1。')
    expect(written(text, finding)).toBe('3')
    expect(mended(text, finding)).toBe(clean2021)
    expect(finding.fixes.length).toBeGreaterThan(1)
  })

  test('intake wrong in a column and in the total column alike: the balances, nothing asserted', () => {
    const text = broken(['申请数量\t\t\t40\t3\t0\t1\t2\t0\t46', '申请数量\t\t\t41\t3\t0\t1\t2\t0\t47'])
    const all = findings(text)
    expect(all.length).toBeGreaterThan(0)
    for (const finding of all) {
      expect(finding.code).toBe('sum/balance')
      expect(finding.fixes.filter((f) => f.preferred)).toEqual([])
      expect(finding.fixes.length).toBeGreaterThan(1)
    }
    expect(all.map((f) => f.message.zh)).toContain(
      '“自然人”列：新收 41＋上年结转 2＝43，总计 40＋结转下年度 2＝42，两边差 1。',
    )
  })

  test('an identity with a blank, a mark or a text is unchecked', () => {
    for (const odd of ['', '/', '若干']) {
      const text = broken([review, `1\t0\t${odd}\t0\t9\t0\t0\t0\t1\t1\t1\t0\t0\t0\t1`])
      expect(found(text).filter((c) => c.startsWith('sum/'))).toEqual([])
    }
  })

  test('a negative value is a finding of its own and takes part in no sum', () => {
    const text = broken([granted, '（一）予以公开\t\t-18\t1\t0\t1\t0\t0\t20'])
    expect(found(text)).toEqual(['cell/number requests.granted.natural'])
    expect(mended(text, only(text))).toBe(clean2021)
  })
})
