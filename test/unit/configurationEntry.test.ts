/** An entry written into a configuration file: what it says and how it looks, with everything else as it was. */
import { parse } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { withEntry } from '../../client/src/ignoreEntry'
import { parseConfiguration } from '../../server/src/features/configurationFile'

const entry = { file: '甲/年报.txt', code: 'sum/cell', address: 'requests.total.total', reason: '原表“如此”' }
const line = '{ "file": "甲/年报.txt", "code": "sum/cell", "address": "requests.total.total", "reason": "原表“如此”" }'

describe('what is there stays', () => {
  test.each<[name: string, before: string, after: string]>([
    [
      'a list with remarks: each keeps its own',
      `{
  // 单位说明
  "ignore": [
    { "file": "a.txt", "code": "sum/row", "reason": "r" }, // first
    { "file": "b.txt", "code": "sum/row", "reason": "r" } // second, with a comma, in it
    // end
  ]
}
`,
      `{
  // 单位说明
  "ignore": [
    { "file": "a.txt", "code": "sum/row", "reason": "r" }, // first
    { "file": "b.txt", "code": "sum/row", "reason": "r" }, // second, with a comma, in it
    // end
    ${line}
  ]
}
`,
    ],
    [
      'a comma at the end',
      '{ "ignore": [\n\t{ "file": "a" }, // x\n], }',
      `{ "ignore": [\n\t{ "file": "a" }, // x\n\t${line},\n], }`,
    ],
    ['a list on one line', '{ "ignore": [{ "file": "a" }] }', `{ "ignore": [{ "file": "a" }, ${line}] }`],
    [
      'entries of several lines, tabs and CR LF',
      '{\r\n\t"ignore": [\r\n\t\t{\r\n\t\t\t"file": "a"\r\n\t\t}\r\n\t]\r\n}',
      '{\r\n\t"ignore": [\r\n\t\t{\r\n\t\t\t"file": "a"\r\n\t\t},\r\n\t\t{\r\n\t\t\t"file": "甲/年报.txt",\r\n\t\t\t"code": "sum/cell",\r\n\t\t\t"address": "requests.total.total",\r\n\t\t\t"reason": "原表“如此”"\r\n\t\t}\r\n\t]\r\n}',
    ],
    [
      'an empty list and a remark above it',
      '{\n    "checks": {},\n    // known\n    "ignore": []\n}\n',
      '{\n    "checks": {},\n    // known\n    "ignore": [\n        {\n            "file": "甲/年报.txt",\n            "code": "sum/cell",\n            "address": "requests.total.total",\n            "reason": "原表“如此”"\n        }\n    ]\n}\n',
    ],
  ])('%s', (_, before, after) => {
    expect(withEntry(before, entry)).toBe(after)
  })
})

test.each(['', '{}', '// nothing yet\n', '{ "checks": { "sum": "off" } }', '{\n  "language": "zh", // 中文\n}'])(
  'a list is made where there is none: %j',
  (before) => {
    const after = withEntry(before, entry)!
    expect(parse(after, [], { allowTrailingComma: true })).toEqual({ ...(parse(before) as object), ignore: [entry] })
    for (const remark of before.match(/\/\/.*/g) ?? []) expect(after).toContain(remark)
    expect(parseConfiguration(after).problems).toEqual([])
  },
)

test('many entries follow one another', () => {
  let text: string | undefined = '{}'
  for (let i = 0; i < 5; i++) text = withEntry(text!, { file: `${i}.txt`, code: 'row/order', reason: 'r' })
  const { configuration, problems } = parseConfiguration(text!)
  expect(problems).toEqual([])
  expect(configuration.ignore.map(({ file }) => file)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '4.txt'])
})

test.each(['{', '[]', '{ "ignore": {} }', '{ "ignore": null }', '{ “ignore”: [] }', '"x"'])(
  'what is no configuration is left alone: %s',
  (text) => {
    expect(withEntry(text, entry)).toBeUndefined()
  },
)
