/** How checks are run, and what holds for all of them. */
import { describe, expect, test } from 'vitest'
import { checks } from '../../../server/src/core/checks'
import { defineCheck, run, type AnyCheck } from '../../../server/src/core/checks/check'
import type { Analysis } from '../../../server/src/core/analysis'
import { clean2019, clean2021, findings } from './helper'

describe('the list', () => {
  test('has every code once', () => {
    const codes = checks.map((c) => c.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(code).toMatch(/^[a-z]+\/[a-z-]+$/)
  })

  test('says why in both languages', () => {
    for (const { why } of checks) {
      expect(why.zh).toMatch(/[一-鿿].*。$/)
      expect(why.en).toMatch(/[a-z].*\.$/)
    }
  })
})

test('a sound report of either edition has no finding', () => {
  expect(findings(clean2021)).toEqual([])
  expect(findings(clean2019)).toEqual([])
})

test('a check that throws is said to have failed, and the others still run', () => {
  const bad: AnyCheck = defineCheck({
    code: 'row/label',
    severity: 'error',
    find: () => {
      throw new Error('no')
    },
    message: { zh: () => '', en: () => '' },
    why: { zh: '', en: '' },
  })
  const good = defineCheck<{ n: number }>({
    code: 'row/order',
    severity: 'error',
    find: () => [{ span: { start: 3, end: 4 }, args: { n: 1 } }],
    message: { zh: ({ n }) => `第 ${n} 行`, en: ({ n }) => `row ${n}` },
    why: { zh: '', en: '' },
  })
  const all = run([good, bad], {} as Analysis)
  expect(all.map((f) => [f.code, f.severity])).toEqual([
    ['internal', 'warning'],
    ['row/order', 'error'],
  ])
  expect(all[0]?.message.en).toContain('row/label')
  expect(all[1]?.message).toEqual({ zh: '第 1 行', en: 'row 1' })
})
