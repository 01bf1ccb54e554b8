/** A table written anew in the form of the other edition: which figures stay, which stay blank, and when it is left alone. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../server/src/core/analyse'
import { applyEdits } from '../../../server/src/core/edits'
import { read } from '../../../server/src/core/reading'
import { addressesOf, forms } from '../../../server/src/form'
import { offeredFor } from '../../offers'
import { clean2019, clean2021, edit } from '../checks/helper'

/** The text after the table of a section has been converted; undefined where that is not offered. */
function converted(text: string, name: '表二' | '表三'): string | undefined {
  const finding = offeredFor(analyse(text), 'table/edition').find((f) => f.message.zh.startsWith(name))
  expect(finding).toBeDefined()
  const [fix, ...others] = finding!.fixes
  expect(others).toEqual([])
  if (fix) expect(fix).toMatchObject({ safe: false, preferred: false })
  return fix && applyEdits(text, fix.edits)
}

/** The report with 0 for every figure that the form of 2021 has no place for. */
function withoutHomeless(text: string): string {
  const { facts } = read(text)
  const own = new Set(addressesOf(forms['2021']))
  const edits = [...facts.values()]
    .filter((f) => !own.has(f.address) && f.value.kind === 'number')
    .map((f) => ({ span: f.cell.span, newText: '0' }))
  return applyEdits(text, edits)
}

/** What stands before the table's section, and behind it. */
const around = (text: string, from: string, to: string) => [
  text.slice(0, text.indexOf(from)),
  text.slice(text.indexOf(to)),
]
const values = (text: string) =>
  Object.fromEntries([...read(text).facts].map(([address, { cell }]) => [address, cell.text]))

const late = withoutHomeless(clean2019.replaceAll('2020年', '2022年'))
const early = clean2021.replaceAll('2023年', '2020年')

describe('to the form of 2021', () => {
  test('table two: what both forms count keeps its writing, the rest is blank', () => {
    const text = converted(late, '表二')!
    const { edition, facts, tables } = read(text)
    expect(edition).toBe('2021')
    expect(tables[0]!.form.key).toBe('disclosure')
    expect(around(text, '二、主动公开', '三、收到和处理')).toEqual(around(late, '二、主动公开', '三、收到和处理'))
    const found = [...facts.values()].filter((f) => f.address.startsWith('disclosure.')).map((f) => f.cell.text)
    expect(found).toEqual(['0', '', '', '4', '', '', '1352', '87', '6', ''])
  })

  test('table three: each row that both forms have keeps its figures', () => {
    const text = converted(late, '表三')!
    expect(around(text, '三、收到和处理', '四、政府信息')).toEqual(around(late, '三、收到和处理', '四、政府信息'))
    const [before, after] = [values(late), values(text)]
    const kept = Object.keys(after).filter((a) => a.startsWith('requests.') && a in before)
    expect(kept.length).toBeGreaterThan(100)
    expect(kept.map((a) => after[a])).toEqual(kept.map((a) => before[a]))
  })

  test('a figure that the new form splits or does not have is nobody’s to drop: the message counts it, a person moves it', () => {
    const line = late.split('\n').find((l) => l.includes('（六）其他处理'))!
    const text = edit(late, [line, line.replace(/(?:\t\d+){7}$/, '\t5\t0\t0\t0\t0\t0\t5')])
    expect(converted(text, '表三')).toBeUndefined()
    const [finding] = offeredFor(analyse(text), 'table/edition').filter((f) => f.message.zh.startsWith('表三'))
    expect(finding!.message.zh).toMatch(/其中 2 个数在.*没有对应栏目，须人工改填。$/)
  })

  test('a 0 that the new form splits is 0 in each part', () => {
    const after = values(converted(late, '表三')!)
    for (const row of ['notSupplemented', 'feeUnpaid', 'otherReason']) {
      const cells = ['natural', 'commercial', 'total'].map((c) => after[`requests.otherHandling.${row}.${c}`])
      expect(cells).toEqual(['0', '0', '0'])
    }
  })
})

describe('to the form of 2019', () => {
  test('the figures of table three go into the rows of that form', () => {
    const text = converted(early, '表三')!
    const [before, after] = [values(early), values(text)]
    const kept = Object.keys(after).filter((a) => a.startsWith('requests.') && a in before)
    expect(kept.map((a) => after[a])).toEqual(kept.map((a) => before[a]))
    const rows = (found: Record<string, string>, row: string) =>
      ['natural', 'commercial', 'legalService', 'total'].map((c) => found[`requests.otherHandling.${row}.${c}`])
    expect(rows(before, 'notSupplemented')).toEqual(['1', '0', '0', '1'])
    expect(rows(before, 'otherReason')).toEqual(['0', '0', '1', '1'])
    expect(rows(after, 'all')).toEqual(['1', '0', '1', '2'])
  })
})

describe('is not offered', () => {
  const otherReason = early.split('\n').find((l) => l.includes('\t3.其他\t'))!
  test.each<[string, string, '表二' | '表三']>([
    ['a row that nobody knows', edit(late, ['行政处罚\t0\t', '县内事项\t1\t1\t1\n行政处罚\t0\t']), '表二'],
    [
      'a part of a sum that is no number, which leaves its others nowhere to go',
      edit(early, [otherReason, otherReason.replace('\t0\t0\t0', '\t/\t0\t0')]),
      '表三',
    ],
    ['a row twice', edit(late, ['行政强制\t0\t0\t6\n', '行政强制\t0\t0\t6\n行政强制\t0\t0\t6\n']), '表二'],
    ['a row run together', edit(late, ['行政强制\t0\t0\t6\n', '行政强制006\n']), '表二'],
    [
      'a sentence among its rows',
      edit(late, ['第二十条第（六）项\t\t\t\n', '另有两项由市局办理。\n第二十条第（六）项\t\t\t\n']),
      '表二',
    ],
  ])('%s', (_, text, name) => {
    expect(converted(text, name)).toBeUndefined()
  })
})

test('in HTML the whole element is written anew and nothing around it', () => {
  const html = (text: string) =>
    `<html><body>\n${text
      .replace(/(?:^[^\t\n]*\t.*\n)+/gm, (table) => {
        const rows = table.trim().split('\n')
        return `<table class="t">\n${rows
          .map(
            (r) =>
              `<tr>${r
                .split('\t')
                .map((c) => `<td>${c}</td>`)
                .join('')}</tr>`,
          )
          .join('\n')}\n</table>\n`
      })
      .replace(/^(?!<|\s*$)(.*)$/gm, '<p>$1</p>')}</body></html>`
  const page = html(late)
  const text = converted(page, '表三')!
  const at = (s: string, words: string, from: number) => s.indexOf(words, from)
  const open = at(page, '<table', page.indexOf('三、收到和处理'))
  const close = at(page, '</table>', open)
  expect(text.slice(0, open)).toBe(page.slice(0, open))
  expect(text.endsWith(page.slice(close))).toBe(true)
  expect(text.slice(open)).toMatch(/^<table class="t">\s*<tr>/)
  expect(read(text).tables.map((t) => [t.form.key, t.edition, t.rows.length])).toEqual(
    read(converted(late, '表三')!).tables.map((t) => [t.form.key, t.edition, t.rows.length]),
  )
})
