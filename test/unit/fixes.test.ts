/** Fixes are asked for: a finding is plain data, and which fixes it has does not depend on who asks, for what, or when. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { analyse } from '../../server/src/core/analyse'
import { rowLabel } from '../../server/src/core/checks/row/label'
import { applyEdits } from '../../server/src/core/edits'
import { asking, type Problem } from '../../server/src/core/fixes'
import type { Finding } from '../../server/src/core/model'
import { ask, offered } from '../offers'
import { withEdits } from './proposals'
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
  const problems: Problem[] = []
  const asked = asking(report, (problem) => problems.push(problem))
  const fixes = asked(report.findings)
  asked(report.findings)
  expect(problems).toEqual([{ code: 'row/label', error: new Error('out of order') }])
  expect(report.findings.map((f) => fixes.get(f))).toEqual(whole.map((f) => (f.code === 'row/label' ? [] : f.fixes)))
})

test('what was worked out and tried is remembered, for all of the ways of asking', () => {
  const report = analyse(faulty())
  const asked = asking(report, () => undefined)
  const askedFor = () => [
    asked(report.findings),
    asked(report.findings, (fix) => fix.preferred),
    asked(report.findings, (fix) => fix.preferred, 'together'),
  ]
  const first = askedFor()
  // Every analysis of a changed text lets each check look once, and so does the working out.
  const looks = vi.spyOn(rowLabel, 'find')
  expect(askedFor()).toEqual(first)
  expect(looks).not.toHaveBeenCalled()
})

test('where thousands of sentences are wrong, the fixes of each are not tried', () => {
  const sentence = '全年共收到政府信息公开申请9999件。'
  const [some, many] = [10, 400].map((times) => analyse(broken(['五、', `${sentence.repeat(times)}\n五、`])))
  const figures = (report: ReturnType<typeof analyse>) => report.findings.filter(({ code }) => code === 'prose/figure')
  expect([figures(some!).length, figures(many!).length]).toEqual([10, 400])
  const looks = vi.spyOn(rowLabel, 'find')
  asking(some!, () => undefined)(figures(some!))
  expect(looks.mock.calls.length).toBeGreaterThanOrEqual(10)
  looks.mockClear()
  asking(many!, () => undefined)(figures(many!))
  expect(looks).not.toHaveBeenCalled()
})

test('made together, a fix is weighed by its check, whatever severity a configuration gives the finding', () => {
  const text = broken([law, law.replace('法律行政法规', '法律法规')])
  const find = rowLabel.find.bind(rowLabel)
  const ordinal = text.indexOf('六、其他需要')
  // It mends the label and leaves a heading wrong, which weighs more than a label.
  vi.spyOn(rowLabel, 'find').mockImplementation(function* (reading) {
    const wrong = { span: { start: ordinal, end: ordinal + 1 }, newText: '七' }
    for (const found of find(reading))
      yield { ...found, fixes: () => found.fixes!().map((fix) => ({ ...fix, change: withEdits(fix, wrong) })) }
  })
  const report = analyse(text)
  expect(report.findings.map((f) => [f.code, f.severity])).toEqual([['row/label', 'information']])
  const raised = report.findings.map((f) => ({ ...f, severity: 'error' as const }))
  for (const how of [undefined, 'together'] as const)
    expect([...asking(report, () => undefined)(raised, undefined, how).values()].flat()).toEqual([])
})

describe('made together', () => {
  const together = (report: ReturnType<typeof analyse>, findings: readonly Finding[] = report.findings) =>
    [...asking(report, () => undefined)(findings, (fix) => fix.preferred, 'together')].flatMap(([finding, [fix]]) =>
      fix ? [{ code: finding.code, fix }] : [],
    )
  const after = (report: ReturnType<typeof analyse>) =>
    analyse(
      applyEdits(
        report.text,
        together(report).flatMap(({ fix }) => fix.edits),
      ),
    )

  test('fixes side by side are made all the same, where they have been tried so', () => {
    const total = line('（七）总计')
    const next = line('四、结转下年度')
    // The row that is missing is put in right behind the figure that is wrong.
    const text = broken([total, total.replace(/\d+$/, '999')], [`${next}\n`, ''])
    const report = analyse(text)
    expect(new Set(together(report).map((f) => f.code))).toEqual(new Set(['sum/cell', 'row/missing']))
    expect(after(report).facts.get('requests.total.total')?.cell.text).toBe(/\d+$/.exec(total)?.[0])
  })

  test('one that does harm costs none of the others', () => {
    const find = rowLabel.find.bind(rowLabel)
    const text = faulty().replace('三类内部事务', '三类内容事务')
    const harm = { span: { start: text.indexOf('行政处罚\t') + 5, end: text.indexOf('行政处罚\t') + 6 }, newText: '' }
    vi.spyOn(rowLabel, 'find').mockImplementation(function* (reading) {
      // Beside the label one of them takes a digit away.
      for (const found of find(reading)) {
        const isOne = reading.text.slice(found.span.start, found.span.end).includes('三类')
        const fixes = () => found.fixes!().map((fix) => ({ ...fix, change: withEdits(fix, harm) }))
        yield isOne ? { ...found, fixes } : found
      }
    })
    const report = analyse(text)
    const made = together(report).map((f) => f.code)
    expect(report.findings.filter((f) => f.code === 'row/label')).toHaveLength(2)
    expect(made.filter((code) => code === 'row/label')).toHaveLength(1)
    expect(made).toHaveLength(report.findings.length - 1)
  })

  test('of two changes of one place the earlier finding has its own', () => {
    const report = analyse(faulty())
    const [cell] = report.findings.filter((f) => f.code === 'sum/cell')
    const again = { ...cell!, message: { zh: '另一个', en: 'another' } }
    expect(together(report, [cell!, again])).toHaveLength(1)
  })
})
