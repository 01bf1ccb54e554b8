import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import type { Report } from '../../../server/src/core/analysis'
import { mendTable } from '../../../server/src/features/mendTable'
import { ask } from '../../offers'
import { broken, clean2021 } from '../checks/helper'

const row = (label: string) => clean2021.split('\n').find((line) => line.includes(label))!
const values = (line: string) => /(?:\t\d+)+$/.exec(line)![0]

const tableMended = (report: Report, where: number | 'requests' | 'review' | 'disclosure') =>
  mendTable(report, report.findings, (findings) => ask(report, findings), where, 'en')

function mend(text: string, where: number | 'requests' | 'review' | 'disclosure' = 'requests') {
  const mended = tableMended(analyse(text), where)!
  return { ...mended, text: applyEdits(text, mended.repairs) }
}

describe('mendTable', () => {
  it('does every sure repair of the table at once', () => {
    const total = row('（七）总计')
    const granted = row('（一）予以公开')
    const law = row('其他法律行政法规禁止公开')
    const text = broken(
      [total, total.replace(/\d+$/, '999')],
      [granted, granted.replace(/\t\d+$/, '\t')],
      [law, law.replace('法律行政法规', '法律法规')],
      [`${row('重复申请')}\n`, ''],
    )
    const mended = mend(text)
    expect(mended.text).toBe(clean2021)
    expect(new Set(mended.findings.map((f) => f.code))).toEqual(
      new Set(['sum/cell', 'cell/blank', 'row/label', 'row/missing']),
    )
    expect(mended.repairs.every((r) => r.reason !== '' && r.title !== '')).toBe(true)
  })

  it('leaves blank what nothing determines, and invents no 0', () => {
    const rules = row('规章')
    const text = broken([`${rules}\n`, ''])
    const mended = mend(text, 'disclosure')
    expect(mended.text).toBe(clean2021.replace(rules, rules.replace(values(rules), values(rules).replace(/\d+/g, ''))))
    expect(analyse(mended.text).findings.map((f) => f.code)).toEqual(['cell/blank'])
  })

  it('leaves other tables, the text and doubtful sums alone', () => {
    const licence = row('行政许可')
    const text = broken([licence, licence.replace(/\d+/, '１２')])
    expect(mend(text).repairs).toEqual([])
    expect(mend(text, 'disclosure').repairs).toHaveLength(1)
  })

  it('takes the table at an offset, or that of the section around it', () => {
    const report = analyse(clean2021)
    expect(tableMended(report, clean2021.indexOf('（七）总计'))?.key).toBe('requests')
    expect(tableMended(report, clean2021.indexOf('四、政府信息公开行政复议'))?.key).toBe('review')
    expect(tableMended(report, 0)).toBeUndefined()
  })
})
