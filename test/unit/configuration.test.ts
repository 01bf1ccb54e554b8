/** The configuration file: what it says, what is wrong in it, and what it does to findings. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding, Severity } from '../../server/src/core/model'
import {
  applyConfiguration,
  levels,
  unusedProblem,
  type Checks,
  type Problem,
} from '../../server/src/features/configuration'
import { parseConfiguration } from '../../server/src/features/configurationFile'

function finding(code: string, severity: Severity = 'error', address?: string): Finding {
  const text = { zh: code, en: code }
  return {
    code,
    nth: 0,
    severity,
    span: { start: 0, end: 1 },
    message: text,
    related: [],
    ...(address && { address }),
  }
}

const at = {
  natural: 'requests.received.natural',
  research: 'requests.received.research',
  total: 'requests.received.total',
} as const

/** The configuration of a text that has nothing wrong in it. */
function configuration(value: object) {
  const parsed = parseConfiguration(JSON.stringify(value))
  expect(parsed.problems).toEqual([])
  return parsed.configuration
}

describe('reading the file', () => {
  test('comments, a trailing comma and a byte order mark are allowed', () => {
    const { configuration, problems } = parseConfiguration(`\uFEFF{
      // 单位说明
      "$schema": "./schema.json",
      "checks": { "cell/style": "off", /* all sums */ "sum": "warning", },
      "language": "zh",
      "ignore": [{ "file": "a.txt", "code": "sum/row", "address": "requests.total.total", "reason": "已核实" }]
    }`)
    expect(problems).toEqual([])
    expect(configuration).toMatchObject({
      checks: { 'cell/style': 'off', sum: 'warning' },
      language: 'zh',
      ignore: [{ file: 'a.txt', code: 'sum/row', address: 'requests.total.total', reason: '已核实' }],
    })
  })

  test.each(['', '  \n', '// nothing yet\n', '{}'])('%j says nothing and is no problem', (text) => {
    expect(parseConfiguration(text)).toEqual({ configuration: { checks: {}, ignore: [] }, problems: [] })
  })

  test.each<[name: string, text: string, at: string]>([
    ['a list at the top', '[1]', '[1]'],
    ['a level that does not exist', '{ "checks": { "sum/row": "fatal" } }', '"fatal"'],
    ['a level that is a number', '{ "checks": { "sum/row": 1 } }', '1'],
    ['checks that are a list', '{ "checks": ["sum"] }', '["sum"]'],
    ['a language without messages', '{ "language": "fr" }', '"fr"'],
    ['an unknown setting', '{ "check": {} }', '"check"'],
    ['ignore that is an object', '{ "ignore": {} }', '{}'],
    ['an entry without a reason', '{ "ignore": [{"file":"a","code":"sum/row"}] }', '{"file":"a","code":"sum/row"}'],
    ['an entry that is a string', '{ "ignore": ["a.txt"] }', '"a.txt"'],
    ['an entry with a number', '{ "ignore": [{"file":"a","code":"sum/row","reason":"r","address":1}] }', '1'],
    [
      'an entry with an empty reason',
      '{ "ignore": [{"file":"a","code":"sum/row","reason":" "}] }',
      '{"file":"a","code":"sum/row","reason":" "}',
    ],
    [
      'a path above the folder',
      '{ "ignore": [{"file":"../a","code":"sum/row","reason":"r"}] }',
      '{"file":"../a","code":"sum/row","reason":"r"}',
    ],
    [
      'a path from the root',
      '{ "ignore": [{"file":"/a","code":"sum/row","reason":"r"}] }',
      '{"file":"/a","code":"sum/row","reason":"r"}',
    ],
    [
      'a path with a drive',
      '{ "ignore": [{"file":"C:a","code":"sum/row","reason":"r"}] }',
      '{"file":"C:a","code":"sum/row","reason":"r"}',
    ],
  ])('%s is named with its place', (_, text, at) => {
    const { problems } = parseConfiguration(text)
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([at])
    expect(problems.every(({ message }) => message.zh !== '' && message.en !== '')).toBe(true)
    expect(problems.every(({ code, severity }) => code === 'configuration/shape' && severity === 'error')).toBe(true)
  })

  test.each<[name: string, text: string, code: Problem['code'], at: string]>([
    ['a code of no check', '{ "checks": { "sum/cel1": "off" } }', 'configuration/code', '"sum/cel1"'],
    ['a family that does not exist', '{ "checks": { "sums/": "off" } }', 'configuration/code', '"sums/"'],
    [
      'an ignored code of no check',
      '{ "ignore": [{ "file": "a", "code": "sum", "reason": "r" }] }',
      'configuration/code',
      '"sum"',
    ],
    [
      'an address of no value',
      '{ "ignore": [{ "file": "a", "code": "sum/row", "address": "requests.sum", "reason": "r" }] }',
      'configuration/address',
      '"requests.sum"',
    ],
  ])('%s is a warning with its place, and applies', (_, text, code, at) => {
    const { configuration, problems } = parseConfiguration(text)
    expect(problems).toMatchObject([{ code, severity: 'warning' }])
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([at])
    expect(Object.keys(configuration.checks).length + configuration.ignore.length).toBe(1)
  })

  test.each<[text: string, at: number, zh: RegExp]>([
    ['{ "checks": {}', 14, /右花括号/],
    ['{ “checks”: {} }', 2, /英文双引号/],
    ['{ "checks": {} "ignore": [] }', 15, /逗号/],
    ['{ "language" "zh" }', 13, /冒号/],
    ['{ "ignore": [{ "file": "d\\a.txt" }] }', 23, /路径请用“\/”/],
  ])('%s is told in plain words', (text, at, zh) => {
    const [first] = parseConfiguration(text).problems.filter(({ code }) => code === 'configuration/syntax')
    expect(first).toMatchObject({ severity: 'error', span: { start: at } })
    expect(first?.message.zh).toMatch(zh)
  })

  test('what is wrong is left out, the rest applies', () => {
    const { configuration, problems } = parseConfiguration(
      '{ "checks": { "sum": "loud", "row": "off" }, "ignore": [{ "file": "a" }, { "file": "b", "code": "sum/row", "reason": "r" }] }',
    )
    expect(problems).toHaveLength(2)
    expect(configuration.checks).toEqual({ row: 'off' })
    expect(configuration.ignore.map((i) => i.file)).toEqual(['b'])
  })

  test.each(['{', '{ "checks": { "sum": ', '{ checks: 1 }', 'null', '"x"', '{"a" 1}', '\u0000'])(
    '%j is a problem, never a throw',
    (text) => {
      expect(parseConfiguration(text).problems.length).toBeGreaterThan(0)
    },
  )

  test('a key such as __proto__ is data', () => {
    const { configuration } = parseConfiguration('{ "checks": { "__proto__": "off", "constructor": "off" } }')
    expect(applyConfiguration([finding('sum/row')], configuration, 'a').findings).toHaveLength(1)
  })
})

describe('severities', () => {
  test.each<[checks: Checks, expected: string]>([
    [{}, 'error'],
    [{ sum: 'hint' }, 'hint'],
    [{ 'sum/': 'warning', sum: 'hint' }, 'warning'],
    [{ sum: 'off', 'sum/row': 'information' }, 'information'],
    [{ 'sum/row': 'error', 'sum/': 'off' }, 'error'],
    [{ 'sum/column': 'off' }, 'error'],
  ])('%j makes sum/row %s', (checks, expected) => {
    expect(applyConfiguration([finding('sum/row')], configuration({ checks }), 'a').findings[0]?.severity).toBe(
      expected,
    )
  })

  test('off removes a finding', () => {
    expect(applyConfiguration([finding('sum/row')], configuration({ checks: { sum: 'off' } }), 'a').findings).toEqual(
      [],
    )
  })

  test('the file decides over the editor, even with a shorter code', () => {
    const file = configuration({ checks: { sum: 'hint' } })
    const found = [finding('sum/row'), finding('row/label', 'information')]
    const { findings } = applyConfiguration(found, file, 'a', { 'sum/row': 'off', row: 'warning' })
    expect(findings.map((f) => f.severity)).toEqual(['hint', 'warning'])
  })
})

describe('ignore', () => {
  const entry = (file: string, address?: string) => ({
    file,
    code: 'sum/row',
    reason: '已核实',
    ...(address && { address }),
  })
  const ignored = (file: string, path: string): boolean =>
    applyConfiguration([finding('sum/row')], configuration({ ignore: [entry(file)] }), path).findings.length === 0

  test.each<[file: string, path: string, expected: boolean]>([
    ['a.txt', 'a.txt', true],
    ['./a.txt', 'a.txt', true],
    ['a.txt', 'sub/a.txt', false],
    ['**/a.txt', 'sub/deep/a.txt', true],
    ['*.txt', 'sub/a.txt', false],
    ['sub/*.{txt,md}', 'sub/甲县2022年年报.md', true],
    ['报告（2022）[终].txt', '报告（2022）[终].txt', true],
    ['年报(1).txt', '年报(1).txt', true],
    ['*(1).txt', '年报(1).txt', true],
    ['!a.txt', 'b.txt', false],
    ['(a|b).txt', 'a.txt', false],
    ['e\u0301.txt', '\u00e9.txt', true],
    ['.hidden/*', '.hidden/a.txt', true],
  ])('%s for %s: %s', (file, path, expected) => {
    expect(ignored(file, path)).toBe(expected)
  })

  test('a hostile pattern costs no time', () => {
    const start = performance.now()
    expect(ignored('+(+(+(+(a))))(a+)+(a|aa)+$', `${'a'.repeat(60)}b`)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('with an address only the finding there, without one all of that code', () => {
    const found = [
      finding('sum/row', 'error', at.natural),
      finding('sum/row', 'error', at.total),
      finding('sum/row'),
      finding('row/count'),
    ]
    const one = applyConfiguration(found, configuration({ ignore: [entry('a.txt', at.total)] }), 'a.txt')
    expect(one.findings.map((f) => f.address ?? f.code)).toEqual([at.natural, 'sum/row', 'row/count'])
    const all = applyConfiguration(found, configuration({ ignore: [entry('a.txt')] }), 'a.txt')
    expect(all.findings.map((f) => f.code)).toEqual(['row/count'])
    expect(all.ignored.map(({ by }) => by.reason)).toEqual(['已核实', '已核实', '已核实'])
  })

  test('entries for this file that met nothing are told, those for other files are not', () => {
    const file = configuration({ ignore: [entry('a.txt', at.natural), entry('a.txt', at.research), entry('b.txt')] })
    const { unused } = applyConfiguration([finding('sum/row', 'error', at.natural)], file, 'a.txt')
    expect(unused.map((i) => i.address)).toEqual([at.research])
    expect(unused.map(unusedProblem)).toMatchObject([
      {
        severity: 'hint',
        message: { zh: '“a.txt”中没有这个问题（sum/row requests.received.research），这一条可以删去。' },
      },
    ])
  })

  test('a glob that meets nothing in one file may meet something in another, so nothing is said', () => {
    const file = configuration({ ignore: [entry('*.txt'), entry('[b].txt')] })
    expect(applyConfiguration([], file, 'a.txt').unused).toEqual([])
    expect(applyConfiguration([], file, '[b].txt').unused.map((i) => i.file)).toEqual(['[b].txt'])
  })

  test('a text without a file has nothing ignored', () => {
    const file = configuration({ ignore: [entry('**')] })
    expect(applyConfiguration([finding('sum/row')], file, undefined).findings).toHaveLength(1)
  })
})

test('the schema names the same levels and keys as the reader', () => {
  const path = join(import.meta.dirname, '../../server/schema/ogi-report.schema.json')
  const { properties } = JSON.parse(readFileSync(path, 'utf8')) as {
    properties: Record<string, { additionalProperties?: { enum: string[] }; items?: { required: string[] } }>
  }
  expect(Object.keys(properties).sort()).toEqual(['$schema', 'agencies', 'checks', 'ignore', 'language', 'summaries'])
  expect(properties.checks?.additionalProperties?.enum).toEqual([...levels])
  expect(properties.ignore?.items?.required).toEqual(['file', 'code', 'reason'])
})
