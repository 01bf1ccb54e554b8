import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../server/src/core/model'
import { countBySeverity, diagnostic } from '../../../server/src/features/diagnostics'
import { pageOf } from '../../../server/src/features/documentation'

const finding: Finding = {
  code: 'sum/cell',
  nth: 0,
  severity: 'error',
  span: { start: 1, end: 2 },
  address: 'requests.total.total',
  message: { zh: '应为 8。', en: 'Should be 8.' },
  related: [{ span: { start: 4, end: 5 }, text: { zh: '本行', en: 'the row' } }],
}

describe('diagnostic', () => {
  it('is the finding in one language, with its page', () => {
    expect(diagnostic(finding, 'en', 'https://example.org/docs/')).toEqual({
      code: 'sum/cell',
      severity: 'error',
      span: { start: 1, end: 2 },
      address: 'requests.total.total',
      message: 'Should be 8.',
      page: 'https://example.org/docs/checks/sum-cell.md#english',
      related: [{ span: { start: 4, end: 5 }, message: 'the row' }],
    })
    expect(diagnostic(finding, 'zh').message).toBe('应为 8。')
  })

  it('calls a related sum by its name, as its figures are told elsewhere', () => {
    const [place] = finding.related
    const named = { ...finding, related: [{ ...place!, name: { zh: '本行的合计', en: 'the sum of the row' } }] }
    expect(diagnostic(named, 'zh').related.map((r) => r.message)).toEqual(['本行的合计'])
  })

  it('has a page for every code wherever the documentation lies', () => {
    expect(pageOf('report/processing-fee', 'en', 'file:///a/docs')).toBe(
      'file:///a/docs/checks/report-processing-fee.md#english',
    )
  })

  it('counts by severity', () => {
    expect(countBySeverity([finding, finding])).toEqual({ error: 2, warning: 0, information: 0, hint: 0 })
  })
})
