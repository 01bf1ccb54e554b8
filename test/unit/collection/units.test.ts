/** A summary against the sum of its units: what is named, and what is not judged. */
import { describe, expect, test } from 'vitest'
import { collect, noRoster, type Roster } from '../../../server/src/collection'
import { parseConfiguration } from '../../../server/src/features/configurationFile'
import { digest, findingsOf, type Texts } from '../../support/folder'
import { report } from '../../support/report'

const names = ['江源县财政局', '江源县教育局', '江源县司法局']
const government = '江源县人民政府'
const cells = (received: number, licensing: number) => ({
  received,
  cells: { 'disclosure.licensing.decisions': licensing },
})
const unit = (i: number, more = {}) => report({ agency: names[i]!, year: 2023, ...cells(i + 2, 10 * i + 3), ...more })
const sum = (more = {}) => report({ agency: government, year: 2023, ...cells(9, 39), ...more })
const sound: Texts = { 'all.txt': sum(), 'u/0.txt': unit(0), 'u/1.txt': unit(1), 'u/2.txt': unit(2) }

function roster(configuration: object): Roster {
  const { configuration: read, problems } = parseConfiguration(JSON.stringify(configuration))
  expect(problems).toEqual([])
  return read.roster ?? noRoster
}
const bySuperior = {
  agencies: names.map((name) => ({ name, superior: government })),
  summaries: [{ report: government, complete: true }],
}
function found(texts: Texts, configuration: object = bySuperior) {
  const own = roster(configuration)
  const collection = collect(Object.entries(texts).map(([path, text]) => ({ digest: digest(path, text), roster: own })))
  return findingsOf(collection)
}

test.each([
  ['by their superior', bySuperior],
  ['by name', { summaries: [{ report: government, units: names, complete: true }] }],
  ['by files', { summaries: [{ report: government, units: ['u/*.txt'], count: 3, complete: true }] }],
])('a summary that is the sum of its units, named %s', (_, configuration) => {
  expect(found(sound, configuration)).toEqual([])
  expect(found({ ...sound, 'all.txt': sum({ received: 8 }) }, configuration).map(({ code }) => code)).toContain(
    'unit/sum',
  )
})

test('what is not declared complete is not judged', () => {
  const configuration = { ...bySuperior, summaries: [{ report: government }] }
  expect(found({ ...sound, 'all.txt': sum({ received: 8 }) }, configuration)).toEqual([])
})

describe('the guilty one is named', () => {
  const wrong = (text: string, from: RegExp, to: string) => {
    expect(text).toMatch(from)
    return text.replace(from, to)
  }

  test('one cell of a unit', () => {
    const texts = { ...sound, 'u/1.txt': wrong(unit(1), /(一、本年新收政府信息公开申请数量\D*)3/, '$17') }
    const [finding, ...others] = found(texts)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'unit/sum',
      severity: 'warning',
      path: 'all.txt',
      address: 'requests.received.natural',
    })
    expect(finding?.message.zh).toContain('江源县教育局“一、本年新收政府信息公开申请数量”的“自然人”填 7，应为 3')
    expect(finding?.related).toMatchObject([{ path: 'u/1.txt', address: 'requests.received.natural' }])
  })

  test('one cell of the summary', () => {
    const [finding, ...others] = found({
      ...sound,
      'all.txt': wrong(sum(), /(一、本年新收政府信息公开申请数量\D*)9/, '$15'),
    })
    expect(others).toEqual([])
    expect(finding?.message.zh).toContain('本报告“一、本年新收政府信息公开申请数量”的“自然人”填 5，应为 9')
  })

  test('a unit that was left out', () => {
    const [finding, ...others] = found({
      ...sound,
      'all.txt': report({ agency: government, year: 2023, ...cells(6, 26) }),
    })
    expect(others).toEqual([])
    expect(finding?.message.zh).toContain('正好是江源县教育局的数：它没有计入')
  })

  test('where nothing follows, one finding a table', () => {
    const [finding, ...others] = found({
      ...sound,
      'all.txt': sum({ cells: { 'disclosure.licensing.decisions': 40 } }),
    })
    expect(others).toEqual([])
    expect(finding?.message.zh).toBe('与各单位之和不符：“行政许可”填 40，各单位之和为 39，多 1。')
  })
})

describe('what is not checked is named', () => {
  const unchecked = (texts: Texts, configuration?: object) => {
    const [finding, ...others] = found(texts, configuration)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ code: 'unit/sum', severity: 'information', path: 'all.txt' })
    return finding?.message.zh
  }

  test('a missing unit', () => {
    const left = Object.fromEntries(Object.entries(sound).filter(([name]) => name !== 'u/2.txt'))
    expect(unchecked(left)).toBe('汇总未全部核对：缺少江源县司法局的报告。')
  })

  test('a unit with two reports that contradict each other', () => {
    const all = found({ ...sound, 'u/3.txt': unit(2, { received: 40 }) })
    expect(all.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'unit/sum information',
      'unit/duplicate information',
    ])
  })

  test('a figure that was not read; the others are judged', () => {
    const marked = { ...sound, 'u/0.txt': unit(0, { cells: { 'disclosure.licensing.decisions': '/' } }) }
    expect(unchecked(marked)).toBe('汇总未全部核对：江源县财政局有 1 个数没有读出。')
  })

  test('a pattern of files without their number', () => {
    const configuration = { summaries: [{ report: government, units: ['u/*.txt'], complete: true }] }
    expect(unchecked(sound, configuration)).toContain('没有写明共有几个')
    const counted = { summaries: [{ report: government, units: ['u/*.txt'], count: 5, complete: true }] }
    expect(unchecked(sound, counted)).toContain('还缺少 2 个单位')
  })
})

test('amounts may be off by what rounding allows', () => {
  const charges = (amount: string) => ({ cells: { 'disclosure.charges.amount': amount } })
  const texts = (amount: string) => ({
    'all.txt': report({ agency: government, year: 2023, ...charges(amount) }),
    ...Object.fromEntries(names.map((agency, i) => [`${i}.txt`, report({ agency, year: 2023, ...charges('1.14') })])),
  })
  expect(found(texts('3.42'))).toEqual([])
  expect(found(texts('3.44'))).toEqual([])
  expect(found(texts('3.45')).map(({ code }) => code)).toEqual(['unit/sum'])
})

test('other names of an agency stand in the configuration', () => {
  const configuration = { agencies: [{ name: '江源县文化和旅游局', aliases: ['江源县文化广电局'] }] }
  const texts = {
    'a.txt': report({ agency: '江源县文化广电局', year: 2021, received: 20, carried: 3 }),
    'b.txt': report({ agency: '江源县文化和旅游局', year: 2022, received: 9, brought: 4 }),
  }
  expect(found(texts, configuration).map(({ code }) => code)).toEqual(['series/brought-forward'])
  expect(found(texts, {})).toEqual([])
})

test.each([
  ['{ "agencies": {} }', '“agencies”应为列表。'],
  ['{ "agencies": [{ "aliases": ["甲"] }] }', '“agencies”中的这一条缺少：name。'],
  ['{ "agencies": [{ "name": 3 }] }', '“name”应为文字。'],
  ['{ "summaries": [{ "report": "甲", "count": 0 }] }', '“count”应为正整数。'],
  ['{ "summaries": [{ "report": "甲", "complete": "yes" }] }', '“complete”应为 true 或 false。'],
  ['{ "summaries": [{ "report": "甲", "units": ["../*.txt"] }] }', '“../*.txt”不在本文件夹之内。'],
  ['{ "summaries": [{ "report": "甲", "unit": [] }] }', '没有名为“unit”的设置。'],
])('what is wrong in the configuration is named: %s', (text, message) => {
  expect(parseConfiguration(text).problems.map((problem) => problem.message.zh)).toContain(message)
})
