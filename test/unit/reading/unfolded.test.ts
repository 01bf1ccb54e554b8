/** Tables and whole reports that have lost their line ends, their tabs, or both. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyse, applyEdits } from '../../../server/src/core'
import { layouts } from '../../generator/layouts'
import { renderReport } from '../../generator/report'
import { reportValues } from '../../generator/values'
import { offeredFor } from '../../offers'

const clean = readFileSync(new URL('../../fixtures/checks/clean-2021.txt', import.meta.url), 'utf8')
const rows = /^一、本年新收[\s\S]*?(?=\n\n四、政府信息公开行政复议)/m.exec(clean)![0]
const right = new Map([...analyse(clean).facts].map(([address, { value }]) => [address, value]))

/** The values that were read, each of which must be right. */
function read(text: string) {
  const { facts } = analyse(text)
  for (const [address, { value }] of facts) expect(value, address).toEqual(right.get(address))
  const from = (table: string) => [...facts.keys()].filter((address) => address.startsWith(`${table}.`)).length
  return { requests: from('requests'), review: from('review') }
}

describe('rows in one line', () => {
  test.each([
    ['nothing between the cells', ''],
    ['blanks between the cells', ' '],
  ])('%s', (_, between) => {
    expect(read(clean.replace(rows, rows.replaceAll(/[\t\n]+/g, between)))).toEqual({ requests: 175, review: 15 })
  })

  test('behind the heads', () => {
    const table = /（本列数据[\s\S]*?(?=\n\n四、政府信息公开行政复议)/.exec(clean)![0]
    expect(read(clean.replace(table, table.replaceAll(/[\t\n]+/g, ''))).requests).toBe(175)
  })
})

test.each([
  ['nothing', ''],
  ['blanks', ' '],
])('a whole report in one line, %s between its cells', (_, between) => {
  expect(read(clean.replaceAll(/[\t\n]+/g, between))).toEqual({ requests: 175, review: 15 })
})

test('a sentence that counts decisions is none', () => {
  const sentence = '全年行政许可20件，行政处罚12件，行政强制3件，行政收费金额0万元，均已依法公开，没有超过期限的情形。'
  const { facts } = analyse(clean.replace('三、收到和处理', `${sentence}\n\n三、收到和处理`))
  expect([...facts].map(([address, { value }]) => [address, value])).toEqual([...right])
})

/** What a text becomes that has lost its line ends. */
function oneLine(text: string, join: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \r]+$/, ''))
    .join(join)
}

describe('a whole report in one line, what parted its cells left', () => {
  /** Where labels are broken over lines, or cells are told apart by nothing but the places of their lines. */
  const broken = ['hard-wrapped', 'aligned', 'line', 'tab, quoted cells']
  const joins = { nothing: '', 'a blank': ' ', 'a tab': '\t', 'a wide blank': '\u3000' }

  describe.each(Object.entries(joins))('%s where its lines ended', (_, join) => {
    test.each(layouts)('$name', (layout) => {
      for (const edition of ['2019', '2021'] as const)
        for (const [seed, values] of fc.sample(reportValues(edition), { numRuns: 2, seed: 5 }).entries()) {
          const { text } = renderReport(values, layout, {}, seed)
          const { facts, findings } = analyse(text)
          const after = analyse(oneLine(text, join))
          for (const [address, { value }] of after.facts) expect(value, address).toEqual(facts.get(address)?.value)
          if (broken.includes(layout.name)) continue
          expect(after.facts.size).toBe(facts.size)
          // Nothing else is found in it but that headings stand in the line.
          const known = new Set(['section/glued', ...findings.map(({ code }) => code)])
          expect(after.findings.map(({ code }) => code).filter((code) => !known.has(code))).toEqual([])
        }
    })
  })
})

describe('a fix breaks the text into lines again', () => {
  const within = (text: string) =>
    offeredFor(analyse(text), 'section/glued').map(({ fixes }) =>
      fixes.find(({ title }) => title.en.startsWith('Break the text into lines')),
    )

  test.each([
    ['tab', ''],
    ['tab', ' '],
    ['line', ' '],
    ['line', '\t'],
    ['indented', ''],
    ['aligned', ' '],
  ])('%s, %j where its lines ended', (name, join) => {
    const layout = layouts.find((each) => each.name === name)!
    for (const edition of ['2019', '2021'] as const) {
      const [values] = fc.sample(reportValues(edition), { numRuns: 1, seed: 5 })
      const text = oneLine(renderReport(values!, layout, {}, 1).text, join)
      const fixes = within(text)
      expect(fixes).toHaveLength(6)
      for (const fix of fixes) expect(fix).toEqual(fixes[0])
      const after = applyEdits(text, fixes[0]!.edits)
      // No character but blanks comes or goes.
      expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      const [was, is] = [analyse(text), analyse(after)]
      expect([...is.facts].map(([a, { value }]) => [a, value])).toEqual(
        [...was.facts].map(([a, { value }]) => [a, value]),
      )
      expect(is.findings.map(({ code }) => code)).toEqual([])
      expect(after).toMatch(/^规章\t[^\n]*\n(?:行政)?规范性文件\t/m)
    }
  })

  test('figures that ran together are parted where the sums tell them', () => {
    const line = layouts.find(({ name }) => name === 'line')!
    const [values] = fc.sample(reportValues('2021'), { numRuns: 1, seed: 5 })
    const fused = oneLine(renderReport(values!, line, {}, 1).text, '')
    const [fix] = within(fused)
    const [was, is] = [analyse(fused), analyse(applyEdits(fused, fix!.edits))]
    const bySums = ({ facts }: typeof was) => [...facts.values()].filter((fact) => fact.bySums).length
    expect([bySums(was), bySums(is)]).toEqual([188, 6])
    for (const [address, { value }] of was.facts) expect(is.facts.get(address)?.value, address).toEqual(value)
  })

  test('none is offered where bars are left, or where the tables have their lines', () => {
    const barred = renderReport(
      fc.sample(reportValues('2021'), { numRuns: 1, seed: 5 })[0]!,
      layouts.find(({ name }) => name === 'pipe, leading bar')!,
      {},
      1,
    )
    expect(within(oneLine(barred.text, ''))).toEqual(Array(6).fill(undefined))
    expect(within(clean.replace(/\n+(?=五、)/, ''))).toEqual([undefined])
  })
})
