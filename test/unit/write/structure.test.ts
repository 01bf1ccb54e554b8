/** Sections, tables and heads put back or moved, in the reports of the checks; the form as it is printed. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { forms } from '../../../server/src/form'
import { printed } from '../../../server/src/form/print'
import { printedTables } from '../../generator/printed'
import type { ReportValues } from '../../generator/values'
import { offered, offeredFor } from '../../offers'
import { broken, clean2021 } from '../checks/helper'

function fixed(text: string, code: string): string {
  const [finding] = offeredFor(analyse(text), code)
  expect(finding?.fixes).toHaveLength(1)
  return applyEdits(text, finding!.fixes[0]!.edits)
}

const part = (from: string, to: string) => clean2021.slice(clean2021.indexOf(from), clean2021.indexOf(to))
const [three, four, five, six] = ['三、收到和处理', '四、政府信息公开行政复议', '五、存在的', '六、其他需要'] as const

describe('sections', () => {
  test('a heading lost above its table comes back there', () => {
    const heading = `${clean2021.split('\n').find((line) => line.startsWith(three))!}\n\n`
    expect(fixed(broken([heading, '']), 'section/missing')).toBe(clean2021)
  })

  test('a lost section comes back with a blank table', () => {
    const text = fixed(broken([part(four, five), '']), 'section/missing')
    const report = analyse(text)
    expect(report.sections.map((s) => s.form.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect([...report.facts].filter(([a]) => a.startsWith('review.')).map(([, f]) => f.value.kind)).toEqual(
      Array<string>(15).fill('blank'),
    )
    expect(report.findings.map((f) => f.code)).toEqual(['cell/blank'])
  })

  test('one out of order moves back, with all that stands under it', () => {
    const [a, b] = [part(three, four), part(four, five)]
    expect(fixed(clean2021.replace(a + b, b + a), 'section/order')).toBe(clean2021)
  })

  test('the organ and the date at the end stay at the end', () => {
    const signature = '青岚县自然资源局\n\n2024年1月20日\n'
    const last = clean2021.slice(clean2021.indexOf(six))
    const text = fixed(clean2021.replace(last, '') + signature, 'section/missing')
    expect(text).toBe(`${clean2021.replace(last, '').trimEnd()}\n\n六、其他需要报告的事项\n\n${signature}`)
  })
})

describe('heads', () => {
  test('a damaged head is written anew, and nothing else', () => {
    const text = broken(['商业企业\t科研机构\t', '商业\t科研\t'])
    expect(fixed(text, 'table/header')).toBe(clean2021)
  })
})

describe('rowspans', () => {
  const table = (rowspan: number, rows: readonly string[]) =>
    [
      '<html><body><h1>青岚县自然资源局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>按规定公开。</p>',
      '<p>三、收到和处理政府信息公开申请情况</p><table>',
      `<tr><td rowspan="${rowspan}">（五）不予处理</td><td>1.信访举报投诉类申请</td>${values}</tr>`,
      ...rows.map((row) => `<tr><td>${row}</td>${values}</tr>`),
      `<tr><td colspan="2">（七）总计</td>${values}</tr></table></body></html>`,
    ].join('\n')
  const values = '<td>0</td>'.repeat(7)
  const rows = ['2.重复申请', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息']
  const whole = [rows[0]!, '3.要求提供公开出版物', rows[1]!, rows[2]!]
  const insertion = (text: string) => {
    const missing = offered(analyse(text)).find((f) => f.message.zh.includes('要求提供公开出版物'))!
    return applyEdits(text, missing.fixes[0]!.edits)
  }

  test('a group reaches over the row that is put back', () => {
    expect(insertion(table(4, rows)).replaceAll('<td></td>', '<td>0</td>')).toBe(table(5, whole))
  })

  test('one that still does stays as it is', () => {
    expect(insertion(table(5, rows)).replaceAll('<td></td>', '<td>0</td>')).toBe(table(5, whole))
  })
})

test.each(['2019', '2021'] as const)('the form of %s is printed with the cells that the form has', (edition) => {
  const drawn = printedTables({ edition, decimals: new Map(), written: new Map() } as unknown as ReportValues, (s) => s)
  for (const [i, form] of forms[edition].tables.entries()) {
    const { width, rows } = printed(form)
    const cells = rows.map((r) => r.cells.map((c) => [c.text, c.column, c.colspan, c.rowspan]))
    const wanted = drawn[i]!.rows.map((r) =>
      r.map((c) => [c.kind === 'value' ? '' : c.text, c.column, c.colspan, c.rowspan]),
    )
    expect({ width, cells }).toEqual({ width: drawn[i]!.width, cells: wanted })
  }
})
