/** Fixes are asked for: a finding is plain data, and which fixes it has does not depend on who asks, for what, or when. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { rowLabel } from '../../server/src/core/checks/row/label'
import { fixesOf } from '../../server/src/core/fixes'
import { ask, offered } from '../offers'
import { broken, clean2021 } from './checks/helper'

const line = (label: string) => clean2021.split('\n').find((each) => each.includes(label))!
const law = line('其他法律行政法规禁止公开')
const faulty = () =>
  broken(
    [law, law.replace('法律行政法规', '法律法规')],
    [line('（七）总计'), line('（七）总计').replace(/\d+$/, '999')],
    [`${line('重复申请')}\n`, ''],
    [line('（一）予以公开'), line('（一）予以公开').replace(/\t\d+$/, '\t')],
    ['六、其他需要', '其他需要'],
  )

afterEach(() => void vi.restoreAllMocks())

test('findings are plain data: they can be sent elsewhere and asked for there', () => {
  const report = analyse(faulty())
  const sent = structuredClone(report.findings)
  expect(sent).toEqual(report.findings)
  expect([...ask(report, sent).values()]).toEqual([...ask(report, report.findings).values()])
  expect(JSON.parse(JSON.stringify(sent))).toEqual(sent)
})

describe('the fixes of a finding are the same', () => {
  const expected = offered(analyse(faulty()))

  test('whether it is asked for alone, in another order or again', () => {
    expect(new Set(expected.map((f) => f.code)).size).toBeGreaterThan(3)
    const report = analyse(faulty())
    for (const [i, finding] of [...report.findings.entries()].toReversed())
      expect(ask(report, [finding]).get(finding)).toEqual(expected[i]!.fixes)
    expect(offered(report, report.findings.toReversed())).toEqual(expected.toReversed())
    expect(offered(report)).toEqual(expected)
  })

  test('in another severity', () => {
    const report = analyse(faulty())
    const changed = report.findings.map((f) => ({ ...f, severity: 'hint' as const }))
    expect(offered(report, changed).map((f) => f.fixes)).toEqual(expected.map((f) => f.fixes))
  })
})

test('a fix that throws is left out and told; the findings and all other fixes stay', () => {
  const whole = offered(analyse(faulty()))
  const find = rowLabel.find.bind(rowLabel)
  vi.spyOn(rowLabel, 'find').mockImplementation(function* (reading) {
    for (const found of find(reading))
      yield {
        ...found,
        fixes: () => {
          throw new Error('out of order')
        },
      }
  })
  const report = analyse(faulty())
  expect(report.findings.map((f) => f.code)).toEqual(whole.map((f) => f.code))
  const { fixes, problems } = fixesOf(report, report.findings)
  expect(problems).toEqual([{ code: 'row/label', error: new Error('out of order') }])
  expect(report.findings.map((f) => fixes.get(f))).toEqual(whole.map((f) => (f.code === 'row/label' ? [] : f.fixes)))
})
