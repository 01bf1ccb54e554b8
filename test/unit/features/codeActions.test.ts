import { describe, expect, it } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { asking, type Ask } from '../../../server/src/core/fixes'
import type { Edit, Finding, Fix } from '../../../server/src/core/model'
import { applyEdits, withoutTouching } from '../../../server/src/core/edits'
import { documentationActions, fixAll, ignoreActions, quickFixes } from '../../../server/src/features/codeActions'
import { clean2021 } from '../checks/helper'
import type { Offered } from '../../offers'

const edit = (start: number, end: number, newText = 'x'): Edit => ({ span: { start, end }, newText })

function fix(name: string, edits: Edit[], kind: Partial<Fix> = {}): Fix {
  return { title: { zh: name, en: name }, edits, safe: false, preferred: false, ...kind }
}

function finding(code: string, start: number, end: number, ...fixes: Fix[]): Offered {
  const message = { zh: code, en: code }
  return { code, nth: 0, severity: 'warning', span: { start, end }, message, related: [], fixes }
}

/** The findings are made up, and none speaks of a cell. */
const reading = analyse('')
const preferred = { preferred: true }
/** The findings made here carry their fixes; whether these do harm is not tried. */
const ask: Ask = (findings, wanted = () => true, how) => {
  const fixes = findings.map((f): [Finding, Fix[]] => [f, (f as Offered).fixes.filter(wanted)])
  if (how !== 'together') return new Map(fixes)
  const first = fixes.flatMap(([f, [fix]]) => (fix ? [{ f, fix }] : []))
  return new Map(withoutTouching(first, ({ fix }) => fix).map(({ f, fix }) => [f, [fix]]))
}
const titles = (findings: Finding[], start: number, end = start): string[] =>
  quickFixes(reading, findings, ask, { start, end }, 'en').map((action) => action.title)

describe('quick fixes over a selection', () => {
  const rows = ['本年新收', '（一）予以公开', '3.补正后申请内容仍不明确', '（七）总计', '四、结转']
  const [received, ...blank] = rows.map((label) => clean2021.split('\n').find((line) => line.includes(label))!)
  const emptied = (line: string) => line.replace(/\t[\d\t]+$/, (values) => values.replace(/\d+/g, ''))
  const text = blank
    .reduce((changed, line) => changed.replace(line, emptied(line)), clean2021)
    .replace(received!, received!.replace(/\t\d[\d\t]+$/, '\t3\t\t\t\t\t\t'))
  const report = analyse(text)
  const from = text.indexOf('一、本年新收')
  const actions = (start: number, end: number) =>
    quickFixes(
      report,
      report.findings,
      asking(report, ({ error }) => {
        throw error
      }),
      { start, end },
      'zh',
    )

  it('offer 0 for the blank cells of all rows by one entry, as far as no figure says otherwise', () => {
    const chosen = actions(from, text.indexOf('（七）总计')).filter((a) => a.title.includes('填 0'))
    expect(chosen.map((a) => a.title)).toEqual(['所选 3 行的 19 格填 0，另 1 格按勾稽关系填合计'])
    expect(chosen[0]).toMatchObject({ preferred: false })
    const after = analyse(applyEdits(text, chosen[0]!.edits))
    expect(after.facts.get('requests.received.total')?.cell.text).toBe('3')
    expect(after.findings.filter((f) => /^(?:sum|row)\//.test(f.code))).toEqual([])
    for (const [address, { value, cell }] of report.facts)
      if (value.kind === 'number') expect(after.facts.get(address)?.cell.text).toBe(cell.text)
  })

  it('leave the cursor in one row with that row’s own choice', () => {
    const at = report.facts.get('requests.granted.natural')!.cell.span.start
    expect(actions(at, at).map((a) => a.title)).toEqual(['“（一）予以公开”的 7 格填 0'])
  })

  it('leave out what together with the others would contradict a figure', () => {
    const all = actions(from, text.length).filter((a) => a.title.includes('填 0'))
    expect(all[0]!.title).toMatch(/^所选 \d 行/)
    const after = analyse(applyEdits(text, all[0]!.edits))
    expect(after.findings.filter((f) => f.code.startsWith('sum/'))).toEqual([])
  })
})

describe('quick fixes', () => {
  it('puts preferred ones before others, and those before all of a kind', () => {
    const findings = [
      finding('a/b', 0, 5, fix('other', [edit(0, 1)]), fix('best', [edit(1, 2)], preferred)),
      finding('a/c', 2, 4, fix('best too', [edit(3, 4)], preferred)),
      finding('a/b', 20, 25, fix('far', [edit(20, 21)], preferred)),
    ]
    expect(titles(findings, 3)).toEqual(['best', 'best too', 'other', 'Fix all 2 of this kind (a/b)'])
    expect(titles(findings, 22)).toEqual(['far', 'Fix all 2 of this kind (a/b)'])
    expect(titles(findings, 10)).toEqual([])
  })

  it('serves a cursor at either end of a finding, and findings of no width', () => {
    const findings = [finding('a/b', 3, 5, fix('f', [edit(3, 5)])), finding('a/c', 8, 8, fix('g', [edit(8, 8)]))]
    expect([2, 3, 5, 6, 8].map((at) => titles(findings, at))).toEqual([[], ['f'], ['f'], [], ['g']])
    expect(titles(findings, 5, 8)).toEqual(['g'])
  })

  it('offers the same edit once, for all that it mends', () => {
    const same = fix('set total', [edit(9, 10, '8')], preferred)
    const actions = quickFixes(
      reading,
      [finding('sum/row', 0, 5, same), finding('sum/column', 0, 5, same)],
      ask,
      { start: 1, end: 1 },
      'zh',
    )
    expect(actions.map((a) => a.findings.map((f) => f.code))).toEqual([['sum/row', 'sum/column']])
  })

  it('takes together only preferred fixes, and of those the ones that go together', () => {
    const findings = [
      finding('a/b', 0, 2, fix('1', [edit(0, 2)], preferred)),
      finding('a/b', 2, 4, fix('2', [edit(2, 4)], preferred)),
      finding('a/b', 6, 8, fix('3', [edit(6, 8), edit(10, 11)], preferred)),
      finding('a/b', 20, 22, fix('4', [edit(20, 22)])),
    ]
    const all = quickFixes(reading, findings, ask, { start: 20, end: 20 }, 'zh').at(-1)
    expect(all?.title).toBe('更正全文同类问题 2 处（a/b）')
    expect(all?.edits).toEqual([edit(0, 2), edit(6, 8), edit(10, 11)])
  })
})

describe('fix all', () => {
  it('applies what is safe and preferred, in the order of the text', () => {
    const safe = { safe: true, preferred: true }
    const findings = [
      finding('a/b', 9, 10, fix('late', [edit(9, 10)], safe)),
      finding('a/c', 5, 6, fix('changes a number', [edit(5, 6)], preferred)),
      finding('a/b', 1, 2, fix('merely offered', [edit(2, 3)], { safe: true }), fix('early', [edit(1, 2)], safe)),
    ]
    expect(fixAll(findings, ask, 'en')?.edits).toEqual([edit(1, 2), edit(9, 10)])
    expect(fixAll(findings.slice(1, 2), ask, 'en')).toBeUndefined()
  })
})

describe('what comes behind the fixes', () => {
  const range = { start: 1, end: 1 }
  const onValue = { ...finding('sum/cell', 0, 2), address: 'requests.total.total' }
  const findings = [onValue, finding('cell/style', 0, 2), finding('cell/style', 1, 2), finding('row/count', 8, 9)]

  it('is to ignore a finding: the value where it is on one, else its kind in the file', () => {
    expect(ignoreActions(findings, range, 'zh').map((a) => [a.title, a.address, a.findings.length])).toEqual([
      ['忽略此问题（sum/cell）…', 'requests.total.total', 1],
      ['忽略本文件的此类问题（cell/style）…', undefined, 2],
    ])
  })

  it('is the page of each check, once', () => {
    const actions = documentationActions(findings, range, 'en', 'file:///docs')
    expect(actions.map((a) => a.page)).toEqual([
      'file:///docs/checks/cell-style.md#english',
      'file:///docs/checks/sum-cell.md#english',
    ])
    expect(actions[0]).toMatchObject({ title: 'Show the documentation (cell/style)', findings: findings.slice(1, 3) })
    expect(documentationActions(findings, range, 'en')).toEqual([])
  })

  it('is nothing for a check that failed: there is no such code', () => {
    const failed = [finding('internal', 0, 2)]
    expect(ignoreActions(failed, range, 'en')).toEqual([])
    expect(documentationActions(failed, range, 'en', 'file:///docs')).toEqual([])
  })
})
